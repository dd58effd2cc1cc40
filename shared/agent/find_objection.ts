import type { Observation } from "../contracts/di_agent.ts";
import { ELEMENT_NAMES, GATES } from "../elements/elements.ts";
import type { Decision } from "../contracts/reasoner.ts";
import type { ToolSettings } from "./agent_tool.ts";
import { findStopReason } from "./find_stop_reason.ts";
import { isExtraction } from "./is_extraction.ts";
import { isTooEarly } from "./is_too_early.ts";
import { openGates } from "./open_gates.ts";
import { ALL_TOOLS } from "./tools/all_tools.ts";

/**
 * Why the action may not be taken now, as the end of a sentence, or null if the data have nothing against it: the tool makes
 * no sense, a stop has no reason, an element cannot be confirmed, or the ground is exhausted (domain rules, 12.3 and 12.6).
 */
export function findObjection(
  { tool_name, tool_args }: Pick<Decision, "tool_name" | "tool_args">,
  observation: Observation,
  settings: ToolSettings,
): string | null {
  const obstacle = ALL_TOOLS[tool_name].findObstacle(observation, settings);
  if (obstacle !== null) return obstacle;
  if (tool_name === "stop_with_guidance") return findReasonToGoOn(observation);
  if (tool_name === "request_confirmation") return findUnconfirmable(tool_args, observation);
  return isExtraction(tool_name) ? findReasonToRest(observation) : null;
}

function findReasonToGoOn(observation: Observation): string | null {
  if (openGates(observation.readiness.gates).length === 0) return null;
  if (observation.unanalyzed_signals.length > 0) return "there are signals that nobody has read";
  return findStopReason(observation) === null
    ? "a gate is open and the data give no reason to stop"
    : null;
}

/** A user who asks for something in particular gets it, although the rules see no use in it. */
function findReasonToRest(observation: Observation): string | null {
  if (observation.specific_request !== null) return null;
  const stop_reason = findStopReason(observation);
  return stop_reason && `the ground is exhausted (${stop_reason.code})`;
}

function findUnconfirmable(
  { element }: Decision["tool_args"],
  observation: Observation,
): string | null {
  const name = ELEMENT_NAMES.find((known) => known === element);
  if (name === undefined) return null;
  const label = GATES[name].label;
  const value = observation.foundation[name];
  if (value === null) return `the ${label} has no value yet`;
  if (value.confirmed_by === "client") return `the client has confirmed the ${label} already`;
  return isTooEarly(name, observation)
    ? `the ${label} waits until the required prototype gates are satisfied`
    : null;
}
