import type * as z from "zod";
import { storedElementSchema, storedFields } from "../../contracts/stored_element.ts";

export const primaryPersonaSchema = storedElementSchema.extend({
  name: storedFields.text,
  role: storedFields.text,
  goal: storedFields.text,
  pain_connection: storedFields.text,
  context: storedFields.text,
  confidence: storedFields.confidence,
});
export type PrimaryPersona = z.infer<typeof primaryPersonaSchema>;
