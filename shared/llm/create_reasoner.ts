import type { CallOptions, Decision, DecisionTask, Reasoner } from "../contracts/reasoner.ts";
import type { Env } from "../env.ts";
import { rulesReasoner } from "./rules/rules_reasoner.ts";
import type { Usage } from "../contracts/tracker.ts";
import { AppError, type ErrorCode } from "../errors.ts";
import { meterUsage } from "./add_usage.ts";

export interface CreateReasonerOptions {
  /** Carries the requests to the model. Default: the global fetch. */
  fetch?: typeof fetch;
  /** Milliseconds of a monotonic clock, for the time to the first event. Default: performance.now. */
  now?: () => number;
  /** Attempts after the first that an unreachable model gets. Default: 2. */
  max_retries?: number;
  /** Milliseconds of silence, before the response or inside it, after which a call is given up. Default: 30,000. */
  stall_timeout_ms?: number;
}

/**
 * The reasoner that the settings ask for.
 *
 * Without ANTHROPIC_API_KEY that is the rules-based one: it was chosen, so its answers are not degraded. With a key it is
 * Claude, and what happens when the model fails depends on what was asked:
 *
 * - `decide` always ends in a decision: after any failure of the model the rules decide, marked `model: "rules"` and
 *   `degraded: true`, with the reason in `thinking`. Only the end of the caller's own signal is passed on.
 * - `propose` never falls back by itself. It throws an AppError whose code tells the failures apart (`unavailable`: the
 *   model cannot be reached; `deadline_exceeded`: it was too slow; `model_failed`: its answer was unusable), so that one
 *   element's failure stays that element's, and whoever extracts them all can tell a bad answer from an outage.
 * - `research` is there if RESEARCH_ENABLED says so, and never falls back: rules search nothing.
 */
export async function createReasoner(
  env: Env,
  options: CreateReasonerOptions = {},
): Promise<Reasoner> {
  const rules = rulesReasoner();
  if (env.ANTHROPIC_API_KEY === undefined) return rules;
  const { claudeReasoner } = await import("./claude/claude_reasoner.ts");
  const claude = claudeReasoner({
    api_key: env.ANTHROPIC_API_KEY,
    base_url: env.ANTHROPIC_BASE_URL,
    agent_model: env.DI_AGENT_MODEL,
    extraction_model: env.DI_EXTRACTION_MODEL,
    deadline_ms: env.MODEL_DEADLINE_SECONDS * 1000,
    research_enabled: env.RESEARCH_ENABLED,
    ...options,
  });
  return fallingBack(claude, rules);
}

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
