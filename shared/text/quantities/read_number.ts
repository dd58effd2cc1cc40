/**
 * Numbers, in digits and in words. "250", "two hundred and fifty" and "two-hundred fifty" have one value; what is read here is
 * the value, and the words that must stay together for it to remain that value.
 */
import { readDigits } from "./read_digits.ts";
import type { Reader } from "./reader.ts";

/** A number and the index behind its last token. */
export interface NumberPhrase {
  end: number;
  /** What it may be, likeliest first; never empty. */
  values: readonly number[];
  /** What multiplies it in its last word, "thousand" or "k"; 1 where none does. In "20 to 30 thousand" both are multiplied. */
  scale: number;
  /** Written in words alone. */
  is_words: boolean;
  is_ordinal: boolean;
}

/** The number that begins at `start`; null if none does. An article alone ("un", "ein") is none. */
export function readNumber(reader: Reader, start: number): NumberPhrase | null {
  const { kind } = reader.token(start) ?? {};
  if (kind === undefined || (kind === "word" && !reader.isKnown(start))) return null;
  return readHalved(reader, start) ?? readBareDecimals(reader, start) ??
    readTensOrdinal(reader, start) ?? readCardinal(reader, start) ?? readOrdinal(reader, start);
}

/** "point five" of something: "point five euros", but "at that point five people left". */
function readBareDecimals(reader: Reader, start: number): NumberPhrase | null {
  const decimals = reader.term(start).point ? digitsBehind(reader, reader.after(start)) : null;
  if (decimals === null || !reader.runsOn(decimals.end)) return null;
  const { currency, percent, duration, measure, scale, of } = reader.term(decimals.end);
  const is_of_unit = [currency, percent, duration, measure, scale].some((sense) =>
    sense !== undefined
  );
  const at = of && reader.after(decimals.end);
  return is_of_unit || (at && reader.term(at).currency !== undefined)
    ? phrase(decimals.end, [decimals.value], { is_words: true })
    : null;
}

/** "half a million", "medio millón", "halbes Dutzend", "quarter of a million" */
function readHalved(reader: Reader, start: number): NumberPhrase | null {
  const { cardinal = 1, article } = reader.term(start);
  // "three quarters of a million"
  const numerator = article || !Number.isInteger(cardinal) || cardinal > 9 ? 1 : cardinal;
  const at = numerator > 1 && reader.runsOn(reader.after(start)) ? reader.after(start) : start;
  const { share = 0, half = share } = reader.term(at);
  if (half === 0 || reader.token(at)?.kind === "sign") return null;
  let index = reader.after(at);
  if (reader.runsOn(index) && reader.term(index).of) index = reader.after(index);
  if (reader.runsOn(index) && reader.term(index).article) index = reader.after(index);
  const { scale, collective, joined_only } = reader.term(index);
  const whole = scale ?? collective;
  if (whole === undefined || whole < 12 || joined_only || !reader.runsOn(index)) return null;
  return phrase(reader.after(index), [tidy(numerator * half * whole)], {
    scale: whole,
    is_words: true,
  });
}

/** Groups below a thousand and their scales, which fall from left to right. */
function readCardinal(reader: Reader, start: number): NumberPhrase | null {
  const first = readPart(reader, start, Infinity);
  if (first === null) return null;
  let { end, values, scale, ceiling } = first;
  let is_words = !first.is_digits;
  for (;;) {
    const next = skipLink(reader, end);
    const part = reader.runsOn(next) && ceiling > 1 ? readPart(reader, next, ceiling) : null;
    // "5k 300 hours" are two numbers, "1 million 200 thousand" is one.
    if (part === null || (part.is_digits && part.scale === 1)) break;
    values = values.map((value) => value + (part.values[0] ?? 0));
    ({ end, scale, ceiling } = part);
    is_words &&= !part.is_digits;
  }
  const more = readPlus(reader, end);
  if (more !== null) {
    values = values.map((value) => tidy(value + more.value * scale));
    end = more.end;
  }
  const is_article = end === start + 1 && reader.term(start).article && !isStressed(reader, start);
  return is_article ? null : phrase(end, values, { scale, is_words });
}

