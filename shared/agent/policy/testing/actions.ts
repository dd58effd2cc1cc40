/** The actions that a model could name, for the tests of the policy. Imported by tests alone. */
import type { ToolName } from "../../../contracts/di_agent.ts";
import type { Decision } from "../../../contracts/reasoner.ts";
import { ELEMENT_NAMES } from "../../../elements/elements.ts";
import { SIGNAL_ID } from "../../testing/test_observation.ts";

export type NamedAction = Pick<Decision, "tool_name" | "tool_args">;

const FOREIGN_ID = "99999999-9999-4999-8999-999999999999";
const FOCUS_AREAS = [
  "core_pain",
  "primary_persona",
  "wow_moment",
  "business_case",
  "budget_constraints",
  "general",
];

/** Every tool, with every argument that the policy judges. */
export const ACTIONS: readonly NamedAction[] = [
  action("extract_core_pain", { signal_ids: [SIGNAL_ID, FOREIGN_ID] }),
  action("extract_core_pain", { signal_ids: [FOREIGN_ID], depth: "deep" }),
  action("extract_primary_persona"),
  action("identify_wow_moment"),
  action("extract_business_case"),
  action("extract_budget_constraints"),
  action("run_foundation"),
  action("run_research", { research_question: "What do others do?", depth: "quick" }),
  ...FOCUS_AREAS.map((focus_area) => action("suggest_discovery_questions", { focus_area })),
  action("analyze_gaps"),
  action("stop_with_guidance", {
    reason: "Enough",
    what_would_help: ["A call"],
    recommended_next: "Wait",
  }),
  ...ELEMENT_NAMES.map((element) =>
    action("request_confirmation", { element, ask_role: "consultant" })
  ),
];

function action(tool_name: ToolName, tool_args: Record<string, unknown> = {}): NamedAction {
  return { tool_name, tool_args };
}
