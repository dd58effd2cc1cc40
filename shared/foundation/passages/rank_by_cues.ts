import type { Passage } from "../../contracts/reasoner.ts";
import { fold } from "../../text/fold.ts";

/** The share of its neighbours' score that a passage is given: an answer tends to stand beside its question. */
const NEIGHBOUR_SHARE = 0.3;

/**
 * The passages in which any cue stands, or beside which one does, best first; rare cues count for more. Passages of one
 * signal are taken together and in the order of its text; those of the same score keep their order.
 *
 * @param cues Words, phrases or beginnings of words, in any letter case.
 */
export function rankByCues(passages: readonly Passage[], cues: readonly string[]): Passage[] {
  const texts = passages.map(({ text }) => ` ${fold(text).replaceAll(/[^\p{L}\p{N}']+/gu, " ")} `);
  const own = texts.map(() => 0);
  for (const cue of new Set(cues.map((cue) => ` ${fold(cue)}`))) {
    const holders = texts.flatMap((text, index) => text.includes(cue) ? [index] : []);
    const weight = Math.log(1 + (texts.length - holders.length + 0.5) / (holders.length + 0.5));
    for (const index of holders) own[index] = (own[index] ?? 0) + weight;
  }
  const isNeighbour = (a: Passage, b: Passage | undefined) => a.signal_id === b?.signal_id;
  const score = (passage: Passage, index: number) =>
    (own[index] ?? 0) +
    [index - 1, index + 1].filter((other) => isNeighbour(passage, passages[other]))
      .reduce((sum, other) => sum + NEIGHBOUR_SHARE * (own[other] ?? 0), 0);
  return passages.map((passage, index) => ({ passage, score: score(passage, index) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ passage }) => passage);
}
