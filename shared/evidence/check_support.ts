/**
 * Whether the quotes of a field say what stands in it. Every figure, unit, date and time of the value must stand in one of them;
 * words must be shared, unless figures carry the value. Nothing is supported for being plausible.
 */
import type { FieldSupport, SupportReason } from "../contracts/support.ts";
import { detectLanguage } from "../text/detect_language.ts";
import { type Carried, carriesQuantity } from "../text/quantities/carries_quantity.ts";
import { isQuantityWord } from "../text/quantities/lexicons.ts";
import type { Quantity } from "../text/quantities/quantity.ts";
import { readQuantities } from "../text/quantities/read_quantities.ts";
import { contentWords, countShared } from "../text/shared_words.ts";
import { directionBeside } from "./read_direction.ts";
import { isPrice } from "./read_price.ts";
import { DENIAL_WORDS } from "./denial_words.ts";

/** A verified quote, with what it takes to read it. */
export interface SupportingQuote {
  /** With the whole sentence around what was cited. */
  text: string;
  /** ISO 639-1 code of its signal's language; null where it is not known. */
  language: string | null;
  /** ISO date on which it was said; null where it is not known. */
  said_on: string | null;
}

/** A measure of success, as claimed. */
export interface KpiClaim {
  metric: string;
  current_state: string;
  target_state: string;
  measurement_method: string;
  timeframe: string;
}

/** What a field claims and what it is cited for. Placeholders ("unknown") claim nothing and are not to be asked about. */
export interface FieldClaim {
  value: string | readonly string[];
  quotes: readonly SupportingQuote[];
  /** The element lets the field be thought of: it needs no quote. Default false. */
  is_derived?: boolean;
  /** The value is one of a closed list ("firm"), whose words nobody says. Default false. */
  is_choice?: boolean;
  /** The value is money that there is: what something else costs does not carry it. Default false. */
  is_money_to_spend?: boolean;
}

/** `needs_judgement`: only words speak against it, and a reader who understands them may overrule that. */
export interface Support extends FieldSupport {
  needs_judgement: boolean;
}

const SUPPORTED: Support = { verdict: "supported", needs_judgement: false };

/**
 * The support of a field's value by its quotes; of a list, by its worst item.
 *
 * ```ts
 * import { checkSupport } from "./check_support.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const quotes = [{ text: "Fifty thousand euros for the screens", language: "en", said_on: null }];
 * assertEquals(checkSupport({ value: "€50k for screens", quotes }).verdict, "supported");
 * assertEquals(checkSupport({ value: "$50k for screens", quotes }).reason, "unit_differs");
 * ```
 */
export function checkSupport(
  { value, quotes, is_derived = false, is_choice = false, is_money_to_spend = false }: FieldClaim,
): Support {
  const texts = typeof value === "string" ? [value] : value;
  const support = quotes.length === 0
    ? unsupported("no_quote")
    : is_choice
    ? SUPPORTED
    : checkTexts(texts, is_money_to_spend ? withoutPrices(readQuotes(quotes)) : readQuotes(quotes));
  const is_inferred = texts.every((text) => INFERRED.test(text));
  return (is_derived || is_inferred) && support.verdict !== "supported"
    ? { verdict: "derived", needs_judgement: false }
    : support;
}

/** What is said to be a guess needs no quote; its confidence is limited instead (domain rules, section 13.1). */
const INFERRED = /^(?:inferred|hypothesis)\b/i;

/**
 * The support of a measure by its own quotes. One without a figure in what is and what shall be measures nothing.
 */
export function checkKpiSupport(kpi: KpiClaim, quotes: readonly SupportingQuote[]): Support {
  if (quotes.length === 0) return unsupported("no_quote");
  const said = readQuotes(quotes);
  const states = [kpi.current_state, kpi.target_state];
  const read = [...states, kpi.timeframe].map((part) => readClaim(part, said));
  const has_figure = read.slice(0, states.length).some(({ quantities }) => quantities.length > 0) ||
    states.some((state) => DENIAL_WORDS.test(state));
  const missing = read.map((part, index) => {
    const other = states[index] === undefined ? undefined : read[states.length - 1 - index];
    return other?.missing === null && recursAlike(part, other)
      ? findMissing(states[index] ?? "", part.quantities.map(withoutPeriod), said)
      : part.missing;
  }).find((reason) => reason !== null) ?? null;
  const shares_words = sharesWords(`${kpi.metric} ${kpi.measurement_method}`, said);
  if (!has_figure || missing !== null) {
    return {
      verdict: shares_words ? "partly" : "unsupported",
      reason: missing ?? "number_missing",
      needs_judgement: false,
    };
  }
  return shares_words
    ? SUPPORTED
    : { verdict: "partly", reason: "unrelated", needs_judgement: true };
}

