/** `deno task bench:load`: mixed traffic against `deno task dev` on a real Postgres. */
// deno-lint-ignore-file no-console -- a command that prints
import { parseArgs } from "node:util";
import { readArgs } from "../local/read_args.ts";
import { startPostgres } from "../tests/harness/postgres.ts";
import type { ResultRow } from "./experiments/experiment.ts";
import { type LoadReport, runLoad } from "./load/run_load.ts";
import { describeMachine } from "./report/describe_machine.ts";
import { renderTable } from "./report/render_table.ts";

const USAGE = `Usage: deno task bench:load [--seconds N] [--json]

Eight concurrent callers read and write through the development stack on a real Postgres. Exits 1 if a call
fails unexpectedly or an accepted write is lost.

  --seconds N  how long to run (default 60)
  --json       the last line is one JSON object with everything that was measured
  --help       print this`;

/** What `deno task bench:load` was asked for. */
interface LoadArgs {
  seconds: number;
  json: boolean;
}

/**
 * The arguments, checked; null if help was asked for.
 *
 * @throws {TypeError} If one is unknown or invalid; the message says which.
 */
export function parseLoadArgs(args: string[]): LoadArgs | null {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help) return null;
  const seconds = Number(values.seconds);
  if (seconds >= 1) return { seconds, json: values.json };
  throw new TypeError(
    `Cannot run for "${values.seconds}" seconds: it must be a number of at least 1`,
  );
}

const OPTIONS = {
  seconds: { type: "string", default: "60" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

async function load(args: string[]): Promise<number> {
  const parsed = readArgs(args, { parse: parseLoadArgs, usage: USAGE });
  if (typeof parsed === "number") return parsed;
  await using server = await startPostgres();
  const report = await runLoad(server.url, parsed.seconds);
  console.log(renderReport(report));
  if (parsed.json) console.log(JSON.stringify({ machine: describeMachine(), ...report }));
  return report.errors.length + report.lost_writes > 0 ? 1 : 0;
}

function renderReport(report: LoadReport): string {
  const { call_count, calls_per_second, accepted_writes, lost_writes, memory_mb, heap_mb } = report;
  const rows = Object.entries(report.operations).map(([system, summary]): ResultRow => ({
    case: "ms per call",
    system,
    figures: { ...summary },
  }));
  return [
    renderTable(rows),
    "",
    `calls            ${call_count}, ${calls_per_second.toFixed(1)} per second`,
    `errors           ${report.errors.reduce((sum, { count }) => sum + count, 0)}`,
    ...report.errors.map(({ operation, message, count }) =>
      `  ${count} × ${operation}: ${message}`
    ),
    `accepted writes  ${accepted_writes}, lost ${lost_writes}`,
    `memory           ${memory_mb.join(", ")} MB, from the end of the warm-up to the end`,
    `heap in use      ${heap_mb.join(" MB after the warm-up, ")} MB after the end`,
  ].join("\n");
}

if (import.meta.main) Deno.exit(await load(Deno.args));
