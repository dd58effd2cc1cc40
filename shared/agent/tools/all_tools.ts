import type { ToolName } from "../../contracts/di_agent.ts";
import type { AgentTool } from "../agent_tool.ts";
import { analyzeGapsTool } from "./analyze_gaps_tool.ts";
import { extractionTools } from "./extraction_tools.ts";
import { requestConfirmation } from "./request_confirmation.ts";
import { runFoundation } from "./run_foundation.ts";
import { runResearch } from "./run_research.ts";
import { stopWithGuidance } from "./stop_with_guidance.ts";
import { suggestDiscoveryQuestions } from "./suggest_discovery_questions.ts";

/** Every tool by name (domain rules, section 12.4). The order is the order in which they are offered. */
export const ALL_TOOLS: Readonly<Record<ToolName, AgentTool>> = {
  ...extractionTools,
  run_foundation: runFoundation,
  run_research: runResearch,
  suggest_discovery_questions: suggestDiscoveryQuestions,
  analyze_gaps: analyzeGapsTool,
  stop_with_guidance: stopWithGuidance,
  request_confirmation: requestConfirmation,
};
