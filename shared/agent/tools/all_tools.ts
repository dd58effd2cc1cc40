import * as z from "zod";
import type { ToolName } from "../../contracts/di_agent.ts";
import { type AgentTool, defineTool } from "../agent_tool.ts";
import { analyzeGapsTool } from "./analyze_gaps.ts";
import { extractionTools } from "./extraction_tools.ts";
import { requestConfirmation } from "./request_confirmation.ts";
import { runResearch } from "./run_research.ts";
import { suggestDiscoveryQuestions } from "./suggest_discovery_questions.ts";

/** Ends the run because nothing useful can be done without somebody else. */
const stopWithGuidance = defineTool({
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
  run: (args) => ({
    success: true,
    data: args,
    error: null,
    next: args.recommended_next,
    stop: { reason: args.reason, what_would_help: args.what_would_help },
  }),
});

/** Every tool by name (domain rules, section 12.4). The order is the order in which they are offered. */
export const ALL_TOOLS: Readonly<Record<ToolName, AgentTool>> = {
  ...extractionTools,
  run_research: runResearch,
  suggest_discovery_questions: suggestDiscoveryQuestions,
  analyze_gaps: analyzeGapsTool,
  stop_with_guidance: stopWithGuidance,
  request_confirmation: requestConfirmation,
};
