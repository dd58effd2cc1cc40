/** Numbers and what they are numbers of: money, shares, durations, measures, counts; with their range and their period. */
import type { Range } from "./quantity.ts";
import { type NumberPhrase, readNumber, readPlus, tidy } from "./read_number.ts";
import { type AmountPhrase, DIVIDED, NO_AMOUNT, readShare, toDivided } from "./read_share.ts";
import { isContent, readNoun, readPer, readUnit, toUnit, type Unit } from "./read_unit.ts";
import type { Reader } from "./reader.ts";

/** The amount that begins at `start`; null if none does. */
export function readAmount(reader: Reader, start: number): AmountPhrase | null {
  const found = readShare(reader, start) ?? readHalf(reader, start) ??
    readUnitAndHalf(reader, start) ?? readSpokenPrice(reader, start) ??
    readCounted(reader, start) ?? readSingle(reader, start);
  return found && withPer(reader, found);
}

/** With what recurs or is paid for behind it: "a week", "pro Monat", "/month", "per late departure". */
function withPer(reader: Reader, found: AmountPhrase): AmountPhrase {
  const { amount, end } = found;
  const per = readPer(reader, end, amount.noun === null ? 0 : 1);
  return per === null || amount.kind === "ordinal"
    ? found
    : { ...found, end: per.end, amount: { ...amount, per: per.unit } };
}

/** A number or range with its sign, currency or unit. */
function readCounted(reader: Reader, start: number): AmountPhrase | null {
  const { end: index, sign, currency: before } = readPrefix(reader, start);
  const numbers = readRange(reader, index);
  if (numbers === null) return null;
  const { values, first } = numbers;
  const signed = values.map(([low, high]): Range => [sign * low, sign * high]);
  const behind = before ?? ownUnit(reader, index, numbers.end) ?? readUnit(reader, numbers.end);
  const end = before === null ? behind?.end ?? numbers.end : numbers.end;
  if (behind === null) return toCount(reader, start, { ...numbers, values: signed });
  if (isMetresOrMillions(reader, numbers.end)) {
    const millions = signed.map((range) => multiply(range, 1e6));
    return toCount(reader, start, { ...numbers, end, values: [...millions, ...signed] });
  }
  const amount = {
    ...NO_AMOUNT,
    kind: behind.kind,
    unit: behind.unit,
    values: withFortnight(reader, behind, signed.map((range) => multiply(range, behind.times))),
    approximate: numbers.is_vague,
  };
  const found = { start, end, amount };
  if (first.is_ordinal) return null;
  if (behind.kind === "duration") return addDuration(reader, addHalf(reader, found, behind.times));
  return behind.kind === "money" ? addCents(reader, found) : found;
}

/** "2.4m" may be either; "2.4 m" and "2.4m€" are not. */
function isMetresOrMillions(reader: Reader, index: number): boolean {
  return reader.token(index)?.form === "m" && reader.gap(index) === "joined" &&
    reader.isDigits(index - 1);
}

/** French and Spanish count a fortnight as fifteen days: "quinze jours", "quince días". */
function withFortnight(reader: Reader, { unit }: Unit, values: readonly Range[]): readonly Range[] {
  const is_fortnight = unit === "day" && values[0]?.[0] === 15 && values[0][1] === 15 &&
    (reader.language === "fr" || reader.language === "es");
  return is_fortnight ? [...values, [14, 14]] : values;
}

/** "twelve fifty euros": the second number is of cents. */
function readSpokenPrice(reader: Reader, start: number): AmountPhrase | null {
  if (reader.term(start).cardinal === undefined) return null;
  const whole = readNumber(reader, start);
  const cents = whole !== null && reader.runsOn(whole.end) ? readNumber(reader, whole.end) : null;
  if (whole === null || cents === null || !isSpoken(whole, 100) || !isSpoken(cents, 100)) {
    return null;
  }
  const [value = 0, hundredths = 0] = [whole.values[0], cents.values[0]];
  const unit = readUnit(reader, cents.end);
  if (hundredths < 10 || unit?.kind !== "money" || unit.times !== 1) return null;
  const price = multiply([value + hundredths / 100, value + hundredths / 100], 1);
  return {
    start,
    end: unit.end,
    amount: { ...NO_AMOUNT, kind: "money", unit: unit.unit, values: [price] },
  };
}

function isSpoken({ is_words, is_ordinal, scale, values }: NumberPhrase, limit: number): boolean {
  const [value = 0] = values;
  return is_words && !is_ordinal && scale === 1 && Number.isInteger(value) && value < limit;
}

/** The unit inside a compound: "dreiwöchig". */
function ownUnit(reader: Reader, start: number, end: number): Unit | null {
  const { cardinal, duration } = reader.term(start);
  return cardinal === undefined || duration === undefined || end > start + 1
    ? null
    : { end, kind: "duration", unit: duration, times: 1 };
}

function multiply([low, high]: Range, times: number): Range {
  return [tidy(low * times), tidy(high * times)];
}

interface Prefix {
  end: number;
  sign: 1 | -1;
  currency: Unit | null;
}

