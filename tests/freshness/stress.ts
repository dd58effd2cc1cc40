/**
 * `deno task test:stress`: the freshness check at length. `--seconds N` (default 60), `--unguarded` to see it fail. Exits 1 if
 * a read was stale or a deadlock occurred.
 */
// deno-lint-ignore-file no-console -- a command that prints
import { startPostgres } from "../harness/postgres.ts";
import { checkFreshness, type FreshnessReport } from "./check_freshness.ts";
import { parseStressArgs, type StressArgs } from "./parse_stress_args.ts";

if (import.meta.main) {
  const report = await runStress(parseStressArgs(Deno.args));
  console.log(renderReport(report));
  // Not Deno.exitCode: a hook of the embedded Postgres ends the process with 0.
  Deno.exit(report.stale.length + report.deadlock_count > 0 ? 1 : 0);
}

async function runStress({ seconds, guarded }: StressArgs): Promise<FreshnessReport> {
  await using server = await startPostgres();
  return await checkFreshness({ server_url: server.url, duration_ms: seconds * 1000, guarded });
}

function renderReport({ cache, stale, ...report }: FreshnessReport): string {
  const gone_count = report.read_count - cache.hit - cache.miss - cache.bypass;
  return [
    `reads      ${report.read_count}`,
    `  hits     ${cache.hit}`,
    `  misses   ${cache.miss}`,
    `  bypassed ${cache.bypass}`,
    `  gone     ${gone_count}`,
    `writes     ${report.write_count}`,
    `stale      ${stale.length}`,
    ...stale.slice(0, 5).map((read) => `  ${JSON.stringify(read)}`),
    `deadlocks  ${report.deadlock_count}`,
  ].join("\n");
}
