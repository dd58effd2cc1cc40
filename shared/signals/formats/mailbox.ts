import { toMailReading } from "../mail_message.ts";
import { parseMime } from "../parse_mime.ts";
import { type FormatReading, type SourceFile, toReason } from "../signal_draft.ts";

/**
 * The mails of a mailbox (.mbox, also with ">From " as mboxo and mboxrd have it), a signal each; a mail that cannot be read is named
 * in the notes.
 *
 * @throws {SyntaxError} If none of them can be read.
 */
export async function readMailbox({ bytes }: SourceFile): Promise<FormatReading> {
  const signals: FormatReading["signals"] = [];
  const notes: string[] = [];
  let number = 0;
  for (const mail of splitMailbox(bytes)) {
    number++;
    try {
      const read = await toMailReading(await parseMime(mail));
      signals.push(...read.signals);
      notes.push(...read.notes.map((note) => `${note} (mail ${number})`));
    } catch (error) {
      notes.push(`Mail ${number} was not read: ${toReason(error)}`);
    }
  }
  if (signals.length === 0) throw new SyntaxError(notes[0] ?? "there is no mail in it");
  return { signals, notes };
}

/** The line that begins a mail: "From ada@lem.example Tue Jun  9 08:41:00 2026". People begin sentences with "From ", too. */
const FROM_LINE = /^From \S.*\d\d?:\d\d.*(?:19|20)\d\d|^From \S.*(?:19|20)\d\d.*\d\d?:\d\d/;
const HEADER_LINE = /^(?:>?From |[!-9;-~]+[ \t]*:)/;

function* splitMailbox(bytes: Uint8Array): Generator<Uint8Array> {
  // One character to a byte, so that offsets are the same.
  const text = new TextDecoder("latin1").decode(bytes);
  let start = -1;
  for (let at = 0; at >= 0 && at < text.length; at = nextFrom(text, at)) {
    const end = text.indexOf("\n", at);
    if (end < 0 || !FROM_LINE.test(text.slice(at, Math.min(end, at + 300)))) continue;
    if (!HEADER_LINE.test(text.slice(end + 1, end + 300))) continue;
    if (start >= 0) yield dropEscapes(bytes.subarray(start, at), text.slice(start, at));
    start = end + 1;
  }
  if (start >= 0) yield dropEscapes(bytes.subarray(start), text.slice(start));
}

function nextFrom(text: string, at: number): number {
  const found = text.indexOf("\nFrom ", at);
  return found < 0 ? -1 : found + 1;
}

/** Without the ">" that keeps a line which begins with "From " from beginning a mail. */
function dropEscapes(bytes: Uint8Array, text: string): Uint8Array {
  const escapes = [...text.matchAll(/^(?=>+From )/gm)].map(({ index }) => index);
  if (escapes.length === 0) return bytes;
  const kept = new Uint8Array(bytes.length - escapes.length);
  let from = 0;
  let size = 0;
  for (const at of [...escapes, bytes.length]) {
    kept.set(bytes.subarray(from, at), size);
    size += at - from;
    from = at + 1;
  }
  return kept;
}
