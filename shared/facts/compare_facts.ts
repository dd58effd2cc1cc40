/** Whether two facts are of one subject, and whether both can hold. */
import type {
  AmountValue,
  DateValue,
  Fact,
  FactAspect,
  FactKind,
  PersonValue,
} from "../contracts/fact.ts";
import { areOneCurrency } from "../text/quantities/carries_quantity.ts";
import { foldAccents } from "../text/fold.ts";
import { contentWords, countShared } from "../text/shared_words.ts";
import { correctsFigure } from "./wrong_figure.ts";
import { OURS, STAGE_MARK, TIME_MARK } from "./find_subject.ts";

/** How two facts go together: `other_subject`, `agree`, or `differ` where only one of them can hold. */
export type Comparison = "other_subject" | "agree" | "differ";

/**
 * Compares an earlier fact with a later one. Where the later one says itself that something has changed, less of the subject has to be
 * named again.
 */
export function compareFacts(earlier: Fact, later: Fact): Comparison {
  const is_one = correctsFigure(later, earlier) ||
    (areOneKind(earlier, later) && areOneSubject(earlier, later));
  if (!is_one) return "other_subject";
  return agree(earlier, later) ? "agree" : "differ";
}

function areOneKind(one: Fact, other: Fact): boolean {
  if (isScope(one) && isScope(other)) return true;
  if (one.kind !== other.kind) return false;
  if (one.subject === other.subject) return !NO_SUBJECT.has(one.subject);
  if (one.kind === "money") return UNNAMED.has(one.subject) && UNNAMED.has(other.subject);
  return one.kind === "date" && WHEN.has(one.subject) && WHEN.has(other.subject);
}

function isScope({ kind }: Fact): boolean {
  return kind === "scope_in" || kind === "scope_out";
}

/** What nobody compares: when one meets, what a part of the budget is for, what one would do with more. */
const NO_SUBJECT: ReadonlySet<FactAspect> = new Set<FactAspect>([
  "appointment",
  "part",
  "threshold",
  "offer",
  "wish",
]);
/** A sum of which nobody says what it is may be the budget, if it is for the same. */
const UNNAMED: ReadonlySet<FactAspect> = new Set<FactAspect>(["budget", "amount"]);
/** By when something is needed, and when it begins. */
const WHEN: ReadonlySet<FactAspect> = new Set<FactAspect>(["deadline", "launch"]);
/** A project has one budget, and one day at which it goes live, whether they are named in full or not. */
const PROJECT_WIDE: ReadonlySet<FactAspect> = new Set<FactAspect>([
  "budget",
  "deadline",
  "launch",
  "decider",
]);

/** Of the words of both, so much must be shared; where the later fact says that it changes something, of the shorter. */
const MIN_SHARED = 0.6;
const MIN_SHARED_OF_CHANGE = 0.5;
/** Figures stand by the dozen in any talk: of their words more must be shared. */
const MIN_SHARED_OF_FIGURES = 0.75;
const FIGURES: ReadonlySet<FactKind> = new Set<FactKind>(["count", "percentage", "duration"]);

/** What comes out, and is not laid down. */
const RESULTS: ReadonlySet<FactAspect> = new Set<FactAspect>(["cost", "loss", "saving", "income"]);

function areOneSubject(earlier: Fact, later: Fact): boolean {
  return haveOneSubject(earlier, later) &&
    (earlier.kind !== "count" || areOneThing(earlier, later));
}

function haveOneSubject(earlier: Fact, later: Fact): boolean {
  const { subject } = earlier;
  const { language } = later;
  if (!areOneStage(earlier, later) || !areOfOneTime(earlier, later)) return false;
  const [one, other] = [matterOf(earlier).words, matterOf(later).words];
  if (one.length === 0 || other.length === 0) {
    return PROJECT_WIDE.has(subject) && subject === later.subject &&
      (one.length === other.length || (subject === "decider" && later.change !== null) ||
        (subject === "budget" && isLarge(earlier) && isLarge(later)));
  }
  const shared = countShared(one, other, language);
  if (shared === 0) return false;
  // "Our gardener" and "our second gardener" are two people.
  if (earlier.subject === "role") return shared === Math.max(one.length, other.length);
  const share = 2 * shared / (one.length + other.length);
  const is_measured = FIGURES.has(earlier.kind) || RESULTS.has(subject);
  if (is_measured && later.change === null) {
    if (isNarrower(later, earlier) || isNarrower(earlier, later)) return false;
  }
  if (FIGURES.has(earlier.kind)) {
    return share >= (later.change === null ? MIN_SHARED_OF_FIGURES : MIN_SHARED_OF_CHANGE);
  }
  return later.change === null
    ? share >= MIN_SHARED
    : shared >= MIN_SHARED_OF_CHANGE * Math.min(one.length, other.length);
}

/** "30 percent of the shoe parcels" says nothing of "18 percent of the parcels". */
function isNarrower({ about, quote, language }: Fact, { about: others }: Fact): boolean {
  const own = about.filter((word) => countShared([word], others, language) === 0);
  if (own.length === 0) return false;
  const words = foldAccents(quote).match(/\p{L}+/gu) ?? [];
  return words.some((word, at) =>
    own.includes(word) && !ADVERB.test(word) && others.includes(words[at + 1] ?? "")
  );
}

