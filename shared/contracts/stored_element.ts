/**
 * The pieces of which the stored schemas of the elements are made (domain rules, section 3).
 *
 * Texts may be blank here: a blank text is a gap that scoring reports, not a broken row. What must never be blank is
 * checked where a value is proposed.
 */
import * as z from "zod";
import { evidenceSchema } from "./evidence.ts";
import { fieldSupportSchema } from "./support.ts";

export const confirmedBySchema = z.enum(["client", "consultant"]);
export type ConfirmedBy = z.infer<typeof confirmedBySchema>;

/**
 * What every stored element has besides its own fields: what it is based on, and who confirmed it.
 *
 * - `support`: of each field that says something, whether its quotes say it too, whoever said them and however they were meant.
 * - `standing`: the fields that the client's own, asserted words carry now. Missing in rows that were written by hand, of which
 *   nothing is known: they are judged by what they say alone.
 * - `claimed_confidence`: what `confidence` is once every required field stands; until then that is at most 0.49.
 * - `confirmed_fields`: the fields that the client said yes to one by one; missing where there is none, and once the client has
 *   confirmed the whole element.
 * - `source_gone`: words that the client confirmed have no source any more.
 * - `disputed`: the fields about which the client has said two things, where nobody has said which holds; of confirmed fields, those
 *   about which something else was said since; and those to which the client has objected, without a yes since. Derived whenever the foundation is shown, never stored; missing where there is none.
 * - `overruled`: the fields that rest on a statement which somebody said does not hold; what is read next replaces those that nobody
 *   confirmed. Derived like `disputed`.
 * - `not_shared`: the fields that a client is not shown, since they may repeat words of the studio's own signals; they read as
 *   if nothing were known. Derived like `disputed`.
 */
export const storedElementSchema = z.object({
  evidence: z.array(evidenceSchema).default([]),
  support: z.record(z.string(), fieldSupportSchema).default({}),
  standing: z.array(z.string()).optional(),
  claimed_confidence: z.number().min(0).max(1).nullable().default(null),
  confirmed_fields: z.array(z.string()).optional(),
  source_gone: z.boolean().default(false),
  disputed: z.array(z.string()).optional(),
  overruled: z.array(z.string()).optional(),
  not_shared: z.array(z.string()).optional(),
  confirmed_by: confirmedBySchema.nullable().default(null),
});

export const storedFields = {
  text: z.string(),
  optional_text: z.string().nullable().default(null),
  texts: z.array(z.string()).default([]),
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
};
