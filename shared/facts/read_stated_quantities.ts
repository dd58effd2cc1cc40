/** Amounts and dates as facts. */
import type { AmountValue, DateValue } from "../contracts/fact.ts";
import type { Amount, DateQuantity, Quantity } from "../text/quantities/quantity.ts";
import { resolveTimeFrame } from "../text/quantities/resolve_time_frame.ts";
import type { PhraseIndex } from "../evidence/force/phrase_index.ts";
import { fold } from "../text/fold.ts";
import { type Clause, offsetsOf } from "./clause.ts";
import { type FactDraft, type FactSentence, wordsAt } from "./fact_sentence.ts";
import { findAbout, findAspect } from "./find_subject.ts";
import type { MoneyAspect } from "./words.ts";

/** The amounts and dates of a sentence, each with the subject of its clause. */
export function readStatedQuantities(context: FactSentence, said_on: string | null): FactDraft[] {
  const stated = withShares(context).filter(mayBeStated);
  return stated.flatMap((quantity, at) => {
    // "Between March and May" is told by the second of the two.
    if (isSpan(quantity, stated[at + 1], context)) return [];
    const first = stated[at - 1];
    const place = wordsAt(context.sentence, quantity);
    const clause = context.clauses.find(({ start, end }) =>
      start <= place.start && place.start < end
    );
    if (clause === undefined) return [];
    const draft = toDraft(quantity, clause, context, said_on);
    if (draft === null) return [];
    return first !== undefined && isSpan(first, quantity, context)
      ? [toSpan(draft, first as DateQuantity, said_on)]
      : [draft];
  });
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
    SPAN_OPENER.test(content.slice(Math.max(0, one.start - MAX_OPENER), one.start));
}

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

function toDraft(
  quantity: Quantity,
  clause: Clause,
  context: FactSentence,
  said_on: string | null,
): FactDraft | null {
  if (quantity.kind === "date") return toDate(quantity, clause, context, said_on);
  if (quantity.kind === "period" || quantity.kind === "clock") return null;
  const draft = toAmount(withoutAdverb(quantity), clause, context, said_on);
  return draft?.kind === "count" && quantity.noun === null ? null : draft;
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
export function mayBeStated(quantity: Quantity): boolean {
  switch (quantity.kind) {
    case "date":
      return !isAdverbial(quantity);
    case "count": {
      const high = quantity.values[0]?.[1] ?? 0;
      return withoutAdverb(quantity).noun === null ? high >= MIN_SUM && !isYear(high) : high > 1;
    }
    case "money":
    case "percentage":
    case "duration":
      return !quantity.indefinite;
    default:
      return false;
  }
}

function isYear(value: number): boolean {
  return value >= 1900 && value <= 2100;
}

function toAmount(
  amount: Amount,
  clause: Clause,
  context: FactSentence,
  said_on: string | null,
): FactDraft | null {
  const value = toAmountValue(amount, context);
  if (value === null) return null;
  const { words } = context;
  const { about, is_inherited } = findAbout(clause, context, amount);
  const aspect = isToldAcross(amount, context, words.money.threshold)
    ? "threshold"
    : findAspect(beforeParts(clause, amount, context), words.money) ??
      aspectBefore(clause, context) ??
      (isToldAcross(amount, context, words.money.budget) ? "budget" : null);
  const { start, end } = amount;
  if (isMoney(amount, value, aspect) || answersAboutMoney(amount, value, context)) {
    const subject = aspect ?? (isFor(amount, clause, context) ? "budget" : "amount");
    const is_raised = subject === "budget" && isRaised(amount, clause, context);
    // A sum that only the sentence before would explain is the project's.
    return {
      kind: "money",
      subject,
      about: is_inherited && subject === "budget" ? [] : about,
      value: {
        ...value,
        low: is_raised ? value.high : value.low,
        per: value.per ?? (RECURRING.has(subject) ? periodOf(context) : null),
      },
      start,
      end,
    };
  }
  const state = findAspect(clause, words.states) ??
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

/** What may come to its sum again each month; a budget is had once. */
const RECURRING: ReadonlySet<string> = new Set<MoneyAspect | "amount">(["loss", "cost"]);

/** "Every month we lose 1,500": what recurs in a sentence of one sum; null where nothing does. */
function periodOf({ quantities }: FactSentence): AmountValue["per"] {
  const periods = quantities.flatMap((quantity) => quantity.kind === "period" ? quantity.unit : []);
  const sums = quantities.filter(({ kind }) => kind === "money" || kind === "count");
  return periods.length === 1 && sums.length === 1 ? periods[0] ?? null : null;
}

/** "The budget went up from 40,000 to 60,000": the first is over, and no end of a range. */
function isRaised(
  { start, values }: Amount,
  clause: Clause,
  { content, sentence }: FactSentence,
): boolean {
  const [low, high] = values[0] ?? [0, 0];
  const place = offsetsOf(sentence, clause);
  return low < high && RAISED.test(content.slice(place.start, place.end)) &&
    FROM.test(content.slice(Math.max(0, start - MAX_FROM), start));
}

const FROM = /(?<!\p{L})(?:from|von|de)\s{1,3}[€£$]?$/iu;
/** Letters of "from" and a sign. */
const MAX_FROM = 9;
const RAISED =
  /(?<!\p{L})(?:went up|gone up|goes up|rose|risen|raised|increased|grew|grown|lifted|topped up|erhöht|gestiegen|stieg|angehoben|aufgestockt|gewachsen|augmenté|passée?|monté|relevé|porté)(?!\p{L})/iu;

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

/** "The budget is not 30,000 but 36,000": behind a contrast stands what stood before it. */
function aspectBefore({ start }: Clause, { sentence, clauses, words }: FactSentence) {
  if (sentence.boundaries.get(start) !== "contrast") return null;
  const before = clauses.find(({ end }) => end === start);
  return before === undefined ? null : findAspect(before, words.money);
}

/** Also of other figures: what others offer, what is a part, what is over. */
const NOT_OURS: ReadonlySet<MoneyAspect> = new Set<MoneyAspect>([
  "threshold",
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
const MAX_SHORT_ANSWER = 9;

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

/** "My Friday rail", "the Monday list": a weekday between an article and a noun is part of a name. */
function isNameOfThing(quantity: DateQuantity, { sentence, words }: FactSentence): boolean {
  const is_weekday = quantity.frames.every((frame) => Object.keys(frame).join() === "weekday");
  if (!is_weekday) return false;
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
  const whole = { sentence, start: 0, end: sentence.tokens.length };
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
  if (isNameOfThing(quantity, context)) return null;
  const { frames, edge, start, end } = quantity;
  const days = said_on === null
    ? []
    : frames.flatMap((frame) => resolveTimeFrame(frame, said_on, { edge }));
  const value: DateValue = { days, edge };
  // "My father started this in 1978" plans nothing.
  const is_past = said_on !== null && days.length > 0 && days.every(({ to }) => to < said_on);
  const aspect = is_past ? null : findDateAspect(clause, quantity, context);
  return {
    kind: "date",
    subject: aspect ?? "event",
    about: findAbout(clause, context, quantity).about,
    value,
    start,
    end,
  };
}