/** "-", "€", "CHF", "TEUR" before a number. */
function readPrefix(reader: Reader, start: number): Prefix {
  let end = start;
  let sign: 1 | -1 = 1;
  if (reader.token(end)?.kind === "sign" && /^[-\u2212]$/.test(reader.token(end)?.form ?? "")) {
    sign = -1;
    end++;
  } else if (isNegative(reader, start)) sign = -1;
  const { currency, times = 1, joined_only, needs_company } = reader.term(end);
  const next = reader.after(end);
  const leads = currency !== undefined && !joined_only && isCode(reader, end) &&
    reader.isDigits(next) && (reader.runsOn(next) || reader.gap(next) === "period") &&
    // "Fr. 12. Mai" is a Friday.
    !(needs_company && reader.term(next + 1).month !== undefined);
  return leads
    ? { end: next, sign, currency: { end: next, kind: "money", unit: currency, times } }
    : { end, sign, currency: null };
}

/** "minus 18 degrees", but neither "plus minus 18" nor "20 minus 18". */
function isNegative(reader: Reader, start: number): boolean {
  const before = reader.token(start - 2);
  return /^(?:minus|マイナス)$/.test(reader.token(start - 1)?.form ?? "") && reader.runsOn(start) &&
    before?.form !== "plus" && !reader.isDigits(start - 2) &&
    reader.term(start - 2).cardinal === undefined;
}

/** Signs and codes lead a number, words ("euros") only follow one. */
function isCode(reader: Reader, index: number): boolean {
  const token = reader.token(index);
  return token?.kind === "sign" || reader.after(index) > index + 1 ||
    reader.text.slice(token?.start, token?.end).length <= 4;
}

interface Numbers {
  end: number;
  values: readonly Range[];
  first: NumberPhrase;
  /** "five or six". */
  is_vague: boolean;
}

/** One number, or two with "to", "and" behind "between", "or", or a dash between them. */
function readRange(reader: Reader, start: number): Numbers | null {
  const first = readNumber(reader, start);
  if (first === null) return null;
  const single: Numbers = {
    end: first.end,
    values: first.values.map((value) => [value, value]),
    first,
    is_vague: false,
  };
  if (first.is_ordinal) return single;
  const link = readRangeLink(reader, start, first.end);
  const second = link && readNumber(reader, link.end);
  if (link === null || second === null || second.is_ordinal) return single;
  const high = second.values[0] ?? 0;
  const shares_scale = first.scale === 1 && second.scale > 1 &&
    (first.values[0] ?? 0) < high / second.scale;
  const lows = first.values.map((value) => shares_scale ? value * second.scale : value);
  const low = lows.find((value) => value < high);
  if (low === undefined || (link.is_or && high > 2 * low)) return single;
  // "20 to 25,000" is mostly 20,000 to 25,000.
  const is_short = first.scale === 1 && second.scale === 1 && low < 1000 && high % 1000 === 0 &&
    low < high / 1000;
  const values: Range[] = is_short ? [[1000 * low, high], [low, high]] : [[low, high]];
  return { end: second.end, values, first, is_vague: link.is_or };
}

/** Behind what joins the ends of a range: also the unit of the first, as in "€20k to €30k", which the second repeats. */
function readRangeLink(
  reader: Reader,
  start: number,
  at: number,
): { end: number; is_or: boolean } | null {
  const unit = readUnit(reader, at);
  const behind = unit?.kind === "money" || unit?.kind === "percentage" ? unit.end : at;
  for (const index of behind === at ? [at] : [at, behind]) {
    const gap = reader.gap(index);
    if ((gap === "dash" || gap === "hyphen") && reader.isDigits(skipSign(reader, index))) {
      return { end: skipSign(reader, index), is_or: false };
    }
    const { to, or, and } = reader.term(index);
    const is_between = and && isBehindBetween(reader, start);
    if (!reader.runsOn(index) || !(to || or || is_between)) continue;
    const next = reader.after(index);
    return { end: skipSign(reader, next), is_or: or ?? false };
  }
  return null;
}

function skipSign(reader: Reader, index: number): number {
  const { currency } = reader.term(index);
  return currency !== undefined && isCode(reader, index) && reader.isDigits(index + 1)
    ? index + 1
    : index;
}

/** True if "between" stands before the number, whatever sign leads it. */
function isBehindBetween(reader: Reader, start: number): boolean {
  return [start - 1, start - 2].some((index) => reader.term(index).between === true);
}

/** "two years and a half", "an hour and a quarter" */
function addHalf(reader: Reader, found: AmountPhrase, times: number): AmountPhrase {
  const more = readPlus(reader, found.end);
  if (more === null) return found;
  const values = found.amount.values.map((
    [low, high],
  ): Range => [low + more.value * times, high + more.value * times]);
  return { ...found, end: more.end, amount: { ...found.amount, values } };
}

const MINUTES: ReadonlyMap<string, number> = new Map([["hour", 60], ["minute", 1], [
  "second",
  1 / 60,
]]);
const MONTHS: ReadonlyMap<string, number> = new Map([["year", 12], ["month", 1]]);
const DAYS: ReadonlyMap<string, number> = new Map([["week", 7], ["day", 1]]);
const SCALES_OF_TIME = [MINUTES, MONTHS, DAYS];