const ADVERB = /ly$/;

/** What a fact is about: its words, and the stage of the project. */
interface Matter {
  words: readonly string[];
  stages: readonly string[];
  times: readonly string[];
}

/** Each fact is compared with all of its kind. */
const known_matters = new WeakMap<Fact, Matter>();

function matterOf(fact: Fact): Matter {
  const known = known_matters.get(fact);
  if (known !== undefined) return known;
  const isStage = (word: string) => word.startsWith(STAGE_MARK);
  const isTime = (word: string) => word.startsWith(TIME_MARK);
  const matter = {
    words: fact.about.filter((word) => !TAXED.has(word) && !isStage(word) && !isTime(word)),
    stages: fact.about.filter(isStage),
    times: fact.about.filter(isTime),
  };
  known_matters.set(fact, matter);
  return matter;
}

/** What phase one costs says nothing of phase two. */
function areOneStage(earlier: Fact, later: Fact): boolean {
  const { stages } = matterOf(earlier);
  const { stages: others } = matterOf(later);
  return stages.length === 0 || others.length === 0 ||
    stages.some((stage) => others.includes(stage));
}

/**
 * What comes in on Saturdays says nothing of Tuesdays, nor what January cost of every month. A budget is had once, in whichever month
 * it is told.
 */
function areOfOneTime(earlier: Fact, later: Fact): boolean {
  const { times } = matterOf(earlier);
  const { times: others } = matterOf(later);
  if (earlier.subject === "budget") {
    const [years, other_years] = [times.filter(isYear), others.filter(isYear)];
    return years.length === 0 || other_years.length === 0 ||
      years.some((year) => other_years.includes(year));
  }
  if (times.length === 0 && others.length === 0) return true;
  return times.some((time) => others.includes(time)) ||
    (later.change !== null && (times.length === 0 || others.length === 0));
}

function isYear(time: string): boolean {
  return /^time \[\{"year":\d+\}\]$/.test(time);
}

/** Forty trips are not forty boxes. */
function areOneThing(earlier: Fact, later: Fact): boolean {
  const [one, other] = [unitOf(earlier), unitOf(later)];
  if (one === null || other === null) return true;
  const is_same = countShared([one], [other], later.language) > 0 ||
    (countShared([one], later.about, later.language) > 0 &&
      countShared([other], earlier.about, later.language) > 0);
  const others = earlier.about.filter((word) =>
    countShared([word], [one, other], later.language) === 0
  );
  // "Fifteen buttons": which ones, nobody says. "We have nine branches", "we are down to eight": those that one has.
  const are_ours = later.change !== null && others.join() === OURS;
  return is_same && (are_ours || countShared(others, later.about, later.language) > 0 ||
    haveOneWording(earlier, later));
}

/** "We take in 40 dogs a month", "we take in 65 dogs a month": nothing but the figure differs. */
function haveOneWording(earlier: Fact, later: Fact): boolean {
  const [one, other] = [wordingOf(earlier), wordingOf(later)];
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  return shorter.length >= MIN_WORDING && shorter.every((word) => longer.includes(word));
}

/** Words: "we have". */
const MIN_WORDING = 2;

function wordingOf({ quote, quote_start, start, end }: Fact): string[] {
  const rest = `${quote.slice(0, start - quote_start)} ${quote.slice(end - quote_start)}`;
  return foldAccents(rest).match(/\p{L}+/gu) ?? [];
}

/** Smaller sums are prices, whatever they are called. */
const MIN_BUDGET = 500;

function isLarge({ value }: Fact): boolean {
  return "high" in value && value.high >= MIN_BUDGET;
}

function unitOf({ value }: Fact): string | null {
  return "unit" in value ? value.unit : null;
}

function agree(earlier: Fact, later: Fact): boolean {
  if (isScope(earlier)) return earlier.kind === later.kind;
  if (earlier.kind === "date") {
    return datesAgree(earlier.value as DateValue, later.value as DateValue, earlier, later);
  }
  if (earlier.kind === "person_role" || earlier.kind === "decision") {
    return peopleAgree(earlier, later);
  }
  return amountsAgree(earlier, later);
}

/** Days per unit, for what is said in different ones. */
const DAYS: ReadonlyMap<string, number> = new Map([
  ["minute", 1 / 1440],
  ["hour", 1 / 24],
  ["day", 1],
  ["week", 7],
  ["month", 30.44],
  ["quarter", 91.3],
  ["year", 365.25],
]);
/** So far two figures may lie apart that mean the same: exactly, in other units, about. */
const TOLERANCE = 0.005;
const TOLERANCE_OF_UNITS = 0.06;
const TOLERANCE_OF_ABOUT = 0.2;

