import { invalidateRequestSchema } from "../../shared/contracts/di_agent.ts";
import type { RequestContext } from "../../shared/endpoint/request_context.ts";
import { requireConsultant, requireProject } from "../../shared/endpoint/require_project.ts";
import { callInvalidateDiCache } from "../../shared/queries/call_invalidate_di_cache.ts";
import { selectProject } from "../../shared/queries/select_project.ts";

/** Makes the agent look at the project anew at its next run. */
export async function invalidateCache(context: RequestContext): Promise<Response> {
  const { project_id, reason } = await context.body(invalidateRequestSchema);
  context.tracker.project_id = project_id;
  const project = requireProject(await selectProject(context.reader, project_id), project_id);
  requireConsultant(context.caller, project, "invalidate the analysis");
  await callInvalidateDiCache(context.writer, project_id, reason);
  return Response.json({ project_id, invalidated: true });
}
