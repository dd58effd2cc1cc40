import { showQuerySchema } from "../../shared/contracts/foundation.ts";
import type { RequestContext } from "../../shared/endpoint/request_context.ts";
import { requireProject } from "../../shared/endpoint/require_project.ts";
import { parallel } from "../../shared/queries/parallel.ts";
import { selectFoundation } from "../../shared/queries/select_foundation.ts";
import { selectFoundationRevisions } from "../../shared/queries/select_foundation_revisions.ts";
import { selectProject } from "../../shared/queries/select_project.ts";
import { selectStrategicContext } from "../../shared/queries/select_strategic_context.ts";

/** Answers with every element and the strategic context, null where there is none, and with the revisions where asked for. */
export async function showFoundation(context: RequestContext): Promise<Response> {
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
