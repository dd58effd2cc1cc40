/**
 * `deno task ok`: everything that must hold before a change lands, and exactly what CI runs. Each step is a task of deno.json. The
 * last line counts the tests of all steps, and each step without tests as one: "N passed, N failed".
 */
// deno-lint-ignore-file no-console -- a command that prints
import { parseArgs } from "node:util";
import { readArgs } from "../local/read_args.ts";

const USAGE = `Usage: deno task ok

Runs all checks and tests, as CI does: format, lint, types, imports, tests, the console in a browser, kill
points, a short stress test, pgTAP, the Supabase CLI, MCP's own inspector and the OpenAPI document. What this machine lacks is skipped and listed.
Exits 1 if anything fails.`;

/** A task of deno.json and its arguments. */
type Step = readonly [task: string, ...args: string[]];

/** Stages run one after the other, the lanes of a stage at the same time, and the steps of a lane one after the other. */
const STAGES: readonly (readonly (readonly Step[])[])[] = [
  [[["fmt:check"]], [["lint"]], [["types"]], [["arrows"]]],
  // It uses all cores itself.
  [[["test"]]],
  [
    [["test:browser"]],
    [["test:kill"], ["test:stress", "--seconds", "10"], ["test:db"], ["check:cli"], [
      "test:inspector",
    ], [
      "lint:openapi",
    ]],
  ],
];

interface Outcome {
  passed: number;
  failed: number;
  skipped: string[];
}

async function ok(): Promise<number> {
  const outcomes: Outcome[] = [];
  for (const lanes of STAGES) {
    const results = await Promise.all(lanes.map(runLane));
    outcomes.push(...results.flat());
  }
  const skipped = new Set(outcomes.flatMap((outcome) => outcome.skipped));
  if (skipped.size > 0) console.log(`\nSkipped:\n  ${[...skipped].join("\n  ")}`);
  const sum = (key: "passed" | "failed") =>
    outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") === 0 ? 0 : 1;
}

async function runLane(steps: readonly Step[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of steps) outcomes.push(await runStep(step));
  return outcomes;
}

const children = new Set<Deno.ChildProcess>();

async function runStep([task, ...args]: Step): Promise<Outcome> {
  console.log(`         ${task} …`);
  const started_at = performance.now();
  const child = new Deno.Command(Deno.execPath(), {
    args: ["task", task, ...args],
    cwd: new URL("../", import.meta.url),
    env: { NO_COLOR: "1" },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  children.add(child);
  const { success, stdout, stderr } = await child.output();
  children.delete(child);
  const [printed, complained] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
  const outcome = readOutcome(`${printed}\n${complained}`, success);
  const seconds = ((performance.now() - started_at) / 1000).toFixed(1).padStart(6);
  console.log(`${outcome.failed === 0 ? "ok    " : "FAILED"}${seconds} s  ${task}`);
  if (outcome.failed > 0) console.log(`\n${showFailures(printed!, complained!)}\n`); // there are two
  return outcome;
}

/** What the output of a step says about its tests and about what it skipped. */
export function readOutcome(output: string, success: boolean): Outcome {
  // Deno ends with "ok | 120 passed (8 steps) | 0 failed | 1 ignored (12s)", pg_prove with "Files=6, Tests=61, …".
  const deno = /.*\| (\d+) passed[^|\n]*\| (\d+) failed/s.exec(output);
  const tests = deno?.[1] ?? /^Files=\d+, Tests=(\d+),/m.exec(output)?.[1];
  const failed = Number(deno?.[2] ?? 0);
  return {
    passed: tests === undefined ? Number(success) : Number(tests),
    failed: success ? failed : Math.max(1, failed),
    skipped: [...output.matchAll(/^skipped: (.+)$/gim)].map(([, what = ""]) => what),
  };
}

/** What `deno test` prints about its failures, or the last lines of any other output. */
export function showFailures(stdout: string, stderr: string): string {
  const errors = stdout.indexOf("\n ERRORS ");
  if (errors >= 0) return stdout.slice(errors).trim().split("\n").slice(0, 500).join("\n");
  return [stdout, stderr].map((text) => text.trim().split("\n").slice(-100).join("\n")).join("\n")
    .trim();
}

function stop(): void {
  for (const child of children) child.kill();
  Deno.exit(130);
}

function parseOkArgs(args: string[]): object | null {
  const { values } = parseArgs({ args, options: { help: { type: "boolean", short: "h" } } });
  return values.help ? null : {};
}

if (import.meta.main) {
  const parsed = readArgs(Deno.args, { parse: parseOkArgs, usage: USAGE });
  if (typeof parsed === "number") Deno.exit(parsed);
  for (const signal of ["SIGINT", "SIGTERM"] as const) Deno.addSignalListener(signal, stop);
  Deno.exit(await ok());
}
