/**
 * The words of a quote and of the text it is said to stand in, in the one form in which the two are compared: folded,
 * contractions taken apart, hesitations and transcriber's marks left out, numbers and their signs kept.
 */
import { fold } from "../text/fold.ts";
import { CLIPPED_WORD, expandContraction, isHesitation, MARK, SPOKEN_NOES } from "./speech.ts";

/** What stands between a word and the one before it. A hesitation or a mark is a pause without punctuation. */
type Pause = "none" | "hesitation" | "clause" | "sentence";

/** One word, or one part of a contraction or compound. */
export interface Word {
  form: string;
  /** Offsets of the whole written word; its parts share them. */
  start: number;
  end: number;
  /** How many parts the written word has, on its first part; 0 on the others. */
  part_count: number;
  /** The word as written, without its signs ("we'll" → "well"), on its first part, where that is another form. */
  joined: string | null;
  /** The word cut at its signs ("we'll" → we, ll), on its first part, as it reads where those became spaces. */
  pieces: readonly string[] | null;
  pause: Pause;
  /** True for the words of a transcriber's mark, where those are read. */
  is_mark: boolean;
  /** Number of the turn it stands in. */
  turn: number;
}

/** Where the text stands, and how much of it is read. */
interface ReadOptions {
  /** Where the text begins in the content that offsets count from; default 0. */
  offset?: number;
  /** Default 0. */
  turn?: number;
  /** Whether the words of transcriber's marks are read too; default false. */
  marks?: boolean;
  /** ISO 639-1 code, null where it is not known; default "en". */
  language?: string | null;
}

const LETTERS = String.raw`[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060\ufeff]*`;
const APOSTROPHE = String.raw`['\u2018\u2019\u201b\u02bc\u2032\uff07${"`"}\u00b4]`;
const JOINER = String.raw`(?:_*${APOSTROPHE}|[-\u2010\u2011]|_+)`;
const LEADING = CLIPPED_WORD.replace("'", APOSTROPHE);
const UNSPACED = String
  .raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー々〆]`;
const TOKEN = new RegExp(
  [
    `(?<mark>${MARK})`,
    // A sign counts only where it belongs to a number: "-5", "<5", "~5".
    String
      .raw`(?<sign>(?<![\p{L}\p{N}])[-\u2212+~≈±](?=[$€£¥₹]?\p{Nd})|(?<!(?:^|\n)[ \t>]*)[<>≤≥≠](?=\s?[$€£¥₹]?\p{Nd})|(?<=\p{Nd})\+(?!\p{N})|[%‰$€£¥₹°&])`,
    // Scripts that do not part words: each character is one.
    `(?<single>${UNSPACED})`,
    // French and its like: "l'écran" is two words.
    `(?<elision>(?<![\\p{L}\\p{N}])(?:[ldnsjcmt]|qu|jusqu|lorsqu|puisqu|quoiqu)${APOSTROPHE}(?=\\p{L}{2})(?!mon\\b))`,
    // Spaces and apostrophes that group digits by three belong to the number: "25 000", "1'250'000".
    String
      .raw`(?<number>(?:(?<![\p{Nd}.,])\p{Nd}{1,3}(?:[ \u00a0\u2007\u2009\u202f'\u2019]\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+)(?:[.,:/]\p{Nd}+)*(?:(?!${UNSPACED})[\p{L}\p{M}])*)`,
    String.raw`(?<initials>(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}]))`,
    `(?<word>(?:${LEADING}(?![\\p{L}\\p{N}])|${LETTERS}(?:${JOINER}${LETTERS})*${APOSTROPHE}?))`,
  ].join("|"),
  "giu",
);
const GROUP_SIGNS = /[ \u00a0\u2007\u2009\u202f'](?=\p{Nd})/gu;
const SIGNS: ReadonlyMap<string, string> = new Map([["%", "percent"], ["&", "and"], [
  "\u2212",
  "-",
]]);

/** The words of `text`, in order. */
export function readWords(text: string, options: ReadOptions = {}): Word[] {
  const { offset = 0, turn = 0, marks = false, language = "en" } = options;
  const words: Word[] = [];
  let pause: Pause = "none";
  let cursor = 0;
  for (const match of text.matchAll(TOKEN)) {
    pause = longer(pause, pauseIn(text.slice(cursor, match.index)));
    cursor = match.index + match[0].length;
    const is_mark = match.groups?.["mark"] !== undefined;
    const parts = is_mark
      ? readMark(match[0], marks)
      : readParts(match, { previous: words.at(-1)?.form, language });
    if (parts === null) {
      pause = longer(pause, "hesitation");
      continue;
    }
    const place = { start: offset + match.index, end: offset + cursor, turn, is_mark };
    parts.forms.forEach((form, index) => {
      const first = index === 0;
      words.push({
        form,
        ...place,
        part_count: first ? parts.forms.length : 0,
        joined: first && parts.joined !== form ? parts.joined : null,
        pieces: first && parts.pieces.length > 1 ? parts.pieces : null,
        pause: first ? pause : "none",
      });
    });
    pause = "none";
  }
  return words;
}

interface Parts {
  forms: string[];
  joined: string | null;
  pieces: string[];
}

function readMark(mark: string, is_read: boolean): Parts | null {
  const forms = is_read ? fold(mark).match(/\p{L}+/gu) : null;
  return forms && { forms, joined: null, pieces: [] };
}

/** What tells how a word is to be read. */
interface WordContext {
  previous: string | undefined;
  language: string | null;
}

/** Null for a hesitation. */
function readParts(match: RegExpExecArray, context: WordContext): Parts | null {
  const groups = match.groups ?? {};
  if (groups["sign"] !== undefined) return single(SIGNS.get(match[0]) ?? match[0]);
  const folded = fold(match[0]);
  if (groups["initials"] !== undefined) return readWord(folded.replaceAll(".", "_"), context);
  if (groups["number"] !== undefined) return single(folded.replace(GROUP_SIGNS, ""));
  return groups["word"] === undefined ? single(folded) : readWord(folded, context);
}

function readWord(folded: string, { previous, language }: WordContext): Parts | null {
  if (SPOKEN_NOES.has(folded)) return single("no");
  // Initials are transcribed as "T_V_", "T.V." or "TV".
  const pieces = folded.replaceAll("_", "").split(/-+/).filter((piece) => piece !== "");
  const is_unit = folded === "mm" && /^\p{Nd}/u.test(previous ?? "");
  if (pieces.every((piece) => isHesitation(piece, language)) && !is_unit) return null;
  const joined = pieces.join("").replaceAll("'", "");
  const expand = language === "en" || language === null ? expandContraction : dropApostrophes;
  const forms = pieces.flatMap(expand).filter((form) => form !== "");
  // Run together or cut apart, digits would make other numbers.
  if (/\p{Nd}/u.test(joined)) return { forms, joined: null, pieces: [] };
  return { forms, joined, pieces: folded.split(/['_-]+/).filter((piece) => piece !== "") };
}

function dropApostrophes(form: string): string[] {
  return [form.replaceAll("'", "")];
}

function single(form: string): Parts {
  return { forms: [form], joined: null, pieces: [] };
}

const PAUSES: readonly Pause[] = ["none", "hesitation", "clause", "sentence"];

function longer(one: Pause, other: Pause): Pause {
  return PAUSES.indexOf(one) >= PAUSES.indexOf(other) ? one : other;
}

function pauseIn(between: string): Pause {
  if (/[.?!;:。？！\u2026]|\n\s*\n/u.test(between)) return "sentence";
  return /[,()\u2013\u2014"“”、]| - |--/u.test(between) ? "clause" : "none";
}
