import { isClientSignal } from "../../contracts/is_client_signal.ts";
import type { Passage } from "../../contracts/reasoner.ts";

const CONSULTANT_LABEL = /\b(?:consultant|interviewer|facilitator|moderator)\b/i;

/** Whether the client speaks: the signal is the client's, unless the speaker's label says otherwise. */
export function isClientPassage(passage: Passage): boolean {
  const { speaker } = passage;
  if (speaker !== null && CONSULTANT_LABEL.test(speaker)) return false;
  return isClientSignal(passage);
}
