/**
 * Turns the files that consultants have lying about into signals whose turns say who said what, in Deno as in a browser. Start at
 * `readFile`. Each format has its reader in formats/, loaded when a file of it comes; functions, which get their texts from the
 * database, import `readTurns` and never this.
 */
import { dateInName } from "./find_date.ts";
import { decodeText } from "./decode_text.ts";
import { detectByteFormat, detectTextFormat } from "./detect_format.ts";
import type { Format } from "./file_formats.ts";
import {
  type FileReading,
  type FormatReading,
  type SignalDraft,
  type SourceFile,
  toReason,
  UnreadableFileError,
} from "./signal_draft.ts";
import { once } from "../once.ts";

/** More text than any conversation has, about a million words; longer texts are exports by mistake. */
const MAX_CONTENT_CHARS = 8_000_000;

/** Throws a SyntaxError whose message is the reason where the file cannot become a signal. */
type ReadFormat = (file: SourceFile) => FormatReading | Promise<FormatReading>;

const READERS: Record<Format, () => Promise<ReadFormat>> = {
  calendar: async () => (await import("./formats/calendar.ts")).readCalendar,
  captions: async () => (await import("./formats/captions.ts")).readCaptions,
  html: async () => (await import("./formats/html.ts")).readHtml,
  json: async () => (await import("./formats/call_json.ts")).readCallJson,
  mail: async () => (await import("./formats/mail.ts")).readMail,
  mailbox: async () => (await import("./formats/mailbox.ts")).readMailbox,
  markdown: async () => (await import("./formats/markdown.ts")).readMarkdown,
  outlook_message: async () => (await import("./formats/outlook_message.ts")).readOutlookMessage,
  pdf: async () => (await import("./formats/pdf.ts")).readPdf,
  table: async () => (await import("./formats/table.ts")).readTable,
  word: async () => (await import("./formats/word.ts")).readWord,
  text: async () => (await import("./formats/text.ts")).readTextFile,
};

/**
 * The signals in a file: one for most formats, one for each mail of a mailbox and each person of a survey. What the file is, its
 * bytes say first and its extension second. A date in the name becomes `occurred_at` where the content has none. Talk and mails
 * count as the client's words, notes as the consultant's.
 *
 * @param name May have folders in front, whose names are searched for a date as well.
 * @throws {UnreadableFileError} If no signal can be made of it; the reason says what to do instead.
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<FileReading> {
  const file_name = name.split(/[\\/]/).at(-1) ?? name;
  const decoding_notes: string[] = [];
  const text = once(async () => {
    const decoded = await decodeText(bytes);
    if (decoded.note !== null) decoding_notes.push(decoded.note);
    return decoded.text;
  });
  try {
    const read = await loadReader({ name: file_name, bytes, text });
    const { signals, notes } = await read({ name: file_name, bytes, text });
    if (signals.length === 0) throw new SyntaxError("there is no text in it");
    return {
      signals: signals.map((signal) => complete(signal, name)),
      notes: [...decoding_notes, ...notes],
    };
  } catch (error) {
    throw new UnreadableFileError(name, toReason(error), { cause: error });
  }
}

async function loadReader({ name, bytes, text }: SourceFile): Promise<ReadFormat> {
  const extension = /\.([a-z][a-z0-9]{0,9})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const format = await detectByteFormat(bytes) ?? detectTextFormat(extension, filled(await text()));
  return await READERS[format]();
}

function filled(text: string): string {
  if (text.trim() === "") throw new SyntaxError("it is empty: there is no text in it");
  return text;
}

function complete(signal: FormatReading["signals"][number], name: string): SignalDraft {
  const file_name = name.split(/[\\/]/).at(-1) ?? name;
  if (signal.content.trim() === "") throw new SyntaxError("there is no text in it");
  if (signal.content.length > MAX_CONTENT_CHARS) {
    throw new SyntaxError(
      `it holds ${millions(signal.content.length)} characters of text, and ${
        millions(MAX_CONTENT_CHARS)
      } ` +
        "(about a million words) is the most that is read; split it",
    );
  }
  return {
    ...signal,
    title: signal.title ?? file_name.replace(/\.[a-z][a-z0-9]{0,9}$/i, ""),
    occurred_at: signal.occurred_at ?? dateInName(name),
    metadata: { file_name, ...signal.metadata },
  };
}

function millions(count: number): string {
  return `${(count / 1_000_000).toFixed(1)} million`;
}
