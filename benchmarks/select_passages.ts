import type { Passage } from "../shared/contracts/reasoner.ts";
import { estimateTokens } from "../shared/text/estimate_tokens.ts";

/** What may be spent, and on what terms. */
interface SelectOptions {
  /** The most that the selection may cost altogether. */
  budget: number;
  /** What a passage costs; default its estimated tokens. */
  costOf?: (passage: Passage) => number;
}

/**
 * As many passages as the budget holds, taken in the order of `ranking`, returned in the order of `passages`. One that does
 * not fit is passed over for the next that does.
 */
export function selectPassages(
  passages: readonly Passage[],
  ranking: readonly Passage[],
  { budget, costOf = (passage) => estimateTokens(passage.text) }: SelectOptions,
): Passage[] {
  const selected = new Set<Passage>();
  let left = budget;
  for (const passage of ranking) {
    const cost = costOf(passage);
    if (cost > left) continue;
    left -= cost;
    selected.add(passage);
  }
  return passages.filter((passage) => selected.has(passage));
}
