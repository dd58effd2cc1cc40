/**
 * What the readers of mail files have in common: a mail, parsed from whatever format, and how it becomes signals. Start at
 * `toMailReading`.
 */
import { readPastedCall } from "./mail_call.ts";
import { findFormAuthor } from "./mail_form.ts";
import type { MailLine } from "./mail_thread/mail_line.ts";
import { type MailPerson, toSpeaker } from "./mail_thread/mail_person.ts";
import { readThread, type ThreadPiece } from "./mail_thread/read_thread.ts";
import { joinWrapped, measureWidths } from "./mail_thread/wrapped_lines.ts";
import { type FormatReading, type SignalDraft, toReason } from "./signal_draft.ts";
import { type Piece, TextBuilder } from "./text_builder.ts";

export interface MailMessage {
  from: MailPerson | null;
  to: MailPerson[];
  cc: MailPerson[];
  subject: string;
  /** The header as it is; "" where there is none. */
  date: string;
  /** ISO 8601; null where no date can be made out. */
  occurred_at: string | null;
  message_id: string | null;
  body: BodyPart[];
  attachments: MailAttachment[];
  /** Why there is no text, where that is the reason: "it is encrypted with PGP; …". */
  obstacle: string | null;
  notes: string[];
}

/** Words, or a whole mail in their midst. */
export type BodyPart = MailText | { message: MailMessage };

export interface MailText {
  lines: MailLine[];
  /** Whether a program may have cut its paragraphs into lines. */
  is_wrapped: boolean;
}

/** A file, or a mail that is attached. */
export type MailAttachment = { name: string } & ({ bytes: Uint8Array } | { message: MailMessage });

/**
 * A mail as a signal: its headers, then the words of each person as turns. What is attached and can be read becomes signals of their
 * own, linked to it; where the mail itself has no words, they stand for it.
 *
 * @throws {SyntaxError} If neither the mail nor anything attached to it has words.
 */
export async function toMailReading(message: MailMessage): Promise<FormatReading> {
  const { authors, ...text } = buildText(message);
  const attached = await readAttachments(message);
  const notes = [...message.notes, ...attached.notes];
  if (!text.turns.some(({ kind }) => kind !== "boilerplate")) {
    if (attached.signals.length === 0) throw new SyntaxError(whyEmpty(message));
    return { signals: attached.signals, notes: [...notes, "The mail itself has no text"] };
  }
  return {
    signals: [{
      source_type: "email",
      authority: "client",
      title: message.subject || "(no subject)",
      ...text,
      occurred_at: message.occurred_at,
      metadata: {
        from: message.from === null ? null : renderPerson(message.from),
        message_id: message.message_id,
        speakers: toSpeakers(authors),
        attachments: message.attachments.map(({ name }) => name),
      },
      ...(attached.signals.length > 0 && { linked: attached.signals }),
    }],
    notes,
  };
}

/**
 * Of several forms of the same words the richest that is no stub: struck-out words, cells and quotations show in HTML alone. The
 * richest comes last.
 */
export function pickBody<Part extends BodyPart>(forms: readonly Part[][]): Part[] {
  const richest = (some: readonly Part[][]) =>
    some.reduce((best, form) => 2 * countWords(form) > countWords(best) ? form : best, []);
  const best = richest(forms.filter((form) => !isStub(form)));
  return best.length > 0 ? best : richest(forms);
}

/** "Your mail program does not show HTML. View this mail in a browser." */
function isStub(parts: readonly BodyPart[]): boolean {
  if (countWords(parts) > MAX_STUB_WORDS) return false;
  const text = parts.flatMap((part) => "message" in part ? [] : part.lines.map((line) => line.text))
    .join(" ");
  return /\bhtml\b/i.test(text) && STUB_CUE.test(text) ||
    /^\W*(?:(?:please )?(?:view|read|open|see) (?:this|the|your) .{0,40}(?:browser|online)|to view this (?:e-?mail|message))/i
      .test(text);
}

const MAX_STUB_WORDS = 45;
const STUB_CUE =
  /support|enabled?|display|view|browser|client|capable|format|version|unterstütz|anzeig|darstell|affich|navigat|mostrar|visuali|weergeven|weergave|visa|vise|wyświetl|表示|显示/iu;

