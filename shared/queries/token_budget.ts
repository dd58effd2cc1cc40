import type { Env } from "../env.ts";
import { SIGNAL_LIMIT } from "./signals.ts";

/** The system prompt of an extraction, and the observation and tools of a decision, with what is answered. */
const SYSTEM_TOKENS = 1_500;
const DECISION_TOKENS = 12_000;
/** The task of one element, its answer, and the share of repairs. */
const ELEMENT_TOKENS = 3_500;

/** What an operation is going to ask of the model. */
interface PlannedCalls {
  decides: boolean;
  elements: number;
}

/** What of a day's tokens is reserved for an operation, as the database is told: nothing where there is no model. */
export interface TokenRequest {
  /** 0 for no limit. */
  daily_token_budget: number;
  /** What is used besides the signals; these are sent once and read from the prompt cache after that. */
  fixed_tokens: number;
  signal_token_budget: number;
  signal_limit: number;
}

/** The request for the calls that are planned. */
export function toTokenRequest(env: Env, { decides, elements }: PlannedCalls): TokenRequest {
  const fixed_tokens = SYSTEM_TOKENS + elements * ELEMENT_TOKENS + (decides ? DECISION_TOKENS : 0);
  return {
    daily_token_budget: env.DAILY_TOKEN_BUDGET,
    fixed_tokens: env.ANTHROPIC_API_KEY === undefined ? 0 : fixed_tokens,
    signal_token_budget: env.SIGNAL_TOKEN_BUDGET,
    signal_limit: SIGNAL_LIMIT,
  };
}
