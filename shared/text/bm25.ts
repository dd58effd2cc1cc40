/** How well a document fits one term, for all documents that hold it. */

/** The two free parameters of the formula. */
interface Bm25Options {
  /** How soon more occurrences of a term stop counting more; 0 counts presence alone. Default 1.2. */
  k1?: number;
  /** How much long documents are held back, from 0 to 1. Default 0.75. */
  b?: number;
}

/** Documents by the terms in them. */
export interface TermIndex {
  /** The score of each document that holds the term, by its number, in order. Above 0; no upper bound. */
  scoresOf(term: string): readonly [document: number, score: number][];
}

/**
 * An index of documents, each given as its terms. A document's score for several terms is the sum of what it scores for each: Okapi
 * BM25 with the inverse document frequency ln(1 + (N - n + 0.5) / (n + 0.5)), which is never negative (Robertson and Zaragoza, "The
 * Probabilistic Relevance Framework: BM25 and Beyond", 2009, section 3.4).
 *
 * ```ts
 * import { indexTerms } from "./bm25.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const index = indexTerms([["price", "limit"], ["red", "case"]]);
 * assertEquals(index.scoresOf("price").map(([document]) => document), [0]);
 * ```
 */
export function indexTerms(
  documents: readonly (readonly string[])[],
  { k1 = 1.2, b = 0.75 }: Bm25Options = {},
): TermIndex {
  const counts = countTerms(documents);
  const mean_length = documents.reduce((sum, { length }) => sum + length, 0) / documents.length ||
    1;
  const saturations = documents.map(({ length }) => k1 * (1 - b + b * length / mean_length));
  return {
    scoresOf: (term) => {
      const holders = counts.get(term) ?? [];
      const rarity = Math.log(
        1 + (documents.length - holders.length + 0.5) / (holders.length + 0.5),
      );
      return holders.map(([document, count]) => [
        document,
        // There is one saturation for each document.
        rarity * count * (k1 + 1) / (count + saturations[document]!),
      ]);
    },
  };
}

/** How often each term stands in each document that holds it, in the order of the documents. */
function countTerms(
  documents: readonly (readonly string[])[],
): Map<string, [document: number, count: number][]> {
  const counts = new Map<string, [document: number, count: number][]>();
  documents.forEach((terms, document) => {
    for (const term of terms) {
      const holders = counts.get(term);
      const last = holders?.at(-1);
      if (holders === undefined) counts.set(term, [[document, 1]]);
      else if (last![0] === document) last![1]++;
      else holders.push([document, 1]);
    }
  });
  return counts;
}