/** Dutch "één" is the number, "een" the article. */
function isStressed(reader: Reader, index: number): boolean {
  const token = reader.token(index);
  return token !== undefined && /^.?é/i.test(reader.text.slice(token.start, token.end).normalize());
}

function phrase(
  end: number,
  values: readonly number[],
  { scale = 1, is_words = false, is_ordinal = false }: Partial<NumberPhrase>,
): NumberPhrase {
  return { end, values, scale, is_words, is_ordinal };
}

/** Without what binary fractions add: 1.1 × 1000 is 1100.0000000000002. */
export function tidy(value: number): number {
  return Number.isSafeInteger(value) && Math.abs(value) < 1e14
    ? value
    : Number(value.toPrecision(14));
}

interface Part {
  end: number;
  values: readonly number[];
  scale: number;
  /** What may follow in the same number is below it; 1 if nothing may. */
  ceiling: number;
  is_digits: boolean;
}

/** One group with its scale, below `ceiling`. A scale alone stands for one of it: "a million", "dos millones mil". */
function readPart(reader: Reader, start: number, ceiling: number): Part | null {
  const group = readGroup(reader, start);
  const at = group?.end ?? start;
  const scales = readScales(reader, at, group !== null);
  if (group === null && (scales === null || (ceiling < Infinity && scales.value !== 1000))) {
    return null;
  }
  const factor = scales?.value ?? 1;
  const values = (group?.values ?? [1]).map((value) => tidy(value * factor));
  if ((values[0] ?? 0) >= ceiling || factor >= ceiling) return null;
  return {
    end: scales?.end ?? at,
    values,
    scale: factor,
    // "elfduizend tweehonderd": a compound of thousands goes on like a scale.
    ceiling: scales?.ceiling ?? ((values[0] ?? 0) % 1000 === 0 ? 1000 : 1),
    is_digits: group?.is_digits ?? false,
  };
}

interface Group {
  end: number;
  values: readonly number[];
  is_digits: boolean;
}

/** What a scale multiplies: digits, or words below a thousand, with their fraction: "two and a half", "2½", "two point five". */
function readGroup(reader: Reader, start: number): Group | null {
  const whole = readWhole(reader, start);
  if (whole === null) return null;
  const more = readSign(reader, whole.end) ?? readSlash(reader, whole.end) ??
    readDecimals(reader, whole.end) ??
    readPlus(reader, whole.end);
  return more === null
    ? whole
    : { ...whole, end: more.end, values: whole.values.map((value) => value + more.value) };
}

interface Addition {
  end: number;
  value: number;
}

function readSign(reader: Reader, index: number): Addition | null {
  const { share } = reader.term(index);
  const is_sign = reader.token(index)?.kind === "sign" && reader.runsOn(index);
  return share === undefined || !is_sign ? null : { end: index + 1, value: share };
}

/** "3/4" behind a whole number: "1 3/4" */
function readSlash(reader: Reader, index: number): Addition | null {
  const [part, whole] = [reader.integer(index), reader.integer(index + 1)];
  const is_fraction = part !== null && whole !== null && reader.gap(index) === "space" &&
    reader.gap(index + 1) === "slash" && part < whole && whole <= 16 && reader.isDigits(index - 1);
  return is_fraction ? { end: index + 2, value: part / whole } : null;
}

/** "and a half", "et demi" behind a number or a unit. */
export function readPlus(reader: Reader, index: number): Addition | null {
  const { plus } = reader.term(index);
  return plus === undefined || !reader.runsOn(index)
    ? null
    : { end: reader.after(index), value: plus };
}

/** "point five", "Komma fünf", digit by digit. */
function readDecimals(reader: Reader, index: number): Addition | null {
  return reader.term(index).point && reader.runsOn(index)
    ? digitsBehind(reader, reader.after(index))
    : null;
}

