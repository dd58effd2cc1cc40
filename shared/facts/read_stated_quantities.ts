/** Amounts and dates as facts. */
import type { AmountValue, DateValue } from "../contracts/fact.ts";
import type { ReadSentence } from "../evidence/force/read_sentence.ts";
import type { Amount, DateQuantity, Quantity } from "../text/quantities/quantity.ts";
import { resolveTimeFrame } from "../text/quantities/resolve_time_frame.ts";
import type { PhraseIndex } from "../evidence/force/phrase_index.ts";
import { fold } from "../text/fold.ts";
import { type Clause, findPhrase, offsetsOf, wholeOf } from "./clause.ts";
import { type FactDraft, type FactSentence, follows, wordsAt } from "./fact_sentence.ts";
import { isCalledWrong } from "./wrong_figure.ts";
import { findAbout, findAspect } from "./find_subject.ts";
import type { MoneyAspect } from "./words.ts";

/** The amounts and dates of a sentence, each with the subject of its clause. */
export function readStatedQuantities(context: FactSentence, said_on: string | null): FactDraft[] {
  const quantities = withShares(context);
  return quantities.flatMap((quantity, at) => {
    if (!mayBeStated(quantity, context.content)) return [];
    const [first, next] = [quantities[at - 1], quantities[at + 1]];
    // "Between March and May" is told by the second of the two.
    if (
      isSpan(quantity, next, context) || isFormer(quantity, context) ||
      isCalledWrong(context.content, quantity.end)
    ) return [];
    if (first !== undefined && isItsWeekday(quantity, first, context)) return [];
    const place = wordsAt(context.sentence, quantity);
    const clause = context.clauses.find(({ start, end }) =>
      start <= place.start && place.start < end
    );
    if (clause === undefined || isReplaced(quantity, next, clause, context)) return [];
    const is_right = first !== undefined && first.kind === quantity.kind &&
      isCalledWrong(context.content, first.end);
    const is_new = (first !== undefined && isReplaced(first, quantity, clause, context)) ||
      isRaised(quantity, clause, context);
    const draft = toDraft(quantity, { clause, is_new }, context, said_on);
    if (draft === null) return [];
    // What is denied before it is the wrong figure.
    if (is_right) return [toRightFigure(draft)];
    if (is_new) return [{ ...draft, replaces: true }];
    return first !== undefined && isSpan(first, quantity, context)
      ? [toSpan(draft, first as DateQuantity, said_on)]
      : [draft];
  });
}

/** What it is a figure of, the wrong one tells: "it is 900 euros a month" says so little that it may be anything. */
function toRightFigure(draft: FactDraft): FactDraft {
  const recurs = "per" in draft.value && draft.value.per !== null;
  const subject = recurs && draft.subject === "budget" ? "amount" : draft.subject;
  return { ...draft, subject, about: [], replaces: true, denies: true };
}

/** "20 of our 90 rooms" counts rooms. */
function withShares({ quantities, content }: FactSentence): Quantity[] {
  return quantities.map((quantity, at) => {
    const whole = quantities[at + 1];
    const is_share = quantity.kind === "count" && quantity.noun === null &&
      whole?.kind === "count" && whole.noun !== null &&
      SHARE_LINK.test(content.slice(quantity.end, whole.start));
    return is_share ? { ...quantity, noun: whole.noun } : quantity;
  });
}

const SHARE_LINK =
  /^\s{0,4}(?:of|out of|von|der|sur|parmi)\s{1,4}(?:(?:the|our|all|den|unseren|unserer|les|nos)\s{1,4})?$/iu;

/** What stands between the two dates of a span. */
const SPAN_LINK = /^\s*(?:and|und|et|to|bis|till|until|–|-|à)\s*$/u;
const SPAN_OPENER = /(?:between|zwischen|entre)(?:\s+(?:the|dem|der|le|la))?\s*$/iu;

function isSpan(
  one: Quantity,
  other: Quantity | undefined,
  { content }: FactSentence,
): boolean {
  return other !== undefined && one.kind === "date" && other.kind === "date" &&
    SPAN_LINK.test(content.slice(one.end, other.start)) &&
    follows(SPAN_OPENER, content, { at: one.start, most: MAX_OPENER });
}

