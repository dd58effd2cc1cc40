import type { ToolName } from "../contracts/di_agent.ts";
import type { GateName } from "../contracts/element.ts";

/** The tool that extracts the element of a gate; gates without one are talked about, not extracted one by one. */
export const EXTRACTION_TOOLS: Partial<Record<GateName, ToolName>> = {
  core_pain: "extract_core_pain",
  primary_persona: "extract_primary_persona",
  wow_moment: "identify_wow_moment",
  business_case: "extract_business_case",
  budget_constraints: "extract_budget_constraints",
};
