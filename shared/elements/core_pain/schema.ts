import type * as z from "zod";
import { storedElementSchema, storedFields } from "../../contracts/stored_element.ts";

export const corePainSchema = storedElementSchema.extend({
  statement: storedFields.text,
  trigger: storedFields.text,
  stakes: storedFields.text,
  who_feels_it: storedFields.text,
  confidence: storedFields.confidence,
});
export type CorePain = z.infer<typeof corePainSchema>;
