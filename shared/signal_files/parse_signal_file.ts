/**
 * Turns the files that consultants have lying about into signals, in Deno as in a browser. Start at `parseSignalFile`. Each
 * format's own parser returns the text alone or, for mails, what the headers add to it.
 */
import { parseMeetingJson } from "./parse_meeting_json.ts";
import { isTranscript } from "./is_transcript.ts";
import type { ParsedSignal } from "./parsed_signal.ts";
import { UnreadableFileError } from "./unreadable_file_error.ts";

/** More text than any conversation holds: about a million words. Larger files are recordings or exports by mistake. */
const MAX_FILE_BYTES = 8_000_000;

type Draft = Omit<ParsedSignal, "title"> & { title: string | null };
type Parse = (bytes: Uint8Array) => Draft | Promise<Draft>;

const PARSERS: Record<string, Parse> = {
  txt: (bytes) => parseText(decode(bytes)),
  md: (bytes) => parseNote(decode(bytes)),
  vtt: (bytes) => parseCaptions(bytes, "vtt"),
  srt: (bytes) => parseCaptions(bytes, "srt"),
  json: (bytes) => transcript(parseMeetingJson(decode(bytes)).content),
  eml: parseEmail,
};

/** The file name extensions that can be read, without the dot. */
export const SIGNAL_EXTENSIONS: readonly string[] = Object.keys(PARSERS);

/**
 * The signal that a file holds. `name` decides the format by its extension; a date in it (2026-11-12) becomes `occurred_at`
 * where the content has none. Mails and transcripts count as the client's words, notes as the consultant's.
 *
 * @throws {UnreadableFileError} If the extension is unknown or the bytes are empty, binary, not UTF-8 or not of that format.
 */
export async function parseSignalFile(name: string, bytes: Uint8Array): Promise<ParsedSignal> {
  const file_name = name.split(/[\\/]/).at(-1) ?? name;
  const parse = PARSERS[extensionOf(file_name)];
  if (parse === undefined) {
    throw new UnreadableFileError(name, `its kind is not one of ${SIGNAL_EXTENSIONS.join(", ")}`);
  }
  try {
    refuseUnusable(bytes);
    const draft = await parse(bytes);
    if (draft.content === "") throw new SyntaxError("there is no text in it");
    return {
      ...draft,
      title: draft.title ?? file_name.replace(/\.[^.]+$/, ""),
      occurred_at: draft.occurred_at ?? dateInName(file_name),
      metadata: { file_name, ...draft.metadata },
    };
  } catch (error) {
    // Whatever a parser throws on such bytes, plain errors of the libraries included, is a fault of the file.
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableFileError(name, reason, { cause: error });
  }
}

function extensionOf(file_name: string): string {
  return /\.([^.]+)$/.exec(file_name)?.[1]?.toLowerCase() ?? "";
}

function refuseUnusable(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new SyntaxError("it is empty");
  if (bytes.length > MAX_FILE_BYTES) throw new SyntaxError("it is larger than 8 MB");
  // Text in UTF-8 never holds a zero byte; recordings, archives and UTF-16 do.
  if (bytes.includes(0)) throw new SyntaxError("it is binary, or text in UTF-16");
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll(/\r\n?/g, "\n")
      .trim();
  } catch (cause) {
    throw new SyntaxError("it is not UTF-8 text", { cause });
  }
}

/** The libraries of these two are loaded with the first such file: a browser should not wait for them without one. */
async function parseCaptions(bytes: Uint8Array, type: "vtt" | "srt"): Promise<Draft> {
  const { parseCaptions } = await import("./parse_captions.ts");
  return transcript(await parseCaptions(decode(bytes), type));
}

async function parseEmail(bytes: Uint8Array): Promise<Draft> {
  const { parseEmail } = await import("./parse_email.ts");
  return await parseEmail(bytes);
}

function parseText(text: string): Draft {
  return isTranscript(text) ? transcript(text) : note(text, null);
}

function parseNote(text: string): Draft {
  const heading = /^#\s+(.+?)\s*#*$/m.exec(text)?.[1] ?? null;
  return note(text, heading);
}

function transcript(content: string): Draft {
  return { ...blank(content), source_type: "transcript", authority: "client" };
}

function note(content: string, title: string | null): Draft {
  return { ...blank(content), source_type: "note", authority: "consultant", title };
}

function blank(content: string) {
  return { content, title: null, occurred_at: null, metadata: {} };
}

function dateInName(file_name: string): string | null {
  const day = /(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/.exec(file_name)?.[1];
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
