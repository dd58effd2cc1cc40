import type { Authority, SourceType } from "../contracts/signal.ts";

/** One file read as one signal; the columns of `signals` that a file can fill. */
export interface ParsedSignal {
  source_type: SourceType;
  authority: Authority;
  title: string;
  content: string;
  /** ISO 8601; null where neither the file nor its name says when it was. */
  occurred_at: string | null;
  metadata: Record<string, unknown>;
}
