import type { Passage } from "../contracts/reasoner.ts";
import type { SignalText } from "../contracts/signal.ts";
import { toPassages } from "../signals/to_passages.ts";
import { indexPassages } from "../text/rank_passages.ts";
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
  signal: SignalText,
  { max_length, cues }: ExcerptOptions,
): string {
  if (signal.content.length <= max_length) return signal.content;
  const passages = toPassages(signal);
  const chosen = choosePassages(indexPassages(passages).rank({ text: "", cues }), max_length);
  if (chosen.size === 0) return clipText(signal.content, max_length);
  return joinPassages(passages, chosen);
}

/** A line break, a mark of omission and its line break. */
const SEPARATOR_LENGTH = "\n[…]\n".length;

function choosePassages(ranked: readonly Passage[], max_length: number): Set<Passage> {
  const chosen = new Set<Passage>();
  let left = max_length;
  for (const passage of ranked) {
    const length = renderPassage(passage).length + SEPARATOR_LENGTH;
    if (length > left) continue;
    chosen.add(passage);
    left -= length;
  }
  return chosen;
}

function renderPassage({ speaker, text }: Passage): string {
  return speaker === null ? text : `${speaker}: ${text}`;
}

function joinPassages(passages: readonly Passage[], chosen: ReadonlySet<Passage>): string {
  return passages.flatMap((passage, at) => {
    if (chosen.has(passage)) return [renderPassage(passage)];
    const before = passages[at - 1];
    return before === undefined || chosen.has(before) ? ["[…]"] : [];
  }).join("\n");
}
