/** Whether the quotes of a field say what stands in it. */
import * as z from "zod";

/**
 * `supported`: they say it. `partly`: they say some of it. `unsupported`: they do not. `derived`: the element lets the field be
 * thought of, and no quote says it. Only `supported` and `derived` count for a gate.
 */
export const supportVerdictSchema = z.enum(["supported", "partly", "unsupported", "derived"]);
export type SupportVerdict = z.infer<typeof supportVerdictSchema>;

/**
 * `number_missing`, `date_missing`: a figure or a date of the value stands in none of its quotes. `unit_differs`: the figure does, of
 * another unit or period, or as another limit. `unrelated`: the words are others. `no_quote`: there is none.
 */
export const supportReasonSchema = z.enum([
  "number_missing",
  "date_missing",
  "unit_differs",
  "unrelated",
  "no_quote",
]);
export type SupportReason = z.infer<typeof supportReasonSchema>;

export const fieldSupportSchema = z.object({
  verdict: supportVerdictSchema,
  /** Why it is not `supported`. */
  reason: supportReasonSchema.optional(),
  /** The rules found other words, and a model that they say it. */
  judged: z.boolean().optional(),
});
export type FieldSupport = z.infer<typeof fieldSupportSchema>;
