/** A clause of a sentence, and what can be found in it. */
import type { PhraseIndex } from "../evidence/force/phrase_index.ts";
import type { Boundary, ReadSentence } from "../evidence/force/read_sentence.ts";

/** From its first word to behind its last, by index. */
export interface Stretch {
  start: number;
  end: number;
}

export interface Clause extends Stretch {
  sentence: ReadSentence;
}

/** What parts clauses that say different things; reasons, times and descriptions belong to what they hang on. */
const PARTS: ReadonlySet<Boundary> = new Set(["stop", "aside", "contrast", "main", "run_on"]);

/**
 * The clauses of a sentence, in order, without "Dear Lea,".
 *
 * @param whole Stretches that no clause divides: "two and a half thousand".
 */
export function clausesOf(sentence: ReadSentence, whole: readonly Stretch[]): Clause[] {
  const { boundaries, tokens } = sentence;
  const divides = (at: number) => !whole.some(({ start, end }) => start < at && at < end);
  const first = endOfSalutation(sentence);
  const starts = [
    first,
    ...[...boundaries].filter(([at, kind]) => at > first && PARTS.has(kind) && divides(at))
      .map(([at]) => at),
  ];
  const unique = [...new Set(starts)].sort((a, b) => a - b);
  return unique.map((start, at) => ({ sentence, start, end: unique[at + 1] ?? tokens.length }))
    .filter(({ start, end }) => end > start);
}

/** The first place at which a phrase of the list stands in the clause; null if none does. */
export function findPhrase(
  { sentence, start, end }: Clause,
  list: PhraseIndex<true>,
): Stretch | null {
  for (let at = start; at < end; at++) {
    const found = list.match(sentence, at);
    if (found !== null && found.end <= end) return { start: at, end: found.end };
  }
  return null;
}

/** A sentence as one clause. */
export function wholeOf(sentence: ReadSentence): Clause {
  return { sentence, start: 0, end: sentence.tokens.length };
}

/** The indexes of the words from one to another. */
export function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, offset) => start + offset);
}

/** The clause with those words blanked. */
export function without(clause: Clause, places: readonly Stretch[]): Clause {
  const tokens = [...clause.sentence.tokens];
  for (const { start, end } of places) {
    for (let index = Math.max(0, start); index < Math.min(end, tokens.length); index++) {
      tokens[index] = { ...tokens[index]!, is_word: false }; // within the sentence
    }
  }
  return { ...clause, sentence: { ...clause.sentence, tokens } };
}

/** The first word of a place and the last, as offsets into the content. */
export function offsetsOf(
  { tokens }: ReadSentence,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  return { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}

function endOfSalutation({ tokens }: ReadSentence): number {
  if (!GREETING.test(tokens[0]?.form ?? "")) return 0;
  return tokens.slice(0, MAX_SALUTATION).findIndex(({ form }) => form === ",") + 1;
}

const GREETING =
  /^(?:dear|hi|hello|hey|hallo|liebe[rs]?|guten|moin|servus|bonjour|salut|chere?s?|hola|estimad[oa]|beste|geachte)$/;
/** Words and signs of "Dear Dr Sadat,". */
const MAX_SALUTATION = 6;
