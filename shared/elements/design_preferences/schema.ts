import type * as z from "zod";
import { storedElementSchema, storedFields } from "../../contracts/stored_element.ts";

export const designPreferencesSchema = storedElementSchema.extend({
  visual_style: storedFields.optional_text,
  references: storedFields.texts,
  anti_references: storedFields.texts,
  specific_requirements: storedFields.texts,
});
export type DesignPreferences = z.infer<typeof designPreferencesSchema>;