function countWords(parts: readonly BodyPart[]): number {
  let count = 0;
  for (const part of parts) {
    if ("message" in part) count++;
    else for (const { text } of part.lines) count += text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  }
  return count;
}

/** The text on its way, and who wrote in it. */
interface Draft {
  text: TextBuilder;
  authors: MailPerson[];
}

function buildText(message: MailMessage) {
  const text = new TextBuilder();
  const authors = message.from === null ? [] : [message.from];
  text.append({ words: renderHeaders(message, false), kind: "boilerplate" });
  appendBody({ text, authors }, message, "written");
  return { ...text.build(), authors };
}

function appendBody(draft: Draft, message: MailMessage, kind: "written" | "forwarded"): void {
  for (const part of joinTexts(message.body)) {
    if ("lines" in part) {
      const { from, subject } = message;
      const by_form = findFormAuthor(part.lines, from);
      const voice = by_form === null
        ? { author: from, kind }
        : { author: by_form, kind: "forwarded" as const };
      appendThread(draft, part, { ...voice, subject });
    } else {
      draft.text.append({ words: renderHeaders(part.message, true), kind: "boilerplate" });
      if (part.message.from !== null) draft.authors.push(part.message.from);
      appendBody(draft, part.message, "forwarded");
    }
  }
}

/**
 * The body with texts that follow one another as one: programs part a text where a picture stands in it, and what was quoted above
 * the picture goes on below it.
 */
function joinTexts(body: readonly BodyPart[]): BodyPart[] {
  const joined: BodyPart[] = [];
  let open: MailText | null = null;
  for (const part of body) {
    if ("message" in part) {
      open = null;
      joined.push(part);
    } else if (open === null) joined.push(open = { ...part, lines: [...part.lines] });
    else {
      open.lines.push({ text: "", depth: 0, scope: 0 });
      for (const line of part.lines) open.lines.push(line);
      open.is_wrapped &&= part.is_wrapped;
    }
  }
  return joined;
}

function appendThread(
  { text, authors }: Draft,
  { lines, is_wrapped }: MailText,
  options: Parameters<typeof readThread>[1],
): void {
  const widths = is_wrapped ? measureWidths(lines) : [];
  let above: ThreadPiece | null = null;
  const pieces = readThread(lines, options);
  const calls = findCalls(lines, pieces);
  let call_end = 0;
  for (const [at, piece] of pieces.entries()) {
    const call = calls.get(at);
    if (call !== undefined) {
      const separator = above === null ? {} : { separator: separatorOf(above, piece) };
      call.pieces.forEach((part, index) =>
        text.append(index === 0 ? { ...part, ...separator } : part)
      );
      call_end = call.end;
    }
    if (at < call_end) {
      above = piece;
      continue;
    }
    const mark = marks(piece.depth);
    const width = piece.kind === "boilerplate" ? 0 : widths[lines[piece.start]!.depth] ?? 0;
    const words = joinWrapped(lines.slice(piece.start, piece.end), width);
    text.append({
      words: mark === "" ? words : words.replaceAll("\n", `\n${mark}`),
      kind: piece.kind,
      speaker: toSpeaker(piece.author),
      label: mark + (startsSignature(lines, piece) ? `-- \n${mark}` : ""),
      ...(above !== null && { separator: separatorOf(above, piece) }),
    });
    if (piece.author !== null && piece.author !== authors.at(-1)) authors.push(piece.author);
    above = piece;
  }
}

/** The calls that were pasted into the sender's words, by the index of their first piece, with the index of the piece behind them. */
function findCalls(lines: readonly MailLine[], pieces: readonly ThreadPiece[]) {
  const calls = new Map<number, { end: number; pieces: Piece[] }>();
  for (let start = 0, end = 0; start < pieces.length; start = end) {
    const { kind, author, depth } = pieces[start]!;
    end = start + 1;
    if (depth > 0 || kind !== "written" && kind !== "forwarded") continue;
    while (
      pieces[end]?.kind === kind && pieces[end]!.author === author && pieces[end]!.depth === 0
    ) {
      end++;
    }
    const words = lines.slice(pieces[start]!.start, pieces[end - 1]!.end).map(({ text }) => text);
    const call = readPastedCall(words.join("\n"), { kind, speaker: toSpeaker(author) });
    if (call !== null) calls.set(start, { end, pieces: call });
  }
  return calls;
}

