import type { ToolName } from "../../contracts/di_agent.ts";
import type { AgentTool } from "../agent_tool.ts";
import { analyzeGapsTool } from "./analyze_gaps_tool.ts";
import { extractBudgetConstraints } from "./extract_budget_constraints.ts";
import { extractBusinessCase } from "./extract_business_case.ts";
import { extractCorePain } from "./extract_core_pain.ts";
import { extractPrimaryPersona } from "./extract_primary_persona.ts";
import { identifyWowMoment } from "./identify_wow_moment.ts";
import { requestConfirmation } from "./request_confirmation.ts";
import { runFoundation } from "./run_foundation.ts";
import { runResearch } from "./run_research.ts";
import { stopWithGuidance } from "./stop_with_guidance.ts";
import { suggestDiscoveryQuestions } from "./suggest_discovery_questions.ts";

/** Every tool by name (domain rules, section 12.4). The order is the order in which they are offered. */
export const ALL_TOOLS: Readonly<Record<ToolName, AgentTool>> = {
  extract_core_pain: extractCorePain,
  extract_primary_persona: extractPrimaryPersona,
  identify_wow_moment: identifyWowMoment,
  extract_business_case: extractBusinessCase,
  extract_budget_constraints: extractBudgetConstraints,
  run_foundation: runFoundation,
  run_research: runResearch,
  suggest_discovery_questions: suggestDiscoveryQuestions,
  analyze_gaps: analyzeGapsTool,
  stop_with_guidance: stopWithGuidance,
  request_confirmation: requestConfirmation,
};
