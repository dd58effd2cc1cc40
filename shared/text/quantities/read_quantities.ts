/**
 * Every quantity of a text: money, shares, durations, measures, counts, dates, times of day and periods, in figures and in words,
 * each with its place. Start at `readQuantities`; `carriesQuantity` compares, `resolveTimeFrame` finds the days of a date.
 */
import { detectLanguage } from "../detect_language.ts";
import type { Term } from "./lexicon.ts";
import { lexiconOf } from "./lexicons.ts";
import type { Amount, Bound, DateEdge, DateQuantity, Quantity } from "./quantity.ts";
import { readAmount } from "./read_amount.ts";
import { readClock } from "./read_clock.ts";
import { readDate, readDateRange } from "./read_date.ts";
import { isHanText, readHanQuantities } from "./read_han.ts";
import { Reader } from "./reader.ts";

export interface ReadQuantitiesOptions {
  /** ISO 639-1 code of the text's language; default: what the text looks like. A short text should be told its signal's. */
  language?: string | null;
}

/**
 * The quantities of `text` in order, never overlapping. One pass, linear in the text.
 *
 * ```ts
 * import { readQuantities } from "./read_quantities.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const [budget, start] = readQuantities("At most two and a half million euros, from mid-May on.");
 * assertEquals(budget?.kind === "money" && budget.values, [[2_500_000, 2_500_000]]);
 * assertEquals(start?.kind === "date" && start.frames, [{ month: 5, part: "middle" }]);
 * ```
 */
export function readQuantities(text: string, options: ReadQuantitiesOptions = {}): Quantity[] {
  const language = options.language ?? detectLanguage(text);
  if (language === "ja" || language === "zh" || isHanText(text)) return readHanQuantities(text);
  const reader = new Reader(text, lexiconOf(language));
  const quantities: Quantity[] = [];
  for (let index = 0; index < reader.tokens.length;) {
    const found = readAt(reader, index);
    quantities.push(...found?.quantities ?? []);
    index = Math.max(found?.end ?? 0, index + 1);
  }
  return quantities;
}

interface Found {
  end: number;
  quantities: Quantity[];
}

function readAt(reader: Reader, index: number): Found | null {
  if (!reader.mayBegin(index) || leadsNowhere(reader, index)) return null;
  return readDates(reader, index) ?? readTime(reader, index) ?? readAmountAt(reader, index) ??
    readPeriod(reader, index);
}

/** "a", "this" and the like before a word that no quantity holds, as most of them stand. */
function leadsNowhere(reader: Reader, index: number): boolean {
  const { article, relative, cardinal } = reader.term(index);
  const next = reader.after(index);
  return (article === true || relative !== undefined) && cardinal === undefined &&
    reader.token(next)?.kind === "word" && !reader.isKnown(next);
}

function readDates(reader: Reader, index: number): Found | null {
  const range = readDateRange(reader, index);
  if (range !== null) {
    const [from, until] = range;
    return {
      end: until.end,
      quantities: [
        { kind: "date", ...place(reader, index, from.end), frames: from.frames, edge: "from" },
        {
          kind: "date",
          ...place(reader, until.start, until.end),
          frames: until.frames,
          edge: "until",
        },
      ],
    };
  }
  const date = readDate(reader, index);
  if (date === null) return null;
  const quantity: DateQuantity = {
    kind: "date",
    ...place(reader, index, date.end),
    frames: date.frames,
    edge: edgeBefore(reader, index),
  };
  return { end: date.end, quantities: [quantity] };
}

function readTime(reader: Reader, index: number): Found | null {
  const time = readClock(reader, index);
  if (time === null) return null;
  const { end, minutes, is_twelve_hour } = time;
  return {
    end,
    quantities: [{ kind: "clock", ...place(reader, index, end), minutes, is_twelve_hour }],
  };
}

function readAmountAt(reader: Reader, index: number): Found | null {
  const found = readAmount(reader, index);
  if (found === null) return null;
  const { amount, end } = found;
  const limits = limitsBefore(reader, index);
  const behind = limitBehind(reader, end);
  const quantity: Amount = {
    ...amount,
    ...place(reader, index, end),
    bound: behind.bound ?? (isSpan(reader, index, amount.kind) ? null : limits.bound),
    approximate: amount.approximate || limits.approximate || behind.approximate,
    direction: amount.kind === "duration" ? directionOf(reader, index, end) : null,
  };
  return { end: behind.end, quantities: [quantity] };
}

