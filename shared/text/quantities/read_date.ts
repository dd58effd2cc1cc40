/** Places in the calendar, as a text names them: days, months, quarters, weeks, seasons, feasts, and what is relative to today. */
import type { RelativeUnit, TimeFrame } from "./quantity.ts";
import { readNumber } from "./read_number.ts";
import type { Reader } from "./reader.ts";

/** What a date may be, likeliest first, and the index behind its last token. */
export interface DatePhrase {
  end: number;
  frames: readonly TimeFrame[];
}

/** The date that begins at `start`; null if none does. */
export function readDate(reader: Reader, start: number): DatePhrase | null {
  const { part, half } = reader.term(start);
  if (part !== undefined) {
    const whole = readPartOf(reader, start, part);
    if (whole !== null) return whole;
  }
  const core = readCore(reader, start);
  if (core !== null) return readBehind(reader, core);
  // Dutch "half januari" is the middle of it.
  const behind = half === undefined ? null : readMonth(reader, reader.after(start));
  return behind && withPart(readBehind(reader, behind), "middle");
}

function withPart({ end, frames }: DatePhrase, part: TimeFrame["part"]): DatePhrase {
  return { end, frames: frames.map((frame) => ({ ...frame, ...(part && { part }) })) };
}

/** "end of June", "mid-2027", "Jahresende", "end of the year", "fin d'année". */
function readPartOf(reader: Reader, start: number, part: TimeFrame["part"]): DatePhrase | null {
  const { part_of } = reader.term(start);
  let index = reader.after(start);
  if (part_of !== undefined) {
    return withPart(readBehind(reader, relativeTo(part_of, 0, index)), part);
  }
  if (!reader.runsOn(index)) return null;
  if (isParticle(reader, index)) index = reader.after(index);
  const core = readCore(reader, index);
  if (core !== null) return withPart(readBehind(reader, core), part);
  const unit = calendarUnit(reader, index);
  return unit && withPart(relativeTo(unit, 0, reader.after(index)), part);
}

/** "of", "the", "de l'": between the words of a date. */
function isParticle(reader: Reader, index: number): boolean {
  const { of, at, article, definite } = reader.term(index);
  return reader.runsOn(index) && Boolean(of || at || article || definite);
}

function relativeTo(unit: RelativeUnit, offset: number, end: number): DatePhrase {
  return { end, frames: [{ relative: { unit, offset } }] };
}

type CoreReader = (reader: Reader, start: number) => DatePhrase | null;

function readCore(reader: Reader, start: number): DatePhrase | null {
  const kind = reader.token(start)?.kind;
  if (kind === undefined || kind === "sign") return null;
  const readers = kind === "digits" ? DIGIT_READERS : reader.isKnown(start) ? WORD_READERS : [];
  for (const read of readers) {
    const found = read(reader, start);
    if (found !== null) return found;
  }
  return null;
}

const DIGIT_READERS: readonly CoreReader[] = [readNumeric, readDayAndMonth, readNumbered, readYear];
const WORD_READERS: readonly CoreReader[] = [
  readWeekOfMonth,
  readRelative,
  readDayAndMonth,
  readNumbered,
  readMonthAndDay,
  readMonth,
  readNamed,
  readWeekday,
  readYear,
];

/** What may follow any date: its year, and "next", "of next year". */
function readBehind(reader: Reader, core: DatePhrase): DatePhrase {
  const { frames } = core;
  const [frame] = frames;
  if (frame === undefined || frame.year !== undefined) return core;
  const year = readYearBehind(reader, core.end);
  if (year !== null) {
    return { end: year.end, frames: frames.map((other) => ({ ...other, year: year.value })) };
  }
  if (frame.relative !== undefined) return core;
  const index = isParticle(reader, core.end) ? reader.after(core.end) : core.end;
  const { relative, duration, times } = reader.term(index);
  if (relative === undefined || !reader.runsOn(index)) return core;
  const next = reader.after(index);
  const is_of_year = reader.term(next).duration === "year" && reader.runsOn(next) &&
    times === undefined;
  if (is_of_year) {
    return {
      end: reader.after(next),
      frames: frames.map((other) => ({ ...other, relative: { unit: "year", offset: relative } })),
    };
  }
  // French and Spanish put it behind: "vendredi prochain", "abril que viene".
  const stands_behind = index === core.end && duration === undefined && !reader.puts_month_first &&
    POSTFIX.test(reader.token(index)?.form ?? "");
  return stands_behind
    ? {
      end: next,
      frames: frames.map((other) => ({
        ...other,
        relative: { unit: unitOf(other), offset: relative },
      })),
    }
    : core;
}

