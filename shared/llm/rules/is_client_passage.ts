import { isClientSignal } from "../../contracts/is_client_signal.ts";
import type { Passage } from "../../contracts/reasoner.ts";

const CONSULTANT_LABEL = /\b(?:consultant|interviewer|facilitator|moderator)\b/i;

/** Whether the client speaks, or may do so: where nobody has said who the speaker is, the label and the signal decide. */
export function isClientPassage(passage: Passage): boolean {
  const { side, speaker } = passage;
  if (side !== "unknown") return side === "client";
  if (speaker !== null && CONSULTANT_LABEL.test(speaker)) return false;
  return isClientSignal(passage);
}
