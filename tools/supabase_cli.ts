/** The Supabase CLI from npm, on databases and APIs of this machine. Needs npx (Node), but no Docker and no account. */
import { z } from "zod";
import { startManagementApi, type Upload } from "./management_api.ts";

/** The version with which the layout of supabase/ was tested. */
const CLI = "supabase@3.1.0";
const ROOT = new URL("../", import.meta.url);

/**
 * Runs the CLI in this project and returns its output on stdout.
 *
 * @param args Its arguments; `--remote=URL` selects a Postgres instead of a hosted project.
 * @param env Added to this process's environment.
 * @throws {Error} If it exits with another code than 0; the message has its output.
 */
export async function runCli(args: string[], env: Record<string, string> = {}): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command("npx", {
    args: ["-y", CLI, ...args, "--agent=no"],
    cwd: ROOT,
    // The temporary servers do not support TLS.
    env: { PGSSLMODE: "disable", ...env },
  }).output();
  const decoder = new TextDecoder();
  const printed = decoder.decode(stdout);
  if (success) return printed;
  throw new Error(
    `Cannot run "supabase ${args.join(" ")}": ${printed.trim()}\n${decoder.decode(stderr).trim()}`,
  );
}

const pushSchema = z.object({ upToDate: z.boolean(), migrations: z.array(z.string()) });

/** Pushes the migrations to the Postgres at the URL. Returns the files that were applied, none if it was up to date. */
export async function pushMigrations(url: string): Promise<string[]> {
  const printed = await runCli(["db", "push", "--yes", "--output-format=json", `--remote=${url}`]);
  return pushSchema.parse(JSON.parse(printed)).migrations;
}

/** The TypeScript types of the schema public, as `supabase gen types` writes them. */
export function readTypes(url: string): Promise<string> {
  return runCli(["gen", "types", "--lang=typescript", "--schema=public", `--remote=${url}`]);
}

/**
 * What `supabase functions deploy --use-api` uploads for each function.
 *
 * @param directory Where the folder supabase is. Default: this project.
 */
export async function uploadFunctions(directory?: string): Promise<readonly Upload[]> {
  await using api = await startManagementApi();
  await runCli(
    [
      "--profile",
      api.profile,
      ...directory === undefined ? [] : ["--workdir", directory],
      "functions",
      "deploy",
      "--use-api",
      "--yes",
      `--remote=${PROJECT}`,
    ],
    { SUPABASE_ACCESS_TOKEN: TOKEN },
  );
  return api.uploads;
}

/** Placeholders in the format that the CLI requires. */
const PROJECT = "a".repeat(20);
const TOKEN = `sbp_${"0".repeat(40)}`;
