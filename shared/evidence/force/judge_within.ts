/** How the words are meant that a claim takes from its own quote: cited as a whole, "I doubt that we have 40,000" is no statement. */
import type { Force } from "../../contracts/evidence.ts";
import { type Language, LANGUAGES } from "../../text/detect_language.ts";
import { carriesQuantity } from "../../text/quantities/carries_quantity.ts";
import { readQuantities } from "../../text/quantities/read_quantities.ts";
import { contentWords, countShared } from "../../text/shared_words.ts";
import { splitSentences } from "../../text/split_sentences.ts";
import { DENIAL_WORDS } from "../denial_words.ts";
import { grammarOf } from "./compile_grammar.ts";
import type { CueKind } from "./grammar.ts";
import { judgeSentence, type WordSpan } from "./judge_sentence.ts";
import { type ReadSentence, readSentence } from "./read_sentence.ts";
import type { Token } from "./read_tokens.ts";

/** Kept by a claim as little as by a quote: what they say is not said. */
const RESERVES: ReadonlySet<Force> = new Set<Force>(["hedged", "reported", "conditional"]);

/** What is claimed, and the words that are cited for it. */
interface CitedClaim {
  /** What the field says. */
  claim: string;
  /** It is one of a closed list ("firm"), whose words nobody says. */
  is_choice: boolean;
  cited: string;
  /** The whole sentences in which they stand. */
  quote: string;
  language: string | null;
}

/**
 * The force of a claim's figures, and of its words, within the quote that is cited for it: `asserted` where one sentence of it says
 * them outright, null where none has them or the language is none that is read. Words are read for doubt, hearsay and conditions; for
 * denial only where the claim takes all of its words from what is denied, since it mostly tells a denial in words of its own:
 * "nobody can read the list" is "the list is illegible".
 */
export function judgeWithin(
  { claim, is_choice, cited, quote, language }: CitedClaim,
): Force | null {
  if (!isLanguage(language)) return null;
  const found = quote.indexOf(cited);
  const place = found < 0 ? { start: 0, end: quote.length } : {
    start: found,
    end: found + cited.length,
  };
  const sentences = splitSentences(quote)
    .filter(({ start, end }) => start < place.end && end > place.start);
  const forces = sentences.flatMap(({ start, end }) => {
    const text = quote.slice(start, end);
    const sentence = readSentence(text, 0, grammarOf(language));
    if (is_choice) return deniesChoice(claim, sentence) ? "denied" : judgeLastWord(sentence);
    const read = { text, sentence, language };
    const cited_words = toSpan(sentence, { start: place.start - start, end: place.end - start });
    return judgeFigures(claim, read) ?? judgeWords(claim, cited_words, read) ?? [];
  });
  return forces.includes("asserted") ? "asserted" : forces[0] ?? null;
}

function isLanguage(language: string | null): language is Language {
  return (LANGUAGES as readonly (string | null)[]).includes(language);
}

interface Read {
  text: string;
  sentence: ReadSentence;
  language: Language;
}

/** Null if none of them stands there. */
function judgeFigures(claim: string, { text, sentence, language }: Read): Force | null {
  // "one white line": hardly more than an article.
  const claimed = readQuantities(claim, { language }).filter((quantity) =>
    quantity.kind !== "count" || quantity.values.some(([low, high]) => low !== 1 || high !== 1)
  );
  const told = readQuantities(text, { language }).filter((quantity) =>
    claimed.some((one) => carriesQuantity(one, [quantity]) === "yes")
  );
  if (told.length === 0) return null;
  const forces = told.map((quantity) => {
    const force = judgeSpan(sentence, toSpan(sentence, quantity));
    // "We cannot go above 20,000" sets a limit.
    return force === "denied" && "bound" in quantity && quantity.bound !== null
      ? "asserted"
      : force;
  });
  const reserved = forces.find((force) => isReserve(force, sentence));
  if (reserved !== undefined) return reserved;
  const denies = DENIAL_WORDS.test(text) || SELDOM.test(text);
  const is_denied = forces.includes("denied") && denies && !DENIAL_WORDS.test(claim);
  return is_denied ? "denied" : "asserted";
}

/** What hardly happens is as good as denied. */
const SELDOM =
  /(?<!\p{L})(?:seldom|rarely|hardly|scarcely|barely|selten|kaum|rarement|guère|raramente|apenas|zelden|nauwelijks)(?!\p{L})/iu;

/** Null if none of its words stand there. */
function judgeWords(
  claim: string,
  cited: WordSpan,
  { text, sentence, language }: Read,
): Force | null {
  const words = contentWords(claim, language);
  // As they are written: a form without its umlaut is another word.
  const wordsAt = ({ start, end }: Token) => contentWords(text.slice(start, end), language);
  const anywhere = sentence.tokens.flatMap((token, index) =>
    token.is_word && countShared(wordsAt(token), words, language) > 0 ? [index] : []
  );
  const inside = anywhere.filter((index) => index >= cited.start && index < cited.end);
  // What is not cited as well may say the same word of something else.
  const shared = countTold(inside) === countTold(anywhere) ? inside : anywhere;
  const span = spanOf(shared);
  if (span === null) return null;
  const is_taken_over = words.length >= MIN_DENIED && countTold(shared) === words.length;
  return is_taken_over && isOfDenied(claim, shared, { text, sentence })
    ? "denied"
    : judgeReserve(sentence, span);

  /** How many words of the claim stand at these places. */
  function countTold(indexes: readonly number[]): number {
    const told = indexes.flatMap((index) => {
      const token = sentence.tokens[index];
      return token === undefined ? [] : wordsAt(token);
    });
    return countShared(words, told, language);
  }
}