function amountsAgree(earlier: Fact, later: Fact): boolean {
  // "Has gone up to 31,000" is a new figure, no limit.
  const limits = later.change === null ? {} : { bound: null };
  const one: AmountValue = { ...earlier.value as AmountValue, ...limits };
  const other: AmountValue = { ...later.value as AmountValue, ...limits };
  const scale = conversion(one, other, earlier.kind === "count");
  if (scale === null) return true;
  if (mayDifferByTax(earlier, later) && isNear(one.high, other.high * scale, HIGHEST_TAX)) {
    return true;
  }
  if (earlier.kind === "percentage" && areOneRounded(one.high, other.high)) return true;
  const is_about = one.approximate || other.approximate;
  const tolerance = is_about ? TOLERANCE_OF_ABOUT : scale === 1 ? TOLERANCE : TOLERANCE_OF_UNITS;
  const [low, high] = spanOf(one, tolerance, 1);
  const [other_low, other_high] = spanOf(other, tolerance, scale);
  if (one.bound !== null && one.bound === other.bound) {
    return isNear(one.high, other.high * scale, tolerance);
  }
  return low <= other_high && other_low <= high;
}

/** "A third" and "33 percent": one of them is the other, rounded. */
function areOneRounded(one: number, other: number): boolean {
  return Number.isInteger(one) !== Number.isInteger(other) &&
    Math.round(one) === Math.round(other);
}

/** "10,000 net" and "11,900 including VAT" are one sum. */
function mayDifferByTax({ kind, about: one }: Fact, { about: other }: Fact): boolean {
  const [taxes, others] = [one, other].map((about) => about.filter((word) => TAXED.has(word)));
  return kind === "money" && taxes?.join(" ") !== others?.join(" ");
}

/** How a sum is told with its tax or without. */
const TAXED: ReadonlySet<string> = new Set(
  `net gross vat tax taxes including excluding plus inclusive exclusive netto brutto mwst mehrwertsteuer steuer steuern zuzuglich zuzueglich zzgl inkl inklusive exklusive
  ht ttc tva hors taxe comprise comprises toutes`.split(/\s+/),
);
/** Of the higher sum: 27 percent of the lower one. */
const HIGHEST_TAX = 0.2126;

/** The figures that an amount allows, with its tolerance. */
function spanOf(
  { low, high, bound }: AmountValue,
  tolerance: number,
  scale: number,
): [number, number] {
  const from = bound === "at_most" || bound === "less_than" ? 0 : low * scale * (1 - tolerance);
  const to = bound === "at_least" || bound === "more_than"
    ? Infinity
    : high * scale * (1 + tolerance);
  return [from, to];
}

function isNear(one: number, other: number, tolerance: number): boolean {
  return Math.abs(one - other) <= tolerance * Math.max(one, other);
}

/** What the other's figures are multiplied with to be like the first's; null where they cannot be compared. */
function conversion(one: AmountValue, other: AmountValue, is_count: boolean): number | null {
  const unit = convertUnit(one.unit, other.unit, is_count);
  const period = convertPeriod(one.per, other.per);
  return unit === null || period === null ? null : unit * period;
}

function convertUnit(one: string | null, other: string | null, is_count: boolean): number | null {
  if (is_count) return 1;
  if (areOneCurrency(one, other)) return 1;
  const [to, from] = [DAYS.get(one ?? ""), DAYS.get(other ?? "")];
  return to === undefined || from === undefined ? null : from / to;
}

function convertPeriod(one: string | null, other: string | null): number | null {
  if (one === other) return 1;
  const [to, from] = [DAYS.get(one ?? ""), DAYS.get(other ?? "")];
  return to === undefined || from === undefined ? null : to / from;
}

/** Edges that name the last day, and those that name the first. */
const LAST: ReadonlySet<DateValue["edge"]> = new Set<DateValue["edge"]>(["before", "by", "until"]);
const FIRST: ReadonlySet<DateValue["edge"]> = new Set<DateValue["edge"]>([
  "from",
  "since",
  "after",
]);

function datesAgree(one: DateValue, other: DateValue, earlier: Fact, later: Fact): boolean {
  if (one.days.length === 0 || other.days.length === 0) return true;
  // A day by which something has to be done says nothing against one on which it happens before.
  const is_limit = earlier.subject !== later.subject ||
    (later.change === null && LAST.has(one.edge) !== LAST.has(other.edge));
  return one.days.some((first) =>
    other.days.some((second) => {
      if (first.from <= second.to && second.from <= first.to) return true;
      if (is_limit && LAST.has(one.edge) && second.to <= first.to) return true;
      if (is_limit && LAST.has(other.edge) && first.to <= second.to) return true;
      if (
        FIRST.has(one.edge) && !FIRST.has(other.edge) && second.from >= first.from
      ) return one.edge === "since";
      return false;
    })
  );
}

function peopleAgree(earlier: Fact, later: Fact): boolean {
  const [one, other] = [earlier.value as PersonValue, later.value as PersonValue];
  const names = contentWords(one.person, earlier.language);
  const others = contentWords(other.person, later.language);
  const is_same = countShared(names, others, later.language) > 0 || one.person === other.person;
  if (is_same) return true;
  if (earlier.kind === "decision") return false;
  const is_exclusive = one.alone || other.alone || later.change !== null;
  return !is_exclusive;
}
