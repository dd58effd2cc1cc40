/**
 * The facts of a signal, in one pass and without a model: every amount and date that somebody states, who has which role, who decides,
 * and what the first version holds. Start at `readFacts`.
 */
import type { AmountValue, Fact } from "../contracts/fact.ts";
import type { Side } from "../contracts/person.ts";
import { type Conversation, judgeForce } from "../evidence/force/judge_force.ts";
import type { Cue } from "../evidence/force/read_sentence.ts";
import type { PlacedSentence } from "../evidence/force/turn_reader.ts";
import type { Quantity } from "../text/quantities/quantity.ts";
import { LANGUAGES } from "../text/detect_language.ts";
import { readQuantities } from "../text/quantities/read_quantities.ts";
import { offsetsOf } from "./clause.ts";
import {
  type FactDraft,
  type FactSentence,
  follows,
  toFactSentence,
  wordsAt,
} from "./fact_sentence.ts";
import { factWordsOf, mayHoldFact } from "./fact_words.ts";
import { completeSums } from "./complete_sums.ts";
import { findChange, hasReason } from "./find_change.ts";
import { readDecisions } from "./read_decisions.ts";
import { readRoles } from "./read_roles.ts";
import { readScope } from "./read_scope.ts";
import { mayBeStated, readStatedQuantities } from "./read_stated_quantities.ts";

/** A signal, read as for evidence. */
export interface StatedSignal extends Conversation {
  content: string;
  /** ISO 639-1 code of the text's language; null where it is not known. */
  language: string | null;
  /** The ISO date from which days without a year are counted; null where it is not known. */
  said_on: string | null;
}

/**
 * The facts of a signal in the order of its text, whoever said them and however they were meant; `side` and `force` tell. Linear in the
 * text: only sentences with a quantity or a word of facts are read.
 *
 * @param options.side Whose facts; default: everybody's.
 * @param options.from What ends before this offset is left out; default: nothing.
 */
export function readFacts(
  signal: StatedSignal,
  { side, from = 0 }: { side?: Side; from?: number } = {},
): Fact[] {
  return signal.turns.flatMap(({ kind, end }, turn) => {
    const is_wanted = end > from && (side === undefined || signal.sides[turn] === side);
    return kind === "boilerplate" || !is_wanted ? [] : readTurn(signal, turn);
  });
}

function readTurn(signal: StatedSignal, turn: number): Fact[] {
  const { start, end } = signal.turns[turn]!; // the caller counts the turns
  const text = signal.content.slice(start, end);
  const quantities = completeSums(quantitiesIn(signal, { start, end }), {
    text,
    start,
    asked: askedQuantities(signal, turn),
  });
  const language = LANGUAGES.find((known) => known === signal.language) ?? null;
  const isStated = (quantity: Quantity) => mayBeStated(quantity, signal.content);
  if (!quantities.some(isStated) && !mayHoldFact(text, language)) return [];
  const sentences = signal.reader.sentencesOf(turn);
  return sentences.flatMap((place, at) => {
    const own = quantities.filter((quantity) =>
      place.start <= quantity.start && quantity.start < place.end
    );
    const is_telling = own.some(isStated) ||
      mayHoldFact(signal.content.slice(place.start, place.end), language);
    const context = is_telling ? readContext(signal, { place, turn, at }, own) : null;
    if (context === null) return [];
    const drafts = [
      ...readStatedQuantities(context, signal.said_on),
      ...readScope(context),
      ...readDecisions(context),
      ...readRoles(context),
    ];
    if (drafts.length === 0) return [];
    const change = findChange(context, sentences[at - 1], sentences[at + 1]);
    const has_reason = hasReason(context, sentences[at - 1]);
    return drafts.map((draft) => {
      const is_replaced = draft.replaces || (has_reason && isPlanned(draft));
      return toFact(draft, {
        signal,
        place,
        turn,
        change: change ?? (is_replaced ? "superseded" : null),
        context,
      });
    });
  });
}

function quantitiesIn(
  { content, language }: StatedSignal,
  { start, end }: { start: number; end: number },
): Quantity[] {
  return readQuantities(content.slice(start, end), { language })
    .map((quantity) => ({ ...quantity, start: start + quantity.start, end: start + quantity.end }));
}

/** Those of the question before a turn. */
function askedQuantities(signal: StatedSignal, turn: number): Quantity[] {
  const question = signal.reader.sentencesOf(turn - 1).at(-1);
  return question !== undefined &&
      signal.content.slice(question.start, question.end).trim().endsWith("?")
    ? quantitiesIn(signal, question)
    : [];
}

/** What somebody lays down, and does not count or measure. */
function isPlanned({ kind, subject }: FactDraft): boolean {
  return kind === "money" ? subject === "budget" : !COUNTED.has(kind);
}

const COUNTED: ReadonlySet<Fact["kind"]> = new Set<Fact["kind"]>([
  "count",
  "percentage",
  "duration",
]);

interface SentencePlace {
  place: PlacedSentence;
  turn: number;
  /** Which sentence of its turn it is. */
  at: number;
}

