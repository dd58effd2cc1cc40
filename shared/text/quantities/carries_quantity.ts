/** Whether a quantity that is claimed stands among those that were said: equal in value and unit, however either is written. */
import type {
  Amount,
  Bound,
  ClockTime,
  DateQuantity,
  Quantity,
  Range,
  TimeFrame,
} from "./quantity.ts";
import { type Days, resolveTimeFrame } from "./resolve_time_frame.ts";

/** `unit_differs` if only the unit, the period or the direction of a limit is another. */
export type Carried = "yes" | "unit_differs" | "no";

export interface CarryOptions {
  /** The ISO date on which it was said, from which days without a year are counted; null where it is not known. */
  said_on?: string | null;
  /** What was said holds a denial, so that "not after May" can be claimed as "by May". */
  is_denied?: boolean;
}

/** Whether `said` carries `claimed`. A range is carried too if each of its ends is. */
export function carriesQuantity(
  claimed: Quantity,
  said: readonly Quantity[],
  options: CarryOptions = {},
): Carried {
  if (claimed.kind === "period") return carriesPeriod(claimed.unit, said);
  if (claimed.kind === "clock") {
    return said.some((other) => isSameTime(claimed, other)) ? "yes" : "no";
  }
  if (claimed.kind === "date") return carriesDate(claimed, said, options) ? "yes" : "no";
  return carriesAmount(claimed, said);
}

function best(found: readonly Carried[]): Carried {
  if (found.includes("yes")) return "yes";
  return found.includes("unit_differs") ? "unit_differs" : "no";
}

function carriesAmount(claimed: Amount, said: readonly Quantity[]): Carried {
  if (claimed.kind === "count" && isOfOtherThings(claimed, said)) return "no";
  const whole = best(said.map((other) => compareWith(claimed, other, said)));
  const [range] = claimed.values;
  if (whole === "yes" || range === undefined || range[0] === range[1]) return whole;
  const ends = range.map((value) =>
    best(said.map((other) => compareWith({ ...claimed, values: [[value, value]] }, other, said)))
  );
  return ends.every((end) => end === "yes") ? "yes" : whole;
}

function compareWith(claimed: Amount, other: Quantity, said: readonly Quantity[]): Carried {
  if (other.kind === "date") {
    const [value] = claimed.values[0] ?? [];
    const is_year = claimed.kind === "count" && other.frames.some(({ year }) => year === value);
    return is_year ? "yes" : "no";
  }
  if (other.kind === "clock") {
    // "10h30" is a time as often as a length.
    const may_be_time = claimed.kind === "count" || claimed.unit === "hour";
    return may_be_time && isHour(claimed, other) ? "yes" : "no";
  }
  if (other.kind === "period") {
    const is_one = claimed.kind === "duration" && claimed.indefinite && other.unit === claimed.unit;
    return is_one ? "yes" : "no";
  }
  if (claimed.indefinite && other.per === claimed.unit) return "yes";
  return compareAmounts(claimed, other, said);
}

function compareAmounts(claimed: Amount, other: Amount, said: readonly Quantity[]): Carried {
  const factor = conversion(claimed, other);
  const is_close = claimed.values.some((range) =>
    other.values.some((value) =>
      agrees(claimed, range, { amount: other, range: multiply(value, factor ?? 1) })
    )
  );
  if (!is_close || isMerelyRank(claimed, other)) return "no";
  if (factor === null || !agreesInBound(claimed, other)) return "unit_differs";
  return agreesInPeriod(claimed, other, said) ? "yes" : "unit_differs";
}

/** "line seven" is the seventh, but the second of something is not two of it. */
function isMerelyRank(claimed: Amount, other: Amount): boolean {
  const is_mixed = (claimed.kind === "ordinal") !== (other.kind === "ordinal");
  return is_mixed && (claimed.values[0]?.[0] ?? 0) < 3;
}

function multiply([low, high]: Range, factor: number): Range {
  return [low * factor, high * factor];
}

