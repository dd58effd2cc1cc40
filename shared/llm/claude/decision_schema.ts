import { z } from "zod";
import { analysisSchema } from "../analysis_schema.ts";

const requiredText = (description: string) => z.string().trim().min(1).describe(description);

/** The trace that every tool call carries beside the tool's own arguments (domain rules, section 12.3). */
export const traceSchema = z.object({
  observation: requiredText("What stands out in the project's state, and what changed"),
  thinking: requiredText("The gap that matters most now, and why this action beats the others"),
  decision: requiredText("The one action taken, in one sentence"),
  recommended_next: requiredText("What should follow once this action is done"),
  analysis: analysisSchema.describe("What the signals not analysed before have taught"),
});

/**
 * A tool's input as the model fills it: the trace and the tool's arguments in one object. Where a tool has an argument of the
 * same name as a trace field (stop_with_guidance: recommended_next), the one field serves both.
 */
export function decisionSchema(args_schema: z.ZodObject): z.ZodObject {
  return z.object({ ...traceSchema.shape, ...args_schema.shape });
}
