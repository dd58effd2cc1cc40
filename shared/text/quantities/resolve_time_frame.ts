/** The days that a time frame names, seen from a day: "next Friday", "end of Q3", "Easter". */
import type { DateEdge, Season, TimeFrame } from "./quantity.ts";

/** ISO dates (YYYY-MM-DD), both inclusive. */
export interface Days {
  from: string;
  to: string;
}

/**
 * The days of `frame`, as said on `reference` (an ISO date or time), likeliest first. Without a year the next such days come first,
 * then the last ones; behind "since" it is the other way round, and before a deadline only the next ones. Empty for what has
 * no fixed place in the calendar ("Diwali") or none at all ("31 June").
 *
 * ```ts
 * import { resolveTimeFrame } from "./resolve_time_frame.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(resolveTimeFrame({ quarter: 3, part: "end" }, "2026-11-03", { edge: "by" }), [
 *   { from: "2027-09-01", to: "2027-09-30" },
 * ]);
 * ```
 */
export function resolveTimeFrame(
  frame: TimeFrame,
  reference: string,
  { edge = null }: { edge?: DateEdge | null } = {},
): Days[] {
  const today = toDay(reference.slice(0, 10));
  if (Number.isNaN(today)) return [];
  const found = resolveRelative(frame, today) ?? resolveNamed(frame, today, edge);
  return found
    .filter(([from, to]) => from <= to)
    .map((range) => dividePart(range, frame.part))
    .map(([from, to]) => ({ from: toIso(from), to: toIso(to) }));
}

/** Days since 1970, both inclusive. */
type DayRange = readonly [from: number, to: number];

const MS_PER_DAY = 86_400_000;

/** @return NaN for no date. */
function toDay(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / MS_PER_DAY;
}

