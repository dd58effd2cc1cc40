/**
 * The words and signs of a stretch of text as a grammar reads them: folded, without accents, contractions and elisions taken
 * apart, without hesitations and transcriber's marks. Unlike the words that quotes are compared by, these keep punctuation.
 */
import { fold } from "../../text/fold.ts";
import type { Language } from "../../text/detect_language.ts";
import { expandContraction, isHesitation, MARK, SPOKEN_NOES } from "../speech.ts";

/** One word or sign; offsets are those of the whole written word, which its parts share. */
export interface Token {
  form: string;
  start: number;
  end: number;
  is_word: boolean;
  /** Written with a capital. */
  is_capital: boolean;
}

const APOSTROPHE = String.raw`['\u2018\u2019\u02bc${"`"}\u00b4]`;
/** A mark, a letter of a script without spaces, a number, a word, or a sign; marks, words and signs are captured. */
const TOKEN = new RegExp(
  [
    `(${MARK})`,
    String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]`,
    String
      .raw`[$€£¥₹]?\p{Nd}+(?:[.,:/'’\u00a0\u202f]\p{Nd}+)*(?:(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\p{L})+|%)?`,
    String
      .raw`([\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*(?:(?:${APOSTROPHE}|[-\u2010\u2011])[\p{L}\p{M}\p{N}_]+)*${APOSTROPHE}?)`,
    String.raw`([.,;:?!…、，。？！｡；：()\[\]（）「」『』"“”„«»]|[–—]|--|(?<=\s)-(?=\s))`,
  ].join("|"),
  "giu",
);
const SIGNS: ReadonlyMap<string, string> = new Map([
  ...[..."、，,"].map((sign): [string, string] => [sign, ","]),
  ...[..."。｡."].map((sign): [string, string] => [sign, "."]),
  ...[..."？?"].map((sign): [string, string] => [sign, "?"]),
  ...[..."！!"].map((sign): [string, string] => [sign, "!"]),
  ...[..."；;"].map((sign): [string, string] => [sign, ";"]),
  ...[..."：:"].map((sign): [string, string] => [sign, ":"]),
  ...["–", "—", "--", "-"].map((sign): [string, string] => [sign, "-"]),
  ...[..."([（["].map((sign): [string, string] => [sign, "("]),
  ...[...")]）]"].map((sign): [string, string] => [sign, ")"]),
  ...[...'「」『』"“”„«»'].map((sign): [string, string] => [sign, '"']),
]);

/** The tokens of `text`, which begins at `offset` of what offsets count from. */
export function readTokens(text: string, offset: number, language: Language): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [written, mark, word, sign] = match;
    if (mark !== undefined) continue;
    const place = { start: offset + match.index, end: offset + match.index + written.length };
    const forms = sign !== undefined
      ? [SIGNS.get(sign) ?? sign]
      : word === undefined
      ? [fold(written)]
      : readWord(word, language);
    const is_capital = isUpperCase(written);
    for (const form of forms) {
      tokens.push({ form, ...place, is_word: sign === undefined, is_capital });
    }
  }
  return language === "ja" ? dropFillers(tokens) : tokens;
}

/** True if it begins with a capital. */
function isUpperCase(written: string): boolean {
  const code = written.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(written);
}

/** So many words of a language are kept in mind; a text has some thousand different ones. */
const MAX_KNOWN = 5000;
const known_words = new Map<Language, Map<string, readonly string[]>>();

/** The forms of a written word; none for a hesitation. */
function readWord(word: string, language: Language): readonly string[] {
  const known_of_language = known_words.get(language) ?? new Map<string, readonly string[]>();
  const known = known_of_language.get(word);
  if (known !== undefined) return known;
  const folded = fold(word);
  const forms = isHesitation(folded, language) ? [] : READERS[language](folded);
  if (known_of_language.size >= MAX_KNOWN) known_of_language.clear();
  known_of_language.set(word, forms);
  known_words.set(language, known_of_language);
  return forms;
}

