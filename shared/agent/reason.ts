import type { Observation } from "../contracts/di_agent.ts";
import type { CallOptions, Decision, Reasoner } from "../contracts/reasoner.ts";
import type { Usage } from "../contracts/tracker.ts";
import { AppError, type ErrorCode } from "../errors.ts";
import { meterUsage } from "../llm/add_usage.ts";
import { decide } from "./policy/decide.ts";
import { enforce, findObstacle } from "./policy/enforce.ts";
import { readSituation, type Situation } from "./policy/situation.ts";
import { renderObservation } from "./render_observation.ts";
import { SYSTEM_PROMPT } from "./system_prompt.ts";
import { ALL_TOOLS } from "./tools/all_tools.ts";

/**
 * The one action to take: the model's choice among the tools that make sense now, as far as the policy allows it. Where there is
 * no model the policy decides, marked `model: "rules"`; where the model fails it does so too, marked `degraded: true`, with the
 * reason in `thinking` and the tokens of the failed attempt in `usage`.
 *
 * @throws {AppError} What ended the caller's own signal, or a failure that is not the model's.
 */
export async function reason(
  observation: Observation,
  reasoner: Reasoner,
  call: CallOptions,
): Promise<Decision> {
  const situation = readSituation(observation, {
    research_enabled: reasoner.research !== undefined,
  });
  if (reasoner.decide === undefined) {
    call.signal.throwIfAborted();
    return decide(situation);
  }
  const meter = meterUsage(call.tracker);
  try {
    const decision = await reasoner.decide({
      system: SYSTEM_PROMPT,
      observation_text: renderObservation(observation),
      tools: Object.values(ALL_TOOLS).filter(({ name }) => findObstacle(name, situation) === null),
    }, { ...call, tracker: meter.tracker });
    return enforce(decision, situation);
  } catch (error) {
    if (call.signal.aborted || !isModelFailure(error)) throw error;
    return decideInstead(situation, error, meter.spent());
  }
}

const MODEL_FAILURES: readonly ErrorCode[] = ["unavailable", "deadline_exceeded", "model_failed"];

function isModelFailure(error: unknown): error is AppError {
  return error instanceof AppError && MODEL_FAILURES.includes(error.code);
}

function decideInstead(situation: Situation, failure: AppError, usage: Usage): Decision {
  // The model that would search the web has just failed.
  const own = decide({ ...situation, research_enabled: false });
  const thinking = `${failure.message}, so the fixed rules decide. ${own.thinking}`;
  return { ...own, thinking, degraded: true, usage };
}
