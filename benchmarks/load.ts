/**
 * `deno task bench:load`: mixed traffic against `task dev` on a real Postgres. Exits 1 if a call failed that should not, or a
 * write that was accepted is not there.
 */
// deno-lint-ignore-file no-console -- a command that prints
import { readArgs } from "../local/read_args.ts";
import { startPostgres } from "../tests/harness/postgres.ts";
import type { ResultRow } from "./experiment.ts";
import { parseLoadArgs } from "./load/parse_load_args.ts";
import { type LoadReport, runLoad } from "./load/run_load.ts";
import { describeMachine } from "./report/describe_machine.ts";
import { renderTable } from "./report/render_table.ts";

const USAGE = `Usage: deno task bench:load [--seconds N] [--json]

Reads and writes by eight callers at once against the development stack on a real Postgres.

  --seconds N  how long (default 60)
  --json       the last line is one JSON object with everything that was measured
  --help       print this`;

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
  const { call_count, calls_per_second, accepted_writes, lost_writes, memory_mb } = report;
  const rows = Object.entries(report.operations).map(([system, summary]): ResultRow => ({
    case: "ms per call",
    system,
    figures: { ...summary },
  }));
  return [
    renderTable(rows),
    "",
    `calls            ${call_count}, ${calls_per_second.toFixed(1)} a second`,
    `errors           ${report.errors.reduce((sum, { count }) => sum + count, 0)}`,
    ...report.errors.map(({ operation, message, count }) =>
      `  ${count} × ${operation}: ${message}`
    ),
    `accepted writes  ${accepted_writes}, lost ${lost_writes}`,
    `memory           ${memory_mb.join(", ")} MB, from the end of the warm-up on`,
  ].join("\n");
}

if (import.meta.main) Deno.exit(await load(Deno.args));