const POSTFIX = /^(?:prochaine?|derni|passee?|qui$|proxim|que$|siguiente|pasad)/;

function unitOf({ weekday, season, feast }: TimeFrame): RelativeUnit {
  if (weekday !== undefined) return "weekday";
  if (season !== undefined) return "season";
  return feast === undefined ? "month" : "feast";
}

interface Found {
  end: number;
  value: number;
}

/** "2027", ", 2027", "of 2027", "/2027", "twenty twenty-seven" behind a date. */
function readYearBehind(reader: Reader, start: number): Found | null {
  const gap = reader.gap(start);
  const goes_on = reader.runsOn(start) || gap === "comma" || gap === "slash" || gap === "period";
  if (!goes_on) return null;
  const index = reader.runsOn(start) && isParticle(reader, start) ? reader.after(start) : start;
  return readYearNumber(reader, index);
}

/** A number that can only be a year where one is expected: four digits or words, 1900 to 2100. */
function readYearNumber(reader: Reader, index: number): Found | null {
  const token = reader.token(index);
  if (token?.kind === "digits") {
    const value = reader.integer(index) ?? 0;
    const goes_on = ["hyphen", "slash"].includes(reader.gap(index + 1)) &&
      reader.isDigits(index + 1);
    return token.form.length === 4 && isYear(value) && !goes_on && !isCounted(reader, index + 1)
      ? { end: index + 1, value }
      : null;
  }
  return readYearWords(reader, index);
}

function isYear(value: number): boolean {
  return value >= 1900 && value <= 2100;
}

/** True if the number before is one of a unit, not a year. */
function isCounted(reader: Reader, index: number): boolean {
  const { currency, percent, measure, scale, duration, joined_only } = reader.term(index);
  if (!reader.runsOn(index)) return false;
  if (joined_only && reader.gap(index) !== "joined") return false;
  return [currency, percent, measure, scale, duration].some((sense) => sense !== undefined);
}

/** "nineteen ninety", "twenty twenty-seven", "two thousand twenty seven", "zweitausendsiebenundzwanzig" */
function readYearWords(reader: Reader, index: number): Found | null {
  const century = reader.term(index).cardinal;
  const next = reader.after(index);
  if (century === 19 || century === 20) {
    const rest = reader.runsOn(next) && (reader.term(next).cardinal ?? 0) >= 10
      ? readNumber(reader, next)
      : null;
    const value = 100 * century + (rest?.values[0] ?? 0);
    if (
      rest !== null && isYear(value) && (rest.values[0] ?? 0) < 100 && !isCounted(reader, rest.end)
    ) {
      return { end: rest.end, value };
    }
  }
  const number = century === undefined ? null : readNumber(reader, index);
  const value = number?.values[0] ?? 0;
  return number !== null && number.is_words && isYear(value) && !isCounted(reader, number.end)
    ? { end: number.end, value }
    : null;
}

/** A year alone counts only where the words before or behind it leave nothing else. */
function readYear(reader: Reader, start: number): DatePhrase | null {
  const year = readYearNumber(reader, start);
  if (year === null) return null;
  const is_digits = reader.isDigits(start);
  const introduced = isIntroduced(reader, start) || reader.term(start - 1).duration === "year";
  const stands_alone = is_digits && !reader.runsOn(year.end);
  // "nineteen ninety", "twenty twenty-seven" can hardly be anything else.
  const is_spoken = !is_digits && year.end > start + 1 && year.value >= 1950 && year.value < 2030;
  return introduced || stands_alone || is_spoken
    ? { end: year.end, frames: [{ year: year.value }] }
    : null;
}

/** True if what stands before leads to a date: "in", "by", "since", "end of". */
function isIntroduced(reader: Reader, index: number): boolean {
  const start = reader.before(index);
  if (start === null || !reader.runsOn(index)) return false;
  const { edge, direction, part, relative, at, of, each } = reader.term(start);
  return [edge, direction, part, relative, at, of, each].some((sense) => sense !== undefined);
}