/** What the other's values are multiplied with to be in the claimed unit; null where they cannot be. */
function conversion(claimed: Amount, other: Amount): number | null {
  if (claimed.kind === other.kind) {
    if (claimed.kind === "money") return areOneCurrency(claimed.unit, other.unit) ? 1 : null;
    if (claimed.kind === "duration") return convertDuration(claimed.unit, other.unit);
    return claimed.unit === other.unit ? 1 : null;
  }
  // A number without a unit can be one of anything: "Ships wait 70 minutes; 45 by next year".
  if (other.kind === "count") return isThings(other) && claimed.kind !== "ordinal" ? null : 1;
  if (claimed.kind === "count") return isThings(claimed) && other.kind !== "ordinal" ? null : 1;
  return claimed.kind === "ordinal" || other.kind === "ordinal" ? 1 : null;
}

/** True if the number counts things of a name: a plural, or a Chinese counter. */
function isThings({ noun }: Amount): boolean {
  return noun !== null &&
    (/^\p{Script=Han}/u.test(noun) || /(?:[^s]s|en|er|e|x|people|men|children)$/.test(noun)) &&
    !VERBS.test(noun);
}

/** "Two drivers and twelve planners" are not twelve drivers: another number of them was said, and this one of other things. */
function isOfOtherThings(claimed: Amount, said: readonly Quantity[]): boolean {
  const { noun } = claimed;
  if (!isThings(claimed)) return false;
  const counts = said.flatMap((other) => other.kind === "count" ? [other] : []);
  const holds = (other: Amount) => compareAmounts(claimed, other, said) === "yes";
  return counts.some((other) => other.noun === noun) &&
    !counts.some((other) => holds(other) && (other.noun === noun || !isThings(other)));
}

/** Verbs that often follow a sum: "fifty thousand goes to". */
const VERBS =
  /^(?:goes|covers|remains|comes|makes|sounds|seems|stays|stands|gets|gives|pays|are|were|have|come|take|make|liegen|stehen|gehen|sind|haben|reichen|kommen|kosten|mussen|staan|komen|gaan|zijn|sont|viennent|son|estan)$/;

const SHARED_NAMES: Readonly<Record<string, RegExp>> = {
  dollar: /^(?:USD|CAD|AUD|NZD|SGD|HKD)$/,
  peso: /^(?:MXN|ARS|CLP|COP)$/,
  krone: /^(?:SEK|NOK|DKK|CZK)$/,
  franc: /^(?:CHF|XOF)$/,
  yen: /^(?:JPY|CNY)$/,
};

/** A sum without a currency can be in any. */
export function areOneCurrency(one: string | null, other: string | null): boolean {
  if (one === null || other === null || one === other) return true;
  return (SHARED_NAMES[one]?.test(other) ?? false) || (SHARED_NAMES[other]?.test(one) ?? false);
}

const SECONDS: ReadonlyMap<string, number> = new Map([
  ["second", 1],
  ["minute", 60],
  ["hour", 3600],
  ["day", 86_400],
  ["week", 604_800],
]);
const MONTHS: ReadonlyMap<string, number> = new Map([["month", 1], ["year", 12]]);

/** Weeks are no months: twelve of them are not three. */
function convertDuration(to: string | null, from: string | null): number | null {
  for (const units of [SECONDS, MONTHS]) {
    const [target, source] = [units.get(to ?? ""), units.get(from ?? "")];
    if (target !== undefined && source !== undefined) return source / target;
  }
  return null;
}

/** So far a limit may lie from the figure that implies it ("over 1,000" from 1,187), and a rounded figure from the exact one. */
const MAX_DISTANCE_OF_LIMIT = 0.2;
const MAX_ROUNDING = 0.05;

function agrees(
  claimed: Amount,
  [low, high]: Range,
  { amount, range }: { amount: Amount; range: Range },
): boolean {
  if (isEqual(low, range[0]) && isEqual(high, range[1])) return true;
  if (claimed.kind === "percentage" && low === high) {
    // "two thirds" is 67 percent
    const is_fraction = !Number.isInteger(low) || !Number.isInteger(range[0]);
    const distance = Math.abs(low - range[0]);
    const is_close = distance < 0.5 && distance <= MAX_ROUNDING * low;
    if (is_fraction && range[0] === range[1] && is_close) return true;
  }
  if (low !== high) return false;
  if (claimed.bound === null && claimed.approximate) return isRounded(low, range);
  return isImplied(claimed.bound, low, { bound: amount.bound, range });
}