const READERS: Readonly<Record<Language, (folded: string) => string[]>> = {
  en: readEnglish,
  de: (folded) => readPlain(respellUmlauts(folded)),
  fr: readFrench,
  es: (folded) => folded === "sí" ? ["sí"] : readPlain(folded),
  nl: readPlain,
  ja: (folded) => [folded],
};

/** The word as it is written without accents. */
function readPlain(folded: string): string[] {
  const form = dropAccents(folded).replaceAll(/^'|'$/g, "");
  return form === "" ? [] : [form];
}

/** "fuer" and "für" are one word. */
function respellUmlauts(form: string): string {
  return form.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue");
}

function dropAccents(form: string): string {
  return form.normalize("NFD").replaceAll(/\p{M}/gu, "");
}

const ENGLISH_SUBJECTS = new Set(
  "it he she that there this what who where here how when".split(" "),
);

function readEnglish(folded: string): string[] {
  if (SPOKEN_NOES.has(folded)) return ["no"];
  const parts =
    folded.split(/(?<=\p{L}{2})-(?=\p{L}{2})/u).length > 1 && /^(?:no|so|set|put)-/.test(folded)
      ? folded.split("-")
      : [folded];
  const forms = parts.flatMap((part) => expandContraction(dropAccents(part)));
  return forms.filter((form) => form !== "").map((form, index) => {
    if (form === "'d") return "would";
    if (form === "'s" && forms[index - 1] === "let") return "us";
    return form === "'s" && ENGLISH_SUBJECTS.has(forms[index - 1] ?? "")
      ? "is"
      : CLIPPED_MODALS.get(form) ?? form;
  });
}

const CLIPPED_MODALS: ReadonlyMap<string, string> = new Map([["ca", "can"], ["wo", "will"], [
  "sha",
  "shall",
], ["ai", "is"]]);

const ELISIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    n: "ne",
    qu: "que",
    j: "je",
    c: "ce",
    d: "de",
    l: "le",
    s: "se",
    m: "me",
    t: "te",
    jusqu: "jusque",
    lorsqu: "lorsque",
    puisqu: "puisque",
    quoiqu: "quoique",
    quelqu: "quelque",
  }),
);
const FRENCH_PRONOUN = /-(?:t-)?(?:je|tu|il|elle|on|nous|vous|ils|elles|ce|moi|la)$/;

function readFrench(folded: string): string[] {
  const form = dropAccents(folded).replaceAll(/^'|'$/g, "");
  if (form === "") return [];
  if (form === "aujourd'hui") return ["aujourdhui"];
  const [head = "", ...rest] = form.split("'");
  if (rest.length > 0 && head === "s" && /^ils?$/.test(rest[0] ?? "")) return ["si", ...rest];
  const elided = ELISIONS.get(head.slice(head.lastIndexOf("-") + 1));
  if (rest.length > 0 && elided !== undefined) {
    const before = head.includes("-") ? head.slice(0, head.lastIndexOf("-")).split("-") : [];
    return [...before, elided, ...readFrench(rest.join("'"))];
  }
  // "avez-vous", "est-ce": the verb and its subject; "peut-être" is one word.
  return FRENCH_PRONOUN.test(form)
    ? form.replace("-t-", "-").split("-")
    : [form.replaceAll("'", "")];
}

const JAPANESE_FILLERS = ["えっと", "ええと", "えーと", "えーっと", "あのー", "そのー", "うーん"]
  .map((filler) => [...filler]);

function dropFillers(tokens: Token[]): Token[] {
  const kept: Token[] = [];
  for (let index = 0; index < tokens.length;) {
    const filler = JAPANESE_FILLERS.find((letters) =>
      letters.every((letter, offset) => tokens[index + offset]?.form === letter)
    );
    if (filler === undefined) {
      const token = tokens[index];
      if (token !== undefined) kept.push(token);
    }
    index += filler?.length ?? 1;
  }
  return kept;
}
