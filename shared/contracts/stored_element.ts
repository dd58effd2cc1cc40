/**
 * The pieces of which the stored schemas of the elements are made (domain rules, section 3).
 *
 * Texts may be blank here: a blank text is a gap that scoring reports, not a broken row. What must never be blank is
 * checked where a value is proposed.
 */
import { z } from "zod";
import { evidenceSchema } from "./evidence.ts";

export const confirmedBySchema = z.enum(["client", "consultant"]);
export type ConfirmedBy = z.infer<typeof confirmedBySchema>;

/** What every stored element has besides its own fields. */
export const storedElementSchema = z.object({
  evidence: z.array(evidenceSchema).default([]),
  confirmed_by: confirmedBySchema.nullable().default(null),
});

export const storedFields = {
  text: z.string(),
  optional_text: z.string().nullable().default(null),
  texts: z.array(z.string()).default([]),
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
};
