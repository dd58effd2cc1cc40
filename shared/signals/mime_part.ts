/** A mail, or a part of one, taken apart as MIME has it (RFC 2045, 2046, 2231). */
export interface MimePart {
  /** Unfolded values by name in lower case, in the order of the mail. */
  headers: ReadonlyMap<string, string[]>;
  type: HeaderValue;
  disposition: HeaderValue;
  /** The parts of a multipart; null where it holds content. */
  parts: MimePart[] | null;
  /** The content, its transfer encoding undone. */
  content(): Uint8Array;
}

/** A header that has parameters, such as Content-Type. Value and names are in lower case. */
export interface HeaderValue {
  value: string;
  parameters: ReadonlyMap<string, string>;
}

/** Deeper nesting is no mail of this world. */
const MAX_DEPTH = 30;

/**
 * The parts of a mail. Anything is a mail to this, so that what is damaged is read as far as it goes. Takes time linear in the bytes.
 */
export function parseMimePart(bytes: Uint8Array): MimePart {
  // One character to a byte, so that offsets are the same.
  const text = new TextDecoder("latin1").decode(bytes);
  return readPart({ bytes, text }, { start: 0, end: bytes.length }, {
    depth: 0,
    default_type: "text/plain",
  });
}

interface Source {
  bytes: Uint8Array;
  text: string;
}

interface Range {
  start: number;
  end: number;
}

function readPart(
  source: Source,
  { start, end }: Range,
  { depth, default_type }: { depth: number; default_type: string },
): MimePart {
  const body = findBody(source.text, { start, end });
  const headers = readHeaders(source.bytes.subarray(start, body));
  const type = parseHeaderValue(headers.get("content-type")?.[0] ?? default_type);
  const boundary = type.parameters.get("boundary") ?? "";
  const is_multipart = type.value.startsWith("multipart/") && boundary !== "" && depth < MAX_DEPTH;
  const encoding = headers.get("content-transfer-encoding")?.[0]?.trim().toLowerCase() ?? "";
  return {
    headers,
    type,
    disposition: parseHeaderValue(headers.get("content-disposition")?.[0] ?? ""),
    parts: is_multipart
      ? splitParts(source.text, { start: body, end }, boundary).map((range) =>
        readPart(source, range, {
          depth: depth + 1,
          default_type: type.value === "multipart/digest" ? "message/rfc822" : "text/plain",
        })
      )
      : null,
    content: () => decodeTransfer(source.bytes.subarray(body, end), encoding),
  };
}

/** Behind the blank line below the headers. */
function findBody(text: string, { start, end }: Range): number {
  let at = start;
  while (at < end) {
    const line_end = text.indexOf("\n", at);
    if (line_end < 0 || line_end >= end) return end;
    if (line_end === at || line_end === at + 1 && text[at] === "\r") return line_end + 1;
    at = line_end + 1;
  }
  return end;
}

/** In UTF-8, or in Latin-1 where it is none, against the standard. */
function readHeaders(bytes: Uint8Array): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  const unfolded = decodeHeaders(bytes).replaceAll("\r", "").replaceAll(/\n(?=[ \t])/g, "");
  for (const line of unfolded.split("\n")) {
    const colon = line.indexOf(":");
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    headers.set(
      name,
      [...headers.get(name) ?? [], line.slice(colon + 1).trim()].slice(0, MAX_REPEATS),
    );
  }
  return headers;
}

/** More headers of one name say nothing new. */
const MAX_REPEATS = 20;