/** True if a word that is rather another counts as a date here: it is introduced, or a name in the middle of a sentence. */
function isMeant(reader: Reader, index: number): boolean {
  if (!reader.term(index).needs_company || isIntroduced(reader, index)) return true;
  if (reader.tokens.length === 1) return true;
  const letter = reader.text[reader.token(index)?.start ?? -1] ?? "";
  const begins_sentence = index === 0 || ["break", "period", "dash"].includes(reader.gap(index));
  return letter !== letter.toLowerCase() && !begins_sentence && !isAbbreviation(reader, index);
}

function isAbbreviation(reader: Reader, index: number): boolean {
  return (reader.token(index)?.form.length ?? 0) <= 4 &&
    !/^(?:may|ete)$/.test(reader.token(index)?.form ?? "");
}

const DAY_MONTH_YEAR = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/;
const DAY_MONTH = /^(\d{1,2})\.(\d{1,2})$/;

/** "03.05.2027", "3.5.", "2027-05-03", "3/5/2027", "15/09" */
function readNumeric(reader: Reader, start: number): DatePhrase | null {
  const form = reader.token(start)?.form ?? "";
  const [, day, month, year] = DAY_MONTH_YEAR.exec(form) ?? [];
  if (year !== undefined) return numericDate(start + 1, [[day, month, year]]);
  return readPointDate(reader, start) ?? readIsoDate(reader, start) ?? readSlashDate(reader, start);
}

/** "am 3.5." with the full stop that makes it ordinals. */
function readPointDate(reader: Reader, start: number): DatePhrase | null {
  const [whole, day, month] = DAY_MONTH.exec(reader.token(start)?.form ?? "") ?? [];
  const ends = reader.text[reader.token(start)?.end ?? -1] === ".";
  const looks_like_date = whole?.startsWith("0") || isIntroduced(reader, start);
  return whole !== undefined && ends && looks_like_date && !reader.puts_month_first
    ? numericDate(start + 1, [[day, month]])
    : null;
}

function readIsoDate(reader: Reader, start: number): DatePhrase | null {
  const numbers = readJoined(reader, start, "hyphen");
  if (numbers.length !== 3) return null;
  const [first = "", second, third] = numbers;
  return first.length === 4
    ? numericDate(start + 3, [[third, second, first]])
    : numericDate(start + 3, [[first, second, third]]);
}

function readSlashDate(reader: Reader, start: number): DatePhrase | null {
  const [first, second, year] = readJoined(reader, start, "slash");
  if (first === undefined || second === undefined) return null;
  const end = start + (year === undefined ? 2 : 3);
  const day_first = [first, second, ...(year === undefined ? [] : [year])];
  const month_first = [second, first, ...(year === undefined ? [] : [year])];
  if (year === undefined) {
    const is_date = isIntroduced(reader, start) && `${first}/${second}` !== "24/7";
    if (!is_date) return null;
  }
  return numericDate(end, reader.puts_month_first ? [month_first, day_first] : [day_first]);
}

/** The digits that follow one another with nothing but that sign between them. */
function readJoined(reader: Reader, start: number, gap: "hyphen" | "slash"): string[] {
  const numbers: string[] = [];
  for (let index = start; numbers.length < 4; index++) {
    const token = reader.token(index);
    if (token?.kind !== "digits" || !/^\d{1,4}$/.test(token.form)) break;
    if (index > start && token.gap !== gap) break;
    numbers.push(token.form);
  }
  return numbers.length > 3 ? [] : numbers;
}

/** From [day, month, year?] in figures, without what no calendar has. */
function numericDate(
  end: number,
  orders: readonly (readonly (string | undefined)[])[],
): DatePhrase | null {
  const frames = orders.flatMap(([day, month, year]): TimeFrame[] => {
    const frame = {
      day: Number(day),
      month: Number(month),
      ...(year === undefined ? {} : { year: toYear(year) }),
    };
    return isDay(frame.day) && frame.month >= 1 && frame.month <= 12 ? [frame] : [];
  });
  const is_same = frames.length === 2 && frames[0]?.day === frames[1]?.day &&
    frames[0]?.month === frames[1]?.month;
  return frames.length === 0 ? null : { end, frames: is_same ? frames.slice(0, 1) : frames };
}

function toYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function isDay(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 31;
}

/** A day of the month: figures, ordinals and words. */
export function readDay(reader: Reader, start: number): (Found & { is_ordinal: boolean }) | null {
  const digits = reader.integer(start);
  if (digits !== null && isDay(digits) && reader.gap(start + 1) !== "joined") {
    return { end: start + 1, value: digits, is_ordinal: reader.gap(start + 1) === "period" };
  }
  const number = readNumber(reader, start);
  const value = number?.values[0] ?? 0;
  if (number === null || !isDay(value) || number.scale !== 1) return null;
  return { end: number.end, value, is_ordinal: number.is_ordinal };
}

/** "3 May", "3. Mai", "the third of May", "1er avril", "quince de agosto" */
function readDayAndMonth(reader: Reader, start: number): DatePhrase | null {
  const day = readDay(reader, start);
  if (day === null) return null;
  const index = isParticle(reader, day.end) ? reader.after(day.end) : day.end;
  const { month, needs_company } = reader.term(index);
  const goes_on = reader.runsOn(index) || (day.is_ordinal && reader.gap(index) === "period");
  if (month === undefined || !goes_on) return null;
  const is_plain = !day.is_ordinal && index === day.end;
  // "The other two may go": a number alone does not make a month of it.
  if (
    needs_company && is_plain && !(reader.isDigits(start) && isNameOrAbbreviation(reader, index))
  ) return null;
  return { end: reader.after(index), frames: [{ day: day.value, month }] };
}

function isNameOrAbbreviation(reader: Reader, index: number): boolean {
  const token = reader.token(index);
  const letter = reader.text[token?.start ?? -1] ?? "";
  return letter !== letter.toLowerCase() || !/^(?:may|march)$/.test(token?.form ?? "");
}

/** "May 3", "May the third", "May 3rd" */
function readMonthAndDay(reader: Reader, start: number): DatePhrase | null {
  const { month } = reader.term(start);
  if (month === undefined || !reader.puts_month_first) return null;
  let index = reader.after(start);
  if (!reader.runsOn(index) && !(reader.gap(index) === "period" && reader.isDigits(index))) {
    return null;
  }
  if (reader.term(index).definite) index = reader.after(index);
  const day = readDay(reader, index);
  if (day === null || isCounted(reader, day.end) || readYearNumber(reader, index) !== null) {
    return null;
  }
  const is_certain = day.is_ordinal || reader.isDigits(index);
  return is_certain && isNameOrAbbreviation(reader, start)
    ? { end: day.end, frames: [{ day: day.value, month }] }
    : null;
}

function readMonth(reader: Reader, start: number): DatePhrase | null {
  const { month, needs_company } = reader.term(start);
  if (month === undefined) return null;
  const end = reader.after(start);
  if (reader.term(start - 1).relative !== undefined && !isNameOrAbbreviation(reader, start)) {
    return null;
  }
  const has_year = needs_company && readYearBehind(reader, end) !== null;
  return has_year || isMeant(reader, start) ? { end, frames: [{ month }] } : null;
}

/** Seasons, feasts and days from today. */
function readNamed(reader: Reader, start: number): DatePhrase | null {
  const { season, feast, day_offset } = reader.term(start);
  const end = reader.after(start);
  const recurs = reader.term(start - 1).each === true;
  if (day_offset !== undefined && isMeant(reader, start) && !recurs) {
    return relativeTo("day", day_offset, end);
  }
  if (feast !== undefined) return { end, frames: [{ feast }] };
  const is_season = season !== undefined && !isParticiple(reader, start) &&
    (isMeant(reader, start) || reader.term(start - 1).definite ||
      readYearBehind(reader, end) !== null);
  return is_season ? { end, frames: [{ season }] } : null;
}

/** "A été" is French for "has been" as well as for "summer". */
function isParticiple(reader: Reader, index: number): boolean {
  return reader.token(index)?.form === "ete" &&
    /^(?:ai|as|a|avons|avez|ont|avais|avait|avions|avaient|aura|auront|aurait|ayant|deja|jamais|toujours|pas|plus|bien)$/
      .test(reader.token(index - 1)?.form ?? "");
}

