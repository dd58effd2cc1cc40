import { assert } from "@std/assert";
import { withStack } from "../harness/stack.ts";
import { attackMcp } from "./attack_mcp.ts";

const stack = withStack();

Deno.test("an assistant that means harm, or obeys what a signal orders, leaves nothing but proposals and texts", async () => {
  const counts = await attackMcp(stack(), { runs: 300, seed: 1 });

  // Otherwise nothing was tried.
  for (const [name, count] of Object.entries(counts)) assert(count > 0, name);
});
