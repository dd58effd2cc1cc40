/** `deno task test:histories`: thousands of random histories of a project, none of which may show as standing what nobody says. */
// deno-lint-ignore-file no-console -- a command that prints
import fc from "fast-check";
import { readArgs } from "../../local/read_args.ts";
import { startStack } from "../../local/stack.ts";
import { parseRandomRuns } from "../harness/random_runs.ts";
import { startEmulator } from "../emulator/messages_api.ts";
import { createStage, histories, type HistoryCounts, runHistory } from "./random_history.ts";
import { createScriptedModel } from "./scripted_model.ts";

const USAGE = `Usage: deno task test:histories [--runs N] [--seed N]

Adds, edits, moves and deletes signals, changes the sides of who speaks, extracts and confirms at random, and fails at the
first step after which a field stands, or a gate is open, without words of the client.

  --runs N  how many histories (default 10000)
  --seed N  repeats the histories of an earlier run (default: random, and printed)
  --help    print this`;

/** Runs so many histories one after the other, each with up to ten steps; `onHistory` is told after each how many have run. */
export async function runHistories(
  runs: number,
  seed: number,
  onHistory: (done: number) => void = () => {},
): Promise<HistoryCounts> {
  const model = createScriptedModel();
  await using emulator = await startEmulator({ respond: model.respond });
  await using stack = await startStack({
    env: { ANTHROPIC_API_KEY: "test-key", ANTHROPIC_BASE_URL: emulator.url },
  });
  const stage = await createStage(stack, model);
  const counts: HistoryCounts = { steps: 0, standing: 0, shut: 0 };
  let done = 0;
  const property = fc.asyncProperty(histories, async (steps) => {
    await runHistory(steps, stage, counts);
    onHistory(++done);
  });
  await fc.assert(property, { numRuns: runs, seed, endOnFailure: false });
  return counts;
}

/** So many histories apart, the command says how far it is. */
const PROGRESS_EVERY = 50;

async function main(args: string[]): Promise<number> {
  const parsed = readArgs(args, { parse: (args) => parseRandomRuns(args, 10000), usage: USAGE });
  if (typeof parsed === "number") return parsed;
  console.log(`${parsed.runs} histories, seed ${parsed.seed}`);
  const started_at = performance.now();
  const secondsSinceStart = () => Math.round((performance.now() - started_at) / 1000);
  const counts = await runHistories(parsed.runs, parsed.seed, (done) => {
    if (done % PROGRESS_EVERY === 0) {
      console.error(`${done} of ${parsed.runs} histories, ${secondsSinceStart()} s`);
    }
  });
  const seconds = secondsSinceStart();
  console.log(
    `${counts.steps} steps, after ${counts.standing} of which everything stood; ${counts.shut} gates shut; ${seconds} s`,
  );
  return 0;
}

if (import.meta.main) Deno.exit(await main(Deno.args));