function decodeHeaders(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The ranges between the lines that consist of the boundary; a part whose end is missing goes to the end. */
function splitParts(text: string, { start, end }: Range, boundary: string): Range[] {
  const ranges: Range[] = [];
  const mark = `--${boundary}`;
  let open = -1;
  for (
    let at = text.indexOf(mark, start);
    at >= 0 && at < end;
    at = text.indexOf(mark, at + mark.length)
  ) {
    if (at > start && text[at - 1] !== "\n") continue;
    const line_end = endOfLine(text, at, end);
    const rest = text.slice(at + mark.length, Math.min(line_end, at + mark.length + MAX_PADDING))
      .trimEnd();
    if (rest !== "" && rest !== "--") continue;
    if (open >= 0) ranges.push({ start: open, end: Math.max(open, beforeLineEnd(text, at)) });
    open = rest === "--" ? -1 : Math.min(line_end + 1, end);
    if (open < 0) break;
  }
  if (open >= 0) ranges.push({ start: open, end });
  return ranges;
}

/** Blanks behind a boundary. */
const MAX_PADDING = 200;

function endOfLine(text: string, at: number, end: number): number {
  const line_end = text.indexOf("\n", at);
  return line_end < 0 || line_end > end ? end : line_end;
}

/** The line end above a boundary belongs to it. */
function beforeLineEnd(text: string, at: number): number {
  return text[at - 2] === "\r" ? at - 2 : at - 1;
}

function decodeTransfer(bytes: Uint8Array, encoding: string): Uint8Array {
  if (encoding.includes("base64")) return decodeBase64(bytes);
  return encoding.includes("quoted-printable") ? decodeQuotedPrintable(bytes) : bytes;
}

const EQUALS = 0x3d;
const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** The six bits of each character's code; 64 for what is none. */
const SIX_BITS = Uint8Array.from({ length: 256 }, (_, code) => {
  const bits = BASE64.indexOf(String.fromCharCode(code));
  return bits < 0 ? 64 : bits;
});

/** What is no base64 is skipped; padding ends a block, and another may follow. */
function decodeBase64(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(Math.ceil(bytes.length * 3 / 4));
  let size = 0;
  let bits = 0;
  let bit_count = 0;
  for (const byte of bytes) {
    if (byte === EQUALS) bit_count = 0;
    const six = SIX_BITS[byte]!;
    if (six === 64) continue;
    bits = (bits << 6 | six) & 0xffff;
    bit_count += 6;
    if (bit_count >= 8) decoded[size++] = bits >> (bit_count -= 8) & 0xff;
  }
  return decoded.subarray(0, size);
}

const LINE_FEED = 0x0a;

function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(bytes.length);
  let size = 0;
  /** Behind the last byte that is no white space at the end of a line. */
  let kept = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === LINE_FEED) size = kept;
    if (byte !== EQUALS) {
      decoded[size++] = byte;
      if (!isBlank(byte)) kept = size;
      continue;
    }
    const after = skipBlanks(bytes, at + 1);
    if (bytes[after] === LINE_FEED || after === bytes.length) at = after;
    else {
      const value = hexValue(bytes[at + 1]) * 16 + hexValue(bytes[at + 2]);
      decoded[size++] = Number.isNaN(value) ? EQUALS : value;
      if (!Number.isNaN(value)) at += 2;
    }
    kept = size;
  }
  return decoded.subarray(0, size);
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}

/** A soft line end may have blanks before it, but no more than a line can hold. */
function skipBlanks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isBlank(bytes[at]) && at < from + 100) at++;
  return at;
}

function hexValue(byte: number | undefined): number {
  return byte === undefined ? NaN : Number.parseInt(String.fromCharCode(byte), 16);
}

/** "text/plain; charset=utf-8; name*0*=utf-8''Pr%C3%A9; name*1=cis.txt" */
function parseHeaderValue(header: string): HeaderValue {
  const [value = "", ...parameters] = splitOutsideQuotes(
    dropComments(header.slice(0, MAX_HEADER_CHARS)),
  );
  const raw = new Map<string, string>();
  for (const parameter of parameters) {
    const equals = parameter.indexOf("=");
    if (equals < 0) continue;
    const name = parameter.slice(0, equals).trim().toLowerCase();
    if (!raw.has(name)) raw.set(name, unquote(parameter.slice(equals + 1).trim()));
  }
  return { value: value.trim().toLowerCase(), parameters: joinParameters(raw) };
}

const MAX_HEADER_CHARS = 20_000;

/** "(in brackets)", outside of quotation marks and of names such as "Plan(1).pdf". */
function dropComments(header: string): string {
  return header.replaceAll(
    /"(?:[^"\\]|\\.)*"|(^|[\s;])\([^()]*\)/g,
    (all, before) => before ?? all,
  );
}

function splitOutsideQuotes(header: string): string[] {
  return header.match(/(?:"(?:[^"\\]|\\.)*"?|[^;"])+/g) ?? [];
}

function unquote(value: string): string {
  const [, inside] = /^"((?:[^"\\]|\\.)*)/.exec(value) ?? [];
  return inside === undefined ? value : inside.replaceAll(/\\(.)/g, "$1");
}

/** Parameters that are cut into several, or encoded, as one each (RFC 2231). */
function joinParameters(raw: ReadonlyMap<string, string>): Map<string, string> {
  const joined = new Map<string, string>();
  for (const [name, value] of raw) {
    const [, base = name, number, star] = /^([^*]+)(?:\*(\d+))?(\*)?$/.exec(name) ?? [];
    if (number === undefined) joined.set(base, star === undefined ? value : decodeExtended(value));
    else if (number === "0") joined.set(base, joinSections(raw, base));
  }
  return joined;
}

function joinSections(raw: ReadonlyMap<string, string>, base: string): string {
  const sections: string[] = [];
  let is_encoded = false;
  for (let number = 0; number < 100; number++) {
    const encoded = raw.get(`${base}*${number}*`);
    const section = encoded ?? raw.get(`${base}*${number}`);
    if (section === undefined) break;
    is_encoded ||= encoded !== undefined;
    sections.push(section);
  }
  const all = sections.join("");
  return is_encoded ? decodeExtended(all) : all;
}

/** "utf-8'de'Pr%C3%A9cis" */
function decodeExtended(value: string): string {
  const [, charset = "utf-8", encoded = value] = /^([^']*)'[^']*'(.*)$/s.exec(value) ?? [];
  const bytes = Uint8Array.from(
    encoded.replaceAll(
      /%([0-9A-Fa-f]{2})/g,
      (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    (char) => char.charCodeAt(0),
  );
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return decodeHeaders(bytes);
  }
}
