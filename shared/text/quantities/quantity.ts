/** What `readQuantities` finds: amounts, time frames, times of day and periods, each with its place in the text. */

/** Languages whose number, unit and date words are known. */
export const QUANTITY_LANGUAGES = ["en", "de", "fr", "es", "nl", "ja", "zh"] as const;
export type QuantityLanguage = (typeof QUANTITY_LANGUAGES)[number];

/** Offsets in UTF-16 code units into the text, end exclusive. */
interface Place {
  start: number;
  end: number;
}

/** From low to high, both inclusive; equal for a single number. */
export type Range = readonly [low: number, high: number];

/** How an amount limits: "at least 5", "up to 5", "more than 5", "less than 5". */
export type Bound = "at_least" | "at_most" | "more_than" | "less_than";

export type AmountKind =
  | "money"
  | "percentage"
  | "duration"
  | "measure"
  | "count"
  | "ordinal";

/** A number and what it is a number of. */
export interface Amount extends Place {
  kind: AmountKind;
  /**
   * What the number may be, likeliest first. More than one only where the way of writing leaves it open: "1.000" in a text
   * that nothing tells the country of is [[1000, 1000], [1, 1]]. A percentage is in percent, a share too ("half" is 50).
   */
  values: readonly Range[];
  /**
   * Money: ISO 4217 code, or the name that several currencies share ("dollar", "peso", "krone"). Duration: "minute", "hour",
   * "day", "week", "month", "year", "second". Measure: symbol of the unit, in which `values` are given. Null where none is
   * named, and always null for percentages, counts and ordinals.
   */
  unit: string | null;
  /** Of a count: the word after the number, folded; null where none follows. */
  noun: string | null;
  /** What it recurs or is paid for: a unit of duration ("a week"), else the noun, folded ("per head"); null for once. */
  per: string | null;
  bound: Bound | null;
  /** True for "about 5", "some 5", "une vingtaine". */
  approximate: boolean;
  /** Of a duration that is counted from now: "in three weeks" is ahead, "three weeks ago" is ago. */
  direction: "ahead" | "ago" | null;
  /** "a week", "ein Jahr": one of it, but the article does not count. */
  indefinite: boolean;
}

/** A unit of time at which something recurs, with no amount beside it: "every week", "monatlich". */
export interface Period extends Place {
  kind: "period";
  unit: string;
}

/** A time of day. */
export interface ClockTime extends Place {
  kind: "clock";
  /** Minutes since midnight. */
  minutes: number;
  /** True if the half of the day is open: "half past six". */
  is_twelve_hour: boolean;
}

/** A place in the calendar as the text names it. Every part is undefined where it is not named. */
export interface TimeFrame {
  year?: number;
  /** 1 to 4. */
  quarter?: number;
  /** 1 or 2. */
  half?: number;
  /** 1 to 12. */
  month?: number;
  /** ISO week, 1 to 53. */
  week?: number;
  /** First to fourth week of the month, or with `weekday` the first to fourth such day; -1 for the last. */
  week_of_month?: number;
  day?: number;
  /** 1 for Monday to 7 for Sunday. */
  weekday?: number;
  season?: Season;
  feast?: string;
  part?: "start" | "middle" | "end";
  /** "next week" is {unit: "week", offset: 1}, "tomorrow" {unit: "day", offset: 1}. */
  relative?: { unit: RelativeUnit; offset: number };
}

export type Season = "spring" | "summer" | "autumn" | "winter";
export type RelativeUnit =
  | "day"
  | "week"
  | "month"
  | "quarter"
  | "half"
  | "year"
  | "season"
  | "weekday"
  | "feast";

/** How a date limits: "before May", "by May", "until May", "from May on", "since May", "after May". */
export type DateEdge = "before" | "by" | "until" | "from" | "since" | "after";

export interface DateQuantity extends Place {
  kind: "date";
  /** What the date may be, likeliest first: "5/3/2027" is the fifth of March or the third of May. */
  frames: readonly TimeFrame[];
  edge: DateEdge | null;
}

export type Quantity = Amount | Period | ClockTime | DateQuantity;
