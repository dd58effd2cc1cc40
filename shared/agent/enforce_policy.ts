import type { Observation } from "../contracts/di_agent.ts";
import type { Decision, DecisionTask } from "../contracts/reasoner.ts";
import { decideByRules } from "../llm/rules/decide_by_rules.ts";
import type { ToolSettings } from "./agent_tool.ts";
import { findObjection } from "./find_objection.ts";
import { isTooEarly } from "./is_too_early.ts";

export interface PolicyContext {
  task: DecisionTask;
  settings: ToolSettings;
}

/**
 * The decision as policy allows it (domain rules, sections 12.3 and 12.6), as far as data alone can tell: an action that
 * makes no sense now, a stop without a reason, or an extraction where there is reason to stop gives way to what the rules
 * decide; arguments that go too far are corrected. What was changed, and why, stands at the end of `thinking`; a replaced
 * tool is among `dropped`.
 */
export function enforcePolicy(decision: Decision, { task, settings }: PolicyContext): Decision {
  const objection = findObjection(decision, task.observation, settings);
  if (objection !== null) return replaceAction(decision, objection, task);
  return [keepKnownSignals, keepFocusInPhase, keepScopeWithClient].reduce(
    (kept, correct) => correct(kept, task.observation),
    decision,
  );
}

function replaceAction(decision: Decision, objection: string, task: DecisionTask): Decision {
  const ruled = decideByRules(task);
  if (ruled.tool_name === decision.tool_name) return decision;
  return note({
    ...decision,
    decision: ruled.decision,
    tool_name: ruled.tool_name,
    tool_args: ruled.tool_args,
    recommended_next: ruled.recommended_next,
    dropped: [...decision.dropped, decision.tool_name],
  }, `${ruled.tool_name} replaces ${decision.tool_name}, because ${objection}`);
}

function note(decision: Decision, correction: string): Decision {
  return { ...decision, thinking: `${decision.thinking}\nPolicy: ${correction}.`.trimStart() };
}

/** Only signals that were shown can be asked for: an id from elsewhere is made up, or another project's. */
function keepKnownSignals(decision: Decision, observation: Observation): Decision {
  const { signal_ids, ...others } = decision.tool_args;
  if (!Array.isArray(signal_ids)) return decision;
  const known = new Set([
    ...observation.unanalyzed_signals.map(({ id }) => id),
    ...observation.recent_signals.map(({ id }) => id),
  ]);
  const kept = signal_ids.filter((id) => known.has(id));
  if (kept.length === signal_ids.length) return decision;
  const tool_args = kept.length === 0 ? others : { ...others, signal_ids: kept };
  return note(
    { ...decision, tool_args },
    `${
      signal_ids.length - kept.length
    } of the signal ids belong to no signal shown and are left out`,
  );
}

function keepFocusInPhase(decision: Decision, observation: Observation): Decision {
  const { focus_area } = decision.tool_args;
  if (
    decision.tool_name !== "suggest_discovery_questions" || !isTooEarly(focus_area, observation)
  ) {
    return decision;
  }
  return note(
    { ...decision, tool_args: { focus_area: "general" } },
    `questions about ${focus_area} wait until the required prototype gates are satisfied`,
  );
}

function keepScopeWithClient(decision: Decision): Decision {
  const { element, ask_role } = decision.tool_args;
  if (decision.tool_name !== "request_confirmation") return decision;
  if (element !== "confirmed_scope" || ask_role === "client") return decision;
  return note(
    { ...decision, tool_args: { element, ask_role: "client" } },
    "only the client can confirm the scope",
  );
}
