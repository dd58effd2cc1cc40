/** How often each term occurs in a document, and how long it is, in terms. */
interface TermCounts {
  counts: ReadonlyMap<string, number>;
  length: number;
}

/** The two free parameters of the formula. */
interface Bm25Options {
  /** How soon more occurrences of a term stop counting more; 0 counts presence alone. Default 1.2. */
  k1?: number;
  /** How much long documents are held back, from 0 to 1. Default 0.75. */
  b?: number;
}

/**
 * The score of each document for a query of weighted terms, in the documents' order: 0 where none of the terms occurs, no
 * upper bound. Okapi BM25 with the inverse document frequency ln(1 + (N - n + 0.5) / (n + 0.5)), which is never negative
 * (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, section 3.4).
 *
 * ```ts
 * import { bm25 } from "./bm25.ts";
 * import { assert } from "@std/assert";
 *
 * const [price = 0, colour = 0] = bm25([["price", "limit"], ["red", "case"]], new Map([["price", 1]]));
 * assert(price > 0 && colour === 0);
 * ```
 */
export function bm25(
  documents: readonly (readonly string[])[],
  query: ReadonlyMap<string, number>,
  { k1 = 1.2, b = 0.75 }: Bm25Options = {},
): number[] {
  const counted = documents.map(countTerms);
  const mean_length = counted.reduce((sum, { length }) => sum + length, 0) / counted.length || 1;
  const weights = new Map([...query].map(([term, weight]) => {
    const holding = counted.filter(({ counts }) => counts.has(term)).length;
    return [term, weight * Math.log(1 + (counted.length - holding + 0.5) / (holding + 0.5))];
  }));
  return counted.map(({ counts, length }) => {
    const saturation = k1 * (1 - b + b * length / mean_length);
    let score = 0;
    for (const [term, weight] of weights) {
      const count = counts.get(term) ?? 0;
      score += weight * count * (k1 + 1) / (count + saturation);
    }
    return score;
  });
}

function countTerms(terms: readonly string[]): TermCounts {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return { counts, length: terms.length };
}
