/** Signals: the client's own words, the only source that a claim may stand on. */
import { z } from "zod";

export const sourceTypeSchema = z.enum([
  "email",
  "transcript",
  "note",
  "portal_response",
  "document",
  "file",
  "research",
]);
export type SourceType = z.infer<typeof sourceTypeSchema>;

export const authoritySchema = z.enum(["client", "consultant", "research"]);
export type Authority = z.infer<typeof authoritySchema>;

/** The columns of `signals` that extraction and the agent read. Timestamps are ISO 8601. */
export const signalTextSchema = z.object({
  id: z.uuid(),
  source_type: sourceTypeSchema,
  authority: authoritySchema,
  title: z.string().nullable(),
  content: z.string(),
  occurred_at: z.string().nullable(),
  created_at: z.string(),
});
export type SignalText = z.infer<typeof signalTextSchema>;
