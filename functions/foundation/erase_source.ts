import { eraseRequestSchema } from "../../shared/contracts/foundation.ts";
import { AppError } from "../../shared/errors.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { callErase, type Erasure, type Tombstone } from "../../shared/queries/evidence.ts";
import { readMissingTurns } from "../../shared/http/read_missing_turns.ts";

/**
 * Erases a signal or a person in the caller's name: the words go from every table of the project, and a tombstone without words
 * stays.
 */
export async function eraseSource(context: RequestContext): Promise<Response> {
  const { project_id, signal_id, person_id } = await context.body(eraseRequestSchema);
  context.tracker.project_id = project_id;
  const erasure = signal_id !== undefined ? { signal_id } : { person_id: person_id! }; // one of them is there
  return Response.json(await erase(context, project_id, erasure));
}

/** Where nobody has read yet who says what, that is done first: by then it is known that the erasure is allowed and has an object. */
async function erase(
  { reader, writer }: RequestContext,
  project_id: string,
  erasure: Erasure,
): Promise<Tombstone> {
  try {
    return await callErase(reader, project_id, erasure);
  } catch (error) {
    if (!(error instanceof AppError) || !areTurnsMissing(error)) throw error;
    await readMissingTurns(writer, project_id);
    return await callErase(reader, project_id, erasure);
  }
}

function areTurnsMissing({ details }: AppError): boolean {
  return typeof details === "object" && details !== null && "turns_missing" in details;
}
