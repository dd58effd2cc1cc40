import { WEEKDAY } from "../time_stamp.ts";
import { isBlank } from "./header_block.ts";
import { lower } from "./lower.ts";
import { GROUPWISE, type MailLine } from "./mail_line.ts";
import {
  cleanName,
  dropBracketedAddresses,
  findAddress,
  type MailPerson,
  parsePerson,
} from "./mail_person.ts";
import { LEADS, WROTE } from "./phrases.ts";

/** "On 9 June 2026 at 8:41, Ada Lem wrote:", in whatever language and order, on one line or several. */
export interface Introduction {
  /** The index of the line behind it. */
  end: number;
  /** Null where it names nobody, as in "you wrote". */
  author: MailPerson | null;
  /**
   * Whether words below it are quoted even where nothing marks them. What is less complete, such as "Ada wrote:", may be a sentence
   * of the author's.
   */
  is_certain: boolean;
}

/**
 * The body with a line end behind each introduction that words follow on its line, as Yahoo writes it on telephones:
 * "On Tue, Jun 9, 2026 at 8:41, Ada Lem<ada@lem.example> wrote:   Is it blue?"
 */
export function partIntroductions(body: string): string {
  if (!GLUED.test(body)) return body;
  return body.split("\n").map((line) => {
    const [gap = "", ...others] = line.slice(0, MAX_CHARS).match(GLUED_GAPS) ?? [];
    const end = others.length > 0 || gap === "" ? 0 : line.indexOf(gap) + 1;
    const is_introduction = end > 0 && line.lastIndexOf("@", end) >= 0 &&
      parseIntroduction(line.slice(0, end))?.is_certain === true;
    return is_introduction ? `${line.slice(0, end)}\n${line.slice(end).trimStart()}` : line;
  }).join("\n");
}

const GLUED = /[^\s\d]:[ \t\u00a0]{2,8}\S/;
const GLUED_GAPS = /:[ \t\u00a0]{2,8}(?=\S)/g;

const MAX_LINES = 5;
const MAX_CHARS = 400;
/** No name and verb are shorter. */
const MIN_CHARS = 6;
/** A verb or an address may end a line inside an introduction, so that the first line that could be its last need not be. */
const MAX_TRIES = 3;

/** Finds introductions in the lines of a body. */
export class IntroductionReader {
  readonly #lines: readonly MailLine[];
  /** For each line the index of the next one, itself included, that an introduction can end with. */
  readonly #ends: Int32Array;

  constructor(lines: readonly MailLine[]) {
    this.#lines = lines;
    this.#ends = new Int32Array(lines.length);
    let end = lines.length + MAX_LINES;
    for (let at = lines.length - 1; at >= 0; at--) {
      if (canBeLast(lines[at]!.text)) end = at;
      this.#ends[at] = end;
    }
  }

