import { FOUNDATION_ENDPOINTS } from "../../shared/contracts/endpoints/foundation.ts";
import { createEndpoint } from "../../shared/http/create_endpoint.ts";
import type { Handler, ReasoningDeps } from "../../shared/http/handler_deps.ts";
import { confirmElement } from "./confirm_element.ts";
import { extractElements } from "./extract_elements.ts";
import { showQuerySchema } from "../../shared/contracts/foundation.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { requireProject } from "../../shared/http/require_project.ts";
import { parallel } from "../../shared/queries/parallel.ts";
import {
  selectFoundation,
  selectFoundationRevisions,
  selectStrategicContext,
} from "../../shared/queries/foundation.ts";
import { selectProject } from "../../shared/queries/projects.ts";

/**
 * `POST foundation` extracts elements from the signals, `GET foundation` shows what stands, `POST foundation/confirm`
 * confirms an element in the name of a member.
 */
export function createHandler(deps: ReasoningDeps): Handler {
  return createEndpoint(deps, [
    {
      ...FOUNDATION_ENDPOINTS.extract,
      handle: (context) => extractElements(context, deps.loadReasoner),
    },
    { ...FOUNDATION_ENDPOINTS.show, handle: showFoundation },
    { ...FOUNDATION_ENDPOINTS.confirm, handle: confirmElement },
  ]);
}

/** Answers with every element and the strategic context, null where there is none, and with the revisions where asked for. */
async function showFoundation(context: RequestContext): Promise<Response> {
  const { project_id, revisions: wanted } = context.query(showQuerySchema);
  context.tracker.project_id = project_id;
  const { project, foundation, strategic_context, revisions } = await parallel(context.reader, {
    project: (db) => selectProject(db, project_id),
    foundation: (db) => selectFoundation(db, project_id),
    strategic_context: (db) => selectStrategicContext(db, project_id),
    revisions: (db) =>
      wanted === "true" ? selectFoundationRevisions(db, project_id) : Promise.resolve(undefined),
  });
  requireProject(project, project_id);
  return Response.json({
    project_id,
    ...foundation,
    strategic_context,
    ...(revisions && { revisions }),
  });
}
