/** `deno task import`: imports files into a project of a running stack. */
// deno-lint-ignore-file no-console -- a command that prints
import { parseArgs } from "node:util";
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import { insertSignal } from "../../console/api/signals.ts";
import { type Authority, authoritySchema } from "../../shared/contracts/signal.ts";
import { countWords } from "../../shared/signal_files/count_words.ts";
import { readArgs } from "../read_args.ts";
import { type ReadFile, readPaths } from "./read_paths.ts";

/** What `deno task import` was asked for. */
export interface ImportArgs {
  project_id: string;
  paths: string[];
  url: string;
  secret_key: string;
  /** Whose words the files contain; null to decide by the kind of file. */
  authority: Authority | null;
}

const USAGE = `Usage: deno task import --project ID PATH… [options]

Imports mails, transcripts and notes into a project of a running stack: .txt, .md, .vtt, .srt, .eml and
meetings in .json. Folders are searched recursively.

  --project ID    the project's UUID
  --url URL       the stack's URL (default: SUPABASE_URL)
  --key KEY       its secret key (default: SUPABASE_SECRET_KEY)
  --authority A   whose words they are: client, consultant or research
                  (default: client for mails and transcripts, consultant for notes)
  --help          print this

Texts that the project already has are skipped. Exits 1 if a file failed; the others are imported anyway.`;

/**
 * The arguments, checked; null if help was asked for.
 *
 * @throws {TypeError} If one is missing, unknown or invalid; the message says which.
 */
export function parseImportArgs(
  args: string[],
  env: Record<string, string | undefined>,
): ImportArgs | null {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  if (values.help) return null;
  if (positionals.length === 0) throw new TypeError("Cannot import: no PATH is given");
  return {
    project_id: check(values.project, z.uuid(), "--project", "the project's UUID"),
    paths: positionals,
    url: check(values.url ?? env["SUPABASE_URL"], z.url(), "--url", "a URL, or set SUPABASE_URL"),
    secret_key: check(
      values.key ?? env["SUPABASE_SECRET_KEY"],
      z.string().min(1),
      "--key",
      "the secret key, or set SUPABASE_SECRET_KEY",
    ),
    authority: values.authority === undefined
      ? null
      : check(values.authority, authoritySchema, "--authority", "client, consultant or research"),
  };
}

function check<Value>(
  given: string | undefined,
  schema: z.ZodType<Value>,
  option: string,
  wanted: string,
): Value {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const state = given === undefined ? "is missing" : "is invalid";
  throw new TypeError(`Cannot import: ${option} ${state}, it must be ${wanted}`);
}

const OPTIONS = {
  project: { type: "string" },
  url: { type: "string" },
  key: { type: "string" },
  authority: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
} as const;

/** How many files were added, skipped because the project has their text, or failed. */
interface ImportSummary {
  added: number;
  skipped: number;
  failed: number;
}

interface Outcome {
  result: keyof ImportSummary;
  note: string;
}

/**
 * Imports the files one after the other and continues after a failure.
 *
 * @param report Called with a line of text for each file.
 * @throws {Error} If the project cannot be read or does not exist; then nothing is imported.
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
  if (data === null) {
    throw new Error(`Cannot import into project "${project_id}": it does not exist`);
  }
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

/** Returns the exit code: 0, or 1 if a file or everything failed, or 2 for a wrong argument. */
async function main(args: string[]): Promise<number> {
  const parsed = readArgs(args, {
    parse: (given) => parseImportArgs(given, Deno.env.toObject()),
    usage: USAGE,
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
