/** A quote as cited, as verified, and as refused. */
import { z } from "zod";

/** What a reasoner claims: these words stand in that signal. Untrusted until verified. */
export const citationSchema = z.object({
  signal_id: z.string(),
  quote: z.string(),
});
export type Citation = z.infer<typeof citationSchema>;

/** How the cited words were found: letter for letter, or after harmless normalisation. */
export const matchSchema = z.enum(["verbatim", "normalized"]);
export type Match = z.infer<typeof matchSchema>;

/**
 * A verified quote. `start` and `end` are offsets in UTF-16 code units into the signal's `content`, end exclusive, and
 * `quote` is that very slice. `speaker` is null where the text names none.
 */
export const evidenceSchema = z.object({
  signal_id: z.uuid(),
  quote: z.string().min(1),
  start: z.int().min(0),
  end: z.int().min(1),
  match: matchSchema,
  speaker: z.string().nullable(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Why a cited quote was not accepted. */
export const refusalReasonSchema = z.enum([
  "number_changed",
  "negation_changed",
  "stitched",
  "not_found",
  "wrong_source",
]);
export type RefusalReason = z.infer<typeof refusalReasonSchema>;

export const refusedQuoteSchema = citationSchema.extend({ reason: refusalReasonSchema });
export type RefusedQuote = z.infer<typeof refusedQuoteSchema>;