/** "every week", "monatlich" */
function readPeriod(reader: Reader, index: number): Found | null {
  const { period, each, per, article } = reader.term(index);
  const end = reader.after(index);
  if (period !== undefined) {
    return { end, quantities: [{ kind: "period", ...place(reader, index, end), unit: period }] };
  }
  const { duration, times, part_of_day, needs_number, needs_company } = reader.term(end);
  const is_unit = duration !== undefined && !needs_number && !needs_company;
  // German says it before as well: "am Tag drei Stunden".
  const recurs = each || (per !== undefined && per !== "behind" && is_unit && !article);
  if (!recurs || !(is_unit || part_of_day) || !reader.runsOn(end)) return null;
  const unit = part_of_day
    ? "day"
    : times === 3 && duration === "month"
    ? "quarter"
    : duration ?? "day";
  return {
    end: reader.after(end),
    quantities: [{ kind: "period", ...place(reader, index, reader.after(end)), unit }],
  };
}

function place(reader: Reader, start: number, end: number): { start: number; end: number } {
  return { start: reader.token(start)?.start ?? 0, end: reader.token(end - 1)?.end ?? 0 };
}

/** The known words and phrases that stand right before token `index`, nearest first. */
function* termsBefore(reader: Reader, index: number): Generator<{ term: Term; start: number }> {
  for (let end = index;;) {
    const start = reader.before(end);
    if (start === null || (!reader.runsOn(end) && reader.gap(end) !== "period")) return;
    yield { term: reader.term(start), start };
    end = start;
  }
}

function limitsBefore(
  reader: Reader,
  index: number,
): { bound: Bound | null; approximate: boolean } {
  let approximate = false;
  for (const { term, start } of termsBefore(reader, index)) {
    if (term.bound !== undefined) {
      return { bound: underNegation(reader, start, term.bound), approximate };
    }
    if (term.about) approximate = true;
    else if (!term.article && !term.definite && !term.of) break;
  }
  return { bound: limitNoun(reader, index), approximate };
}

/** So many words before the verb a noun may tell a limit: "the minimum order for schools is". */
const MAX_WORDS_BEFORE_COPULA = 4;

function limitNoun(reader: Reader, index: number): Bound | null {
  if (!reader.term(index - 1).copula || !reader.runsOn(index)) return null;
  for (let at = index - 1; at >= Math.max(1, index - MAX_WORDS_BEFORE_COPULA); at--) {
    if (!reader.runsOn(at)) return null;
    const { limit } = reader.term(at - 1);
    if (limit !== undefined) return limit;
  }
  return null;
}

/** "over two years" is as often their length as a limit. */
function isSpan(reader: Reader, index: number, kind: Amount["kind"]): boolean {
  return kind === "duration" && /^(?:over|uber)$/.test(reader.token(index - 1)?.form ?? "");
}

const NEGATED: ReadonlyMap<Bound, Bound> = new Map([
  ["more_than", "at_most"],
  ["less_than", "at_least"],
]);
/** So many words before "more than" a negation turns it round: "cannot spend more than". */
const MAX_WORDS_BEFORE_BOUND = 6;

function underNegation(reader: Reader, start: number, bound: Bound): Bound {
  const negated = NEGATED.get(bound);
  if (negated === undefined) return bound;
  for (let index = start - 1; index >= Math.max(0, start - MAX_WORDS_BEFORE_BOUND); index--) {
    if (!reader.runsOn(index + 1)) break;
    if (reader.term(index).not) return negated;
  }
  return bound;
}

/** "or more", "maximum", "+", "or so" behind an amount. */
function limitBehind(
  reader: Reader,
  end: number,
): { end: number; bound: Bound | null; approximate: boolean } {
  const { bound_behind, about } = reader.runsOn(end) ? reader.term(end) : {};
  if (bound_behind !== undefined) {
    return { end: reader.after(end), bound: bound_behind, approximate: false };
  }
  const is_about = about === true && reader.token(end)?.form === "or";
  return { end, bound: null, approximate: is_about };
}

function directionOf(reader: Reader, start: number, end: number): "ahead" | "ago" | null {
  if (
    reader.runsOn(end) && reader.term(end).direction !== undefined &&
    reader.term(end).at === undefined
  ) {
    return reader.term(end).direction ?? null;
  }
  for (const { term } of termsBefore(reader, start)) {
    if (term.direction !== undefined) {
      return term.direction === "ago" && reader.language === "en" ? null : term.direction;
    }
    if (!term.about && !term.bound) break;
  }
  return null;
}

function edgeBefore(reader: Reader, index: number): DateEdge | null {
  for (const { term } of termsBefore(reader, index)) {
    if (term.edge !== undefined) return term.edge;
    if (!term.definite && !term.at && !term.article) break;
  }
  return null;
}
