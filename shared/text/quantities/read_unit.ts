/** What stands behind a number: its unit, what it counts, and what it recurs with or is paid for. */
import { isFunctionWord } from "../function_words.ts";
import type { Term } from "./lexicon.ts";
import type { AmountKind } from "./quantity.ts";
import { readNumber } from "./read_number.ts";
import type { Reader } from "./reader.ts";

/** A unit and the index behind its last token. */
export interface Unit {
  end: number;
  kind: AmountKind;
  unit: string | null;
  /** How many of the unit one of the word is. */
  times: number;
}

/** What follows a number and says what it is a number of. */
export function readUnit(reader: Reader, start: number): Unit | null {
  let index = start;
  if (!reader.runsOn(index) && reader.gap(index) !== "price_dash") {
    // "2,5 Mio. Euro", "3 Std. Arbeit"
    if (reader.gap(index) !== "period" || !endsWithAbbreviation(reader, index)) return null;
  }
  let unit = toUnit(reader, index);
  // "four working days", "310 paid hours", "a million of euros"
  if (
    unit === null && (reader.term(index).filler || reader.term(index).of) &&
    reader.runsOn(reader.after(index))
  ) {
    index = reader.after(index);
    unit = toUnit(reader, index);
    if (unit?.kind === "percentage") unit = null;
  }
  return unit;
}

/** The unit that the word at `index` is. */
export function toUnit(reader: Reader, index: number): Unit | null {
  const { currency, percent, duration, measure, times = 1, joined_only } = reader.term(index);
  const end = reader.after(index);
  if (joined_only && reader.gap(index) !== "joined" && !reader.isDigits(index - 1)) return null;
  if (percent) return { end, kind: "percentage", unit: null, times };
  if (currency !== undefined) {
    return { end, kind: "money", unit: currency === "cent" ? null : currency, times };
  }
  if (duration !== undefined) return { end, kind: "duration", unit: duration, times };
  return measure === undefined ? null : { end, kind: "measure", unit: measure, times };
}

function endsWithAbbreviation(reader: Reader, index: number): boolean {
  const { scale } = reader.term(index - 1);
  return scale !== undefined && reader.token(index - 1)?.kind === "word";
}

/** The word that a number counts: the next one, unless it only leads on. */
export function readNoun(reader: Reader, index: number): string | null {
  const token = reader.token(index);
  if (token?.kind !== "word" || !reader.runsOn(index)) return null;
  if (reader.term(index).filler) return readNoun(reader, index + 1);
  return isContent(reader, index) ? token.form : null;
}

/** True for a word that carries matter and is none of the words of quantities. */
export function isContent(reader: Reader, index: number): boolean {
  const token = reader.token(index);
  return token?.kind === "word" && !reader.isKnown(index) &&
    !isFunctionWord(token.form, reader.language);
}

/** Up to so many words after the amount or its noun: "five hours of sorting a week". */
const MAX_WORDS_BEFORE_PER = 4;

/** What an amount that ends at `end`, its noun behind it, recurs with or is paid for: "a week", "per head". */
export function readPer(
  reader: Reader,
  end: number,
  nouns: number,
): { end: number; unit: string } | null {
  const direct = readPerAt(reader, end, true) ?? readPerAt(reader, end + nouns, true);
  if (direct !== null) return direct;
  for (let index = end; index < end + MAX_WORDS_BEFORE_PER; index++) {
    if (!reader.runsOn(index)) return null;
    const per = readPerAt(reader, index, false);
    if (per !== null) return per;
    if (readNumber(reader, index) !== null) return null;
  }
  return null;
}

function readPerAt(
  reader: Reader,
  index: number,
  is_direct: boolean,
): { end: number; unit: string } | null {
  const term = reader.term(index);
  if (reader.gap(index) === "slash") return toPer(reader, index, "time");
  if (!reader.runsOn(index)) return null;
  if (term.period !== undefined) return { end: reader.after(index), unit: term.period };
  return term.per === undefined
    ? null
    : toPer(reader, reader.after(index), is_direct ? term.per : "time");
}

function toPer(
  reader: Reader,
  start: number,
  takes: Term["per"],
): { end: number; unit: string } | null {
  const index = reader.term(start).filler ? reader.after(start) : start;
  const { duration, times, needs_number, needs_company } = reader.term(index);
  // "700 euros per second trip", "every second Tuesday"
  const behind = reader.after(index);
  const is_ordinal = needs_company && reader.token(behind)?.kind === "word" &&
    reader.runsOn(behind) &&
    !isFunctionWord(reader.token(behind)?.form ?? "", reader.language);
  if (duration !== undefined && !needs_number && !is_ordinal) {
    const unit = times === 3 && duration === "month" ? "quarter" : times === 6 ? "half" : duration;
    return { end: reader.after(index), unit };
  }
  const { season, part_of_day } = reader.term(index);
  if (part_of_day) return { end: reader.after(index), unit: "day" };
  if (season !== undefined && takes === "any") return { end: reader.after(index), unit: season };
  const token = reader.token(index);
  // "for every late departure"
  const is_noun = takes === "any" && token?.kind === "word" && isContent(reader, index) &&
    reader.runsOn(index);
  return is_noun ? { end: index + 1, unit: token.form } : null;
}
