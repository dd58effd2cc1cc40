import { remember } from "../../text/remember.ts";
import { lower } from "./lower.ts";
import type { MailLine } from "./mail_line.ts";
import { dropBracketedAddresses, type MailPerson, parsePerson } from "./mail_person.ts";
import { type HeaderRole, ORIGINAL, PASSED_ON, ROLE_BY_LABEL } from "./phrases.ts";

/**
 * The lines that announce another mail's words: a marker ("---- Forwarded message ----"), a rule, a block of headers, or several
 * of them.
 */
export interface HeaderBlock {
  /** The index of the line behind it. */
  end: number;
  /** Null where it does not say who wrote the mail. */
  author: MailPerson | null;
  subject: string;
  /** As it stands there; "" where there is none. */
  date: string;
  /** Whether it says that the mail is passed on; null where only the subject of the whole can tell. */
  is_passed_on: boolean | null;
  /** How deep its headers are quoted, which may be deeper than the marker above them. */
  depth: number;
}

/** Longer lines are nobody's headers. */
const MAX_HEADER_CHARS = 1000;
const MAX_LABEL_CHARS = 60;
/** A header goes on over so many lines at most, as long lists of receivers do. */
const MAX_CONTINUED = 30;
const MAX_BLOCK_LINES = 60;

/**
 * The block that begins with the line at `start`; null where none does.
 *
 * @param options.is_announced Whether something else says that a mail begins here, so that a few headers suffice.
 */
export function readHeaderBlock(
  lines: readonly MailLine[],
  start: number,
  { is_announced = false } = {},
): HeaderBlock | null {
  const marker = readMarker(lines[start]!.text);
  if (marker === null) return readHeaders(lines, start, { is_announced });
  if (marker.glued !== "") {
    const glued = readGluedHeaders(marker.glued);
    if (glued !== null) {
      const { depth } = lines[start]!;
      return { ...glued, date: "", end: start + 1, depth, is_passed_on: marker.is_passed_on };
    }
  }
  const next = skipBlank(lines, start + 1, MAX_BLANK_BELOW_MARKER);
  const block = next === null
    ? null
    : readHeaders(lines, next, { is_announced: true }) ?? readBareHeaders(lines, next);
  if (block !== null) return { ...block, is_passed_on: marker.is_passed_on ?? block.is_passed_on };
  if (marker.is_rule) return null;
  return {
    end: start + 1,
    author: null,
    subject: "",
    date: "",
    is_passed_on: marker.is_passed_on,
    depth: lines[start]!.depth,
  };
}

const MAX_BLANK_BELOW_MARKER = 3;

interface Marker {
  is_passed_on: boolean | null;
  /** A rule announces a mail only if headers follow. */
  is_rule: boolean;
  /** Headers on the marker's own line, as Yahoo writes them. */
  glued: string;
}

const PASSED_ON_PHRASES = new Set(PASSED_ON);
const ORIGINAL_PHRASES = new Set(ORIGINAL);

function readMarker(text: string): Marker | null {
  if (text.length > MAX_HEADER_CHARS) return null;
  const line = text.replace(/^[\s\u00a0\ufeff>*]+/, "").trimEnd();
  if (line.length < 3) return null;
  if (isRule(line) || NOTES_PREVIEW.test(line)) {
    return { is_passed_on: null, is_rule: true, glued: "" };
  }
  if (/^[-‐‑–_=~—]{2}/.test(line)) return readDashedMarker(line);
  if (line.length > 80) return null;
  const phrase = lower(line.replace(/(?<![\s:：*.])[\s:：*.]+$/, ""));
  return PASSED_ON_PHRASES.has(phrase) && /[:：]\W*$/.test(line)
    ? { is_passed_on: true, is_rule: false, glued: "" }
    : null;
}