  /** The introduction that begins with the line at `start`; null where none does. */
  read(start: number): Introduction | null {
    let partial: Introduction | null = null;
    let last = start - 1;
    for (let tried = 0; tried < MAX_TRIES; tried++) {
      last = this.#ends[last + 1] ?? Infinity;
      if (last >= start + MAX_LINES) break;
      const read = this.#readTo(start, last);
      if (read?.is_certain) return read;
      partial ??= read;
      // No line but the last of an introduction ends with a colon.
      if (/[:：]\W*$/.test(this.#lines[last]!.text.slice(-10))) break;
    }
    return partial;
  }

  #readTo(start: number, last: number): Introduction | null {
    const { depth, text: first } = this.#lines[start]!;
    let text = first.trim();
    if (last === start && text.length < MIN_CHARS) return null;
    for (let at = start + 1; at <= last; at++) {
      const line = this.#lines[at]!;
      if (isBlank(line) || endsSentence(text)) return null;
      if (line.depth !== depth && !isTorn(text, line.text)) return null;
      text = `${text} ${line.text.trim()}`;
    }
    if (text.length > MAX_CHARS) return null;
    const read = parseIntroduction(text);
    if (read === null || last > start && this.#isWholeWithout(read, last)) return null;
    return { end: last + 1, author: read.author, is_certain: read.is_certain };
  }

  /** Whether an introduction that begins with a name has one in its last line, so that the lines above are no part of it. */
  #isWholeWithout({ begins_with }: Parsed, last: number): boolean {
    return begins_with === "name" &&
      parseIntroduction(this.#lines[last]!.text)?.author?.name !== undefined;
  }
}

/** Where a line was wrapped inside "<…>", its rest may have lost its mark of quoting or be taken for one. */
function isTorn(above: string, line: string): boolean {
  return /[<(]$/.test(above) || /^[^\s@]+@\S+>?\s/.test(line.trim());
}

/** Behind a full stop comes no more of an introduction; "Di." and "a.m." are no full stops. */
function endsSentence(text: string): boolean {
  return /[!?;:：]$|(?<!\p{L})\p{L}{5,}\.$/u.test(text.slice(-20));
}

const LAST_WORDS = new Set(WROTE.map((phrase) => phrase.split(" ").at(-1)!));

/** Cheap, because most lines of a mail cannot be the last of an introduction. */
function canBeLast(text: string): boolean {
  if (GROUPWISE.test(text)) return true;
  const end = text.slice(-40).replace(/[\u200e\u200f\u202a-\u202e]/g, "").trimEnd();
  if (/[:：][*_\s-]{0,8}$/.test(end)) {
    return text.length < 4 || /[\d@]/.test(text) || hasVerb(text) || endsVerb(end);
  }
  const word = /(?<![\p{L}()])([\p{L}()]+)[*_\s-]{0,8}$/u.exec(end)?.[1];
  if (word !== undefined) return LAST_WORDS.has(lower(word)) && /[\d@]|^-/.test(text);
  return /@[^\s@]+>$/.test(end) && /\d{4}/.test(text);
}

/** The verb itself may be wrapped: "Le 9 juin, Ada Lem a", "écrit :". */
function endsVerb(end: string): boolean {
  const word = /^[*_\s]{0,8}([\p{L}()]+)[\s\u00a0]{0,2}[:：]/u.exec(end)?.[1];
  return word !== undefined && LAST_WORDS.has(lower(word));
}

function hasVerb(text: string): boolean {
  return findVerb(text.slice(-120)) !== null;
}

interface Verb {
  index: number;
  end: number;
}

const WITHOUT_BLANKS = /[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/u;
/** The phrases of languages whose words stand apart, by their first word. */
const VERBS_BY_WORD = Map.groupBy(
  WROTE.filter((phrase) => !WITHOUT_BLANKS.test(phrase)),
  (phrase) => /^\p{L}+/u.exec(phrase)![0],
);
const VERBS_WITHOUT_BLANKS = WROTE.filter((phrase) => WITHOUT_BLANKS.test(phrase));

/** The first "wrote" of any language. Looked up word by word, because one pattern of all verbs takes ten times as long. */
function findVerb(text: string): Verb | null {
  for (const { 0: word, index } of text.matchAll(/\p{L}+/gu)) {
    for (const phrase of VERBS_BY_WORD.get(lower(word)) ?? []) {
      const end = index + phrase.length;
      const is_whole = !/^[\p{L}(]/u.test(text.slice(end, end + 2));
      if (is_whole && lower(text.slice(index, end)) === phrase) return { index, end };
    }
  }
  if (!WITHOUT_BLANKS.test(text)) return null;
  for (const phrase of VERBS_WITHOUT_BLANKS) {
    const index = text.indexOf(phrase);
    if (index >= 0) return { index, end: index + phrase.length };
  }
  return null;
}

const escape = (phrase: string) => phrase.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
const LEAD = new RegExp(`^(?:${LEADS.map(escape).join("|")})(?!\\p{L})\\.?`, "iu");
/** Stands for the address and the brackets around it. */
const ADDRESS_MARK = "\u0001";

interface Parsed {
  author: MailPerson | null;
  is_certain: boolean;
  begins_with: "date" | "name";
}

/** Null where the text is no introduction. */
function parseIntroduction(joined: string): Parsed | null {
  const groupwise = GROUPWISE.exec(joined)?.[1];
  if (groupwise !== undefined) {
    const words = groupwise.split(" ");
    const date_at = words.findIndex(isDatePart);
    const author = parsePerson(words.slice(0, date_at < 0 ? undefined : date_at).join(" "));
    return { author, is_certain: author !== null, begins_with: "name" };
  }
  const text = toWesternDigits(decodeEntities(joined)).replace(
    /[\s\u00a0\u200e\u200f\u202a-\u202e\ufeff]+/gu,
    " ",
  ).replace(
    /^[-*_<>~ ]+/,
    "",
  )
    .replace(/(?<![-*_ ])[-*_ ]+$/, "");
  const bare = text.replace(/(?<![ :：])[ :：]+$/, "");
  const address = findAddress(bare)?.address ?? null;
  const marked = address === null ? bare : markAddress(bare);
  const verb = findVerb(marked);
  const is_closed = bare !== text || /^\s*-{2}/.test(joined) && /-{2}\s*$/.test(joined);
  return startsWithDate(bare)
    ? parseDated({ bare, marked, address, verb, is_closed })
    : parseNamed({ bare, marked, address, verb, is_closed });
}

/** Zoho writes "Ada&lt;ada@lem.example&gt;" into plain text. */
function decodeEntities(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"');
}

/** Arabic has digits of its own. */
function toWesternDigits(text: string): string {
  return text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
}

interface Parts {
  bare: string;
  /** With a mark in place of the address. */
  marked: string;
  address: string | null;
  verb: Verb | null;
  /** Whether a colon or dashes end it. */
  is_closed: boolean;
}

/** "On 9 June 2026, Ada Lem <ada@lem.example> wrote:", "Am 9. Juni schrieb Ada Lem:", "2026年6月9日 8:41 Ada <ada@lem.example>:" */
function parseDated(parts: Parts): Parsed | null {
  const { bare, marked, address, verb, is_closed } = parts;
  if (verb === null && !isDatedAddress(parts)) return null;
  const raw = findNameBehindDate(marked, verb);
  if (raw.split(" ").length > MAX_NAME_WORDS || /[?!;]/.test(raw)) return null;
  const name = cleanName(raw);
  const author = name === null && address === null ? null : { name, address };
  const is_someone = ADDRESSED.test(raw) ||
    name !== null && (!/^\p{Ll}/u.test(name) || !/\s/.test(name));
  const is_named = is_someone && FULL_DATE.test(bare);
  const is_whole = is_closed || verb?.end === marked.length;
  return { author, is_certain: is_whole && (address !== null || is_named), begins_with: "date" };
}

/** Without a verb that is known: the address at the end, or in brackets before what must be the verb of another language. */
function isDatedAddress({ bare, marked, address, is_closed }: Parts): boolean {
  if (marked.endsWith(ADDRESS_MARK)) return true;
  const behind = marked.slice(marked.indexOf(ADDRESS_MARK) + 1);
  return address !== null && is_closed && FULL_DATE.test(bare) && behind.length <= MAX_VERB_CHARS &&
    /[<(\u202a]\s*$/.test(bare.slice(0, bare.indexOf(address)));
}

const MAX_VERB_CHARS = 25;

/** "On 9 June 2026 you wrote:" names nobody, but introduces. */
const ADDRESSED = /^(?:you|du|sie|vous|tu|usted|tú|lei|u|jij|je|você|pan|pani|vy|ви|вы|ty)$/iu;
/** A year, a time, or a date in figures. */
const FULL_DATE = /\d{4}|\d[:.]\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2}/;
const MAX_NAME_WORDS = 8;

/** "Ada Lem <ada@lem.example> schrieb am 9. Juni 2026 um 8:41:", "Ada Lem hat am 9. Juni geschrieben:", "Quoting Ada Lem:" */
function parseNamed({ marked, address, verb, is_closed }: Parts): Parsed | null {
  if (verb === null || !is_closed) return null;
  const at_address = marked.indexOf(ADDRESS_MARK);
  const is_verb_first = verb.index === 0;
  const before_verb = at_address >= 0 && at_address < verb.index ? at_address : verb.index;
  const text = is_verb_first
    ? marked.slice(verb.end, at_address < 0 ? undefined : at_address)
    : marked.slice(0, before_verb);
  const words = beforeDate(text.split(" ").filter((word) => word !== ""));
  if (words.length > MAX_NAME_WORDS || words.some(isNoNamePart)) return null;
  const name = cleanName(trimName(dropLead(words)).join(" "));
  if (name === null && address === null) return null;
  return {
    author: { name, address },
    is_certain: address !== null || FULL_DATE.test(marked) && !/^\p{Ll}/u.test(name ?? ""),
    begins_with: "name",
  };
}

/** The words up to a date and the lead before it: "Ada Lem hat" of "Ada Lem hat am 9. Juni". */
function beforeDate(words: readonly string[]): readonly string[] {
  const at = words.findIndex(isDatePart);
  if (at < 0) return words;
  return LEAD.test(words[at - 1] ?? "") ? words.slice(0, at - 1) : words;
}

function isNoNamePart(word: string): boolean {
  return isDatePart(word) || /[?!;:]|(?<!\p{L})\p{L}{4,}\.$/u.test(word);
}

function markAddress(text: string): string {
  const bracketed = dropBracketedAddresses(text, ADDRESS_MARK);
  const bare = findAddress(bracketed);
  const marked = bare === null ? bracketed : bracketed.replace(bare.address, ADDRESS_MARK);
  const first = marked.indexOf(ADDRESS_MARK) + 1;
  return (marked.slice(0, first) + marked.slice(first).replaceAll(ADDRESS_MARK, "")).trimEnd();
}

/** With a date, with a lead and a date ("Am 9."), or with the day of the week and a date. */
function startsWithDate(text: string): boolean {
  const rest = text.replace(LEAD, "").trimStart();
  const has_lead = rest.length < text.length;
  if (/^[([]?\d/.test(rest)) return has_lead || DATE_START.test(rest);
  const [word = "", next = "", third = ""] = rest.split(" ", 3);
  if (!/^\p{L}[\p{L}\p{M}.'-]*[,，،]?$/u.test(word)) return has_lead && /^\S{0,4}\d/u.test(rest);
  const is_day = /[,，،]$/.test(word) && /^\d/.test(third);
  return /^\d/.test(next) || is_day || has_lead && /\d/.test(rest.slice(0, 40));
}

const DATE_START =
  /^[([]?(?:\d{4}(?!\d)|\d{1,2}(?:st|nd|rd|th)?[./:,-]?\s?(?:\d|\p{L}{2}|[\p{L}.]{1,8}\s\d))/u;

/** The raw name in an introduction that begins with a date; empty where there is none. */
function findNameBehindDate(marked: string, verb: Verb | null): string {
  const at_address = marked.indexOf(ADDRESS_MARK);
  if (at_address >= 0) return nameBefore(marked.slice(0, at_address));
  const before = nameBefore(marked.slice(0, verb!.index));
  return before !== "" ? before : nameBehind(marked.slice(verb!.end));
}

/** What stands last in the text, behind date, time and verb. */
function nameBefore(text: string): string {
  const quoted = /["“”„«»]([^"“”„«»]{1,80})["“”„«»]\s*$/.exec(text)?.[1];
  if (quoted !== undefined) return quoted;
  const words = text.split(/[ ，、،]+/).filter((word) => word !== "");
  let from = words.length;
  while (from > 0 && !isDatePart(words[from - 1]!)) from--;
  const name = from === 0 ? dropLead(words) : dropMonth(words, from);
  return trimName(name).join(" ");
}

/** "schrieb Ada Lem" */
function nameBehind(text: string): string {
  return trimName(text.trim().split(" ")).join(" ");
}

/** "On Friday, Ada Lem": the lead goes, and the day with the comma behind it. */
function dropLead(words: readonly string[]): readonly string[] {
  if (words.length < 2 || !LEAD.test(words[0]!)) return words;
  if (words.length > 2 && WEEKDAY_ONLY.test(words[1]!)) return words.slice(2);
  const comma = words.findIndex((word) => /[,，]$/.test(word));
  return comma >= 1 && comma < words.length - 1 ? words.slice(comma + 1) : words;
}

/** "On Monday Ada wrote:" */
const WEEKDAY_ONLY = new RegExp(`^(?:${WEEKDAY})[.,]?$`, "i");

/** The words from `from` on, without the month in "9 June Ada Lem" and "9 de junio Ada Lem". */
function dropMonth(words: readonly string[], from: number): readonly string[] {
  const day = words[from - 1]!;
  const before = words[from - 2] ?? "";
  const is_day = /^\d{1,2}(?:\.|st|nd|rd|th)?$/.test(day);
  if (!is_day || /^[a-z]{3,9}\.?$/i.test(before) && ENGLISH_MONTH.test(before)) {
    return words.slice(from);
  }
  return words.slice(from + (/^(?:de|of)$/i.test(words[from] ?? "") ? 2 : 1));
}

const ENGLISH_MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

function trimName(words: readonly string[]): readonly string[] {
  let start = 0;
  let end = words.length;
  while (start < end && BEFORE_NAME.has(bareWord(words[start]!))) start++;
  while (end > start && BEHIND_NAME.has(bareWord(words[end - 1]!))) end--;
  return words.slice(start, end);
}

function isDatePart(word: string): boolean {
  return /^[^\p{L}]*\d|\d[:.]\d/u.test(word) || /^(?:gmt|utc)[+-]/i.test(word) ||
    findVerb(word) !== null;
}

function bareWord(word: string): string {
  return lower(word.replace(/^[^\p{L}]+/u, "").replace(/(?<![^\p{L}.])[^\p{L}.]+$/u, ""));
}

/** What stands between the date and the name: ends of times, time zones, "the user". */
const BEFORE_NAME = new Set([
  ..."am pm a.m. p.m. uhr uur h hrs г. р. год klo kl. nachm. vorm. ore horas óra órakor".split(" "),
  ..."от від π.μ. μ.μ. ο/η utc gmt cet cest mez mesz oesz est edt cst cdt pst pdt mst mdt bst ist eet eest"
    .split(
      " ",
    ),
  ..."msk wet west aest jst hst from by von par por heeft hat has użytkownik".split(" "),
  ..."użytkowniczka пользователь користувач uživatel uživatelka odesílatel používateľ korisnik"
    .split(" "),
  ..."időpontban keltezéssel tarihinde at um מאת ص م تمت كتابة ما يلي بواسطة".split(" "),
]);

/** What stands between the name and the verb, or between the name and the colon. */
const BEHIND_NAME = new Set([
  ..."het volgende følgende følgjande följande folgendes ezt şunu şunları hat has est je".split(
    " ",
  ),
  ..."さん さんは 様 님이 님 ihnen tarihinde the following lo siguiente le suivant".split(" "),
]);