function digitsBehind(reader: Reader, start: number): Addition | null {
  let end = start;
  let decimals = "";
  for (; reader.runsOn(end); end++) {
    const digit = reader.term(end).cardinal;
    if (digit === undefined || digit > 9 || !Number.isInteger(digit)) break;
    decimals += digit;
  }
  return decimals === "" ? null : { end, value: Number(`0.${decimals}`) };
}

function readWhole(reader: Reader, start: number): Group | null {
  const token = reader.token(start);
  if (token?.kind === "word") return readBelowThousand(reader, start);
  if (token?.kind === "sign") {
    const sign = readSign(reader, start);
    return sign && { end: sign.end, values: [sign.value], is_digits: true };
  }
  if (token === undefined || isPartOfWord(reader, start)) return null;
  const values = readDigits(token.form, reader.decimal_signs);
  return values.length === 0 ? null : { end: start + 1, values, is_digits: true };
}

const ORDINAL_ENDING = /^(?:st|nd|rd|th|er|ere|re|e|eme|de|ste)$/;

/** True for digits of a name ("A4", "MP3", "16b") or an ordinal ("3rd"); units, scales and codes may stand right beside a number. */
function isPartOfWord(reader: Reader, index: number): boolean {
  const before = reader.token(index - 1);
  if (reader.gap(index) === "joined" && before?.kind === "word") {
    const { currency, numbered } = reader.term(index - 1);
    if (currency === undefined && numbered === undefined) return true;
  }
  const behind = reader.token(index + 1);
  if (behind?.gap !== "joined") return false;
  if (behind.kind === "sign") return /[ºª]/.test(behind.form);
  return behind.kind === "word" && (!reader.isKnown(index + 1) || ORDINAL_ENDING.test(behind.form));
}

function readBelowThousand(reader: Reader, start: number): Group | null {
  const head = readBelowHundred(reader, start);
  const at = head?.end ?? start;
  if (!isHundred(reader, at, head !== null)) return head;
  const end = reader.after(at);
  const next = skipLink(reader, end);
  const rest = reader.runsOn(next) ? readBelowHundred(reader, next) : null;
  const hundreds = 100 * (head?.values[0] ?? 1);
  // "a hundred and two hundred" are two numbers.
  return rest === null || isHundred(reader, rest.end, true)
    ? { end, values: [hundreds], is_digits: false }
    : { end: rest.end, values: [hundreds + (rest.values[0] ?? 0)], is_digits: false };
}

function isHundred(reader: Reader, index: number, has_head: boolean): boolean {
  const { scale, needs_number } = reader.term(index);
  return scale === 100 && (has_head ? reader.runsOn(index) : !needs_number);
}

/** One word, or a ten and a unit, or the hundreds that are one word ("doscientos") and what follows them. */
function readBelowHundred(reader: Reader, start: number): Group | null {
  const first = reader.term(start).cardinal;
  if (first === undefined) return null;
  const end = reader.after(start);
  const group = { end, values: [first], is_digits: false };
  if (first < 20) return group;
  const next = reader.runsOn(end) && reader.term(end).tens_link ? reader.after(end) : end;
  const second = reader.runsOn(next) ? reader.term(next).cardinal : undefined;
  if (second === undefined || !Number.isInteger(second)) return group;
  if (first % 100 === 0 && first < 1000 && second < 100 && next === end) {
    const rest = readBelowHundred(reader, next);
    return rest && { ...rest, values: [first + (rest.values[0] ?? 0)] };
  }
  const is_compound = first < 100 && first % 10 === 0 && second >= 1 && second <= 9;
  return is_compound ? { ...group, end: reader.after(next), values: [first + second] } : group;
}

/** Behind "and" where a number goes on after it, else where it stands. */
function skipLink(reader: Reader, index: number): number {
  if (!reader.runsOn(index) || !reader.term(index).link) return index;
  const next = reader.after(index);
  return reader.runsOn(next) && reader.term(next).cardinal !== undefined ? next : index;
}

interface Scales {
  end: number;
  value: number;
  /** The smallest factor, which what follows in the number stays below; 1 behind a dozen. */
  ceiling: number;
}

