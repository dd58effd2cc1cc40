import type { Passage } from "../contracts/reasoner.ts";

/** Tokens of a signal's tags and labels, paid with its first passage. */
const SIGNAL_TOKENS = 60;
/** Tokens of a speaker's name, a line break and a mark for what is left out before the passage. */
const PASSAGE_TOKENS = 8;

/**
 * The passages that several readers share within a budget. The readers take turns, each taking the best of its own ranking
 * that is not chosen yet and still fits, so that every element gets its share and what two of them want is paid once.
 *
 * @param rankings One per reader, best passage first.
 * @param options.countTokens The cost of a text.
 */
export function choosePassages(
  rankings: readonly (readonly Passage[])[],
  { token_budget, countTokens }: { token_budget: number; countTokens(text: string): number },
): Set<Passage> {
  const chosen = new Set<Passage>();
  const opened = new Set<string>();
  let left = token_budget;
  const take = (passage: Passage): boolean => {
    if (chosen.has(passage)) return false;
    const opening = opened.has(passage.signal_id) ? 0 : SIGNAL_TOKENS;
    const cost = countTokens(passage.text) + PASSAGE_TOKENS + opening;
    if (cost > left) return false;
    left -= cost;
    chosen.add(passage);
    opened.add(passage.signal_id);
    return true;
  };
  // An array's iterator goes on where `some` has stopped, as it has nothing to close.
  let readers = rankings.map((ranking) => ranking.values());
  while (readers.length > 0) readers = readers.filter((reader) => reader.some(take));
  return chosen;
}
