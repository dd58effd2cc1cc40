/** Of what an amount or a date is: its aspect, and the words that say of which thing. */
import type { FactAspect } from "../contracts/fact.ts";
import type { PhraseIndex } from "../evidence/force/phrase_index.ts";
import type { Quantity, TimeFrame } from "../text/quantities/quantity.ts";
import { MARK } from "../evidence/speech.ts";
import { fold } from "../text/fold.ts";
import { contentWords } from "../text/shared_words.ts";
import { type Clause, findPhrase } from "./clause.ts";
import { type FactSentence, wordsAt } from "./fact_sentence.ts";
import { isPersonNoun } from "./person_nouns.ts";

/** The first aspect whose words stand in the clause, in the order of the lists. */
export function findAspect<Aspect extends FactAspect>(
  clause: Clause,
  lists: Readonly<Partial<Record<Aspect, PhraseIndex<true>>>>,
): Aspect | null {
  for (const aspect in lists) {
    const list = lists[aspect];
    if (list !== undefined && findPhrase(clause, list) !== null) return aspect;
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
export function findAbout(whole: Clause, context: FactSentence, quantity?: Quantity): Subject {
  const clause = quantity === undefined ? whole : behindColon(whole, context, quantity);
  const own = [
    ...quantity === undefined ? [] : openingOf(clause, context),
    ...ownersOf(clause, context, quantity),
    ...aboutOf(clause, context, quantity),
    ...quantity === undefined ? [] : stagesOf(clause, context),
  ];
  const times = quantity === undefined ? [] : timesOf(clause, context, quantity);
  const { sentence, start } = clause;
  const goes_on = own.length === 0 ||
    context.words.anaphors.match(sentence, skipSigns(clause, start)) !== null;
  if (!goes_on) return { about: [...own, ...times], is_inherited: false };
  const within = aboutEarlier(clause, context, quantity);
  const earlier = within ?? aboutBefore(context);
  const about = [...own, ...earlier.filter((word) => !own.includes(word)), ...times];
  return { about, is_inherited: within === null && earlier.length > 0 };
}

/** "For the beet list, the owners have set aside 31,000": what a clause is opened with. */
function openingOf(clause: Clause, context: FactSentence): string[] {
  const { sentence, clauses, quantities } = context;
  const before = clauses.find(({ end }) => end === clause.start);
  if (before === undefined) return [];
  const { prepositions, auxiliaries, nominatives } = sentence.grammar.clauses;
  const holds = (index: number) =>
    [auxiliaries, nominatives].some((list) => list.match(sentence, index) !== null) ||
    quantities.some((quantity) => wordsAt(sentence, quantity).start === index);
  const is_phrase = prepositions.match(sentence, before.start) !== null &&
    !sentence.tokens.slice(before.start, before.end).some((_, at) => holds(before.start + at));
  return is_phrase ? [...aboutOf(before, context), ...stagesOf(before, context)] : [];
}

/** "I had forgotten the tax: our budget is 7,500", but "Empty runs: 30 percent". */
function behindColon(clause: Clause, context: FactSentence, quantity: Quantity): Clause {
  const { sentence } = context;
  const { start, end } = clause;
  const at = wordsAt(sentence, quantity).start;
  const colon = sentence.tokens.findLastIndex(({ form }, index) =>
    index > start && index < at && form === ":"
  );
  if (colon < 0) return clause;
  const { auxiliaries, nominatives } = sentence.grammar.clauses;
  const is_told = sentence.tokens.slice(colon + 1, end).some((_, offset) =>
    [auxiliaries, nominatives].some((list) => list.match(sentence, colon + 1 + offset) !== null)
  );
  const rest = { ...clause, start: colon + 1 };
  return is_told && aboutOf(rest, context, quantity).length > 0 ? rest : clause;
}

/** "We have 40 drivers": whose they are is all that is said of which. */
function ownersOf(clause: Clause, context: FactSentence, quantity?: Quantity): string[] {
  if (quantity?.kind !== "count" || quantity.noun === null) return [];
  const { words, language, sentence } = context;
  const noun = fold(quantity.noun).split(/\s+/).at(-1) ?? "";
  if (!isPersonNoun(noun, language) && !PLACES.test(noun)) return [];
  const { start } = wordsAt(sentence, quantity);
  const is_ours = sentence.tokens.slice(Math.max(clause.start, start - MAX_POSSESSION), start)
    .some((_, at, before) =>
      words.possession.match(sentence, start - before.length + at)?.end === start
    );
  return is_ours ? [OURS] : [];
}

/** The word of `about` that says whose people or places are counted. */
export const OURS = "we";
/** Most words of "we currently have". */
const MAX_POSSESSION = 6;
/** What one has so many of that everybody knows which. */
const PLACES =
  /^(?:branch|branches|shops?|stores?|sites?|locations?|offices?|outlets?|warehouses?|rooms?|beds?|seats?|vehicles?|vans?|trucks?|lorr(?:y|ies)|machines?|schools?|class(?:es)?|clinics?|wards?|hotels?|houses?|farms?|filialen?|laeden|laden|geschaeft(?:e|en)?|standort(?:e|en)?|niederlassung(?:en)?|lager|zimmer|betten?|plaetzen?|platze|fahrzeugen?|wagen|lkws?|maschinen?|schulen?|klassen?|kliniken?|stationen?|haeusern?|hauser|agences?|magasins?|boutiques?|succursales?|bureaux|entrepots?|chambres?|lits?|places?|vehicules?|camions?|camionnettes?|ecoles?|cliniques?|hotels?|maisons?|fermes?|ateliers?)$/;

/** "Phase two", "la première version": which of several steps. */
function stagesOf({ sentence, start, end }: Clause, { content }: FactSentence): string[] {
  const words = sentence.tokens.slice(start, end)
    .map((token) => fold(content.slice(token.start, token.end)));
  return words.flatMap((word, at) => {
    if (!STAGE.test(word)) return [];
    const number = STAGE_NUMBERS.get(words[at + 1] ?? "") ??
      STAGE_NUMBERS.get((words[at - 1] ?? "").replace(/(?<=e)[nrms]$/, ""));
    return number === undefined ? [] : [`${STAGE_MARK}${number}`];
  });
}

/** "Nine waiters on a Saturday", "the budget for 2027": of which time a figure is. */
function timesOf(
  clause: Clause,
  context: FactSentence,
  { kind }: Quantity,
): string[] {
  if (kind === "date") return [];
  const { clauses, quantities, sentence } = context;
  const { end } = clause;
  // "In winter we employ 90"
  const before = clauses.find((other) => other.end === clause.start);
  const opens = before !== undefined && aboutOf(before, context).length === 0;
  const start = opens ? before.start : clause.start;
  return quantities.flatMap((quantity) => {
    if (quantity.kind !== "date" || quantity.edge !== null) return [];
    const place = wordsAt(sentence, quantity);
    if (place.start < start || place.end > end) return [];
    return quantity.frames.every(isNamedTime)
      ? [`${TIME_MARK}${JSON.stringify(quantity.frames)}`]
      : [];
  });
}

/** Not "today", "this year", nor the day on which something ends. */
function isNamedTime({ day, relative }: TimeFrame): boolean {
  if (day !== undefined) return false;
  return relative === undefined || relative.offset !== 0;
}

const STAGE =
  /^(?:phases?|stages?|steps?|versions?|releases?|rounds?|lots?|stufen?|fassung|etappen?|tranches?|etapes?|ausbaustufe|bauabschnitt|abschnitt)$/;
/** Begins the word of `about` that says which step. */
export const STAGE_MARK = "stage ";
/** Begins the word of `about` that says of which time. */
export const TIME_MARK = "time ";
const STAGE_NUMBERS: ReadonlyMap<string, number> = new Map(
  [
    "1 one first i eins erste une un premiere premier",
    "2 two second ii zwei zweite deux deuxieme seconde",
    "3 three third iii drei dritte trois troisieme",
    "4 four fourth iv vier vierte quatre quatrieme",
  ].flatMap((words, at) => words.split(" ").map((word) => [word, at + 1] as const)),
);

function skipSigns({ sentence, end }: Clause, from: number): number {
  let index = from;
  while (index < end && !sentence.isWord(index)) index++;
  return index;
}

/** What the nearest clause before is about in the same sentence; null if none is about anything. */
function aboutEarlier(
  clause: Clause,
  context: FactSentence,
  quantity?: Quantity,
): string[] | null {
  const earlier = context.clauses.filter(({ end }) => end <= clause.start);
  for (const other of earlier.toReversed()) {
    const about = aboutOf(other, context);
    const stages = quantity === undefined ? [] : stagesOf(other, context);
    if (about.length + stages.length > 0) return [...about, ...stages];
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
