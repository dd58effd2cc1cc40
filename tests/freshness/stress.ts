/** `deno task test:stress`: the freshness check, for as long as you like. */
// deno-lint-ignore-file no-console -- a command that prints
import { parseArgs } from "node:util";
import { readArgs } from "../../local/read_args.ts";
import { startPostgres } from "../harness/postgres.ts";
import { checkFreshness, type FreshnessReport } from "./check_freshness.ts";

const USAGE = `Usage: deno task test:stress [--seconds N] [--unguarded]

Writers change projects in every possible way on a real Postgres while readers ask for their readiness.
Exits 1 if a read was stale or Postgres detected a deadlock.

  --seconds N  how long to run (default 60)
  --unguarded  remove the version check from store_readiness first, to see the check fail
  --help       print this`;

/** What `deno task test:stress` was asked for. */
interface StressArgs {
  seconds: number;
  guarded: boolean;
}

/**
 * The arguments, checked; null if help was asked for.
 *
 * @throws {TypeError} If one is unknown or invalid; the message says which.
 */
export function parseStressArgs(args: string[]): StressArgs | null {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help) return null;
  const seconds = Number(values.seconds);
  if (seconds > 0) return { seconds, guarded: !values.unguarded };
  throw new TypeError(`Cannot run for "${values.seconds}" seconds: it must be a number above 0`);
}

const OPTIONS = {
  seconds: { type: "string", default: "60" },
  unguarded: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

async function stress(args: string[]): Promise<number> {
  const parsed = readArgs(args, { parse: parseStressArgs, usage: USAGE });
  if (typeof parsed === "number") return parsed;
  await using server = await startPostgres();
  const report = await checkFreshness({
    server_url: server.url,
    duration_ms: parsed.seconds * 1000,
    guarded: parsed.guarded,
    onProgress: (read_count) => console.error(`${read_count} reads …`),
  });
  console.log(renderReport(report));
  return report.stale.length + report.deadlock_count > 0 ? 1 : 0;
}

function renderReport({ cache, stale, ...report }: FreshnessReport): string {
  const deleted_count = report.read_count - cache.hit - cache.miss - cache.bypass;
  return [
    `reads      ${report.read_count}`,
    `  hits     ${cache.hit}`,
    `  misses   ${cache.miss}`,
    `  bypassed ${cache.bypass}`,
    `  deleted  ${deleted_count}`,
    `writes     ${report.write_count}`,
    `slow fills ${report.fill_count}`,
    `stale      ${stale.length}`,
    ...stale.slice(0, 5).map((read) => `  ${JSON.stringify(read)}`),
    `deadlocks  ${report.deadlock_count}`,
  ].join("\n");
}

// Not Deno.exitCode: a hook of the embedded Postgres ends the process with 0.
if (import.meta.main) Deno.exit(await stress(Deno.args));
