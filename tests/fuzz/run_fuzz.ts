/** `deno task test:fuzz`: thousands of generated requests to every endpoint. */
// deno-lint-ignore-file no-console -- a command that prints
import { readArgs } from "../../local/read_args.ts";
import { startStack } from "../../local/stack.ts";
import { parseRandomRuns } from "../harness/random_runs.ts";
import { fuzzApi } from "./fuzz_api.ts";

const USAGE = `Usage: deno task test:fuzz [--runs N] [--seed N]

Sends generated requests to every endpoint, and fails at the first that is answered with a server error,
or refused and yet changes the database.

  --runs N  how many requests (default 6000)
  --seed N  repeats the requests of an earlier run (default: random, and printed)
  --help    print this`;

async function fuzz(args: string[]): Promise<number> {
  const parsed = readArgs(args, { parse: (args) => parseRandomRuns(args, 6000), usage: USAGE });
  if (typeof parsed === "number") return parsed;
  const log: Record<string, unknown>[] = [];
  await using stack = await startStack({ log: (line) => log.push(line) });
  console.log(`${parsed.runs} requests, seed ${parsed.seed}`);
  const started_at = performance.now();
  const counts = await fuzzApi(stack, { ...parsed, log });
  const seconds = Math.round((performance.now() - started_at) / 1000);
  console.log(`by status ${JSON.stringify(counts)}, in ${seconds} s`);
  return 0;
}

if (import.meta.main) Deno.exit(await fuzz(Deno.args));
