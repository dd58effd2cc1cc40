/** What the policy allows (domain rules, sections 12.3 and 12.6), judged by data alone. */
import type { ToolName } from "../../contracts/di_agent.ts";
import type { Decision } from "../../contracts/reasoner.ts";
import { findQuestionObstacle } from "./ask.ts";
import { findConfirmationObstacle, findUnconfirmable } from "./confirm.ts";
import { decide } from "./decide.ts";
import { findExtractionObstacle, isExtraction } from "./extract.ts";
import type { Situation } from "./situation.ts";
import { findReasonToGoOn, findStopReason } from "./stop.ts";

/** Why the tool makes no sense now, whatever its arguments, as the end of a sentence; null if it does. */
export function findObstacle(tool: ToolName, situation: Situation): string | null {
  switch (tool) {
    case "run_research":
      return situation.research_enabled ? null : "research on the web is switched off";
    case "suggest_discovery_questions":
      return findQuestionObstacle(situation);
    case "request_confirmation":
      return findConfirmationObstacle(situation);
    case "analyze_gaps":
    case "stop_with_guidance":
      return null;
    default:
      return findExtractionObstacle(tool, situation);
  }
}

/**
 * Why the action may not be taken now, as the end of a sentence, or null if the data have nothing against it: the tool makes
 * no sense, a stop has no reason, an element cannot be confirmed, or the ground is exhausted.
 */
export function findObjection(
  { tool_name, tool_args }: Pick<Decision, "tool_name" | "tool_args">,
  situation: Situation,
): string | null {
  const obstacle = findObstacle(tool_name, situation);
  if (obstacle !== null) return obstacle;
  if (tool_name === "stop_with_guidance") return findReasonToGoOn(situation);
  if (tool_name === "request_confirmation") {
    return findUnconfirmable(tool_args["element"], situation);
  }
  return isExtraction(tool_name) ? findReasonToRest(situation) : null;
}

/** A user who asks for something in particular gets it, although the rules see no use in it. */
function findReasonToRest(situation: Situation): string | null {
  if (situation.observation.specific_request !== null) return null;
  const stop = findStopReason(situation);
  // What is complete may still be read again, lest a new signal contradict it.
  if (stop === null || stop.code === "complete") return null;
  return `the ground is exhausted (${stop.code})`;
}

/**
 * The decision as the policy allows it: an action that it objects to is replaced by its own choice, and arguments that go too far
 * are corrected. What was changed, and why, is appended to `thinking`; a replaced tool is among `dropped`.
 */
export function enforce(decision: Decision, situation: Situation): Decision {
  const objection = findObjection(decision, situation);
  if (objection !== null) return replaceAction(decision, objection, situation);
  return [keepKnownSignals, keepFocusInPhase, keepScopeWithClient].reduce(
    (kept, correct) => correct(kept, situation),
    decision,
  );
}

function replaceAction(model: Decision, objection: string, situation: Situation): Decision {
  const { tool_name, tool_args, decision, recommended_next } = decide(situation);
  const is_same_tool = tool_name === model.tool_name;
  return note(
    {
      ...model,
      decision,
      tool_name,
      tool_args,
      recommended_next,
      dropped: is_same_tool ? model.dropped : [...model.dropped, model.tool_name],
    },
    `${
      is_same_tool ? "another " : ""
    }${tool_name} replaces ${model.tool_name}, because ${objection}`,
  );
}

function note(decision: Decision, correction: string): Decision {
  return { ...decision, thinking: `${decision.thinking}\nPolicy: ${correction}.`.trimStart() };
}

/** Only signals that were shown can be asked for: an id from elsewhere is made up, or another project's. */
function keepKnownSignals(decision: Decision, { observation }: Situation): Decision {
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

function keepFocusInPhase(decision: Decision, situation: Situation): Decision {
  const { tool_name, tool_args: { focus_area } } = decision;
  if (tool_name !== "suggest_discovery_questions" || !situation.isTooEarly(focus_area)) {
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
