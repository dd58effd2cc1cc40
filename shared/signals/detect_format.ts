import { type Format, FORMAT_BY_EXTENSION } from "./file_formats.ts";

/** How far into a file its first lines reach. */
const HEAD_BYTES = 4096;

/**
 * The format of a file that is known by its bytes; null where it is text, which `detectTextFormat` tells apart.
 *
 * @throws {SyntaxError} If no signal can be made of such a file; the message says what to do instead.
 */
export async function detectByteFormat(bytes: Uint8Array): Promise<Format | null> {
  if (bytes.length === 0) throw new SyntaxError("it is empty");
  const head = toAscii(bytes.subarray(0, HEAD_BYTES));
  if (/^\s*%PDF-/.test(head)) return "pdf";
  for (const [mark, reason] of UNREADABLE_TEXTS) if (mark.test(head)) throw new SyntaxError(reason);
  if (/^From \S.*\d\d:\d\d.*\r?\n[\w-]+:/.test(head)) return "mailbox";
  if (hasMailHeaders(head)) return "mail";
  return isText(bytes.subarray(0, HEAD_BYTES)) ? null : await detectBinary(bytes);
}

/**
 * The format of a text by its first lines, else by its extension.
 *
 * @throws {SyntaxError} If neither says what it is, or it is not what its extension promises.
 */
export function detectTextFormat(extension: string, text: string): Format {
  const head = text.slice(0, HEAD_BYTES).trimStart();
  if (/^BEGIN:VCALENDAR\b/i.test(head)) return "calendar";
  if (/^<(?:!doctype html|html|head|body)\b/i.test(head)) return "html";
  if (/^WEBVTT(?:\s|$)/.test(head) || CUE_TIMES.test(head)) return "captions";
  const by_extension = FORMAT_BY_EXTENSION[extension];
  if (by_extension === "word" || by_extension === "pdf" || by_extension === "outlook_message") {
    throw new SyntaxError(`it is not a .${extension} file, whatever its name says`);
  }
  if (/^[[{]/.test(head) && isJson(text)) return "json";
  if (extension === "") return "text";
  if (by_extension === undefined) {
    throw new SyntaxError(`files of its kind (.${extension}) are not read`);
  }
  return by_extension;
}

/** A line with the times of a cue, with a number above it or not: of WebVTT and SubRip, or of .sbv. */
const CUE_TIMES =
  /^(?:\d+\s*\n)?[ \t]*\d{1,4}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,3})?(?:[ \t]*--?>[ \t]*|,)\d{1,4}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,3})?[ \t]*(?:$|\n)/;

const UNREADABLE_TEXTS: [RegExp, string][] = [
  [/^\{\\rtf/, "it is Rich Text; save it as .docx or .txt"],
  [/^-----BEGIN PGP MESSAGE-----/, "it is encrypted with PGP; decrypt it and add the text"],
  [/^-----BEGIN (?:PKCS7|CMS)-----/, "it is encrypted with S/MIME; decrypt it and add the text"],
];

/** What programs write into the header of a mail and people do not type. */
const MAIL_HEADER =
  /^(?:received|return-path|delivered-to|message-id|mime-version|content-type|x-[\w-]+|dkim-signature|arc-[\w-]+)[ \t]*:/im;

/** Apple Mail writes a mail's length above it, and a property list below it (.emlx). */
export const EMLX_LENGTH = /^(\d{1,9})[ \t]*\r?\n/;

function hasMailHeaders(head: string): boolean {
  const header = head.replace(EMLX_LENGTH, "").split(/\r?\n\r?\n/, 1)[0] ?? "";
  return /^[\w-]+[ \t]*:/.test(header) && /^from[ \t]*:/im.test(header) && MAIL_HEADER.test(header);
}

/** Zeros stand in binary files and in UTF-16, which a byte order mark makes known. */
function isText(head: Uint8Array): boolean {
  return !head.includes(0) || head[0] === 0xff && head[1] === 0xfe ||
    head[0] === 0xfe && head[1] === 0xff;
}

/** Reasons by the extension or the first half of the media type that the detector returns. */
const UNREADABLE_BINARIES: Record<string, string> = {
  image: "it is a picture; add what it says as text",
  audio: "it is a recording; have it transcribed and add the transcript",
  video: "it is a recording; have it transcribed and add the transcript",
  xlsx: "it is a spreadsheet; save the sheet as .csv",
  ods: "it is a spreadsheet; save the sheet as .csv",
  pptx: "it is a presentation; save it as .pdf",
  odp: "it is a presentation; save it as .pdf",
  odt: "it is an OpenDocument text; save it as .docx",
  ...Object.fromEntries(
    ["zip", "7z", "rar", "gz", "bz2", "xz", "tar", "zst", "lz"].map((extension) => [
      extension,
      "it is an archive; unpack it and add the files in it",
    ]),
  ),
};

async function detectBinary(bytes: Uint8Array): Promise<Format | null> {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return detectCompoundFile(bytes);
  if (startsWith(bytes, [0x78, 0x9f, 0x3e, 0x22])) {
    throw new SyntaxError("it is a winmail.dat (TNEF); ask for the mail as plain text or HTML");
  }
  const { fileTypeFromBuffer } = await import("file-type");
  const { ext, mime } = await fileTypeFromBuffer(bytes) ?? { ext: "", mime: "" };
  if (ext === "docx") return "word";
  if (ext === "pdf") return "pdf";
  const reason = UNREADABLE_BINARIES[ext] ?? UNREADABLE_BINARIES[mime.split("/")[0] ?? ""];
  if (reason !== undefined) throw new SyntaxError(reason);
  if (ext !== "") throw new SyntaxError(`files of its kind (.${ext}) are not read`);
  // Perhaps UTF-16 without a byte order mark; what is no text either is refused where it is decoded.
  return null;
}

/** Which program wrote a compound file, by the names of its streams, which are in UTF-16. */
function detectCompoundFile(bytes: Uint8Array): Format {
  const names = toAscii(bytes).replaceAll("\0", "");
  if (names.includes("__properties_version1.0")) return "outlook_message";
  if (names.includes("EncryptedPackage")) {
    throw new SyntaxError("it is encrypted with a password; save it without one");
  }
  if (names.includes("Workbook")) {
    throw new SyntaxError("it is a spreadsheet; save the sheet as .csv");
  }
  throw new SyntaxError("it is a file of an old Office program; save it as .docx or .pdf");
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Good enough to look for names of ASCII characters in: each byte becomes one character. */
function toAscii(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes).replace(/^ï»¿/, "");
}