function readContext(
  signal: StatedSignal,
  { place, turn, at }: SentencePlace,
  quantities: readonly Quantity[],
): FactSentence | null {
  const sentence = place.read();
  if (sentence === null) return null;
  const words = factWordsOf(sentence.grammar.grammar.language);
  const own = at > 0 ? signal.reader.sentencesOf(turn)[at - 1] : undefined;
  // "Yes. Fifteen, including VAT" answers the question before it.
  const is_yes = at === 1 && own !== undefined &&
    YES.test(signal.content.slice(own.start, own.end).trim());
  const before = own === undefined || is_yes ? signal.reader.sentencesOf(turn - 1).at(-1) : own;
  return toFactSentence(sentence, words, {
    quantities,
    content: signal.content,
    before: before === undefined
      ? null
      : { text: signal.content.slice(before.start, before.end), read: before.read },
  });
}

const YES =
  /^(?:yes|yeah|yep|exactly|right|correct|ja|genau|richtig|stimmt|oui|exactement|tout à fait)[.,!]*$/iu;

type Draft = Omit<FactDraft, "denies" | "is_speaker" | "replaces">;

interface DraftPlace {
  signal: StatedSignal;
  place: PlacedSentence;
  turn: number;
  change: Fact["change"];
  context: FactSentence;
}

function toFact(
  { denies, is_speaker, replaces: _, ...draft }: FactDraft,
  { signal, place, turn, change, context }: DraftPlace,
): Fact {
  const judged = judgeForce({ turn, start: draft.start, end: draft.end }, signal);
  const { speaker } = judged;
  const is_ceiling = judged.force === "denied" && isDeniedExcess(draft, signal);
  const is_other = judged.force === "denied" && (
    is_ceiling || denies === true || isDeniedElsewhere(draft, context) ||
    isPlannedBefore(judged.force, draft, context)
  );
  const force = is_other ? "asserted" : judged.force;
  const value = is_speaker && speaker !== null && "person" in draft.value
    ? { ...draft.value, person: speaker }
    : draft.value;
  return {
    ...draft,
    value,
    ...is_ceiling ? toCeiling(draft, context) : {},
    quote: signal.content.slice(place.start, place.end),
    quote_start: place.start,
    turn,
    speaker,
    side: signal.sides[turn] ?? "unknown",
    force,
    language: context.language,
    change,
  };
}

/** "Vor dem Umzug im Juli muss es laufen": what has to be is not over, though "before the move" mostly says so. */
function isPlannedBefore(
  force: Fact["force"],
  { kind, subject }: Draft,
  { sentence }: FactSentence,
): boolean {
  return force === "denied" && kind === "date" && subject === "deadline" &&
    sentence.ahead.some((cue) => cue.kind === "past") &&
    sentence.ahead.every((cue) => cue.kind === "past" || cue.kind === "harmless");
}

/** "The bursar no longer approves it, the vestry does": what is denied is that somebody else decides. */
function isDeniedElsewhere({ kind, start, end }: Draft, { sentence }: FactSentence): boolean {
  if (kind !== "decision") return false;
  const place = wordsAt(sentence, { start, end });
  const isWithin = (cue: Cue) => cue.start < place.end && cue.end > place.start;
  const denials = sentence.ahead.filter(({ kind }) => DENIALS.has(kind));
  return denials.length > 0 && !denials.some(isWithin);
}

const DENIALS: ReadonlySet<Cue["kind"]> = new Set<Cue["kind"]>(["negator", "quantifier", "past"]);

/** "Pas plus de 9 500 euros", "we cannot go beyond 9,500", "über 9.500 gehen wir nicht": what is denied is that it may be more. */
function isDeniedExcess({ value, start }: Draft, { content }: StatedSignal): boolean {
  return "bound" in value && follows(MORE_THAN, content, { at: start, most: MAX_EXCESS });
}

/** "More than 9,500 we do not have", "anything above 9,500 is out of the question": what may be spent at most. */
function toCeiling(
  { kind, subject, value }: Draft,
  { sentence, content }: FactSentence,
): Pick<FactDraft, "value" | "subject"> {
  const { first_persons } = sentence.grammar.clauses;
  const { start, end } = offsetsOf(sentence, { start: 0, end: sentence.tokens.length });
  const is_ours = subject === "amount" &&
    sentence.tokens.some((_, index) => first_persons.match(sentence, index) !== null);
  const is_refused = (subject === "amount" || subject === "threshold") &&
    REFUSED.test(content.slice(start, end));
  return {
    value: { ...value as AmountValue, bound: "at_most" },
    subject: kind === "money" && (is_ours || is_refused) ? "budget" : subject,
  };
}

const REFUSED =
  /(?<!\p{L})(?:out of the question|(?:off|not on) the table|not (?:possible|to be had)|nicht in frage|ausgeschlossen|unmöglich|nicht drin|exclue?s?|hors de question|impossible)(?!\p{L})/iu;

const MORE_THAN =
  /(?<!\p{L})(?:more than|(?:go|going|get|reach|stretch|spend|pay|it|is|anything|sum) (?:over|above|beyond|past)|^\s*(?:over|above|beyond)|exceed|mehr als|über|plus de|(?:au-delà|au-dessus) d[e’']|dépasser(?:ons|a|ai|ez)?(?: pas)?|dépasse(?:nt)?(?: pas)?|excéder|más de|meer dan)\s{1,3}(?:the\s)?[€£$]?$/iu;
/** Letters of the longest. */
const MAX_EXCESS = 20;
