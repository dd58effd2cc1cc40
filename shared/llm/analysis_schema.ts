/**
 * What a decision reports as learned, by area of the DI cache (domain rules, section 10). The areas hold short sentences
 * rather than free-form objects: strict tool schemas allow no open objects, and merging runs area by area stays trivial.
 */
import * as z from "zod";
import { ANALYSIS_AREAS, type AnalysisArea } from "../contracts/di_agent.ts";

const findings = (subject: string) =>
  z.array(z.string()).describe(`${subject}; empty if nothing new was learned`);

export const analysisSchema = z.object({
  org_profile: z.string().describe(
    "What the organisation is and does, in one or two sentences; blank if nothing new was learned",
  ),
  detected_signals: findings("What the signals just read are about, one sentence each"),
  inferences: findings("What follows from the signals without being said in them"),
  identified_stakeholders: findings("People and roles that matter, each with its interest"),
  identified_risks: findings("What may endanger the project"),
  identified_gaps: findings("What is not known yet"),
});
export type Analysis = z.infer<typeof analysisSchema>;

/** The areas that say something, ready to be merged into the DI cache; blank ones are left out, so they replace nothing. */
export function toFilledAreas(analysis: Partial<Analysis>): Partial<Record<AnalysisArea, unknown>> {
  const filled = ANALYSIS_AREAS.filter((area) => (analysis[area]?.length ?? 0) > 0);
  return Object.fromEntries(filled.map((area) => [area, analysis[area]]));
}
