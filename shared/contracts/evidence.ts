/** A quote as cited, as verified, and as refused. */
import * as z from "zod";
import { spokenSideSchema } from "./person.ts";

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
 * How words were meant. `asserted`: as they stand; nothing else opens a gate. `asked`: a question nobody answered clearly.
 * `denied`: said not to be so, or no longer. `conditional`: only if something else happens. `reported`: passed on from somebody
 * else. `hedged`: doubted, guessed, or a promise with "I think". `withdrawn`: corrected or taken back in the speaker's next words.
 * `unjudged`: in a language or a form that the rules do not read.
 */
export const forceSchema = z.enum([
  "asserted",
  "asked",
  "denied",
  "conditional",
  "reported",
  "hedged",
  "withdrawn",
  "unjudged",
]);
export type Force = z.infer<typeof forceSchema>;

/**
 * A verified quote, widened to the sentences that the cited words stand in, so that a reader sees what governs them. `start` and
 * `end` are offsets in UTF-16 code units into the signal's `content`, end exclusive, and `quote` is that very slice; `cited` is
 * the part of it that was cited. `speaker` is who stands behind the words, null where the text names none: who said them or, where
 * `answer` is there, who answered the question that was cited; `quote` then reaches to the end of the answer, whose own place
 * `answer` gives. Whoever may not read the signal is shown the item without its words.
 */
export const evidenceSchema = z.object({
  signal_id: z.uuid(),
  quote: z.string(),
  start: z.int().min(0),
  end: z.int().min(1),
  cited: z.string().default(""),
  match: matchSchema,
  speaker: z.string().nullable(),
  side: spokenSideSchema.default("unknown"),
  force: forceSchema.default("unjudged"),
  answer: z.object({ start: z.int().min(0), end: z.int().min(1) }).optional(),
  /** What it is cited for. */
  fields: z.array(z.string()).default([]),
  /** The rules could not judge the force, and a model did. */
  judged: z.boolean().optional(),
  /** Something that it depends on has changed since it was verified. */
  pending: z.boolean().optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Evidence as it is verified, before it is known what it is cited for. */
export type VerifiedQuote = Omit<Evidence, "fields" | "judged" | "pending">;

/**
 * What a feature or a step of the value path stands on. `source_type` is `signal` for the client's own words, verified when they
 * were attached: `quote` is then a slice of that signal, at `start` to `end` when it was attached. Anything else is as it was written.
 */
export const productQuoteSchema = z.looseObject({
  source_type: z.string(),
  signal_id: z.string().nullish(),
  quote: z.string().nullish(),
  start: z.int().optional(),
  end: z.int().optional(),
  speaker: z.string().nullish(),
});
export type ProductQuote = z.infer<typeof productQuoteSchema>;

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