function isEqual(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}

/** "about 1,200" for 1,187: fewer digits that count, and close. */
function isRounded(claimed: number, [low, high]: Range): boolean {
  if (low !== high || low === 0) return false;
  return Math.abs(claimed - low) <= MAX_ROUNDING * Math.abs(low) &&
    digitsOf(claimed) < digitsOf(low);
}

function digitsOf(value: number): number {
  return String(Math.abs(value)).replace(".", "").replace(/0+$/, "").length;
}

/** A limit that follows from the figure said: "more than 1,000" from 1,187, "up to 50" from "40 to 50". */
function isImplied(
  bound: Bound | null,
  claimed: number,
  { bound: said, range: [low, high] }: { bound: Bound | null; range: Range },
): boolean {
  const near = (value: number) =>
    Math.abs(value - claimed) <= MAX_DISTANCE_OF_LIMIT * Math.abs(claimed);
  if (bound === "at_least") {
    return said !== "at_most" && said !== "less_than" && low >= claimed && near(low);
  }
  if (bound === "more_than") {
    return said !== "at_most" && said !== "less_than" && low > claimed && near(low);
  }
  if (bound === "at_most") {
    return said !== "at_least" && said !== "more_than" && high <= claimed && near(high);
  }
  if (bound === "less_than") {
    return said !== "at_least" && said !== "more_than" && high < claimed && near(high);
  }
  return false;
}

const IS_FLOOR: ReadonlySet<Bound> = new Set(["at_least", "more_than"]);

/** A ceiling is no floor, and "more than 40" is not forty. */
function agreesInBound(
  { bound: claimed, values }: Amount,
  { bound: said, values: figures }: Amount,
): boolean {
  if (claimed === null) return true;
  if (said !== null) return IS_FLOOR.has(claimed) === IS_FLOOR.has(said);
  const is_strict = claimed === "more_than" || claimed === "less_than";
  return !is_strict || !isEqual(values[0]?.[0] ?? 0, figures[0]?.[0] ?? 0);
}

/** A claimed period must be the one said, at the amount or, where the amount has none, elsewhere in what was said. */
function agreesInPeriod({ per }: Amount, { per: said }: Amount, all: readonly Quantity[]): boolean {
  if (per === null || !isPeriod(per)) return true;
  if (said !== null && isPeriod(said)) return per === said;
  return carriesPeriod(per, all) === "yes";
}

function isPeriod(per: string): boolean {
  return SECONDS.has(per) || MONTHS.has(per) || per === "quarter" || per === "half";
}

/** A period is another if only others were said; where none was, it is left to the words. */
function carriesPeriod(unit: string, said: readonly Quantity[]): Carried {
  let has_other = false;
  for (const other of said) {
    const units = periodsOf(other);
    if (units.includes(unit)) return "yes";
    has_other ||= units.some(isPeriod);
  }
  return has_other ? "unit_differs" : "no";
}

function periodsOf(quantity: Quantity): string[] {
  if (quantity.kind === "period") return [quantity.unit];
  // "every Monday"
  if (quantity.kind === "date") {
    return quantity.frames.some(({ weekday }) => weekday !== undefined) ? ["week"] : [];
  }
  if (quantity.kind === "clock") return [];
  const is_one = quantity.indefinite ||
    (quantity.kind === "duration" && quantity.values[0]?.[0] === 1);
  const units = is_one && quantity.unit !== null ? [quantity.unit] : [];
  return quantity.per === null ? units : [...units, quantity.per];
}

const HALF_DAY = 720;

function isSameTime(claimed: ClockTime, other: Quantity): boolean {
  if (other.kind === "count") return isHour(other, claimed);
  // "sept heures" is as often seven hours.
  if (other.kind === "duration") return other.unit === "hour" && isHour(other, claimed);
  if (other.kind !== "clock") return false;
  const is_open = claimed.is_twelve_hour || other.is_twelve_hour;
  return is_open
    ? claimed.minutes % HALF_DAY === other.minutes % HALF_DAY
    : claimed.minutes === other.minutes;
}

