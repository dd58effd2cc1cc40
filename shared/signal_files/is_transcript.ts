import { splitTurns } from "../text/split_turns.ts";

/**
 * Whether a plain text is a record of talk: names before colons that come back, on at least half of the lines. A list
 * such as "Budget: …", "Deadline: …" repeats no label and stays a note.
 */
export function isTranscript(text: string): boolean {
  return splitTurns(text, "document").some(({ speaker }) => speaker !== null);
}