/** "-------- Original Message --------", whatever its language, and what Yahoo puts behind it. */
function readDashedMarker(line: string): Marker | null {
  const [, phrase = "", glued = ""] =
    /^[-‐‑–_=~—]{2,}\s{0,4}([^-‐‑–_=~—\s][^_=~—]{0,70}?)\s{0,4}[-‐‑–_=~—]{2,}[\s*]*(.*)$/.exec(
      line,
    ) ?? [];
  if (phrase === "") return null;
  for (const part of lower(phrase).split(/(?<!\s)\s*-{2,}\s*/)) {
    const is_passed_on = PASSED_ON_PHRASES.has(part) || PASSED_ON_BY.test(part);
    if (is_passed_on) return { is_passed_on, is_rule: false, glued };
    if (ORIGINAL_PHRASES.has(part)) return { is_passed_on: null, is_rule: false, glued };
  }
  return { is_passed_on: null, is_rule: true, glued };
}

/** Lotus Notes begins a quotation with its first words: "Ada Lem ---06/09/2026 08:41:00 AM---Is it open?" */
const NOTES_PREVIEW = /^\S.{0,80}-{2,3} ?\d{1,4}[./-]\d{1,2}[./-]\d{1,4} \d{1,2}:\d\d.{0,12}-{2,3}/;
/** Lotus Notes: "Forwarded by Ada Lem/LEM on 06/09/2026". */
const PASSED_ON_BY =
  /^(?:forwarded by|weitergeleitet von|transféré par|reenviado por|inoltrato da|doorgestuurd door|encaminhado por)\s/;

/** A line of dashes or underscores, as Outlook draws it. */
export function isRule(line: string): boolean {
  return /^\s*(?:[_—–‐‑━─═-]{5,}|[*=~＊＝]{5,}|(?:[-_*=] ){4,}[-_*=]?)\s*$/.test(line);
}

/** The index of the first line that is not blank, `most` blank lines down at the utmost. */
export function skipBlank(lines: readonly MailLine[], from: number, most: number): number | null {
  for (let at = from; at < lines.length && at <= from + most; at++) {
    if (!isBlank(lines[at]!)) return at;
  }
  return null;
}

export function isBlank({ text }: MailLine): boolean {
  return /^[\s\u00a0\u200b-\u200f\ufeff]*$/.test(text);
}

interface Header {
  role: HeaderRole;
  value: string;
}

