/** `deno task import`: loads files into a project of a running stack. */
// deno-lint-ignore-file no-console -- a command that prints
import { readArgs } from "../read_args.ts";
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { countWords } from "../../shared/signal_files/count_words.ts";
import { insertSignal } from "../../console/api/signals.ts";
import { IMPORT_USAGE, type ImportArgs, parseImportArgs } from "./parse_import_args.ts";
import { type ReadFile, readPaths } from "./read_paths.ts";

/** What became of the files, in numbers. */
export interface ImportSummary {
  added: number;
  skipped: number;
  failed: number;
}

interface Outcome {
  result: keyof ImportSummary;
  note: string;
}

/**
 * Loads the files one after the other, reporting each, and goes on after one that fails.
 *
 * @throws {Error} If the project cannot be read or does not exist; then nothing was loaded.
 */
export async function importSignals(
  args: ImportArgs,
  report: (line: string) => void,
): Promise<ImportSummary> {
  const client = createClient(args.url, args.secret_key, {
    auth: { persistSession: false, autoRefreshToken: false },
    db: { timeout: 30_000 },
  });
  await requireProject(client, args.project_id);

  const summary: ImportSummary = { added: 0, skipped: 0, failed: 0 };
  for await (const file of readPaths(args.paths)) {
    const { result, note } = await importFile(client, file, args);
    summary[result] += 1;
    report(`${result.padEnd(7)}  ${file.path}  ${note}`);
  }
  return summary;
}

async function requireProject(client: SupabaseClient, project_id: string): Promise<void> {
  const { data, error } = await client.from("projects")
    .select("id")
    .eq("id", project_id)
    .maybeSingle();
  if (error) {
    throw new Error(`Cannot read project "${project_id}": ${error.message}`, { cause: error });
  }
  if (data === null) throw new Error(`Cannot import into project "${project_id}": there is none`);
}

async function importFile(
  client: SupabaseClient,
  file: ReadFile,
  { project_id, authority }: ImportArgs,
): Promise<Outcome> {
  if ("reason" in file) return { result: "failed", note: file.reason };
  const signal = { ...file.signal, authority: authority ?? file.signal.authority };
  try {
    const is_new = await insertSignal(client, project_id, signal);
    if (!is_new) return { result: "skipped", note: "the project has this text already" };
    return { result: "added", note: `${signal.source_type}, ${countWords(signal.content)} words` };
  } catch (error) {
    return { result: "failed", note: toMessage(error) };
  }
}

function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Returns the exit code: 0 when every file is in, 1 when one failed or nothing could be loaded, 2 for a wrong argument. */
async function main(args: string[]): Promise<number> {
  const parsed = readArgs(args, {
    parse: (given) => parseImportArgs(given, Deno.env.toObject()),
    usage: IMPORT_USAGE,
  });
  if (typeof parsed === "number") return parsed;
  try {
    const { added, skipped, failed } = await importSignals(parsed, console.log);
    console.log(`${added} added, ${skipped} skipped, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  } catch (error) {
    console.error(toMessage(error));
    return 1;
  }
}

if (import.meta.main) Deno.exit(await main(Deno.args));
