import * as z from "zod";
import { storedElementSchema, storedFields } from "../../contracts/stored_element.ts";

/** `v1_features` and `v2_features` hold ids of `features` rows. */
export const confirmedScopeSchema = storedElementSchema.extend({
  v1_features: storedFields.texts,
  v2_features: storedFields.texts,
  v1_agreed: z.boolean().default(false),
  specs_signed_off: z.boolean().default(false),
});
export type ConfirmedScope = z.infer<typeof confirmedScopeSchema>;
