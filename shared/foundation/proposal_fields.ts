/** The zod pieces from which the proposal schemas are made. None transforms, so that a model can be shown the shape. */
import { z } from "zod";
import { citationSchema } from "../contracts/evidence.ts";

/** Longer texts are no distillation; the limit also bounds what hostile output can store. */
const MAX_TEXT_LENGTH = 2_000;
const MAX_LIST_LENGTH = 30;
/** Enough for three quotes per field of the widest element. */
const MAX_CITATIONS = 36;

const text = z.string().trim().min(1).max(MAX_TEXT_LENGTH);

/** A quote and, where the reasoner says so, the field it supports. */
const proposedCitationSchema = citationSchema.extend({ field: z.string().optional() });
export type ProposedCitation = z.infer<typeof proposedCitationSchema>;

/** `text` is never blank and null where the signals do not tell; `confidence` lies in [0, 1]. */
export const proposalFields = {
  text: text.nullable(),
  texts: z.array(text).max(MAX_LIST_LENGTH),
  confidence: z.number().min(0).max(1),
  citation: proposedCitationSchema,
  citations: z.array(proposedCitationSchema).max(MAX_CITATIONS),
};

/** What stands in a stored text that the signals do not tell (domain rules, section 13.1). */
export const UNKNOWN = "unknown";
