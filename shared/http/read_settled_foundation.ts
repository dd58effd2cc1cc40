import type { ExtractableName } from "../contracts/element.ts";
import {
  callKeepFoundationRevisions,
  callReadFoundation,
  type ShownFoundation,
} from "../queries/foundation.ts";
import type { RequestContext } from "./request_context.ts";

/**
 * The foundation as the caller may see it, with nothing left to do: turns read, quotes verified that had to be verified again, and of
 * every element a revision that says what it says. Mostly there is nothing to do, and it takes one round trip.
 *
 * @param options.revisions Whether the 200 newest come with it. Default: false.
 * @throws {AppError} `not_found` where the caller sees no such project.
 */
export async function readSettledFoundation(
  { reader, writer }: Pick<RequestContext, "reader" | "writer">,
  project_id: string,
  { revisions = false } = {},
): Promise<ShownFoundation> {
  // Who may not see the project is sent away by this, before anything is done.
  let shown = await callReadFoundation(reader, project_id, revisions);
  const is_unsettled = shown.pending_evidence || shown.has_unread_turns;
  if (shown.has_unread_turns) {
    const { readMissingTurns } = await import("./read_missing_turns.ts");
    await readMissingTurns(writer, project_id);
  }
  if (shown.pending_evidence) {
    const { verifyPending } = await import("../foundation/verify_pending.ts");
    await verifyPending(writer, [project_id]);
  }
  if (is_unsettled) shown = await callReadFoundation(reader, project_id, revisions);
  if (!lacksRevision(shown)) return shown;
  await callKeepFoundationRevisions(writer, project_id);
  return await callReadFoundation(reader, project_id, revisions);
}

/** Of an element that has lost a field with its quotes, or a strategic context that a person wrote. */
function lacksRevision({ elements, revision_ids }: ShownFoundation): boolean {
  return Object.entries(elements).some(([name, value]) =>
    value !== null && (revision_ids[name as ExtractableName] ?? null) === null
  );
}