/** "The opening has moved from 3 March to 20 April": the first of the two is over. */
function isReplaced(
  one: Quantity,
  other: Quantity | undefined,
  clause: Clause,
  context: FactSentence,
): boolean {
  const { content } = context;
  const is_pair = other !== undefined &&
    (one.kind === other.kind || (one.kind === "count" && one.noun === null)) &&
    TO.test(content.slice(one.end, other.start)) && isFrom(one, content);
  return is_pair && isOver(clause, context);
}

/** A change has come about, and is not only aimed at: "from 9 percent down to 4 percent by June". */
function isOver(clause: Clause, { quantities, sentence, words }: FactSentence): boolean {
  const is_aim = quantities.some((quantity) => {
    if (quantity.kind !== "date" || quantity.edge === null) return false;
    const { start, end } = wordsAt(sentence, quantity);
    return LIMITS.has(quantity.edge) && start >= clause.start && end <= clause.end;
  });
  return !is_aim && findPhrase(clause, words.changes.superseded) !== null;
}

const LIMITS: ReadonlySet<DateQuantity["edge"]> = new Set<DateQuantity["edge"]>(["by", "until"]);

/** "On 3 June, a Wednesday" */
function isItsWeekday(one: Quantity, before: Quantity, { content }: FactSentence): boolean {
  return one.kind === "date" && before.kind === "date" &&
    isWeekday(one) &&
    APPOSITION.test(content.slice(before.end, one.start));
}

