/** `deno task test:mcp`: thousands of calls of an assistant that means harm, or obeys what signals order. */
// deno-lint-ignore-file no-console -- a command that prints
import { readArgs } from "../../local/read_args.ts";
import { startStack } from "../../local/stack.ts";
import { parseRandomRuns } from "../harness/random_runs.ts";
import { attackMcp } from "./attack_mcp.ts";

const USAGE = `Usage: deno task test:mcp [--runs N] [--seed N]

Calls the tools of the function mcp as an assistant that means harm, and as one that obeys what signals order. Fails at the
first that confirms something, writes anything but proposals and imported texts, or returns another tenant's words.

  --runs N  how many calls (default 10000)
  --seed N  repeats the calls of an earlier run (default: random, and printed)
  --help    print this`;

async function attack(args: string[]): Promise<number> {
  const parsed = readArgs(args, { parse: (args) => parseRandomRuns(args, 10_000), usage: USAGE });
  if (typeof parsed === "number") return parsed;
  await using stack = await startStack();
  console.log(`${parsed.runs} calls, seed ${parsed.seed}`);
  const started_at = performance.now();
  const counts = await attackMcp(stack, parsed);
  const seconds = Math.round((performance.now() - started_at) / 1000);
  console.log(`${JSON.stringify(counts)}, in ${seconds} s`);
  return 0;
}

if (import.meta.main) Deno.exit(await attack(Deno.args));
