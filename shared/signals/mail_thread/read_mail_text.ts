import type { SourceType, Turn } from "../../contracts/signal.ts";
import { readHeaderBlock, skipBlank } from "./header_block.ts";
import { type MailLine, splitMailLines } from "./mail_line.ts";
import { type MailPerson, toSpeaker } from "./mail_person.ts";
import { readThread, type ThreadPiece } from "./read_thread.ts";

/** A mail that came as text. */
export interface PastedMail {
  turns: Turn[];
  /** What its own headers say; "" where it has none. */
  subject: string;
  date: string;
}

/**
 * A mail that somebody pasted as text, or that a reader of mail files wrote: its headers if it begins with them, then the thread.
 * Null where the text is no mail.
 *
 * @param source_type Of an "email" any text is one. Elsewhere headers with an address or a date, or an introduction, must show it.
 */
export function readMailText(content: string, source_type: SourceType): PastedMail | null {
  const lines = splitMailLines(content);
  const is_mail = source_type === "email";
  const { start, end, author, subject, date } = readHead(lines, is_mail);
  const pieces = readThread(lines.slice(end), { author, subject });
  if (!is_mail && end === 0 && !pieces.some(isNamedQuotation)) return null;
  const starts = lineStarts(content);
  const toTurn = (piece: ThreadPiece): Turn => ({
    start: startOf(lines, starts, piece.start),
    end: endOf(lines, starts, piece.end - 1),
    speaker: toSpeaker(piece.author),
    kind: piece.kind,
  });
  const turns = pieces.map((piece) =>
    toTurn({ ...piece, start: piece.start + end, end: piece.end + end })
  );
  if (end > 0) turns.unshift(toTurn({ start, end, depth: 0, kind: "boilerplate", author: null }));
  return { turns, subject, date };
}

interface Head {
  start: number;
  /** 0 where the text does not begin with headers. */
  end: number;
  author: MailPerson | null;
  subject: string;
  date: string;
}

function readHead(lines: readonly MailLine[], is_announced: boolean): Head {
  const start = skipBlank(lines, 0, 20) ?? 0;
  const block = lines[start]!.depth > 0 ? null : readHeaderBlock(lines, start, { is_announced });
  // What a marker announces is no head, but a mail that is passed on.
  const is_head = block !== null && block.author !== null && block.is_passed_on === null;
  return is_head ? { ...block, start } : { start, end: 0, author: null, subject: "", date: "" };
}

/** Marked lines alone are Markdown as often as mail. */
function isNamedQuotation({ kind, author }: ThreadPiece): boolean {
  return kind === "forwarded" || kind === "quoted" && author !== null;
}

function lineStarts(content: string): number[] {
  const starts = [0];
  for (let at = content.indexOf("\n"); at >= 0; at = content.indexOf("\n", at + 1)) {
    starts.push(at + 1);
  }
  starts.push(content.length + 1);
  return starts;
}

/** Marks of quoting stand before a line's text, and nothing behind it. */
function startOf(lines: readonly MailLine[], starts: readonly number[], at: number): number {
  const { text } = lines[at]!;
  return starts[at + 1]! - 1 - text.length + (text.length - text.trimStart().length);
}

function endOf(lines: readonly MailLine[], starts: readonly number[], at: number): number {
  const { text } = lines[at]!;
  return starts[at + 1]! - 1 - (text.length - text.trimEnd().length);
}
