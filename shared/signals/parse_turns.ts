import type { Turn } from "../contracts/signal.ts";

const KINDS: ReadonlySet<unknown> = new Set<Turn["kind"]>([
  "spoken",
  "written",
  "quoted",
  "forwarded",
  "boilerplate",
]);

/**
 * The turns that a column holds, which users may write: null where it holds anything else than turns in order, apart and inside the
 * content.
 *
 * @param length Of the content, in UTF-16 code units; left out where the content is not at hand.
 */
export function parseTurns(value: unknown, length = Infinity): Turn[] | null {
  if (!Array.isArray(value)) return null;
  let end = 0;
  for (const turn of value) {
    const is_sound = turn !== null && Number.isInteger(turn.start) && Number.isInteger(turn.end) &&
      turn.start >= end && turn.end > turn.start && turn.end <= length && KINDS.has(turn.kind) &&
      (turn.speaker === null || typeof turn.speaker === "string");
    if (!is_sound) return null;
    end = turn.end;
  }
  return value;
}