/** "thousand", "k", "mil millones", "dozen": what multiplies the group before it, or stands for one of it. */
function readScales(reader: Reader, start: number, has_head: boolean): Scales | null {
  let end = start;
  let value = 1;
  let ceiling = Infinity;
  for (;;) {
    const { scale, collective } = reader.term(end);
    const factor = scale ?? (end === start ? collective : undefined);
    if (factor === undefined || !mayMultiply(reader, end, has_head || end > start)) break;
    // Each one below is larger: "mil millones". "Thousand thousand" is none.
    if (end > start && factor <= ceiling) break;
    value *= factor;
    ceiling = scale === undefined ? 1 : Math.min(ceiling, factor);
    end = reader.after(end);
    // "a couple of hundred", but "two dozen" ends here.
    if (scale === undefined && !(factor === 2 && reader.term(end).scale !== undefined)) break;
  }
  return end === start ? null : { end, value, ceiling };
}

function mayMultiply(reader: Reader, index: number, has_head: boolean): boolean {
  const { joined_only, needs_number, duration, measure } = reader.term(index);
  if (!has_head) return !joined_only && !needs_number;
  if (!reader.runsOn(index)) return false;
  // "a hundred and twenty k", as it is spoken
  if (!joined_only || (reader.token(index)?.form === "k" && !reader.isDigits(index - 1))) {
    return true;
  }
  const is_joined = reader.gap(index) === "joined" || isUpperCase(reader, index);
  // "5m" is five metres, "€5m" and "5M" are millions.
  // "48 k€"
  const is_before_sign = reader.token(index + 1)?.gap === "joined" &&
    reader.term(index + 1).currency !== undefined;
  return (is_joined || is_before_sign) &&
    ((duration === undefined && measure === undefined) || isMillion(reader, index));
}

function isMillion(reader: Reader, index: number): boolean {
  return isUpperCase(reader, index) || reader.term(index - 2).currency !== undefined ||
    (reader.runsOn(index + 1) && reader.term(index + 1).currency !== undefined);
}

function isUpperCase(reader: Reader, index: number): boolean {
  const letter = reader.text[reader.token(index)?.start ?? -1] ?? "";
  return letter !== letter.toLowerCase();
}

/** "twenty-first", "thirty first". A "twenty second delay" lasts seconds, unless a month stands beside it. */
function readTensOrdinal(reader: Reader, start: number): NumberPhrase | null {
  const at = start + 1;
  const ten = reader.term(start).cardinal ?? 0;
  const { ordinal: unit, duration } = reader.term(at);
  const is_ten = ten >= 20 && ten < 100 && ten % 10 === 0;
  if (!is_ten || unit === undefined || unit >= 10 || !reader.runsOn(at)) return null;
  const beside = [start - 2, start - 1, at + 1, at + 2];
  const is_day = beside.some((index) => reader.term(index).month !== undefined);
  if (duration !== undefined && !is_day) return null;
  return phrase(at + 1, [ten + unit], { is_words: true, is_ordinal: true });
}

/** "third", "3rd", "3e". Digits before a full stop are ordinals too where a date follows; that is read there. */
function readOrdinal(reader: Reader, start: number): NumberPhrase | null {
  const digits = readOrdinalDigits(reader, start);
  if (digits !== null) return phrase(digits.end, [digits.value], { is_ordinal: true });
  const { ordinal } = reader.term(start);
  return ordinal === undefined
    ? null
    : phrase(reader.after(start), [ordinal], { is_words: true, is_ordinal: true });
}

/** The number that the digits at `index` and their ending write; null if they have no such ending. */
function readOrdinalDigits(reader: Reader, index: number): Addition | null {
  const value = reader.integer(index);
  const ending = reader.token(index + 1);
  if (value === null || ending?.gap !== "joined") return null;
  const is_ordinal = ORDINAL_ENDING.test(ending.form) || /^[ºª]$/.test(ending.form);
  return is_ordinal ? { end: index + 2, value } : null;
}
