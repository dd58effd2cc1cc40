import { z } from "zod";
import type { ExtractableName } from "../contracts/element.ts";
import { confirmedBySchema } from "../contracts/foundation.ts";
import type { Db } from "./db.ts";
import { runQuery } from "./run_query.ts";
import { toJson } from "./to_json.ts";

export interface Confirmation {
  project_id: string;
  element: ExtractableName;
  /** Who confirms; the role follows from the membership. */
  user_id: string;
  /** The value as corrected by who confirms; null confirms the stored one. */
  value: Record<string, unknown> | null;
  /** The revision that was shown; null confirms whatever stands now. */
  revision_id: string | null;
}

const confirmedElementSchema = z.object({
  value: z.record(z.string(), z.unknown()),
  revision_id: z.uuid(),
  confirmed_by: confirmedBySchema,
});
export type ConfirmedElement = z.infer<typeof confirmedElementSchema>;

/**
 * Confirms an element in the name of a member.
 *
 * @throws {AppError} `not_found` for who is no member; `insufficient_signal` if there is nothing to confirm;
 * `revision_conflict`, with the current value in `details`, if another revision stands than the one shown, or the client has
 * confirmed what a consultant would overwrite.
 */
export async function callConfirmElement(
  db: Db,
  confirmation: Confirmation,
): Promise<ConfirmedElement> {
  const { value, revision_id, ...rest } = confirmation;
  const data = await runQuery(
    db,
    "confirm_element",
    (client, signal) =>
      client.rpc("confirm_element", {
        ...rest,
        ...(value && { value: toJson(value) }),
        ...(revision_id && { revision_id }),
      }).abortSignal(signal),
  );
  return confirmedElementSchema.parse(data);
}
