import { assertAlmostEquals, assertEquals } from "@std/assert";
import type { Usage } from "../contracts/tracker.ts";
import { estimateCost } from "./estimate_cost.ts";

const tokens = (usage: Partial<Usage>): Usage => ({
  input_tokens: 0,
  output_tokens: 0,
  cache_read_input_tokens: 0,
  cache_creation_input_tokens: 0,
  ...usage,
});

function assertCost(actual: number | null, expected: number): void {
  assertAlmostEquals(actual ?? Number.NaN, expected, 1e-9);
}

Deno.test("estimateCost() prices input and output by the million", () => {
  const usage = tokens({ input_tokens: 1_000_000, output_tokens: 100_000 });

  assertCost(estimateCost("claude-sonnet-5-5", usage), 2 + 1);
});

Deno.test("estimateCost() prices what the prompt cache gave, and what was written to it", () => {
  assertCost(estimateCost("claude-haiku-5-5", tokens({ cache_read_input_tokens: 50_000 })), 0.0005);
  assertCost(
    estimateCost("claude-haiku-5-5", tokens({ cache_creation_input_tokens: 80_000 })),
    0.01,
  );
});

Deno.test("estimateCost() takes the price of long prompts for the whole call, cached tokens included", () => {
  const short = tokens({ input_tokens: 10_000, cache_read_input_tokens: 90_000 });
  const long = tokens({ input_tokens: 10_001, cache_read_input_tokens: 90_000 });

  assertCost(estimateCost("claude-haiku-5-5", short), 0.0019);
  assertCost(estimateCost("claude-haiku-5-5", long), (10_001 + 9_000) * 0.5 / 1_000_000);
});

Deno.test("estimateCost() knows dated names, and does not guess at models it does not know", () => {
  assertCost(estimateCost("claude-opus-5-5-20261001", tokens({ output_tokens: 50_000 })), 1);
  assertEquals(estimateCost("another-model", tokens({ output_tokens: 50_000 })), null);
});
