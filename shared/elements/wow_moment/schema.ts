import type * as z from "zod";
import { storedElementSchema, storedFields } from "../../contracts/stored_element.ts";

export const wowMomentSchema = storedElementSchema.extend({
  description: storedFields.text,
  core_pain_inversion: storedFields.text,
  emotional_impact: storedFields.text,
  visual_concept: storedFields.text,
  level_1: storedFields.text,
  level_2: storedFields.optional_text,
  level_3: storedFields.optional_text,
  confidence: storedFields.confidence,
});
export type WowMoment = z.infer<typeof wowMomentSchema>;
