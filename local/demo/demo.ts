/**
 * `deno task demo`: the whole system at work on a discovery case, told as a report. Everything it makes is in this
 * process's memory, so Ctrl-C needs no care: nothing can be left behind.
 */
// deno-lint-ignore-file no-console -- a command that prints
import { readArgs } from "../read_args.ts";
import { startStack } from "../stack.ts";
import { caseFromFiles } from "./case_from_files.ts";
import { type DemoCase, loadDemoCase } from "./demo_case.ts";
import { createPaint } from "./paint.ts";
import { DEMO_USAGE, type DemoArgs, parseDemoArgs } from "./parse_demo_args.ts";
import { renderReport } from "./render_report.ts";
import { runDemo } from "./run_demo.ts";
import type { Progress } from "./step_recorder.ts";

/** Returns the exit code: 0 when all went well, 1 when not or a quote is not in the files, 2 for a wrong argument. */
async function demo(args: string[]): Promise<number> {
  const parsed = readArgs(args, { parse: parseDemoArgs, usage: DEMO_USAGE });
  if (typeof parsed === "number") return parsed;
  try {
    return await showCase(parsed);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

async function showCase({ paths, json }: DemoArgs): Promise<number> {
  const demo_case = paths === null ? await loadDemoCase() : await readCase(paths);
  console.error("Start the stack …");
  await using stack = await startStack({ data: "memory", env: Deno.env.toObject() });
  const report = await runDemo(stack, demo_case, PROGRESS);
  const paint = createPaint(Deno.stdout.isTerminal() && !Deno.env.get("NO_COLOR"));
  console.log(json ? JSON.stringify(report) : renderReport(report, paint));
  return report.quotes.wrong.length === 0 ? 0 : 1;
}

async function readCase(paths: string[]): Promise<DemoCase> {
  const { demo_case, skipped } = await caseFromFiles(paths);
  for (const { path, reason } of skipped) console.error(`Left out "${path}": ${reason}`);
  return demo_case;
}

const PROGRESS: Progress = {
  begin: (name) => console.error(`${name} …`),
  done: ({ wall_ms }) => console.error(`  ${wall_ms.toFixed(0)} ms`),
};

if (import.meta.main) Deno.exit(await demo(Deno.args));
