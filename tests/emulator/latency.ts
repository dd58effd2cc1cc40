import type { OutputConfig } from "@anthropic-ai/sdk/resources/messages/messages";
import type { MessagesRequest } from "./wire.ts";

export type Effort = NonNullable<OutputConfig["effort"]>;

/** How fast the emulated model is. */
export interface Latency {
  /** Range in milliseconds from which the time to the first token is drawn, uniformly. */
  first_token_ms: readonly [number, number];
  tokens_per_second: number;
  /** Tokens of thinking between the start of a response and its first words, by effort. Default: none. */
  thinking_tokens?: Readonly<Record<Effort, number>>;
  /** The same seed gives the same delays, however requests overlap. */
  seed: number;
  /** Factor on all times. Default: 1. */
  scale?: number;
}

/**
 * A current small model: first token after 0.9 to 1.7 s, then 100 tokens a second. How long it thinks is an assumption for tasks
 * of this size: the API publishes no figures, only that low effort hardly thinks and each step up thinks a good deal more.
 */
export const TYPICAL_LATENCY: Latency = {
  first_token_ms: [900, 1700],
  tokens_per_second: 100,
  thinking_tokens: { low: 40, medium: 200, high: 500, xhigh: 1_000, max: 2_000 },
  seed: 1,
};

/** Milliseconds from the request to the first token of the request with this index; 0 without a latency. */
export function drawFirstTokenDelay(latency: Latency | undefined, index: number): number {
  if (latency === undefined) return 0;
  const [shortest, longest] = latency.first_token_ms;
  return (shortest + (longest - shortest) * draw(latency.seed, index)) * (latency.scale ?? 1);
}

/** Milliseconds that the tokens take; 0 without a latency. */
export function tokenDelay(latency: Latency | undefined, tokens: number): number {
  return latency === undefined
    ? 0
    : (tokens / latency.tokens_per_second) * 1000 * (latency.scale ?? 1);
}

/** What models do that are told nothing. */
const DEFAULT_EFFORTS: Readonly<Record<string, Effort>> = {
  "claude-sonnet-5-5": "high",
  "claude-haiku-5-5": "medium",
  "claude-opus-5-5": "medium",
};

/** The effort of the request, else the default of its model. */
export function effortOf({ model, output_config }: MessagesRequest): Effort {
  return output_config?.effort ?? DEFAULT_EFFORTS[model] ?? "high";
}

/** Tokens of thinking before the answer to this request; 0 without a latency, and where thinking is disabled. */
export function countThinkingTokens(
  latency: Latency | undefined,
  request: MessagesRequest,
): number {
  return request.thinking?.type === "disabled"
    ? 0
    : latency?.thinking_tokens?.[effortOf(request)] ?? 0;
}

/** A number in [0, 1) that depends on seed and index alone (the mixing steps of mulberry32). */
function draw(seed: number, index: number): number {
  let state = (seed * 0x9e3779b1 + index * 0x6d2b79f5) >>> 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32;
}

/** Resolves after the duration, or as soon as the signal aborts. Never rejects. */
export function wait(duration_ms: number, signal: AbortSignal): Promise<void> {
  if (duration_ms <= 0 || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(handle);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const handle = setTimeout(end, duration_ms);
    signal.addEventListener("abort", end, { once: true });
  });
}

/** Resolves when the signal aborts. */
export function waitForAbort(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) =>
    signal.addEventListener("abort", () => resolve(), { once: true })
  );
}