/** Fewest words of a claim that is told from what it denies. */
const MIN_DENIED = 3;
const DENYING: ReadonlySet<CueKind> = new Set<CueKind>(["negator", "quantifier", "exclusion"]);

/** In which a claim tells a denial, too: "not until the customer calls" is "only when the customer calls". */
const LIMITING_WORDS =
  /(?<!\p{L})(?:only|just|too|nur|erst|bloß|zu|seulement|que|trop|solo|sólo|demasiado|alleen|slechts|pas|te)(?!\p{L})/iu;

/** "We don't want a dark page with neon letters" for "A dark page with neon letters". */
function isOfDenied(
  claim: string,
  shared: readonly number[],
  { text, sentence }: Omit<Read, "language">,
): boolean {
  const { grammar } = sentence;
  if (grammar.grammar.clauses.is_head_final) return false;
  if (DENIAL_WORDS.test(claim) || LIMITING_WORDS.test(claim)) return false;
  const denials = sentence.ahead.filter(({ kind, start, end }) => {
    const words = text.slice(sentence.tokens[start]?.start, sentence.tokens[end - 1]?.end);
    // "We turn down nine trips" and "they save us time" deny nothing of what they tell.
    return DENYING.has(kind) && (DENIAL_WORDS.test(words) || SELDOM.test(words));
  });
  if (denials.length === 0) return false;
  if (readSentence(claim, 0, grammar).ahead.some(({ kind }) => DENYING.has(kind))) return false;
  const whole = spanOf(shared);
  return denials.some(({ start, end }) => {
    // Where the verb comes last.
    if (whole !== null && start >= whole.end) return isDenied(sentence, whole);
    if (whole !== null && start > whole.start && isOneClause(sentence, whole)) return true;
    const behind = shared.filter((index) => index >= end);
    // "Not flashy, just grey stone": what another comma divides is denied by nothing.
    const is_divided = !sentence.tokens.slice(end, behind[0]).every(({ is_word }) => is_word);
    return !is_divided && 2 * behind.length >= shared.length &&
      isDenied(sentence, spanOf(behind));
  });
}

/** True of words that no sign and no other clause divides. */
function isOneClause({ tokens, boundaries }: ReadSentence, { start, end }: WordSpan): boolean {
  return tokens.slice(start, end).every(({ is_word }, offset) =>
    is_word && (offset === 0 || !boundaries.has(start + offset))
  );
}

function isDenied(sentence: ReadSentence, span: WordSpan | null): boolean {
  return span !== null && judgeSpan(sentence, span) === "denied";
}

function spanOf(indexes: readonly number[]): WordSpan | null {
  const [first, last] = [indexes[0], indexes.at(-1)];
  return first === undefined || last === undefined ? null : { start: first, end: last + 1 };
}

/** "That is not fixed yet" for "firm": wherever its words stand, they are denied. */
function deniesChoice(claim: string, sentence: ReadSentence): boolean {
  const words = new Map(Object.entries(sentence.grammar.choices)).get(claim);
  const places = sentence.tokens.flatMap((_, start) => {
    const found = words?.match(sentence, start);
    return found ? [{ start, end: found.end }] : [];
  });
  return places.length > 0 && places.every((place) => judgeSpan(sentence, place) === "denied");
}

/** What a sentence is about stands at its end: "I doubt that it is fixed". */
function judgeLastWord(sentence: ReadSentence): Force {
  const last = sentence.tokens.findLastIndex(({ is_word }) => is_word);
  return judgeReserve(sentence, { start: Math.max(last, 0), end: last + 1 });
}

function judgeReserve(sentence: ReadSentence, span: WordSpan): Force {
  const force = judgeSpan(sentence, span);
  return isReserve(force, sentence) ? force : "asserted";
}

/** Where words are not divided, too much of a figure looks like a condition. */
function isReserve(force: Force, { grammar }: ReadSentence): boolean {
  return RESERVES.has(force) && !(force === "conditional" && grammar.grammar.clauses.is_head_final);
}

function judgeSpan(sentence: ReadSentence, span: WordSpan): Force {
  return judgeSentence(sentence, span).said;
}

function toSpan({ tokens }: ReadSentence, place: { start: number; end: number }): WordSpan {
  const start = tokens.findIndex(({ end }) => end > place.start);
  const end = tokens.findLastIndex((token) => token.start < place.end) + 1;
  return { start: start < 0 ? end : start, end };
}
