import { runCli } from "./run_cli.ts";

/** The TypeScript types of the Postgres' public schema, as `supabase gen types` writes them. */
export function readTypes(url: string): Promise<string> {
  return runCli(["gen", "types", "--lang=typescript", "--schema=public", `--remote=${url}`]);
}
