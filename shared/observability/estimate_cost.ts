import type { Usage } from "../contracts/tracker.ts";

/** US dollars per million tokens. */
interface Price {
  input: number;
  output: number;
  /** Of the input price, for tokens read from the prompt cache. */
  read_factor: number;
  /** Prices of a call whose whole prompt is longer than `tokens`. */
  above?: { tokens: number; input: number; output: number };
}

/** By the beginning of the model's name, as of November 2026 (platform facts, 7.3). */
const PRICES: Readonly<Record<string, Price>> = {
  "claude-haiku-5-5": {
    input: 0.1,
    output: 0.5,
    read_factor: 0.1,
    above: { tokens: 100_000, input: 0.5, output: 2.5 },
  },
  "claude-sonnet-5-5": { input: 2, output: 10, read_factor: 0.05 },
  "claude-opus-5-5": { input: 4, output: 20, read_factor: 0.05 },
};

/** Of the input price, for tokens written to the prompt cache for five minutes, the only kind in use. */
const WRITE_FACTOR = 1.25;

/** What one call of the model costs by its list price, in US dollars; null for a model whose price is not known. */
export function estimateCost(model: string, usage: Usage): number | null {
  const name = Object.keys(PRICES).find((prefix) => model.startsWith(prefix));
  const price = name === undefined ? undefined : PRICES[name];
  if (price === undefined) return null;

  const { input_tokens, output_tokens, cache_read_input_tokens, cache_creation_input_tokens } =
    usage;
  const prompt_tokens = input_tokens + cache_read_input_tokens + cache_creation_input_tokens;
  const { above = null } = price;
  const { input, output } = above !== null && prompt_tokens > above.tokens ? above : price;
  const billed_input = input_tokens + price.read_factor * cache_read_input_tokens +
    WRITE_FACTOR * cache_creation_input_tokens;
  return (billed_input * input + output_tokens * output) / 1_000_000;
}
