/** Bytes as text; `note` says in a sentence what was not read as it stands, null where everything was. */
export interface DecodedText {
  text: string;
  note: string | null;
}

/** What the charset detector looks at; it counts every byte it is given. */
const SAMPLE_BYTES = 64 * 1024;

/**
 * Text in UTF-8, UTF-16 (with a byte order mark or without) or an older charset, which is guessed. Line ends become "\n"; a byte
 * order mark and NULs go.
 *
 * UTF-8 is tried first and strictly, because detectors take UTF-8 with few accents for ISO-8859-1.
 *
 * @throws {SyntaxError} If the bytes are no text.
 */
export async function decodeText(bytes: Uint8Array): Promise<DecodedText> {
  const { text, note } = decodeUnicode(bytes) ?? await decodeLegacy(bytes);
  if (isBinary(text)) throw new SyntaxError("it is binary, no text");
  return {
    text: text.replace(/^\uFEFF/, "").replaceAll("\0", "").replaceAll(/\r\n?/g, "\n"),
    note,
  };
}

function decodeUnicode(bytes: Uint8Array): DecodedText | null {
  const utf_16 = findUtf16(bytes);
  if (utf_16 !== null) return { text: new TextDecoder(utf_16).decode(bytes), note: null };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), note: null };
  } catch {
    return decodeDamagedUtf8(bytes);
  }
}

function findUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  // Blanks, line ends and Latin letters have a zero for their high byte; no other charset of texts has zeros.
  const zeros = [0, 0];
  bytes.subarray(0, SAMPLE_BYTES).forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1;
  });
  const [high_first, low_first] = zeros as [number, number];
  if (high_first + low_first < Math.min(bytes.length, SAMPLE_BYTES) / 8) return null;
  if (low_first > 8 * high_first) return "utf-16le";
  return high_first > 8 * low_first ? "utf-16be" : null;
}

/** UTF-8 in which a few bytes were lost, as where a file was cut; null where it is likelier to be another charset. */
function decodeDamagedUtf8(bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  let damaged = 0;
  let beyond_ascii = 0;
  for (const char of text) {
    if (char === "\uFFFD") damaged++;
    else if (char > "\x7F") beyond_ascii++;
  }
  if (damaged * 2 > beyond_ascii) return null;
  return {
    text,
    note: `${damaged} damaged ${
      damaged === 1 ? "character" : "characters"
    } in it could not be read`,
  };
}

async function decodeLegacy(bytes: Uint8Array): Promise<DecodedText> {
  // By its default, as a bundle for browsers keeps no other name of a CommonJS module that it loads on demand.
  const { default: { analyse } } = await import("chardet");
  for (const { name } of analyse(sampleBeyondAscii(bytes))) {
    const text = tryDecode(bytes, name);
    if (text !== null) return { text, note: null };
  }
  return { text: new TextDecoder("windows-1252").decode(bytes), note: null };
}

/** Null where the browser does not know the charset, or the text has characters that it leaves unused. */
function tryDecode(bytes: Uint8Array, charset: string): string | null {
  try {
    const text = new TextDecoder(charset, { fatal: true }).decode(bytes);
    return /[\x80-\x9F]/.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** The lines that tell charsets apart: those with bytes beyond ASCII. */
function sampleBeyondAscii(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(Math.min(bytes.length, SAMPLE_BYTES));
  let size = 0;
  let line_start = 0;
  let is_beyond = false;
  for (let at = 0; at <= bytes.length && size < sample.length; at++) {
    const byte = bytes[at] ?? 0x0a;
    if (byte > 0x7f) is_beyond = true;
    if (byte !== 0x0a) continue;
    if (is_beyond) {
      const line = bytes.subarray(line_start, Math.min(at + 1, line_start + sample.length - size));
      sample.set(line, size);
      size += line.length;
    }
    line_start = at + 1;
    is_beyond = false;
  }
  return sample.subarray(0, size);
}

/** Texts have tabs, line ends, form feeds and escapes; of other control characters one in two hundred is too many. */
function isBinary(text: string): boolean {
  let controls = 0;
  // deno-lint-ignore no-control-regex -- control characters are what is counted
  for (const _ of text.matchAll(/[\x00-\x08\x0B\x0E-\x1A\x1C-\x1F\uFFFE\uFFFF]/g)) controls++;
  return controls > 3 && controls * 200 > text.length;
}
