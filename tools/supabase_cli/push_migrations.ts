import { z } from "zod";
import { runCli } from "./run_cli.ts";

const pushSchema = z.object({ upToDate: z.boolean(), migrations: z.array(z.string()) });

/** The files that `supabase db push` applied to the Postgres; none when it had them all. */
export async function pushMigrations(url: string): Promise<string[]> {
  const printed = await runCli(["db", "push", "--yes", "--output-format=json", `--remote=${url}`]);
  return pushSchema.parse(JSON.parse(printed)).migrations;
}
