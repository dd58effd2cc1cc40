/** Of what an amount or a date is: its aspect, and the words that say of which thing. */
import type { FactAspect } from "../contracts/fact.ts";
import type { PhraseIndex } from "../evidence/force/phrase_index.ts";
import type { Quantity } from "../text/quantities/quantity.ts";
import { MARK } from "../evidence/speech.ts";
import { contentWords } from "../text/shared_words.ts";
import { type Clause, findPhrase } from "./clause.ts";
import { type FactSentence, wordsAt } from "./fact_sentence.ts";

/** The first aspect whose words stand in the clause, in the order of the lists. */
export function findAspect<Aspect extends FactAspect>(
  clause: Clause,
  lists: Readonly<Record<Aspect, PhraseIndex<true>>>,
): Aspect | null {
  for (const aspect in lists) {
    if (findPhrase(clause, lists[aspect]) !== null) return aspect;
  }
  return null;
}

const MARKS = new RegExp(MARK, "giu");

/** What a clause is about, and whether only the sentence before it says so. */
interface Subject {
  about: string[];
  is_inherited: boolean;
}

/**
 * The words of a clause that carry matter, without its quantities and what says nothing of the subject. A clause that begins with
 * "it" or is nothing but an amount has the subject of the sentence before as well.
 */
export function findAbout(clause: Clause, context: FactSentence, quantity?: Quantity): Subject {
  const own = aboutOf(clause, context, quantity);
  const { sentence, start } = clause;
  const goes_on = own.length === 0 ||
    context.words.anaphors.match(sentence, skipSigns(clause, start)) !== null;
  if (!goes_on) return { about: own, is_inherited: false };
  const within = aboutEarlier(clause, context);
  const earlier = within ?? aboutBefore(context);
  const about = [...own, ...earlier.filter((word) => !own.includes(word))];
  return { about, is_inherited: within === null && earlier.length > 0 };
}

function skipSigns({ sentence, end }: Clause, from: number): number {
  let index = from;
  while (index < end && !sentence.isWord(index)) index++;
  return index;
}

/** What the nearest clause before is about in the same sentence; null if none is about anything. */
function aboutEarlier(clause: Clause, context: FactSentence): string[] | null {
  const earlier = context.clauses.filter(({ end }) => end <= clause.start);
  for (const other of earlier.toReversed()) {
    const about = aboutOf(other, context);
    if (about.length > 0) return about;
  }
  return null;
}

function aboutBefore(context: FactSentence): string[] {
  // "Dear Marc," is nothing to go on from.
  return context.before === null || /[,:]$/.test(context.before.text)
    ? []
    : matterOf(context.before.text.replaceAll(MARKS, " "), context);
}

/**
 * Of several quantities in a clause each has what stands before them all and what follows it alone: "we have 12 shops and 240
 * employees". Counted nouns stand within their quantity: "forty trip reports a week".
 */
function aboutOf(clause: Clause, context: FactSentence, of?: Quantity): string[] {
  const { sentence, start, end } = clause;
  const places = context.quantities
    .map((quantity) => ({ quantity, ...wordsAt(sentence, quantity) }))
    .filter((place) => place.start >= start && place.end <= end);
  const words: string[] = [];
  for (let index = start; index < end; index++) {
    const token = sentence.tokens[index];
    if (!token?.is_word) continue;
    const within = places.find((place) => place.start <= index && index < place.end);
    const last = within ?? places.findLast((place) => place.end <= index);
    const is_of_other = of?.kind === "count" && last?.quantity.kind === "count" &&
      last.quantity !== of;
    const counts = within === undefined ||
      (within.quantity.kind === "count" && !sentence.isQuantity(index));
    const word = context.content.slice(token.start, token.end);
    if (counts && !is_of_other) words.push(word);
  }
  return matterOf(words.join(" "), context);
}

function matterOf(text: string, { words, language }: FactSentence): string[] {
  return contentWords(text, language).filter((word) =>
    !words.plain.has(word) && !/^\p{N}/u.test(word)
  );
}