function toIso(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Month counts from 1 and may run over. */
function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

function yearOf(day: number): number {
  return new Date(day * MS_PER_DAY).getUTCFullYear();
}

function monthOf(day: number): number {
  return new Date(day * MS_PER_DAY).getUTCMonth() + 1;
}

/** 1 for Monday to 7 for Sunday; 1 January 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return ((day + 3) % 7 + 7) % 7 + 1;
}

function months(year: number, month: number, count: number): DayRange {
  return [dayOf(year, month, 1), dayOf(year, month + count, 1) - 1];
}

/** What is counted from today; null if it is not. */
function resolveRelative(frame: TimeFrame, today: number): DayRange[] | null {
  const { relative } = frame;
  if (relative === undefined) return null;
  const { unit, offset } = relative;
  const year = yearOf(today);
  if (unit === "day") return [[today + offset, today + offset]];
  if (unit === "week") {
    const monday = today - weekdayOf(today) + 1 + 7 * offset;
    return [[monday, monday + 6]];
  }
  if (unit === "year") {
    const named = namesNothing(frame) ? months(year + offset, 1, 12) : inYear(frame, year + offset);
    return named === null ? [] : [named];
  }
  if (unit === "quarter" || unit === "half") {
    const length = unit === "quarter" ? 3 : 6;
    const first = Math.floor((monthOf(today) - 1) / length) * length + 1;
    return [months(year, first + length * offset, length)];
  }
  if (unit === "month" && frame.month === undefined) {
    return [months(year, monthOf(today) + offset, 1)];
  }
  if (unit === "weekday") return nextWeekdays(frame.weekday ?? 1, today, offset);
  return pick(inYears(frame, [year - 1, year, year + 1, year + 2]), today, offset);
}

function inYears(frame: TimeFrame, years: readonly number[]): DayRange[] {
  return years.map((year) => inYear(frame, year)).filter((days) => days !== null);
}

/** "next Friday" is the coming one or the one of next week; "the Friday after next" is a week later. */
function nextWeekdays(weekday: number, today: number, offset: number): DayRange[] {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  const coming = today + (ahead === 0 && offset !== 0 ? 7 : ahead);
  if (offset < 0) return [[coming - 7, coming - 7]];
  if (offset === 0) return [[coming, coming]];
  return [offset - 1, offset].map((weeks): DayRange => [coming + 7 * weeks, coming + 7 * weeks]);
}

/** Of what comes every year, the one that is under way or comes (0), the one that begins next (1) or after that (2), the one that is over (-1). */
function pick(ranges: readonly DayRange[], today: number, offset: number): DayRange[] {
  const chosen = offset < 0
    ? ranges.findLast(([, to]) => to < today)
    : offset === 0
    ? ranges.find(([, to]) => to >= today)
    : ranges.filter(([from]) => from > today)[offset - 1];
  return chosen === undefined ? [] : [chosen];
}

function namesNothing({ quarter, half, month, week, season, feast, weekday }: TimeFrame): boolean {
  return [quarter, half, month, week, season, feast, weekday].every((part) => part === undefined);
}

/** What has a name or a number. */
function resolveNamed(frame: TimeFrame, today: number, edge: DateEdge | null): DayRange[] {
  if (frame.year !== undefined) {
    const named = namesNothing(frame) ? months(frame.year, 1, 12) : inYear(frame, frame.year);
    return named === null ? [] : [named];
  }
  const { weekday, ...rest } = frame;
  if (weekday !== undefined && namesNothing(rest)) return nextWeekdays(weekday, today, 0);
  const year = yearOf(today);
  // Up to eight years until a 29 February, or until a date falls on a named weekday again.
  const around = inYears(frame, Array.from({ length: 17 }, (_, index) => year + index - 8));
  const next = pick(around, today, 0);
  const last = pick(around, today, -1);
  if (edge === "since") return [...last, ...next];
  const is_deadline = edge === "by" || edge === "until" || edge === "before" || edge === "from";
  return is_deadline ? next : [...next, ...last];
}

/** The days in that year; null where it has none. */
function inYear(frame: TimeFrame, year: number): DayRange | null {
  const { quarter, half, month, week, week_of_month, day, weekday, season, feast } = frame;
  if (quarter !== undefined) return months(year, 3 * quarter - 2, 3);
  if (half !== undefined) return months(year, 6 * half - 5, 6);
  if (week !== undefined) return isoWeek(year, week);
  if (season !== undefined) return months(year, FIRST_MONTH[season], 3);
  if (feast !== undefined) return feastIn(feast, year);
  if (month === undefined) return null;
  const [first, last] = months(year, month, 1);
  if (week_of_month !== undefined) {
    const from = week_of_month < 0 ? last - 6 : first + 7 * (week_of_month - 1);
    if (weekday === undefined) return [from, from + 6];
    const date = from + (weekday - weekdayOf(from) + 7) % 7;
    return [date, date];
  }
  if (day === undefined) return [first, last];
  const date = first + day - 1;
  const exists = date <= last && (weekday === undefined || weekdayOf(date) === weekday);
  return exists ? [date, date] : null;
}

/** Meteorological seasons of the northern half; winter by the year it begins in. */
const FIRST_MONTH: Readonly<Record<Season, number>> = {
  spring: 3,
  summer: 6,
  autumn: 9,
  winter: 12,
};

/** ISO 8601: the first week holds 4 January. */
function isoWeek(year: number, week: number): DayRange {
  const fourth = dayOf(year, 1, 4);
  const monday = fourth - weekdayOf(fourth) + 1 + 7 * (week - 1);
  return [monday, monday + 6];
}

const FIXED_FEASTS: ReadonlyMap<string, readonly [month: number, day: number, length: number]> =
  new Map([
    ["new_year", [12, 31, 2]],
    ["epiphany", [1, 6, 1]],
    ["valentine", [2, 14, 1]],
    ["kings_day", [4, 27, 1]],
    ["halloween", [10, 31, 1]],
    ["all_saints", [11, 1, 1]],
    ["sinterklaas", [12, 5, 1]],
    ["christmas", [12, 24, 3]],
  ]);
/** Days from Easter Sunday, and how many. */
const EASTER_FEASTS: ReadonlyMap<string, readonly [offset: number, length: number]> = new Map([
  ["carnival", [-52, 6]],
  ["easter", [-2, 4]],
  ["ascension", [39, 1]],
  ["whitsun", [49, 2]],
]);

function feastIn(feast: string, year: number): DayRange | null {
  const fixed = FIXED_FEASTS.get(feast);
  if (fixed !== undefined) {
    const first = dayOf(year, fixed[0], fixed[1]);
    return [first, first + fixed[2] - 1];
  }
  const movable = EASTER_FEASTS.get(feast);
  if (movable !== undefined) {
    const first = easterSunday(year) + movable[0];
    return [first, first + movable[1] - 1];
  }
  if (feast === "advent") return advent(year);
  if (feast === "mothers_day") return nthWeekday(year, 5, { weekday: 7, nth: 2 });
  return feast === "thanksgiving" ? nthWeekday(year, 11, { weekday: 4, nth: 4 }) : null;
}

/** From the fourth Sunday before Christmas on. */
function advent(year: number): DayRange {
  const earliest = dayOf(year, 11, 27);
  return [earliest + 7 - weekdayOf(earliest), dayOf(year, 12, 24)];
}

function nthWeekday(
  year: number,
  month: number,
  { weekday, nth }: { weekday: number; nth: number },
): DayRange {
  const first = dayOf(year, month, 1);
  const day = first + (weekday - weekdayOf(first) + 7) % 7 + 7 * (nth - 1);
  return [day, day];
}

/** The anonymous Gregorian computus: J. Meeus, Astronomical Algorithms, chapter 8. */
function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const leap = Math.floor(century / 4);
  const moon_shift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leap - moon_shift + 15) % 30;
  const shift = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - rest % 4) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * shift) / 451);
  const days = epact + shift - 7 * late + 114;
  return dayOf(year, Math.floor(days / 31), days % 31 + 1);
}

/** A third of the days: the first, the middle or the last one, in whole months where there are three or more. */
function dividePart([from, to]: DayRange, part: TimeFrame["part"]): DayRange {
  if (part === undefined) return [from, to];
  const index = part === "start" ? 0 : part === "middle" ? 1 : 2;
  const length = to - from + 1;
  if (length >= 85) {
    const count = Math.round(length / 30.4);
    const [year, month] = [yearOf(from), monthOf(from)];
    const [low, high] = [Math.floor(count * index / 3), Math.floor(count * (index + 1) / 3)];
    return months(year, month + low, high - low);
  }
  return [from + Math.floor(length * index / 3), from + Math.floor(length * (index + 1) / 3) - 1];
}