/** "From: Ada", "*Von:* Ada", "De : Ada", "差出人：Ada". */
const HEADER_LINE =
  /^[\s\u00a0\ufeff*_•·|]{0,12}([\p{L}][\p{L}\p{M}.'’ \u00a0-]{0,24})(?:\([\p{L} ]{1,12}\))?[\s\u00a0*_]{0,3}[:：][\s\u00a0*_]*(.*)$/u;

function readHeader(text: string): Header | null {
  return text.length > MAX_HEADER_CHARS ? null : readShortHeader(text);
}

/** The answers are kept, because lines are asked for by those above them as well. */
const readShortHeader = remember((text): Header | null => {
  const line = splitLabel(text);
  const role = line === null
    ? undefined
    : ROLE_BY_LABEL.get(lower(line.label.replace(/[\s\u00a0]+/g, " ").trim()));
  return role === undefined ? null : { role, value: line!.value };
});

function splitLabel(text: string): { label: string; value: string } | null {
  if (text.length > MAX_HEADER_CHARS) return null;
  const colon = text.search(/[:：]/);
  if (colon < 0 || colon > MAX_LABEL_CHARS) return null;
  const [, label, value] = HEADER_LINE.exec(text) ?? [];
  if (label === undefined || value === undefined) return null;
  return { label, value: value.replace(/(?<![\s\u00a0*])[\s\u00a0*]+$/, "") };
}

/**
 * A run of header lines. People write such lines themselves ("To: be safe, order before."), so that a block counts only if it
 * names an address, or a date with its year, or if a marker announces it.
 */
function readHeaders(
  lines: readonly MailLine[],
  start: number,
  { is_announced }: { is_announced: boolean },
): HeaderBlock | null {
  const depth = lines[start]!.depth;
  const found = new Map<HeaderRole, string>();
  let end = start;
  let has_gaps = false;
  while (end < lines.length && end < start + MAX_BLOCK_LINES && lines[end]!.depth === depth) {
    const next = isBlank(lines[end]!) ? skipBlank(lines, end, 1) : end;
    const header = next === null || lines[next]!.depth !== depth
      ? null
      : readHeader(lines[next]!.text);
    if (next === null || header === null || !isNewHeader(header, found)) break;
    if (next > end && found.size > 0) has_gaps = true;
    const continued = readContinuation(lines, next, header);
    // The first of several lists of receivers or of programs' own headers will do.
    if (!found.has(header.role)) found.set(header.role, continued.value);
    end = continued.end;
  }
  if (!isMail(found, { is_announced, has_gaps })) return readForeignHeaders(lines, start);
  return {
    end,
    author: parsePerson(found.get("from") ?? ""),
    subject: found.get("subject") ?? "",
    date: found.get("date") ?? "",
    is_passed_on: null,
    depth,
  };
}

/** eM Client writes no colons below its marker: 'From "Ada Lem" <ada@lem.example>', "Date 09.06.2026 08:41:00". */
function readBareHeaders(lines: readonly MailLine[], start: number): HeaderBlock | null {
  const { depth } = lines[start]!;
  const found = new Map<HeaderRole, string>();
  let end = start;
  for (; end < lines.length && lines[end]!.depth === depth; end++) {
    const [, label = "", value = ""] = BARE_HEADER.exec(lines[end]!.text) ?? [];
    const role = ROLE_BY_LABEL.get(lower(label));
    if (role === undefined || !isNewHeader({ role, value }, found)) break;
    found.set(role, value);
  }
  const from = found.get("from") ?? "";
  if (!from.includes("@") || !isDate(found.get("date") ?? "")) return null;
  return {
    end,
    author: parsePerson(from),
    subject: found.get("subject") ?? "",
    date: found.get("date") ?? "",
    is_passed_on: null,
    depth,
  };
}

const BARE_HEADER = /^\s{0,12}(\p{L}{1,12})\s(.{1,1000})$/u;

/** Labels of a language that is not known stand in the order of the others: who, when, to whom, about what. */
const FOREIGN_LINES = 4;

/**
 * A run of labelled lines that can only be headers, although their labels are not known: an address and then a date and a time. Whose
 * words follow is not certain, but they are not those of who wrote above.
 */
function readForeignHeaders(lines: readonly MailLine[], start: number): HeaderBlock | null {
  const { depth, text } = lines[start]!;
  if (!text.includes("@")) return null;
  const first = splitLabel(text);
  const second = splitLabel(lines[start + 1]?.text ?? "");
  if (!first?.value.includes("@") || second === null || !isDate(second.value)) return null;
  let end = start + 2;
  while (
    end < lines.length && lines[end]!.depth === depth && splitLabel(lines[end]!.text) !== null
  ) end++;
  const is_block = end - start >= FOREIGN_LINES && (end === lines.length || isBlank(lines[end]!));
  if (!is_block) return null;
  const is_from = readHeader(text)?.role === "from";
  const author = is_from ? parsePerson(first.value) : null;
  return { end, author, subject: "", date: second.value, is_passed_on: null, depth };
}

/** A second "From" or "Subject" belongs to the next block; only what programs add may be there twice. */
function isNewHeader({ role }: Header, found: ReadonlyMap<HeaderRole, string>): boolean {
  return role === "other" || !found.has(role);
}

/** A value with the lines that it goes on in. */
function readContinuation(
  lines: readonly MailLine[],
  start: number,
  { role, value: first }: Header,
): { value: string; end: number } {
  let value = first;
  let end = start + 1;
  const { depth } = lines[start]!;
  while (end < lines.length && end - start <= MAX_CONTINUED && lines[end]!.depth === depth) {
    const line = lines[end]!;
    if (isBlank(line) || !goesOn(role, value, lines, end)) break;
    value = `${value} ${line.text.trim()}`.trim();
    end++;
  }
  return { value, end };
}

function goesOn(role: HeaderRole, value: string, lines: readonly MailLine[], at: number): boolean {
  const { text } = lines[at]!;
  if (readHeader(text) !== null) return false;
  if (role === "subject") {
    const below = lines[at + 1];
    return below !== undefined && below.depth === lines[at]!.depth &&
      (isHeaderOf(below.text, "to") || /^\s/.test(text) && readHeader(below.text) !== null);
  }
  if (value === "") return text.includes("@") || role === "date" && isDate(text);
  if (role === "date") return false;
  if (role === "to" || role === "cc") {
    const below = lines[at + 1];
    const is_amid = below !== undefined && below.depth === lines[at]!.depth &&
      readHeader(below.text) !== null;
    if (is_amid || isReceiver(value, text)) return true;
  }
  return /[,;<[]\s*$/.test(value) || /^\s*[<[]?(?:mailto:)?[^\s@]+@\S+\s*$/.test(text) ||
    /^\s+\S/.test(text) && text.includes("@");
}

/** Whether a line goes on with the last of the receivers, whose name or address was wrapped. */
function isReceiver(value: string, text: string): boolean {
  const last = value.slice(Math.max(value.lastIndexOf(","), value.lastIndexOf(";")) + 1);
  return !last.includes("@") && value.includes("@") &&
    /^[^@<>.!?]{0,60}[<[](?:mailto:)?[^\s@<>]{1,80}@[^\s<>]{1,80}[>\]]\s*(?:[,;]|$)/.test(text);
}

function isHeaderOf(text: string, role: HeaderRole): boolean {
  return readHeader(text)?.role === role;
}

function isMail(
  found: ReadonlyMap<HeaderRole, string>,
  { is_announced, has_gaps }: { is_announced: boolean; has_gaps: boolean },
): boolean {
  const from = found.get("from");
  const is_dated = isDate(found.get("date") ?? "");
  const has_others = found.has("to") || found.has("subject") || found.has("date");
  if (from === undefined) {
    const has_address = (found.get("to") ?? "").includes("@");
    return found.has("to") && found.has("date") && (is_announced || is_dated && has_address);
  }
  if (!has_others || from.length > MAX_FROM_CHARS) return false;
  if (from.includes("@")) return !isSentence(from);
  return !has_gaps && (is_announced || is_dated && found.size >= 3);
}

const MAX_FROM_CHARS = 300;

/** "From: the yard we send to info@kowal.example every day." */
function isSentence(value: string): boolean {
  return /[.!?]$/.test(value) && !/\b(?:inc|ltd|co|corp|jr|sr|dr|st)\.$/i.test(value) ||
    dropBracketedAddresses(value).trim().split(/\s+/).length > MAX_NAME_WORDS;
}

const MAX_NAME_WORDS = 12;

/** A year and a day or a time: enough to tell "Date: 9 June" in a plan from a mail's date. */
function isDate(value: string): boolean {
  const has_year = /(?<!\d)(?:19|20)\d\d(?!\d)/.test(value);
  const has_time = /(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)/.test(value);
  return has_year && (has_time || /(?<!\d)\d{1,2}(?!\d)/.test(value)) ||
    has_time && /(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d)/.test(value);
}

/** Yahoo's headers, all on one line: "From: Ada <ada@lem.example>To: …Sent: …Subject: …". */
function readGluedHeaders(text: string): { author: MailPerson | null; subject: string } | null {
  const first = readHeader(text);
  if (first === null || first.role !== "from") return null;
  const close = first.value.search(/[>)]/);
  const from = close < 0 ? first.value : first.value.slice(0, close + 1);
  const subject = /(?<!.).*(?<![\p{L}])\p{Lu}[\p{L}]{2,9}\s?:\s*(.+)$/u.exec(first.value)?.[1] ??
    "";
  return { author: parsePerson(from.slice(0, MAX_FROM_CHARS)), subject };
}
