/**
 * Writes what every active project hands over into a folder, for a repository that keeps how it changes: foundation.md with the words
 * behind every value, spec.md with the confirmed features as requirements, and readiness.json.
 *
 *     deno run -A examples/nightly_export.ts DIR
 *
 * with SUPABASE_URL and SUPABASE_SECRET_KEY set. Every night at three, by cron:
 *
 *     0 3 * * * cd /srv/groundwork && deno run -A examples/nightly_export.ts /srv/specs && git -C /srv/specs commit -qam "Nightly" || true
 *
 * A project that fails does not keep the others; the exit code is 1 then.
 */
// deno-lint-ignore-file no-console -- a command that prints
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { createClient } from "@supabase/supabase-js";
import { createGroundwork, type Groundwork } from "groundwork-client";

async function main([directory]: string[]): Promise<number> {
  if (directory === undefined) throw new Error("Usage: nightly_export.ts DIR");
  const supabase = createClient(read("SUPABASE_URL"), read("SUPABASE_SECRET_KEY"), {
    auth: { persistSession: false, autoRefreshToken: false },
  });
  const groundwork = createGroundwork(supabase);
  let failed = 0;
  // Page by page: the data API gives at most a thousand rows at once.
  for (let from = 0;; from += PAGE) {
    const { data, error } = await supabase.from("projects").select("id, name")
      .eq("status", "active").order("id").range(from, from + PAGE - 1);
    if (error) throw error;
    for (const { id, name } of data) {
      try {
        await exportProject(groundwork, id, join(directory, id));
        console.log(`exported ${name}`);
      } catch (error) {
        failed += 1;
        console.error(`failed ${name}: ${error instanceof Error ? error.message : error}`);
      }
    }
    if (data.length < PAGE) return failed === 0 ? 0 : 1;
  }
}

const PAGE = 100;

async function exportProject(groundwork: Groundwork, id: string, directory: string): Promise<void> {
  const [foundation, spec, readiness] = await Promise.all([
    groundwork.export(id),
    groundwork.export(id, { format: "spec" }),
    groundwork.readiness(id),
  ]);
  const { score, phase, blocking_gates, path } = readiness;
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, "foundation.md"), foundation);
  await writeFile(join(directory, "spec.md"), spec);
  await writeFile(
    join(directory, "readiness.json"),
    JSON.stringify({ score, phase, blocking_gates, path }, null, 2) + "\n",
  );
}

function read(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`Cannot start: ${name} is not set`);
}

main(process.argv.slice(2)).then(
  (code) => process.exitCode = code,
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
