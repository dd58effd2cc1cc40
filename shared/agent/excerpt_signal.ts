import type { SignalText } from "../contracts/signal.ts";
import { matchCues } from "../llm/rules/match_cues.ts";
import { splitTurns, type Turn } from "../text/split_turns.ts";
import { clipText } from "../text/clip_text.ts";

export interface ExcerptOptions {
  /** In UTF-16 code units; the whole text is given where it fits. */
  max_length: number;
  /** Words and phrases to look for. */
  cues: string[];
}

/**
 * The signal's text, or where it is too long the turns that say most about the cues, in their own order, with "[…]" for each
 * omission. So a long call is read for its content instead of its first minutes.
 */
export function excerptSignal(
  signal: Pick<SignalText, "content" | "source_type">,
  { max_length, cues }: ExcerptOptions,
): string {
  if (signal.content.length <= max_length) return signal.content;
  const turns = splitTurns(signal.content, signal.source_type);
  const chosen = chooseTurns(turns, { max_length, cues });
  if (chosen.size === 0) return clipText(signal.content, max_length);
  return joinTurns(turns, chosen);
}

function chooseTurns(turns: Turn[], { max_length, cues }: ExcerptOptions): Set<number> {
  const ranked = scoreTurns(turns, cues).map((score, index) => ({ index, score }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index);
  const chosen = new Set<number>();
  let left = max_length;
  for (const { index } of ranked) {
    const length = renderTurn(turns[index]).length + SEPARATOR_LENGTH;
    if (length > left) continue;
    chosen.add(index);
    left -= length;
  }
  return chosen;
}

/** A line break, a mark of omission and its line break. */
const SEPARATOR_LENGTH = "\n[…]\n".length;

/** Up to about this length, UTF-16 code units, a turn is not the better for being short: "Cool." holds a cue and says nothing. */
const SHORT_TURN = 100;

/**
 * The cues in each turn, rare ones weighing more (inverse document frequency), per root of its length: long turns say more,
 * though not in proportion. Turns without a cue score 0.
 */
function scoreTurns(turns: Turn[], cues: string[]): number[] {
  const matcher = matchCues(cues);
  const found = turns.map(({ text }) => [...matcher.match(text)]);
  const frequencies = new Map<string, number>();
  for (const cue of found.flat()) frequencies.set(cue, (frequencies.get(cue) ?? 0) + 1);
  const weigh = (cue: string) => Math.log(1 + turns.length / (frequencies.get(cue) ?? 1));
  return turns.map(({ text }, index) =>
    (found[index] ?? []).reduce((sum, cue) => sum + weigh(cue), 0) /
    Math.sqrt(text.length + SHORT_TURN)
  );
}

function renderTurn(turn: Turn | undefined): string {
  if (turn === undefined) return "";
  return turn.speaker === null ? turn.text : `${turn.speaker}: ${turn.text}`;
}

function joinTurns(turns: Turn[], chosen: Set<number>): string {
  return turns.flatMap((turn, index) => {
    if (chosen.has(index)) return [renderTurn(turn)];
    return index === 0 || chosen.has(index - 1) ? ["[…]"] : [];
  }).join("\n");
}
