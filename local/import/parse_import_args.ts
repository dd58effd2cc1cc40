import { parseArgs } from "node:util";
import { z } from "zod";
import { type Authority, authoritySchema } from "../../shared/contracts/signal.ts";

/** What `deno task import` was asked for. */
export interface ImportArgs {
  project_id: string;
  paths: string[];
  url: string;
  secret_key: string;
  /** Overrules what the kind of file says about whose words they are; null leaves it to the file. */
  authority: Authority | null;
}

/** Printed by `--help`, and after a wrong argument. */
export const IMPORT_USAGE = `Usage: deno task import --project ID PATH… [options]

Loads mails, transcripts and notes into a project of a running stack. Folders are searched to the bottom.
Reads .txt, .md, .vtt, .srt, .eml and meetings in .json.

  --project ID    the project's uuid
  --url URL       where the stack is (default: SUPABASE_URL)
  --key KEY       its secret key (default: SUPABASE_SECRET_KEY)
  --authority A   whose words they are: client, consultant or research
                  (default: mails and transcripts the client's, notes the consultant's)
  --help          print this

A text that the project already has is skipped. Exits 1 if any file failed; the others are imported all the same.`;

/**
 * The arguments, checked; null if help was asked for.
 *
 * @throws {TypeError} If one is missing, unknown or has a value it cannot have; the message says which.
 */
export function parseImportArgs(
  args: string[],
  env: Record<string, string | undefined>,
): ImportArgs | null {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  if (values.help) return null;
  if (positionals.length === 0) throw new TypeError("Cannot import: no PATH is given");
  return {
    project_id: check(values.project, z.uuid(), "--project", "the project's uuid"),
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
  const state = given === undefined ? "is missing" : "does not fit";
  throw new TypeError(`Cannot import: ${option} ${state}, it must be ${wanted}`);
}

const OPTIONS = {
  project: { type: "string" },
  url: { type: "string" },
  key: { type: "string" },
  authority: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
} as const;
