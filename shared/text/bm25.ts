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
  documents: Iterable<readonly string[]>,
  { k1 = 1.2, b = 0.75 }: Bm25Options = {},
): TermIndex {
  const { postings, lengths } = countTerms(documents);
  const mean_length = lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1;
  const saturations = lengths.map((length) => k1 * (1 - b + b * length / mean_length));
  return {
    scoresOf: (term) => {
      const { documents = [], counts = [] } = postings.get(term) ?? {};
      const rarity = Math.log(
        1 + (lengths.length - documents.length + 0.5) / (documents.length + 0.5),
      );
      return documents.map((document, at) => {
        const count = counts[at]!; // one for each document
        return [document, rarity * count * (k1 + 1) / (count + saturations[document]!)];
      });
    },
  };
}

/** The documents that hold a term, in order, and how often each does. */
interface Postings {
  documents: number[];
  counts: number[];
}

function countTerms(texts: Iterable<readonly string[]>) {
  const postings = new Map<string, Postings>();
  const lengths: number[] = [];
  for (const terms of texts) {
    const document = lengths.push(terms.length) - 1;
    for (const term of terms) {
      const known = postings.get(term);
      if (known === undefined) postings.set(term, { documents: [document], counts: [1] });
      else if (known.documents.at(-1) === document) known.counts[known.counts.length - 1]!++;
      else {
        known.documents.push(document);
        known.counts.push(1);
      }
    }
  }
  return { postings, lengths };
}
