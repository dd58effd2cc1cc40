/** The body of every answer that is not a success. */
import * as z from "zod";

export const errorBodySchema = z.object({
  /** Stable; branch on this, never on `message`. The table of codes stands in shared/errors.ts. */
  code: z.string(),
  message: z.string(),
  hint: z.string().optional(),
  details: z.unknown().optional(),
});
export type ErrorBody = z.infer<typeof errorBodySchema>;
