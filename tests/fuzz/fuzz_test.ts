import { assert } from "@std/assert";
import { fuzzApi } from "./fuzz_api.ts";
import { withStack } from "../harness/stack.ts";

const log: Record<string, unknown>[] = [];
const stack = withStack({ log: (line) => log.push(line) });

Deno.test("no generated request is answered with a fault of ours, and none that is refused writes a row", async () => {
  const counts = await fuzzApi(stack(), { runs: 300, seed: 1, log });

  // Enough of both kinds: what is refused, and what is done.
  assert((counts[200] ?? 0) >= 30, JSON.stringify(counts));
  assert((counts[400] ?? 0) >= 30, JSON.stringify(counts));
});
