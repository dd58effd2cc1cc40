import * as z from "zod";
import { storedElementSchema, storedFields } from "../../contracts/stored_element.ts";

/** A success measure. `hypothesis` marks one that no quote supports: it is kept for discussion, but does not count. */
const kpiSchema = z.object({
  metric: storedFields.text,
  current_state: storedFields.text,
  target_state: storedFields.text,
  measurement_method: storedFields.text,
  timeframe: storedFields.text,
  hypothesis: z.boolean().default(false),
});
export type Kpi = z.infer<typeof kpiSchema>;

export const businessCaseSchema = storedElementSchema.extend({
  value_to_business: storedFields.text,
  roi_framing: storedFields.text,
  why_priority: storedFields.text,
  success_kpis: z.array(kpiSchema).default([]),
  confidence: storedFields.confidence,
});
export type BusinessCase = z.infer<typeof businessCaseSchema>;
