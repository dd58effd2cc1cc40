import { analyzeGaps } from "../../shared/agent/analyze_gaps.ts";
import { type GapsResponse, projectRequestSchema } from "../../shared/contracts/di_agent.ts";
import type { RequestContext } from "../../shared/endpoint/request_context.ts";
import { selectFoundation } from "../../shared/queries/select_foundation.ts";
import { loadEntities } from "./load_entities.ts";
import { readProject } from "./read_project.ts";

/** What the project still lacks, from its data alone. */
export async function answerGaps(context: RequestContext): Promise<Response> {
  const { project_id } = await context.body(projectRequestSchema);
  const { readiness, foundation, entities } = await readProject(context, project_id, {
    foundation: (db) => selectFoundation(db, project_id),
    entities: (db) => loadEntities(db, project_id),
  });
  const gaps = analyzeGaps({ readiness, foundation, ...entities });
  return Response.json({ project_id, ...gaps } satisfies GapsResponse);
}
