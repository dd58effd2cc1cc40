import type { Observation } from "../contracts/di_agent.ts";
import type { CallOptions, Decision, DecisionTask, Reasoner } from "../contracts/reasoner.ts";
import type { ToolSettings } from "./agent_tool.ts";
import { enforcePolicy } from "./enforce_policy.ts";
import { offeredTools } from "./offered_tools.ts";
import { renderObservation } from "./render_observation.ts";
import { SYSTEM_PROMPT } from "./system_prompt.ts";

export interface ReasonOptions {
  reasoner: Reasoner;
  settings: ToolSettings;
  call: CallOptions;
}

/**
 * The one action to take: chosen by the reasoner among the tools that make sense now, and checked against the policy.
 *
 * @throws {AppError} As `Reasoner.decide`.
 */
export async function reason(
  observation: Observation,
  { reasoner, settings, call }: ReasonOptions,
): Promise<Decision> {
  const task: DecisionTask = {
    system: SYSTEM_PROMPT,
    observation,
    observation_text: renderObservation(observation),
    tools: offeredTools(observation, settings),
  };
  return enforcePolicy(await reasoner.decide(task, call), { task, settings });
}
