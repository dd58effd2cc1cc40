import type { Reasoner } from "../contracts/reasoner.ts";
import type { Env } from "../env.ts";
import { rulesReasoner } from "./rules/rules_reasoner.ts";

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
 * The reasoner that the settings ask for: without ANTHROPIC_API_KEY the rules, which propose and leave decisions to the agent's
 * policy; with a key Claude, which searches the web if RESEARCH_ENABLED says so.
 *
 * Neither falls back to the other. A failure of the model is an AppError whose code tells the kinds apart (`unavailable`: it
 * cannot be reached; `deadline_exceeded`: it was too slow; `model_failed`: its answer was unusable), and the caller decides what
 * takes its place: the extraction the rules, the agent its policy.
 */
export async function createReasoner(
  env: Env,
  options: CreateReasonerOptions = {},
): Promise<Reasoner> {
  if (env.ANTHROPIC_API_KEY === undefined) return rulesReasoner();
  const { claudeReasoner } = await import("./claude/claude_reasoner.ts");
  return claudeReasoner({
    api_key: env.ANTHROPIC_API_KEY,
    base_url: env.ANTHROPIC_BASE_URL,
    agent: { model: env.DI_AGENT_MODEL, effort: env.DI_AGENT_EFFORT },
    extraction: { model: env.DI_EXTRACTION_MODEL, effort: env.DI_EXTRACTION_EFFORT },
    deadline_ms: env.MODEL_DEADLINE_SECONDS * 1000,
    research_enabled: env.RESEARCH_ENABLED,
    ...options,
  });
}
