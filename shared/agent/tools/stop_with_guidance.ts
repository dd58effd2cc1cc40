import { z } from "zod";
import { defineTool } from "../define_tool.ts";

/** Ends the run because nothing useful can be done without somebody else. */
export const stopWithGuidance = defineTool({
  name: "stop_with_guidance",
  description:
    "Ends the run without a change: says why nothing more can be done now, what would help and what to do then. Moves no " +
    "gate. Only when the signals are exhausted and too thin, nothing new has come for a week, or repeated runs bring " +
    "nothing; in doubt prefer suggest_discovery_questions.",
  args_schema: z.object({
    reason: z.string().trim().min(1),
    what_would_help: z.array(z.string().trim().min(1)).min(1).max(8),
    recommended_next: z.string().trim().min(1),
  }),
  action_type: "stop",
  gates: [],
  run: (args) => ({
    success: true,
    data: args,
    error: null,
    next: args.recommended_next,
    stop: { reason: args.reason, what_would_help: args.what_would_help },
  }),
});
