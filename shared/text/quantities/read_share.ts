/** Shares of a whole, in percent: "half of", "two thirds", "one in four", "every third", "nine in a hundred". */
import type { Amount, AmountKind } from "./quantity.ts";
import { readNumber } from "./read_number.ts";
import { isContent, readUnit, toUnit, type Unit } from "./read_unit.ts";
import type { Reader } from "./reader.ts";

/** An amount without what limits it, from token `start` to `end` (exclusive). */
export interface AmountPhrase {
  start: number;
  end: number;
  amount: Omit<Amount, "start" | "end" | "bound" | "direction">;
}

/** What most amounts have none of. */
export const NO_AMOUNT = {
  unit: null,
  noun: null,
  per: null,
  approximate: false,
  indefinite: false,
};

/** The share that begins at `start`, also of a unit ("half an hour"); null if none does. */
export function readShare(reader: Reader, start: number): AmountPhrase | null {
  return readFraction(reader, start) ?? readRatio(reader, start) ?? readEveryNth(reader, start);
}

function toPercentage(start: number, end: number, share: number): AmountPhrase {
  const percentage = Number((100 * share).toPrecision(6));
  return {
    start,
    end,
    amount: { ...NO_AMOUNT, kind: "percentage", values: [[percentage, percentage]] },
  };
}

/** "a third", "two thirds", "half", "die Hälfte", "three quarters" */
function readFraction(reader: Reader, start: number): AmountPhrase | null {
  const direct = reader.term(start).share;
  if (direct !== undefined && reader.token(start)?.kind === "word") {
    return fractionAt(reader, start, start, 1);
  }
  const { cardinal, article } = reader.term(start);
  const number = article || cardinal === undefined ? null : readNumber(reader, start);
  const index = article ? reader.after(start) : number?.end ?? start;
  if (index === start || !reader.runsOn(index) || reader.term(index).share === undefined) {
    return null;
  }
  return fractionAt(reader, start, index, article ? 1 : number?.values[0] ?? 1);
}

/** A word for a share is one unless a unit follows that it divides, or it is an ordinal or a part of the calendar. */
function fractionAt(
  reader: Reader,
  start: number,
  index: number,
  numerator: number,
): AmountPhrase | null {
  const { share = 0, ordinal, duration, half } = reader.term(index);
  const end = reader.after(index);
  const amount = numerator * share;
  // "a quarter percent"
  const percent = reader.runsOn(end) ? toUnit(reader, end) : null;
  if (percent?.kind === "percentage") return toDivided(start, percent, amount);
  // "quarter of a million" is a number.
  const number = readNumber(reader, numerator === 1 ? index : start);
  if (amount > 1 || (number !== null && number.end > end)) return null;
  // "half an hour", "quarter of an hour", "halbes Jahr"
  const whole = half !== undefined || reader.term(end).of ? readHalvedUnit(reader, end) : null;
  if (whole !== null) return toDivided(start, whole, amount);
  const leads_on = reader.runsOn(end) && leadsToWhole(reader, end);
  const is_several = numerator > 1 && /[sn]$/.test(reader.token(index)?.form ?? "");
  if (ordinal !== undefined && !is_several && !leads_on) return null;
  // "every other day"
  const interval = end > index + 1 && half === undefined && start === index
    ? toInterval(reader, { start, end }, 1 / share)
    : null;
  if (interval !== null) return interval;
  const is_bare = start === index && (duration !== undefined || half !== undefined);
  return is_bare && !leads_on ? null : toPercentage(start, end, amount);
}

/** A share of one of a unit. */
export function toDivided(
  start: number,
  { end, kind, unit, times }: Unit,
  share: number,
): AmountPhrase {
  const value = share * times;
  return { start, end, amount: { ...NO_AMOUNT, kind, unit, values: [[value, value]] } };
}

/** "of the", "more", "our": what a share is a share of. */
function leadsToWhole(reader: Reader, index: number): boolean {
  const { of, definite, filler } = reader.term(index);
  return Boolean(of || definite || filler) || reader.token(index)?.form === "our";
}

/** What "half a" makes a half of, and no share: "half an hour", "half a percent". */
export const DIVIDED: ReadonlySet<AmountKind> = new Set(["duration", "measure", "percentage"]);

/** The unit behind "half" or "quarter of": "an hour", "Jahr", "a percent". */
function readHalvedUnit(reader: Reader, start: number): Unit | null {
  let index = start;
  for (let skipped = 0; skipped < 2; skipped++) {
    const { of, article } = reader.term(index);
    if (reader.runsOn(index) && (of || article)) index = reader.after(index);
  }
  // "a third of the hours" is a share.
  const is_plural = index > start && /[sn]$/.test(reader.token(index)?.form ?? "");
  const unit = reader.runsOn(index) && !is_plural ? toUnit(reader, index) : null;
  return unit !== null && DIVIDED.has(unit.kind) ? unit : null;
}

/** "one in four", "9 out of 10", "two rides in a hundred", "uno de cada cuatro", "een op de vier" */
function readRatio(reader: Reader, start: number): AmountPhrase | null {
  const first = readOne(reader, start);
  if (first === null) return null;
  // One noun may stand between: "one customer in five"; then none follows ("three rooms in five houses").
  const has_noun = reader.runsOn(first.end) && isContent(reader, first.end);
  const link = has_noun ? first.end + 1 : first.end;
  if (!reader.runsOn(link) || !reader.term(link).out_of) return null;
  const index = reader.after(link);
  const second = readNumber(reader, reader.term(index).article ? reader.after(index) : index);
  if (second === null || second.is_ordinal || !reader.runsOn(index)) return null;
  const [part, whole] = [first.value, second.values[0] ?? 0];
  if (
    part >= whole || whole > 10_000 || !Number.isInteger(part) ||
    readUnit(reader, second.end) !== null
  ) return null;
  if (reader.isDigits(index) && whole >= 1900 && whole <= 2100) return null;
  const is_place = reader.token(link)?.form === "in";
  const has_things_behind = is_place && part > 1 && has_noun && !reader.term(index).article &&
    whole < 100 &&
    reader.runsOn(second.end) && isContent(reader, second.end) &&
    // "three keys in ten hang …": no things, but what they do.
    /[snr]$/.test(reader.token(second.end)?.form ?? "");
  return has_things_behind ? null : toPercentage(start, second.end, part / whole);
}

function readOne(reader: Reader, start: number): { end: number; value: number } | null {
  const number = readNumber(reader, start);
  if (number !== null) {
    return number.is_ordinal ? null : { end: number.end, value: number.values[0] ?? 0 };
  }
  const { article, cardinal } = reader.term(start);
  return article && cardinal === 1 ? { end: reader.after(start), value: 1 } : null;
}

/** "every fourth customer", "jeder vierte": one in four; "every second day": every two days */
function readEveryNth(reader: Reader, start: number): AmountPhrase | null {
  const index = reader.after(start);
  if (!reader.term(start).each || !reader.runsOn(index)) return null;
  const number = readNumber(reader, index);
  const nth = number?.values[0] ?? 0;
  return number?.is_ordinal && nth >= 2 && nth <= 1000
    ? toInterval(reader, { start, end: number.end }, nth) ??
      toPercentage(start, number.end, 1 / nth)
    : null;
}

/** The unit of time behind "every other" or "every second", so many times; null where something else follows. */
function toInterval(
  reader: Reader,
  { start, end }: { start: number; end: number },
  nth: number,
): AmountPhrase | null {
  const unit = reader.runsOn(end) ? toUnit(reader, end) : null;
  return unit?.kind === "duration" ? toDivided(start, unit, nth) : null;
}