/** Whether HTML says that a signature begins, so that it needs the line that says so in plain text. */
function startsSignature(lines: readonly MailLine[], { start }: ThreadPiece): boolean {
  const { mark, text } = lines[start]!;
  return mark === "signature" && lines[start - 1]?.mark !== mark && !/^--\s*$/.test(text);
}

/** A blank line, marked inside a quotation, where the mail has one. */
function separatorOf(above: ThreadPiece, piece: ThreadPiece): string {
  if (above.end === piece.start) return "\n";
  return `\n${marks(Math.min(above.depth, piece.depth)).trimEnd()}\n`;
}

function marks(depth: number): string {
  return depth === 0 ? "" : `${">".repeat(depth)} `;
}

function renderHeaders({ from, to, cc, subject, date }: MailMessage, is_inside: boolean): string {
  const list = (people: readonly MailPerson[]) => people.map(renderPerson).join(", ");
  return [
    ...(is_inside ? ["---------- Forwarded message ---------"] : []),
    ...(from === null ? [] : [`From: ${renderPerson(from)}`]),
    ...(is_inside && date !== "" ? [`Date: ${date}`] : []),
    ...(to.length > 0 ? [`To: ${list(to)}`] : []),
    ...(cc.length > 0 ? [`Cc: ${list(cc)}`] : []),
    ...(subject === "" ? [] : [`Subject: ${subject}`]),
  ].join("\n");
}

function renderPerson({ name, address }: MailPerson): string {
  if (name === null) return address ?? "";
  return address === null ? name : `${/[,;<>@]/.test(name) ? `"${name}"` : name} <${address}>`;
}

/** Who speaks, with the addresses by which people are told apart: "Ada" in one mail need not be "Ada" in another. */
function toSpeakers(authors: readonly MailPerson[]): MailPerson[] {
  const addresses = new Map<string, string>();
  for (const author of authors) {
    const name = toSpeaker(author);
    if (name !== null && author.address !== null && !addresses.has(name)) {
      addresses.set(name, author.address);
    }
  }
  return [...addresses].map(([name, address]) => ({ name, address }));
}

async function readAttachments(
  message: MailMessage,
): Promise<{ signals: SignalDraft[]; notes: string[] }> {
  const signals: SignalDraft[] = [];
  const notes: string[] = [];
  for (const attachment of message.attachments) {
    try {
      const read = await readAttachment(attachment);
      notes.push(...read.notes.map((note) => `${note} (in "${attachment.name}", attached)`));
      signals.push(...read.signals.map((signal) => link(signal, attachment, message)));
    } catch (error) {
      notes.push(`The attachment "${attachment.name}" was not read: ${toReason(error)}`);
    }
  }
  return { signals, notes };
}

async function readAttachment(attachment: MailAttachment) {
  if ("message" in attachment) return await toMailReading(attachment.message);
  // Imported when needed: it is the one that loads this.
  const { readFile } = await import("./read_file.ts");
  return await readFile(attachment.name, attachment.bytes);
}

/** Who attaches a note or a document to a mail speaks through it. */
function link(
  signal: FormatReading["signals"][number],
  { name }: MailAttachment,
  { message_id, subject, occurred_at }: MailMessage,
): SignalDraft {
  return {
    ...signal,
    title: signal.title ?? name,
    authority: "client",
    occurred_at: signal.occurred_at ?? occurred_at,
    metadata: { file_name: name, ...signal.metadata, attached_to: message_id ?? subject },
  };
}

function whyEmpty({ obstacle, attachments }: MailMessage): string {
  if (obstacle !== null) return obstacle;
  if (attachments.length === 0) return "there is no text in the mail";
  const names = attachments.map(({ name }) => name).join(", ");
  const has_picture = attachments.some(({ name }) =>
    /\.(?:png|jpe?g|gif|heic|webp|bmp|tiff?)$/i.test(name)
  );
  return has_picture
    ? `there is no text in the mail, only a picture (${names}); add what it says as text`
    : `there is no text in the mail, only attachments that cannot be read (${names})`;
}
