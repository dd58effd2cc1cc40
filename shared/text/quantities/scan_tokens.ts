/** Cuts a text into words, digits and signs, and says what stands between them. */
import { foldAccents } from "../fold.ts";

/**
 * What stands before a token: nothing ("27k"), white space, a hyphen ("twenty-five"), a dash ("20 – 30"), "," , a full stop, "/",
 * ":", an apostrophe ("d'euros"), the dash of a round price ("7.500,- €"), or anything else, which ends a phrase.
 */
export type Gap =
  | "joined"
  | "space"
  | "hyphen"
  | "dash"
  | "comma"
  | "period"
  | "slash"
  | "colon"
  | "apostrophe"
  | "price_dash"
  | "break";

export interface FigureToken {
  start: number;
  end: number;
  kind: "word" | "digits" | "sign";
  /** Folded: lower case, without accents; digits in ASCII. */
  form: string;
  gap: Gap;
}

const GROUP_SPACES = String.raw`[ \u00a0\u202f\u2009\u2007]`;
const TOKEN = new RegExp(
  [
    // Digits grouped by spaces, then any others; a point, comma or apostrophe inside a number belongs to it.
    String
      .raw`(?<![\p{Nd}.,])\p{Nd}{1,3}(?:${GROUP_SPACES}\p{Nd}{3})+(?!\p{Nd})(?:[.,]\p{Nd}{1,2}(?!\p{Nd}))?`,
    String.raw`\p{Nd}+(?:[.,'\u2019]\p{Nd}+)*`,
    // "400 m²", also as it is typed
    String.raw`(?<![\p{L}\p{N}])(?:m|km|cm|mm)[²2³3](?![\p{L}\p{N}])`,
    String.raw`(?<=\p{Nd})(?:m|km|cm|mm)[²2³3](?![\p{L}\p{N}])`,
    String.raw`\p{L}[\p{L}\p{M}]*`,
    String.raw`(?<![\p{L}\p{N})])[-\u2212](?=[$€£¥₹]?\p{Nd})`,
    String.raw`[$€£¥₹₩₺₽฿₫₴%‰°½¼¾⅓⅔~≈≤≥<>±+ºª²]`,
  ].join("|"),
  "gu",
);

/** The tokens of `text`, in order. */
export function scanTokens(original: string): FigureToken[] {
  const text = narrow(original);
  const tokens: FigureToken[] = [];
  let cursor = 0;
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    const end = start + match[0].length;
    const kind = kindOf(match[0]);
    tokens.push({
      start,
      end,
      kind,
      form: kind === "word" ? toForm(match[0]) : toAscii(match[0]),
      gap: start === cursor ? "joined" : gapOf(text.slice(cursor, start)),
    });
    cursor = end;
  }
  return tokens;
}

function toForm(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return foldAccents(word).replace("²", "2").replace("³", "3");
}

function kindOf(token: string): FigureToken["kind"] {
  const code = token.charCodeAt(0);
  if (code >= 48 && code <= 57) return "digits";
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return "word";
  if (/^\p{Nd}/u.test(token)) return "digits";
  return /^\p{L}/u.test(token) ? "word" : "sign";
}

function gapOf(between: string): Gap {
  if (between === " ") return "space";
  const bare = between.trim();
  if (bare === "") return /\n\s*\n/.test(between) ? "break" : "space";
  if (/^[-\u2010\u2011]$/.test(between)) return "hyphen";
  if (/^(?:[-\u2010-\u2015]|--)$/.test(bare)) return "dash";
  if (bare === ",") return "comma";
  if (bare === ".") return "period";
  if (bare === "/") return "slash";
  if (between === ":") return "colon";
  if (/^['\u2019\u02bc]$/.test(between)) return "apostrophe";
  return /^[.,][-\u2010-\u2015]{1,2}\s*$/.test(between) ? "price_dash" : "break";
}

/** Full-width letters, digits and signs as ASCII, at the same offsets. */
export function narrow(text: string): string {
  if (ASCII.test(text)) return text;
  return text.replace(
    /[\uff01-\uff5e]/g,
    (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  ).replaceAll("￥", "¥");
}

// deno-lint-ignore no-control-regex -- the ASCII range, which needs nothing
const ASCII = /^[\x00-\x7f]*$/;

/** Full-width and other decimal digits as ASCII; each script's ten digits stand in a row from a code that ends in 0 or 6. */
function toAscii(token: string): string {
  if (ASCII.test(token)) return token;
  return token.replace(/\p{Nd}/gu, (digit) => {
    const ascii = digit.normalize("NFKC");
    return /^[0-9]$/.test(ascii) ? ascii : String(digitValue(digit));
  });
}

function digitValue(digit: string): number {
  let code = digit.codePointAt(0) ?? 0;
  const own = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(code - 1)) && own - code < 9) code--;
  return own - code;
}