/** "Friday", "Friday, 14 November" */
function readWeekday(reader: Reader, start: number): DatePhrase | null {
  const { weekday } = reader.term(start);
  if (weekday === undefined || !isMeant(reader, start)) return null;
  const end = reader.after(start);
  let index = end;
  if (!reader.runsOn(index) && reader.gap(index) !== "comma") return { end, frames: [{ weekday }] };
  while (isParticle(reader, index) && index < end + 2) index = reader.after(index);
  const date = readNumeric(reader, index) ?? readDayAndMonth(reader, index) ??
    readMonthAndDay(reader, index);
  return date === null
    ? { end, frames: [{ weekday }] }
    : { end: date.end, frames: date.frames.map((frame) => ({ weekday, ...frame })) };
}

/** "Q3", "third quarter", "KW 12", "erstes Halbjahr", "quarter 3" */
function readNumbered(reader: Reader, start: number): DatePhrase | null {
  const { numbered } = reader.term(start);
  if (numbered !== undefined) {
    const index = reader.after(start);
    const number = reader.runsOn(index) ? reader.integer(index) : null;
    const counted = number !== null && (reader.gap(index + 1) !== "joined");
    return counted ? toNumbered(reader, numbered, number, index + 1) : null;
  }
  const ordinal = readDay(reader, start);
  if (ordinal === null || !ordinal.is_ordinal) return null;
  const { numbered: named } = reader.term(ordinal.end);
  const goes_on = reader.runsOn(ordinal.end) || reader.gap(ordinal.end) === "period";
  return named === undefined || !goes_on
    ? null
    : toNumbered(reader, named, ordinal.value, reader.after(ordinal.end));
}

function toNumbered(
  reader: Reader,
  named: "quarter" | "half" | "week",
  number: number,
  end: number,
): DatePhrase | null {
  if (named === "week") {
    return number >= 1 && number <= 53 ? { end, frames: [{ week: number }] } : null;
  }
  if (number < 1 || number > (named === "quarter" ? 4 : 2)) return null;
  const frame: TimeFrame = named === "quarter" ? { quarter: number } : { half: number };
  // "The first half of the meeting" is none of the year, "in the first half" is.
  const needs_year = named === "half" && reader.term(end - 1).half !== undefined &&
    (reader.runsOn(end) && reader.term(end).of === true || !isBehindPreposition(reader, end - 2));
  if (!needs_year || readYearBehind(reader, end) !== null) return { end, frames: [frame] };
  const index = isParticle(reader, end) ? reader.after(end) : end;
  const { definite, relative } = reader.term(index);
  const at = definite || relative !== undefined ? reader.after(index) : index;
  if (relative !== undefined && calendarUnit(reader, at) === "year") {
    return { end, frames: [frame] };
  }
  return calendarUnit(reader, at) === "year" ? { end: reader.after(at), frames: [frame] } : null;
}

/** True if "in the" or the like stands before token `index`. */
function isBehindPreposition(reader: Reader, index: number): boolean {
  const article = reader.term(index - 1).definite ? index - 1 : index;
  const { at, edge, direction } = reader.term(article - 1);
  const before = reader.before(index);
  const phrase = before === null ? {} : reader.term(before);
  return [at, edge, direction, phrase.edge].some((sense) => sense !== undefined);
}

/** "the first week of May", "the last week of November", "the first Monday of March" */
function readWeekOfMonth(reader: Reader, start: number): DatePhrase | null {
  const { ordinal, relative } = reader.term(start);
  const number = ordinal ?? (relative === -1 ? -1 : undefined);
  const week = reader.after(start);
  const { duration, weekend, weekday } = reader.term(week);
  const is_week = duration === "week" || weekend || weekday !== undefined;
  const goes_on = reader.runsOn(week) || reader.gap(week) === "period";
  if (number === undefined || number > 4 || !is_week || !goes_on) return null;
  const of = reader.after(week);
  const index = isParticle(reader, of) ? reader.after(of) : of;
  const { month } = reader.term(index);
  return month === undefined || !reader.runsOn(index) ? null : {
    end: reader.after(index),
    frames: [{ month, week_of_month: number, ...(weekday !== undefined && { weekday }) }],
  };
}