/** "40 a year; we want 10" says that the ten are a year's, too. */
function recursAlike(one: ReadClaim, other: ReadClaim): boolean {
  const periods = other.quantities.flatMap((quantity) => "per" in quantity ? [quantity.per] : []);
  return one.quantities.some((quantity) =>
    "per" in quantity && quantity.per !== null && periods.includes(quantity.per)
  );
}

function withoutPeriod(quantity: Quantity): Quantity {
  return "per" in quantity ? { ...quantity, per: null } : quantity;
}

/** A judgement by a reader who understands the words: it lifts what only words spoke against, and nothing else. */
export function withJudgement(support: Support, is_said: boolean): Support {
  return support.needs_judgement && is_said ? SUPPORTED : support;
}

function checkTexts(texts: readonly string[], said: Said): Support {
  return combine(texts.map((text) => checkText(text, said)));
}

function unsupported(reason: SupportReason, needs_judgement = false): Support {
  return { verdict: "unsupported", reason, needs_judgement };
}

/** All items supported, none, or some. */
function combine(items: readonly Support[]): Support {
  const failed = items.filter(({ verdict }) => verdict !== "supported");
  const [first] = failed;
  if (first === undefined) return SUPPORTED;
  const needs_judgement = failed.every((item) => item.needs_judgement);
  const is_all = failed.length === items.length &&
    failed.every(({ verdict }) => verdict === "unsupported");
  return { ...first, verdict: is_all ? "unsupported" : "partly", needs_judgement };
}

interface Said {
  texts: readonly SupportingQuote[];
  /** One for each quote. */
  quantities: readonly (readonly Quantity[])[];
  language: string | null;
}

function readQuotes(quotes: readonly SupportingQuote[]): Said {
  return {
    texts: quotes,
    quantities: quotes.map(({ text, language }) => readQuantities(text, { language })),
    language: quotes[0]?.language ?? null,
  };
}

function withoutPrices(said: Said): Said {
  const quantities = said.texts.map(({ text }, index) =>
    (said.quantities[index] ?? []).filter((quantity) => !isPrice(text, quantity))
  );
  return { ...said, quantities };
}

/**
 * Smallest share of a value's words that its quotes must hold: one of two, two of five, but not one of three, which any sentence about
 * the same things would share.
 */
const MIN_SHARED = 0.4;

function checkText(text: string, said: Said): Support {
  if (isNameInQuotes(text, said)) return SUPPORTED;
  const shares_words = sharesWords(text, said);
  const { quantities, missing } = readClaim(text, said);
  if (missing !== null) {
    return {
      verdict: shares_words ? "partly" : "unsupported",
      reason: missing,
      needs_judgement: false,
    };
  }
  // A figure that stands in the quote is what the value is about, whatever words it is wrapped in.
  if (shares_words || quantities.some((quantity) => carriesValue(quantity, said))) return SUPPORTED;
  const is_foreign = ![null, said.language].includes(languageOf(text));
  return {
    verdict: is_foreign ? "partly" : "unsupported",
    reason: "unrelated",
    needs_judgement: true,
  };
}

/** The quantities of a value, and why one of them is not carried; null if all are. */
interface ReadClaim {
  quantities: readonly Quantity[];
  missing: SupportReason | null;
}

/** Reads a value in the language of its quotes, or in its own where that shows more quantities or the others carry it not. */
function readClaim(text: string, said: Said): ReadClaim {
  const read = (language: string | null): ReadClaim => {
    const quantities = readQuantities(text, { language });
    return { quantities, missing: findMissing(text, quantities, said) };
  };
  const first = read(said.language);
  const own = languageOf(text);
  if (own === null || own === said.language) return first;
  const second = read(own);
  const [here, there] = [first, second].map(({ quantities }) =>
    quantities.filter(isSubstantial).length
  );
  if (here !== there) return (here ?? 0) > (there ?? 0) ? first : second;
  return first.missing === null ? first : second;
}

/** The language of a value by itself, if it is one that is read. */
function languageOf(text: string): string | null {
  const language = detectLanguage(text);
  return language === "other" ? null : language;
}

/** A number of things counts if the quotes speak of those things: forty trips are not forty boxes. */
function carriesValue(quantity: Quantity, { texts, language }: Said): boolean {
  if (!isSubstantial(quantity)) return false;
  const noun = quantity.kind === "count" ? quantity.noun : null;
  return noun === null ||
    texts.some(({ text }) => countShared([noun], contentWords(text, language), language) > 0);
}

