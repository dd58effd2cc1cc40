/**
 * Where sentences end. `Intl.Segmenter` ends none before a digit ("… we need it. 50,000 euros are there"), ends one after
 * "z. B." and "ca.", and takes a hard-wrapped line for a sentence; these rules do not.
 */

/** Offsets in UTF-16 code units into the text, end exclusive, without the white space around. */
export interface Sentence {
  start: number;
  end: number;
}

/** What may end a sentence, with the quotation marks and brackets that close behind it; or a blank line, or any line end. */
const END =
  /(?<mark>[.!?…]+|[。！？｡]+)(?<closing>["'”’»“)\]」』]*)|(?<blank>\n[^\S\n]*\n\s*)|(?<line>\n[^\S\n]*)/gu;

/** Written with a full stop, and something mostly follows in the same sentence. Folded, without the stop itself. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  ("mr mrs ms dr prof st jr sr vs etc e.g i.e eg ie approx nos vol fig al inc ltd co corp dept est max min resp incl excl " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun " +
    "z.b z b d.h d h u.a u a o.ä o ä i.d.r bzw ca usw ggf evtl inkl exkl zzgl abzgl mio mrd tsd nr str tel hr fr dipl ing bspw sog vgl " +
    "min std stk mind max " +
    "a.m p.m m mme mlle mm p.ex p ex c.-à-d env n° art av janv févr juil " +
    "sr sra srta ud uds d dña p ej pág núm aprox ee uu " +
    "dhr mevr bijv bv o.a o a m.n i.p.v i.v.m d.w.z enz t.a.v t/m blz gem").split(" "),
);
/** After these a stop ends no sentence even before a capital: names and numbers follow. */
const TITLES: ReadonlySet<string> = new Set(
  ("mr mrs ms dr prof st hr fr nr n° sr sra srta dhr mevr mme mlle m dipl ing vgl fig vol tel mio mrd tsd ca bzw inkl exkl zzgl " +
    "abzgl bijv").split(" "),
);
const BULLET = /^(?:[-*•‣–—]\s|\d{1,2}[.)]\s|\[[ x]?\]\s)/u;
/** Words on which no line ends by choice: the sentence goes on. */
const GOES_ON =
  /(?:[,(–—-]|(?<!\p{L})(?:and|or|the|a|an|of|to|in|on|at|for|with|from|by|that|und|oder|der|die|das|den|dem|ein|eine|von|zu|im|in|am|auf|für|mit|bei|dass|et|ou|le|la|les|un|une|de|du|des|à|en|pour|avec|que|y|o|el|los|las|una|con|para|por|en|het|een|van|op|voor|met|bij|dat))$/iu;
/** German and its neighbours write "3. Mai" for "the third of May". */
const ORDINAL = /(?<![\p{N}.,:/])\d{1,2}$/u;
const MONTH_OR_NOUN_OF_TIME =
  /^(?:jan|feb|mär|maer|apr|mai|jun|jul|aug|sep|okt|nov|dez|quartal|halbjahr|woche|kalenderwoche|stock|etage|klasse|januar|jänner)/iu;
const LOWER = /^["'“„«»(\[]*\p{Ll}/u;

/**
 * The sentences of a text, in order. Stops in numbers, dates, initials and abbreviations end none; a line end does where the
 * line was not full, or where a list item follows; a blank line always does. Linear in the text.
 *
 * ```ts
 * import { splitSentences } from "./split_sentences.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const text = "It runs from ca. 3. Mai on. 50 euros are there.";
 * assertEquals(splitSentences(text).map(({ start, end }) => text.slice(start, end)), [
 *   "It runs from ca. 3. Mai on.",
 *   "50 euros are there.",
 * ]);
 * ```
 */
export function splitSentences(text: string): Sentence[] {
  const width = longestLine(text);
  const sentences: Sentence[] = [];
  let start = 0;
  const close = (end: number, next: number) => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed !== "") {
      const from = start + raw.indexOf(trimmed);
      sentences.push({ start: from, end: from + trimmed.length });
    }
    start = next;
  };
  for (const match of text.matchAll(END)) {
    const { mark, line } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (mark !== undefined) {
      if (endsSentence(text, { start, at: match.index, mark, end })) close(end, end);
    } else if (line === undefined || endsLine(text, { start, at: match.index, end, width })) {
      close(match.index, end);
    }
  }
  close(text.length, text.length);
  return sentences;
}

/** `at` is where the mark stands, `end` where the text goes on behind it and what closes with it. */
interface Stop {
  start: number;
  at: number;
  mark: string;
  end: number;
}

/** Enough of a text to tell what stands beside a mark. */
const NEARBY = 24;

function endsSentence(text: string, { start, at, mark, end }: Stop): boolean {
  if (/[。！？｡]/u.test(mark)) return true;
  const behind = text.slice(end, end + NEARBY);
  const next = behind.trimStart();
  if (next === "") return true;
  if (next === behind) return /[?!]/.test(mark) && /^[\p{Lu}¿¡]/u.test(next);
  if (/[?!]/.test(mark)) return true;
  if (mark.length > 1 || mark === "…") return !LOWER.test(next);
  return !isPartOfWord(text.slice(Math.max(start, at - NEARBY), at), next, start === at - 2);
}

/** True for the stop of an abbreviation, an initial or an ordinal number that goes on with `next`. */
function isPartOfWord(before: string, next: string, is_first: boolean): boolean {
  const word = /[^\s("“„«]+$/u.exec(before)?.[0].toLowerCase() ?? "";
  const goes_on = LOWER.test(next);
  if (TITLES.has(word) || /^\p{L}$/u.test(word)) return true;
  if (word === "no") return /^\p{N}/u.test(next) && !is_first;
  if (ABBREVIATIONS.has(word)) return goes_on || /^\p{N}/u.test(next) || word.includes(".");
  return ORDINAL.test(before) && (goes_on || MONTH_OR_NOUN_OF_TIME.test(next));
}

/** Where a line ends, and how long the longest one is. */
interface LineEnd {
  start: number;
  at: number;
  end: number;
  width: number;
}

/** A line that would have held the next word too was ended on purpose. */
function endsLine(text: string, { start, at, end, width }: LineEnd): boolean {
  const next = text.slice(end, end + NEARBY);
  if (BULLET.test(next)) return true;
  const line = text.slice(Math.max(start, text.lastIndexOf("\n", at - 1) + 1), at).trimEnd();
  if (GOES_ON.test(line.slice(-NEARBY)) || LOWER.test(next)) return false;
  const word = /^[^\s]+/u.exec(next)?.[0] ?? "";
  return line.length + 1 + word.length <= width;
}

function longestLine(text: string): number {
  let longest = 0;
  for (let from = 0; from <= text.length;) {
    const at = text.indexOf("\n", from);
    const end = at < 0 ? text.length : at;
    longest = Math.max(longest, end - from);
    from = end + 1;
  }
  return longest;
}
