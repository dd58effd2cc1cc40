import { assert } from "@std/assert";
import { fuzzApi } from "./fuzz_api.ts";
import { withStack } from "../harness/stack.ts";

const log: Record<string, unknown>[] = [];
const stack = withStack({ log: (line) => log.push(line) });

Deno.test("no generated request causes a server error, and no refused request writes a row", async () => {
  const counts = await fuzzApi(stack(), { runs: 400, seed: 1, log });

  // The test is worth something only if enough requests succeed and enough are refused.
  assert((counts[200] ?? 0) >= 30, JSON.stringify(counts));
  assert((counts[400] ?? 0) >= 30, JSON.stringify(counts));
});