/** "two hours and thirty minutes", "an hour and twenty minutes", "1h30", "two years six months": the second is the smaller. */
function addDuration(reader: Reader, found: AmountPhrase): AmountPhrase {
  const { unit, values } = found.amount;
  let index = found.end;
  if (reader.runsOn(index) && reader.term(index).and) index = reader.after(index);
  const number = reader.runsOn(index) ? readNumber(reader, index) : null;
  if (number === null || unit === null) return found;
  // "1h30", "2 h 15"
  const is_short = unit === "hour" && reader.isDigits(found.end) &&
    (reader.gap(found.end) === "joined" || reader.token(found.end - 1)?.form === "h");
  const second = is_short
    ? { end: number.end, unit: "minute", times: 1 }
    : readUnit(reader, number.end);
  const scale = SCALES_OF_TIME.find((units) => units.has(unit) && units.has(second?.unit ?? ""));
  const [whole, part] = [scale?.get(unit) ?? 0, scale?.get(second?.unit ?? "") ?? 0];
  if (second === null || part >= whole) return found;
  const more = ((number.values[0] ?? 0) * second.times * part) / whole;
  return {
    ...found,
    end: second.end,
    amount: {
      ...found.amount,
      values: values.map(([low, high]): Range => [low + more, high + more]),
    },
  };
}

/** "five euros fifty", "12 € 50", "ten euros and fifty cents" */
function addCents(reader: Reader, found: AmountPhrase): AmountPhrase {
  let index = found.end;
  if (!reader.runsOn(index)) return found;
  if (reader.term(index).and) index = reader.after(index);
  const number = readNumber(reader, index);
  const cents = number?.values[0] ?? 0;
  if (
    number === null || number.scale !== 1 || cents < 1 || cents > 99 || !Number.isInteger(cents)
  ) return found;
  const { currency, times } = reader.term(number.end);
  const says_cents = currency !== undefined && times === 0.01 && reader.runsOn(number.end);
  const ends = index === found.end && cents >= 10 &&
    (number.is_words ? !isCounting(reader, number.end) : !reader.runsOn(number.end));
  if (!says_cents && !ends) return found;
  const values = found.amount.values.map((range) =>
    range.map((value) => tidy(value + cents / 100)) as unknown as Range
  );
  return {
    ...found,
    end: says_cents ? reader.after(number.end) : number.end,
    amount: { ...found.amount, values },
  };
}

/** True if the number before is one of what stands at `index`. */
function isCounting(reader: Reader, index: number): boolean {
  return reader.runsOn(index) && (isContent(reader, index) || toUnit(reader, index) !== null);
}

/** A number of things, or of nothing that is named. */
function toCount(
  reader: Reader,
  start: number,
  { end, values, first, is_vague }: Numbers,
): AmountPhrase {
  const kind = first.is_ordinal ? "ordinal" : "count";
  const noun = first.is_ordinal ? null : readNoun(reader, end);
  return { start, end, amount: { ...NO_AMOUNT, kind, values, noun, approximate: is_vague } };
}

/** "halbes Jahr", "media hora", "demi-heure", which no article but "a" leads */
function readHalf(reader: Reader, start: number): AmountPhrase | null {
  const index = reader.term(start).article && reader.runsOn(reader.after(start))
    ? reader.after(start)
    : start;
  const { half } = reader.term(index);
  const end = reader.after(index);
  const unit = half !== undefined && reader.runsOn(end) ? toUnit(reader, end) : null;
  return half === undefined || unit === null || !DIVIDED.has(unit.kind) || unit.kind === "measure"
    ? null
    : toDivided(start, unit, half);
}

/** "hora y media", "año y medio", without an article */
function readUnitAndHalf(reader: Reader, start: number): AmountPhrase | null {
  const unit = reader.term(start).needs_number ? null : toUnit(reader, start);
  const more = unit?.kind === "duration" ? readPlus(reader, unit.end) : null;
  return unit === null || more === null
    ? null
    : toDivided(start, { ...unit, end: more.end }, 1 + more.value);
}

/** "a week", "ein Jahr", "half a year": one of a unit of time. */
function readSingle(reader: Reader, start: number): AmountPhrase | null {
  const { article } = reader.term(start);
  let index = reader.after(start);
  // "a quarter of a million" is a number.
  if (!article || !reader.runsOn(index) || readNumber(reader, index) !== null) return null;
  if (reader.term(index).filler) index = reader.after(index);
  const unit = reader.runsOn(index) ? toUnit(reader, index) : null;
  if (unit?.kind !== "duration" || unit.unit === "second" || reader.term(index).needs_number) {
    return null;
  }
  const amount = {
    ...NO_AMOUNT,
    kind: unit.kind,
    unit: unit.unit,
    values: [[unit.times, unit.times]] as const,
  };
  const halved = addHalf(reader, { start, end: unit.end, amount }, unit.times);
  const found = halved.end === unit.end ? addDuration(reader, halved) : halved;
  return { ...found, amount: { ...found.amount, indefinite: found.end === unit.end } };
}