/** "by two" is a number alone. */
function isHour({ values }: Amount, { minutes }: ClockTime): boolean {
  return values.some(([value]) => (60 * value) % HALF_DAY === minutes % HALF_DAY);
}

function carriesDate(
  claimed: DateQuantity,
  said: readonly Quantity[],
  { said_on = null, is_denied = false }: CarryOptions,
): boolean {
  return said.some((other) => {
    if (other.kind === "duration") return said_on !== null && isCountedOut(claimed, other, said_on);
    if (other.kind === "count") return isBareYear(claimed, other);
    if (other.kind !== "date" || (!is_denied && areOpposed(claimed, other))) return false;
    return claimed.frames.some((frame) =>
      other.frames.some((named) =>
        isNamed(frame, named) ||
        (said_on !== null && isWithin(claimed, frame, { other, named, said_on }))
      )
    );
  });
}

function isBareYear({ frames }: DateQuantity, { values }: Amount): boolean {
  return frames.some((frame) =>
    frame.year !== undefined && Object.keys(frame).length === 1 &&
    values.some(([value]) => value === frame.year)
  );
}

/** "until May" is not "from May on". */
function areOpposed({ edge: one }: DateQuantity, { edge: other }: DateQuantity): boolean {
  const opposes = (early: string | null, late: string | null) =>
    ((early === "before" || early === "until") &&
      (late === "after" || late === "from" || late === "since")) ||
    (early === "by" && late === "after");
  return opposes(one, other) || opposes(other, one);
}

/** Every part claimed was said as claimed; what was said may be more exact. */
function isNamed(claimed: TimeFrame, said: TimeFrame): boolean {
  return Object.entries(claimed).every(([part, value]) =>
    JSON.stringify(value) === JSON.stringify(said[part as keyof TimeFrame])
  );
}

/** Counted from the day it was said on, what was said lies in what is claimed, or both end together. */
function isWithin(
  claimed: DateQuantity,
  frame: TimeFrame,
  { other, named, said_on }: { other: DateQuantity; named: TimeFrame; said_on: string },
): boolean {
  // "today" tells how it is, not when it shall be.
  if (named.relative?.unit === "day" && named.relative.offset === 0) return false;
  const inner = resolveTimeFrame(named, said_on, { edge: other.edge });
  const outer = resolveTimeFrame(frame, said_on, { edge: claimed.edge });
  const is_inside = inner.some((days) =>
    outer.some((all) => all.from <= days.from && days.to <= all.to)
  );
  return is_inside || (named.part === "end" && endTogether(frame, named, said_on));
}

/** "end of Q3" is "30 September" and "the end of September". */
function endTogether(claimed: TimeFrame, said: TimeFrame, said_on: string): boolean {
  const { part: _, ...whole } = said;
  const { part, ...named } = claimed;
  const is_end = part === "end" || claimed.day !== undefined;
  const lastDays = (frame: TimeFrame) => resolveTimeFrame(frame, said_on).map(({ to }: Days) => to);
  return is_end && lastDays(named).some((day) => lastDays(whole).includes(day));
}

const MS_PER_DAY = 86_400_000;

/** "in three weeks" lies in the days claimed, give or take the unit it is counted in. */
function isCountedOut(
  claimed: DateQuantity,
  { direction, unit, values }: Amount,
  said_on: string,
): boolean {
  if (direction === null || unit === null) return false;
  const sign = direction === "ahead" ? 1 : -1;
  const count = sign * (values[0]?.[0] ?? 0);
  const months = MONTHS.get(unit);
  const date = new Date(`${said_on.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return false;
  if (months === undefined) date.setTime(date.getTime() + count * (SECONDS.get(unit) ?? 0) * 1000);
  else date.setUTCMonth(date.getUTCMonth() + count * months);
  const slack = unit === "day" ? 0 : unit === "week" ? 3 : 15;
  const day = (offset: number) =>
    new Date(date.getTime() + offset * MS_PER_DAY).toISOString().slice(0, 10);
  return claimed.frames.some((frame) =>
    resolveTimeFrame(frame, said_on).some(({ from, to }) => from <= day(slack) && day(-slack) <= to)
  );
}
