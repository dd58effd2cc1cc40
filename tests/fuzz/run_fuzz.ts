/** `deno task test:fuzz`: thousands of generated requests to every endpoint. --runs N (default 6000), --seed N (default: by chance). */
// deno-lint-ignore-file no-console -- a command that prints
import { parseArgs } from "node:util";
import { startStack } from "../../local/stack.ts";
import { fuzzApi } from "./fuzz_api.ts";

const { values } = parseArgs({
  args: Deno.args,
  options: {
    runs: { type: "string", default: "6000" },
    seed: { type: "string", default: String(crypto.getRandomValues(new Int32Array(1))[0]) },
  },
});
const log: Record<string, unknown>[] = [];
await using stack = await startStack({ log: (line) => log.push(line) });
console.log(`${values.runs} requests, seed ${values.seed}`);
const started_at = performance.now();
const counts = await fuzzApi(stack, {
  runs: Number(values.runs),
  seed: Number(values.seed),
  log,
});
const seconds = Math.round((performance.now() - started_at) / 1000);
console.log(`by status ${JSON.stringify(counts)}, in ${seconds} s`);
