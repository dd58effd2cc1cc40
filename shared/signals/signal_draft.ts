import type { Authority, SourceType, Turn } from "../contracts/signal.ts";

/** The columns of `signals` that a file can fill. */
export interface SignalDraft {
  source_type: SourceType;
  authority: Authority;
  title: string;
  content: string;
  turns: Turn[];
  /** ISO 8601; null where neither the file nor its name says when it was. A time without a zone is taken for UTC. */
  occurred_at: string | null;
  metadata: Record<string, unknown>;
  /** What was read out of its attachments: signals of their own, stored with a link to this one. */
  linked?: SignalDraft[];
}

/** A file, read. `notes` says in plain sentences what was dropped, counted or not read. */
export interface FileReading {
  signals: SignalDraft[];
  notes: string[];
}

/**
 * What the reader of one format returns. `readFile` fills what is null from the file's name, and refuses a signal that is blank
 * or too long.
 */
export interface FormatReading {
  signals: (Omit<SignalDraft, "title"> & { title: string | null })[];
  notes: string[];
}

/** A file on its way to a reader. */
export interface SourceFile {
  /** With its extension, without folders. */
  name: string;
  bytes: Uint8Array;
  /**
   * The bytes as text, whatever their charset, with "\n" for line ends and without a byte order mark.
   *
   * @throws {SyntaxError} If the bytes are no text.
   */
  text(): Promise<string>;
}

/** A file that cannot become a signal. The message names the file and the reason; `reason` is the latter alone. */
export class UnreadableFileError extends Error {
  readonly reason: string;

  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`Cannot read "${file}": ${reason}`, options);
    this.name = "UnreadableFileError";
    this.reason = reason;
  }
}

/** Why a file cannot be read: what its reader says, or else whatever that or a library of it throws besides. */
export function toReason(error: unknown): string {
  if (error instanceof UnreadableFileError) return error.reason;
  if (error instanceof SyntaxError) return error.message;
  return `it cannot be read (${error instanceof Error ? error.message : error})`;
}
