/** `deno task demo`: runs the whole system on a discovery case, in memory, and prints what it found. */
// deno-lint-ignore-file no-console -- a command that prints
import { parseArgs } from "node:util";
import { readArgs } from "../read_args.ts";
import { startStack } from "../stack.ts";
import { caseFromFiles, type DemoCase, loadDemoCase } from "./demo_case.ts";
import { renderReport } from "./render_report.ts";
import { runDemo } from "./run_demo.ts";

const USAGE = `Usage: deno task demo [--from PATH…] [--json]

Starts the whole system in memory, runs it on a discovery case, and prints what it found: the foundation
with its quotes, the readiness, the next questions, and what each step cost.

  --from PATH…  your own mails, transcripts and notes instead of the bundled case
                (.txt, .md, .vtt, .srt, .eml, meetings in .json; folders are searched)
  --json        print the findings as one JSON object
  --help        print this

ANTHROPIC_API_KEY  the model's key; without it the rules do the reasoning`;

/** What `deno task demo` was asked for. */
interface DemoArgs {
  /** The user's own files and folders; null for the bundled case. */
  paths: string[] | null;
  json: boolean;
}

/**
 * The arguments, checked; null if help was asked for.
 *
 * @throws {TypeError} If one is unknown, or a path is given without --from; the message says which.
 */
export function parseDemoArgs(args: string[]): DemoArgs | null {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  if (values.help) return null;
  const from = values.from ?? [];
  if (from.length === 0 && positionals.length > 0) {
    throw new TypeError(`Cannot use "${positionals[0]}": paths follow --from`);
  }
  return { paths: from.length > 0 ? [...from, ...positionals] : null, json: values.json };
}

const OPTIONS = {
  from: { type: "string", multiple: true },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

/** Returns the exit code: 0, or 1 if something failed or a quote is not in the files, or 2 for a wrong argument. */
async function demo(args: string[]): Promise<number> {
  const parsed = readArgs(args, { parse: parseDemoArgs, usage: USAGE });
  if (typeof parsed === "number") return parsed;
  try {
    const demo_case = parsed.paths === null ? await loadDemoCase() : await readCase(parsed.paths);
    console.error("Start the stack …");
    await using stack = await startStack({ data: "memory", env: Deno.env.toObject() });
    const report = await runDemo(stack, demo_case, (step) => console.error(`${step} …`));
    console.log(parsed.json ? JSON.stringify(report) : renderReport(report));
    return report.quotes.wrong.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

async function readCase(paths: string[]): Promise<DemoCase> {
  const { demo_case, skipped } = await caseFromFiles(paths);
  for (const { path, reason } of skipped) console.error(`Skipped "${path}": ${reason}`);
  return demo_case;
}

if (import.meta.main) Deno.exit(await demo(Deno.args));
