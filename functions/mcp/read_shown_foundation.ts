import type { RequestContext } from "../../shared/http/request_context.ts";
import { callReadFoundation, type ShownFoundation } from "../../shared/queries/foundation.ts";

/**
 * The foundation as the caller may see it, in one round trip; only where quotes wait to be verified again, that is done first.
 *
 * @throws {AppError} `not_found`.
 */
export async function readShownFoundation(
  { reader, writer, tracker }: RequestContext,
  project_id: string,
): Promise<ShownFoundation> {
  const shown = await callReadFoundation(reader, project_id, false);
  tracker.project_id = project_id;
  if (!shown.pending_evidence) return shown;
  const { verifyPending } = await import("../../shared/foundation/verify_pending.ts");
  await verifyPending(writer, [project_id]);
  return await callReadFoundation(reader, project_id, false);
}
