import * as z from "zod";
import { storedElementSchema, storedFields } from "../../contracts/stored_element.ts";

export const budgetConstraintsSchema = storedElementSchema.extend({
  budget_range: storedFields.text,
  budget_flexibility: z.enum(["firm", "flexible", "unknown"]),
  timeline: storedFields.text,
  hard_deadline: storedFields.optional_text,
  deadline_driver: storedFields.optional_text,
  technical_constraints: storedFields.texts,
  organizational_constraints: storedFields.texts,
  confidence: storedFields.confidence,
});
export type BudgetConstraints = z.infer<typeof budgetConstraintsSchema>;