function isSubstantial(quantity: Quantity): boolean {
  return quantity.kind !== "period" && quantity.kind !== "ordinal" && !isOne(quantity);
}

/** "one button": the number is hardly more than an article. */
function isOne(quantity: Quantity): boolean {
  return quantity.kind === "count" &&
    quantity.values.every(([low, high]) => low === 1 && high === 1);
}

function sharesWords(text: string, { texts, language }: Said): boolean {
  const words = wordsBeside(text, language);
  const others = texts.flatMap((quote) => contentWords(quote.text, quote.language));
  return words.length > 0 && countShared(words, others, language) >= MIN_SHARED * words.length;
}

/** The words of a text beside its quantities, and those inside of them that only they surround: "40 hours of sorting a week". */
function wordsBeside(text: string, language: string | null): string[] {
  const words: string[] = [];
  let cursor = 0;
  for (const { start, end } of readQuantities(text, { language })) {
    const inside = contentWords(text.slice(start, end), language);
    words.push(...contentWords(text.slice(cursor, start), language));
    words.push(...inside.filter((word) => !isQuantityWord(word, language)));
    cursor = end;
  }
  return [...new Set([...words, ...contentWords(text.slice(cursor), language)])];
}

function findMissing(
  text: string,
  claimed: readonly Quantity[],
  said: Said,
): SupportReason | null {
  for (const quantity of claimed) {
    const carried = isCarried(quantity, said);
    if (carried === "unit_differs") return "unit_differs";
    if (carried === "yes" && isTurnedRound(text, quantity, said)) return "unit_differs";
    if (carried === "no") {
      return quantity.kind === "date" || quantity.kind === "clock"
        ? "date_missing"
        : "number_missing";
    }
  }
  return null;
}

/** "June", claimed of "June at the till needs it", or "Will": a name that is a month or a small word elsewhere, as a quote has it. */
function isNameInQuotes(text: string, { texts }: Said): boolean {
  return /^\p{Lu}\p{L}+$/u.test(text) &&
    texts.some((quote) => quote.text.split(/[^\p{L}\p{N}]+/u).includes(text));
}

function isCarried(quantity: Quantity, { texts, quantities }: Said): Carried {
  const all = quantities.flat();
  if (isOne(quantity)) return isPeriodCarried(quantity, all);
  const by_quote = texts.map(({ text, said_on }, index) =>
    carriesQuantity(quantity, quantities[index] ?? [], {
      said_on,
      is_denied: DENIAL_WORDS.test(text),
    })
  );
  if (by_quote.includes("yes")) return "yes";
  // Ends of a range, and a period, may be told in different quotes.
  const together = carriesQuantity(quantity, all, { said_on: texts[0]?.said_on ?? null });
  if (together === "yes") return "yes";
  if (together === "no" && isLeftToWords(quantity, all)) return "yes";
  if (isNone(quantity, texts)) return "yes";
  return by_quote.includes("unit_differs") ? "unit_differs" : together;
}

/** "25 percent fewer" claimed as "25 percent more": wherever the figure stands in the quotes, it goes the other way. */
function isTurnedRound(text: string, claimed: Quantity, { texts, quantities }: Said): boolean {
  const direction = "values" in claimed ? directionBeside(text, claimed) : null;
  if (direction === null) return false;
  const said = texts.flatMap((quote, index) =>
    (quantities[index] ?? [])
      .filter((other) => carriesQuantity(claimed, [other], quote) === "yes")
      .map((other) => directionBeside(quote.text, other))
  );
  return said.length > 0 && said.every((other) => other !== null && other !== direction);
}

/** Articles, "first" and a period in words stand for themselves unless the quotes tell another. */
function isLeftToWords(quantity: Quantity, said: readonly Quantity[]): boolean {
  if (quantity.kind === "period") return true;
  if (quantity.kind === "ordinal") {
    return (quantity.values[0]?.[0] ?? 0) <= 2 && !said.some(({ kind }) => kind === "ordinal");
  }
  return false;
}

/** One of something is hardly more than an article, but not how often. */
function isPeriodCarried(quantity: Quantity, said: readonly Quantity[]): Carried {
  const per = "per" in quantity ? quantity.per : null;
  if (per === null) return "yes";
  const carried = carriesQuantity({ ...quantity, kind: "period", unit: per }, said);
  return carried === "no" ? "yes" : carried;
}

/** Nothing is zero. */
function isNone(quantity: Quantity, texts: readonly SupportingQuote[]): boolean {
  const is_zero = "values" in quantity &&
    quantity.values.every(([low, high]) => low === 0 && high === 0);
  return is_zero && texts.some(({ text }) => DENIAL_WORDS.test(text));
}