const APPOSITION = /^\s?[,(–-]\s?(?:(?:an?|eine?m?|une?|the|der|dem|le)\s)?$/iu;

/** "25 minutes, down from 45" */
function isFormer({ start }: Quantity, { content }: FactSentence): boolean {
  return follows(FORMER, content, { at: start, most: MAX_FORMER });
}

const FORMER =
  /(?<!\p{L})(?:(?:up|down) from|instead of|rather than|and no longer|statt(?: wie)?(?: bisher| zuvor| vorher)?|anstatt|anstelle von|au lieu (?:de|des|du)|contre)(?: the| den| der| die| les)?\s{1,3}[€£$]?$/iu;
/** Letters of the longest. */
const MAX_FORMER = 30;

function isFrom({ start }: Quantity, content: string): boolean {
  return follows(FROM, content, { at: start, most: MAX_FROM });
}

const FROM =
  /(?<!\p{L})(?:from|vo[nm]|de|du|des)(?:\s{1,3}(?:the|dem|den|der|le|la))?\s{1,3}[€£$]?$/iu;
/** Letters of "from the" and a sign. */
const MAX_FROM = 14;
/** Between what was and what is. */
const TO =
  /^[€£$.]?\s{0,3}(?:\p{L}{1,12}\s{1,3})?(?:to|auf|bis|zum|à|au|aux)(?:\s{1,3}(?:the|den|die|das|now|jetzt|le|la))?\s{1,3}[€£$]?$/iu;

/** Letters of "zwischen dem" and the like. */
const MAX_OPENER = 16;

/** The days from the first date on, in the year before the second ends. */
function toSpan(draft: FactDraft, first: DateQuantity, said_on: string | null): FactDraft {
  const [day] = said_on === null
    ? []
    : first.frames.flatMap((frame) => resolveTimeFrame(frame, said_on, { edge: null }));
  if (day === undefined || draft.kind !== "date") return draft;
  const { days, edge } = draft.value as DateValue;
  const value: DateValue = {
    edge,
    days: days.map(({ to }) => {
      const year = Number(to.slice(0, 4));
      const from = `${year}${day.from.slice(4)}`;
      return { from: from <= to ? from : `${year - 1}${day.from.slice(4)}`, to };
    }),
  };
  return { ...draft, value, start: first.start };
}

interface QuantityPlace {
  clause: Clause;
  /** "From 40,000 to 60,000": it is the second of two, and the first is over. */
  is_new: boolean;
}

function toDraft(
  quantity: Quantity,
  place: QuantityPlace,
  context: FactSentence,
  said_on: string | null,
): FactDraft | null {
  if (quantity.kind === "date") return toDate(quantity, place.clause, context, said_on);
  if (quantity.kind === "period" || quantity.kind === "clock") return null;
  const draft = toAmount(withoutAdverb(quantity), place, context, said_on);
  const is_bare = draft?.kind === "count" && quantity.noun === null &&
    !isRate(quantity) && !isTold(quantity, context.content);
  return is_bare ? null : draft;
}

/** "Twenty thousand aside", "30.000 maximal": no things are counted. */
const ADVERB =
  /^(?:aside|apart|tops|max|maximum|maximal|hochstens|hoechstens|beiseite|zuruck|zurueck|insgesamt|total|altogether|roughly|ungefahr|ungefaehr|fix|fest|fixe|ferme|environ|cote|disponibles?|verfugbar|verfuegbar|available|ready|left|net|gross|now|today|more|jetzt|heute|sofort|mehr|maintenant|netto|brutto|ubrig|uebrig|remaining|restants?|ht|ttc|flat|firm|fixed|per|plus|minus)$/;

function withoutAdverb<T extends Amount>(amount: T): T {
  return amount.noun !== null && ADVERB.test(fold(amount.noun))
    ? { ...amount, noun: null }
    : amount;
}

/** From here on a bare number in a clause about money is a sum: "210,000 are there". */
const MIN_SUM = 1000;

/**
 * Whether a quantity may be a fact. Numbers of nothing that is named are labels and sums done aloud, and one of something is hardly more
 * than an article.
 */
export function mayBeStated(quantity: Quantity, content: string): boolean {
  if (isTold(quantity, content) || lasts(quantity, content)) return true;
  switch (quantity.kind) {
    case "date":
      return !isAdverbial(quantity);
    case "count": {
      const high = quantity.values[0]?.[1] ?? 0;
      return withoutAdverb(quantity).noun === null
        ? isRate(quantity) || (high >= MIN_SUM && !isYear(high))
        : high > 1;
    }
    case "money":
    case "percentage":
    case "duration":
      return !quantity.indefinite;
    default:
      return false;
  }
}

/** "The orders come to 80 a month": what is counted stands before. */
function isRate({ per, values }: Amount): boolean {
  return per !== null && DURATIONS.has(per) && (values[0]?.[1] ?? 0) > 1;
}

/** "Our pupils number 140": what is counted stands before, as the subject. */
function isTold(quantity: Quantity, content: string): boolean {
  return quantity.kind === "count" && quantity.noun === null &&
    (quantity.values[0]?.[1] ?? 0) > 1 &&
    follows(TELLING, content, { at: quantity.start, most: MAX_TELLING });
}

const TELLING =
  /(?<!\p{L})(?:numbers?|numbered|totals?|(?:come|comes|amount|amounts|add up) to|stands? at|(?:is|are) at|liegt bei|liegen bei|beträgt|beläuft sich auf|s['’]élève à|s['’]élèvent à|est de)\s{1,3}$/iu;
/** Letters of the longest. */
const MAX_TELLING = 20;

/** "It takes a week", which is more than an article here. */
function lasts({ kind, start }: Quantity, content: string): boolean {
  return kind === "duration" &&
    follows(LASTING, content, { at: start, most: MAX_TELLING });
}

const LASTING =
  /(?<!\p{L})(?:takes?|took|lasts?|lasted|dauert|dauern|dure|durent|prend|prennent)\s(?:(?:us|only|just|about|nur|etwa|rund|nous|environ)\s)?$/iu;

function isYear(value: number): boolean {
  return value >= 1900 && value <= 2100;
}

function toAmount(
  amount: Amount,
  { clause, is_new }: QuantityPlace,
  context: FactSentence,
  said_on: string | null,
): FactDraft | null {
  const read = toAmountValue(amount, context);
  if (read === null) return null;
  const value = is_new ? { ...read, low: read.high } : read;
  const { words } = context;
  const { about, is_inherited } = findAbout(clause, context, amount);
  const aspect = findMoneyAspect(amount, { clause, is_new }, context);
  const { start, end } = amount;
  if (
    isMoney(amount, value, aspect) || isTaxed(amount, value, context) ||
    answersAboutMoney(amount, value, context)
  ) {
    const is_past = aspect !== null && RESULTS.has(aspect) &&
      findPhrase(clause, words.states.past) !== null;
    const subject = is_past
      ? "past"
      : aspect ?? (isFor(amount, clause, context) ? "budget" : "amount");
    // A sum that only the sentence before would explain is the project's.
    return {
      kind: "money",
      subject,
      about: is_inherited && subject === "budget" ? [] : about,
      value: {
        ...value,
        per: value.per ?? (RECURRING.has(subject) ? periodOf(context) : null),
      },
      start,
      end,
    };
  }
  const state = (is_new ? null : findAspect(clause, words.states)) ??
    (isOfEarlierYear(clause, context, said_on) ? "past" : null);
  return {
    kind: amount.kind === "percentage" || amount.kind === "duration" ? amount.kind : "count",
    subject: state ?? (aspect !== null && NOT_OURS.has(aspect) ? aspect : "amount"),
    about,
    value,
    start,
    end,
  };
}

function findMoneyAspect(
  amount: Amount,
  { clause, is_new }: QuantityPlace,
  context: FactSentence,
): MoneyAspect | null {
  const { money } = context.words;
  if (isToldAcross(amount, context, money.threshold)) return "threshold";
  if (isWished(clause, context)) return "wish";
  const own = findAspect(
    beforeParts(clause, amount, context),
    is_new ? withoutPart(money) : money,
  ) ?? aspectBefore(clause, context);
  // "Le budget de la liste s'élève à 38 000 francs"
  const may_be_budget = own === null || own === "cost";
  return may_be_budget && isToldAcross(amount, context, money.budget) ? "budget" : own;
}

/** "Up to 20,000, I may sign myself", "15,000 euros, that is our limit": what the sum is stands in another clause. */
function isToldAcross(
  amount: Amount,
  { sentence }: FactSentence,
  list: PhraseIndex<true>,
): boolean {
  if (amount.kind !== "money") return false;
  const { start } = wordsAt(sentence, amount);
  return sentence.tokens.slice(0, start + 1).some((_, at) => {
    const told = list.match(sentence, at);
    return told !== null && told.end > start;
  });
}

/** "48,000 euros, of which 8,000 are for training": the first is the whole. */
function beforeParts(clause: Clause, { end }: Amount, { content, sentence }: FactSentence): Clause {
  const place = offsetsOf(sentence, clause);
  const parts = PARTS.exec(content.slice(end, Math.max(end, place.end)));
  const cut = parts === null
    ? -1
    : sentence.tokens.findIndex(({ start }) => start >= end + parts.index);
  return cut > clause.start && cut < clause.end ? { ...clause, end: cut } : clause;
}

const PARTS = /(?<!\p{L})(?:of which|of that|of these|davon|dont|wovon|including)(?!\p{L})/iu;

/** What comes out in the end, this year or last. */
const RESULTS: ReadonlySet<MoneyAspect> = new Set<MoneyAspect>([
  "loss",
  "cost",
  "saving",
  "income",
]);

/** What may come to its sum again each month; a budget is had once. */
const RECURRING: ReadonlySet<string> = new Set<MoneyAspect | "amount">(["loss", "cost"]);

/** "Every month we lose 1,500": what recurs in a sentence of one sum; null where nothing does. */
function periodOf({ quantities }: FactSentence): AmountValue["per"] {
  const periods = quantities.flatMap((quantity) => quantity.kind === "period" ? quantity.unit : []);
  const sums = quantities.filter(({ kind }) => kind === "money" || kind === "count");
  return periods.length === 1 && sums.length === 1 ? periods[0] ?? null : null;
}

/** "Von 40.000": no part of it. */
function withoutPart({ part: _, ...aspects }: FactSentence["words"]["money"]) {
  return aspects;
}

/** "The budget went up from 40,000 to 60,000": the first is over, and no end of a range. */
function isRaised(amount: Quantity, clause: Clause, context: FactSentence): boolean {
  if (!("values" in amount)) return false;
  const [low, high] = amount.values[0] ?? [0, 0];
  return low < high && isFrom(amount, context.content) && isOver(clause, context);
}

/** "In 2025 the fair brought 900 visitors" */
function isOfEarlierYear(
  { start, end }: Clause,
  { quantities, sentence }: FactSentence,
  said_on: string | null,
): boolean {
  return said_on !== null && quantities.some((quantity) => {
    if (quantity.kind !== "date") return false;
    const place = wordsAt(sentence, quantity);
    return place.start >= start && place.end <= end &&
      quantity.frames.some(({ year }) => year !== undefined && year < Number(said_on.slice(0, 4)));
  });
}

/** "With 80,000 we would buy sensors as well": what one would do with a sum stands in a clause of its own. */
function isWished(clause: Clause, { clauses, sentence, words }: FactSentence): boolean {
  const next = clauses.find(({ start }) => start === clause.end);
  const over_commas: ReadSentence = {
    ...sentence,
    isWord: (index) => sentence.isWord(index) || sentence.at(index) === ",",
  };
  const both = { sentence: over_commas, start: clause.start, end: next?.end ?? clause.end };
  const found = findPhrase(both, words.money.wish);
  return found !== null && found.start < clause.end;
}

/** "The budget is not 30,000 but 36,000": behind a contrast stands what stood before it. */
function aspectBefore({ start }: Clause, { sentence, clauses, words }: FactSentence) {
  if (sentence.boundaries.get(start) !== "contrast") return null;
  const before = clauses.find(({ end }) => end === start);
  return before === undefined ? null : findAspect(before, words.money);
}

/** Also of other figures: what others offer, what one would like, what is a part, what is over. */
const NOT_OURS: ReadonlySet<MoneyAspect> = new Set<MoneyAspect>([
  "threshold",
  "wish",
  "part",
  "offer",
  "spent",
]);

function isMoney(
  { kind, noun }: Amount,
  { high }: AmountValue,
  aspect: MoneyAspect | null,
): boolean {
  return kind === "money" ||
    (kind === "count" && noun === null && high >= MIN_SUM && aspect !== null);
}

/** "Eight thousand net": nothing else is taxed. */
function isTaxed({ kind, noun, end }: Amount, { high }: AmountValue, { content }: FactSentence) {
  return kind === "count" && high >= MIN_SUM && (noun === null || TAX.test(noun)) &&
    TAX.test(content.slice(end, end + MAX_TAX));
}

const TAX =
  /^,?\s{0,2}(?:net|gross|netto|brutto|(?:including|excluding|plus|incl\.?|excl\.?) (?:vat|tax)|(?:inklusive|exklusive|inkl\.?|exkl\.?|zuzüglich|zzgl\.?|plus) (?:mwst|mehrwertsteuer|steuer)|ht|ttc|hors taxes?|toutes taxes)(?!\p{L})/iu;
/** Letters of the longest. */
const MAX_TAX = 32;

/** "What are you willing to spend?" – "Twenty thousand." */
function answersAboutMoney(
  { kind, noun }: Amount,
  { high }: AmountValue,
  { before, sentence }: FactSentence,
): boolean {
  return kind === "count" && noun === null && high >= MIN_SUM && before !== null &&
    before.text.trim().endsWith("?") && ABOUT_MONEY.test(before.text) &&
    sentence.tokens.length <= MAX_SHORT_ANSWER;
}

const ABOUT_MONEY =
  /(?<!\p{L})(?:spend|budget|costs?|pay|invest|money|afford|set aside|put aside|put in|ceiling|upper limit|ausgeben|beiseite|zurückgelegt|obergrenze|de côté|plafond|enveloppe|consacrer|kosten|zahlen|geld|investieren|dépenser|coûter|payer|argent|investir|mettre)(?!\p{L})/iu;
/** Words and signs. */
const MAX_SHORT_ANSWER = 16;

/** Most words before a sum that begins its clause: "maybe about". */
const MAX_BEFORE = 2;

/** "Five thousand euros for the funeral list", but not "that's about five thousand for the lists", which is a price. */
function isFor(amount: Amount, clause: Clause, { sentence, words }: FactSentence): boolean {
  const { start, end } = wordsAt(sentence, amount);
  return start - clause.start <= MAX_BEFORE && words.purpose.match(sentence, end) !== null;
}

function toAmountValue(amount: Amount, { content }: FactSentence): AmountValue | null {
  const { values, unit, noun, per, bound, approximate, kind, start, end } = amount;
  const [range] = values;
  if (range === undefined) return null;
  const [low, high] = range;
  if (kind === "count") return { low, high, unit: noun, per, bound, approximate };
  if (kind !== "duration") return { low, high, unit, per, bound, approximate };
  const [units, base] = DURATIONS.get(unit ?? "") ?? [1, unit];
  const factor = base === "day" && WORKING.test(content.slice(start, end)) ? units * 7 / 5 : units;
  return { low: low * factor, high: high * factor, unit: base, per, bound, approximate };
}

/** Five of them are a week. */
const WORKING = /working|business|arbeitstag|werktag|ouvr[ée]|laborable|werkdag/i;

/** By unit: what it is a multiple of. */
const DURATIONS: ReadonlyMap<string, readonly [number, string]> = new Map([
  ["second", [1 / 60, "minute"]],
  ["minute", [1, "minute"]],
  ["hour", [60, "minute"]],
  ["day", [1, "day"]],
  ["week", [7, "day"]],
  ["month", [1, "month"]],
  ["year", [12, "month"]],
]);

/** "Today", "this year": when, not which day. */
function isAdverbial({ frames }: DateQuantity): boolean {
  return frames.every(({ relative, month, weekday, season, feast, part }) =>
    relative !== undefined && relative.offset <= 0 &&
    [month, weekday, season, feast, part].every((named) => named === undefined)
  );
}

/** "Nine waiters on a Saturday" */
function isAnyWeekday(quantity: DateQuantity, { content }: FactSentence): boolean {
  return isWeekday(quantity) && follows(ANY, content, { at: quantity.start, most: MAX_ANY });
}

/** Nothing but a day of the week. */
function isWeekday({ frames }: DateQuantity): boolean {
  return frames.every((frame) => Object.keys(frame).join() === "weekday");
}

const ANY = /(?<!\p{L})(?:an?|every|each|most|einem|jede[nm]|un|chaque)\s{1,3}$/iu;
/** Letters of the longest. */
const MAX_ANY = 10;

/** "My Friday rail", "the Monday list": a weekday between an article and a noun is part of a name. */
function isNameOfThing(quantity: DateQuantity, { sentence, words }: FactSentence): boolean {
  if (!isWeekday(quantity)) return false;
  const { start, end } = wordsAt(sentence, quantity);
  const { clauses } = sentence.grammar;
  const opens = [clauses.determiners, words.people.owners]
    .some((list) => list.match(sentence, start - 1)?.end === start);
  const { prepositions, auxiliaries, coordinators, subordinators, nominatives } = clauses;
  const goes_on = sentence.isWord(end) && !sentence.isQuantity(end) &&
    [prepositions, auxiliaries, coordinators, subordinators, nominatives]
      .every((list) => list.match(sentence, end) === null);
  return opens && goes_on;
}

function findDateAspect(clause: Clause, quantity: DateQuantity, context: FactSentence) {
  const { sentence, words } = context;
  const whole = wholeOf(sentence);
  // "It has to run before | we move house in July"
  const is_time = [clause.start - 1, clause.start].some((at) => WHEN.test(sentence.at(at) ?? ""));
  return is_time && findAspect(whole, words.dates) === "deadline"
    ? "deadline"
    : findAspect(withRest(clause, quantity, context), words.dates);
}

const WHEN = /^(?:before|when|until|till|once|bevor|ehe|bis|wenn|sobald|quand|lorsque|avant|des)$/;

/** "On 20 August | we have to be ready": a date that stands alone belongs to the next clause. */
function withRest(clause: Clause, quantity: DateQuantity, context: FactSentence): Clause {
  const next = context.clauses.find(({ start }) => start === clause.end);
  const alone = { ...context, clauses: [], before: null };
  return next !== undefined && findAbout(clause, alone, quantity).about.length === 0
    ? { ...clause, end: next.end }
    : clause;
}

function toDate(
  quantity: DateQuantity,
  clause: Clause,
  context: FactSentence,
  said_on: string | null,
): FactDraft | null {
  if (isNameOfThing(quantity, context) || isAnyWeekday(quantity, context)) return null;
  const { frames, edge, start, end } = quantity;
  const days = said_on === null
    ? []
    : frames.flatMap((frame) => resolveTimeFrame(frame, said_on, { edge }));
  const is_late = isNotBefore(quantity, clause, context);
  const value: DateValue = { days, edge: !is_late ? edge : edge === "until" ? null : "from" };
  // "My father started this in 1978" plans nothing.
  const is_past = said_on !== null && days.length > 0 && days.every(({ to }) => to < said_on);
  const aspect = is_past ? null : is_late ? "launch" : findDateAspect(clause, quantity, context);
  return {
    ...is_late && { denies: true as const, replaces: true as const },
    kind: "date",
    subject: aspect ?? "event",
    about: findAbout(clause, context, quantity).about,
    value,
    start,
    end,
  };
}

/** "We don't open until 18 May", "nicht vor dem 18. Mai": later than one would think. */
function isNotBefore(
  { edge, start }: DateQuantity,
  clause: Clause,
  context: FactSentence,
): boolean {
  if (edge !== "until" && edge !== "before") return false;
  const { sentence } = context;
  const at = wordsAt(sentence, { start, end: start + 1 }).start;
  const { verb_last } = sentence.grammar.grammar.clauses;
  const isDenial = (index: number) =>
    sentence.grammar.ahead.match(sentence, index)?.value === "negator";
  for (let index = clause.start; index < (verb_last ? clause.end : at); index++) {
    if (isDenial(index) || NOT.test(sentence.at(index) ?? "")) {
      return sentence.at(index + 1) !== LATER;
    }
  }
  return false;
}

const NOT = /^(?:not|nicht|pas)$/;
/** "Not later than 18 May" */
const LATER = "later";