/** "next year", "last summer", "this Friday", "l'année prochaine", "the week after next" */
function readRelative(reader: Reader, start: number): DatePhrase | null {
  const { relative } = reader.term(start);
  const index = reader.after(start);
  if (relative !== undefined && reader.runsOn(index)) {
    const unit = calendarUnit(reader, index);
    if (unit !== null && !POSTFIX_UNIT.has(reader.token(start)?.form ?? "")) {
      return relativeTo(unit, relative, reader.after(index));
    }
    const named = nameAt(reader, index);
    if (named !== null) {
      const frame = { ...named, relative: { unit: unitOf(named), offset: relative } };
      return { end: reader.after(index), frames: [frame] };
    }
  }
  const after_next = readAfterNext(reader, start);
  if (after_next !== null) return after_next;
  const unit = calendarUnit(reader, start);
  const behind = reader.term(index).relative;
  return unit !== null && behind !== undefined && reader.runsOn(index) &&
      POSTFIX.test(reader.token(index)?.form ?? "")
    ? relativeTo(unit, behind, reader.after(index))
    : null;
}

/** "the month after next", "the Friday after next"; not "the week after next Friday", which counts from that day. */
function readAfterNext(reader: Reader, start: number): DatePhrase | null {
  const after = reader.after(start);
  const next = reader.after(after);
  const end = reader.after(next);
  const is_after_next = reader.token(after)?.form === "after" && reader.runsOn(after) &&
    reader.token(next)?.form === "next" && reader.runsOn(next);
  const goes_on = reader.runsOn(end) &&
    (calendarUnit(reader, end) !== null || nameAt(reader, end) !== null);
  if (!is_after_next || goes_on) return null;
  const unit = calendarUnit(reader, start);
  if (unit !== null) return relativeTo(unit, 2, end);
  const named = nameAt(reader, start);
  return named && { end, frames: [{ ...named, relative: { unit: unitOf(named), offset: 2 } }] };
}

/** French "dernière semaine" is rather the last one of something. */
const POSTFIX_UNIT: ReadonlySet<string> = new Set(["derniere", "dernier"]);

function nameAt(reader: Reader, index: number): TimeFrame | null {
  const { month, weekday, season, feast } = reader.term(index);
  // "This may not map very well."
  if (month !== undefined) return isNameOrAbbreviation(reader, index) ? { month } : null;
  if (weekday !== undefined) return { weekday };
  if (season !== undefined) return { season };
  return feast === undefined ? null : { feast };
}

/** The part of the calendar that a unit of time is: a quarter is counted as three months elsewhere. */
function calendarUnit(
  reader: Reader,
  index: number,
): "day" | "week" | "month" | "quarter" | "half" | "year" | null {
  const { duration, times, needs_number } = reader.term(index);
  if (duration === undefined || needs_number) return null;
  if (duration === "month" && times === 3) return "quarter";
  if (duration === "month" && times === 6) return "half";
  if (times !== undefined && times !== 1) return null;
  return duration === "day" || duration === "week" || duration === "month" || duration === "year"
    ? duration
    : null;
}

/** A date and where it begins. */
export interface PlacedDate extends DatePhrase {
  start: number;
}

/** "3–5 May", "3. bis 5. Mai", "du 3 au 5 mai": two days that share a month; null if none begin at `start`. */
export function readDateRange(reader: Reader, start: number): [PlacedDate, PlacedDate] | null {
  const day = readDay(reader, start);
  if (day === null) return null;
  const gap = reader.gap(day.end);
  // "3.–6. Oktober" looks like a round price.
  const is_dash = gap === "dash" || gap === "hyphen" || gap === "price_dash";
  const { to, and } = reader.term(day.end);
  const goes_on = reader.runsOn(day.end) || gap === "period";
  if (!is_dash && !(goes_on && (to || and))) return null;
  let index = is_dash ? day.end : reader.after(day.end);
  if (reader.term(index).definite) index = reader.after(index);
  const until = readDayAndMonth(reader, index);
  const [frame] = until?.frames ?? [];
  if (until === null || frame === undefined || day.value >= (frame.day ?? 0)) return null;
  const { end, frames } = readBehind(reader, until);
  const first = frames.map((other) => ({ ...other, day: day.value }));
  return [{ start, end: day.end, frames: first }, { start: index, end, frames }];
}
