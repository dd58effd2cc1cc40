import type { CallOptions, Decision, DecisionTask, Reasoner } from "../contracts/reasoner.ts";
import type { Usage } from "../contracts/tracker.ts";
import { AppError, type ErrorCode } from "../errors.ts";
import { meterUsage } from "./meter_usage.ts";

const MODEL_FAILURES: readonly ErrorCode[] = ["unavailable", "deadline_exceeded", "model_failed"];

/**
 * A reasoner that asks `model` and lets `rules` decide where the model fails. Such a decision is marked `degraded`, says in
 * `thinking` why, and its usage counts the tokens that the failed attempt has cost. All else is the model's alone.
 */
export function fallingBack(model: Reasoner, rules: Reasoner): Reasoner {
  return {
    ...model,
    decide: async (task, options) => {
      const meter = meterUsage(options.tracker);
      try {
        return await model.decide(task, { ...options, tracker: meter.tracker });
      } catch (error) {
        if (options.signal.aborted || !isModelFailure(error)) throw error;
        return await decideInstead(rules, task, options, error, meter.spent());
      }
    },
  };
}

async function decideInstead(
  rules: Reasoner,
  task: DecisionTask,
  options: CallOptions,
  failure: AppError,
  usage: Usage,
): Promise<Decision> {
  // The model that would search the web has just failed.
  const tools = task.tools.filter(({ name }) => name !== "run_research");
  const decision = await rules.decide({ ...task, tools }, options);
  const thinking = `${failure.message}, so the fixed rules decide. ${decision.thinking}`;
  return { ...decision, thinking, degraded: true, usage };
}

function isModelFailure(error: unknown): error is AppError {
  return error instanceof AppError && MODEL_FAILURES.includes(error.code);
}
