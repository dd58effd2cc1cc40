/** `deno task import`: imports files into a project of a running stack. */
// deno-lint-ignore-file no-console -- a command that prints
import process from "node:process";
import { parseArgs } from "node:util";
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import { type Insertion, insertSignals } from "../../console/api/signals.ts";
import { type Authority, authoritySchema } from "../../shared/contracts/signal.ts";
import { READABLE_EXTENSIONS } from "../../shared/signals/file_formats.ts";
import type { SpokenSignal } from "../../shared/signals/people.ts";
import type { SignalDraft } from "../../shared/signals/signal_draft.ts";
import { listUnknownSpeakers, type UnknownSpeaker } from "../../shared/signals/unknown_speakers.ts";
import { countWords } from "../../shared/text/count_words.ts";
import { plural } from "../../shared/text/plural.ts";
import { readArgs } from "../read_args.ts";
import { findUnheard, type NamedPerson, parsePeople, readPeople, savePeople } from "./people.ts";
import { type ReadPath, readPaths } from "./read_paths.ts";
import { NAME_OPTIONS, refuseNameless, splitNames } from "./split_names.ts";

/** What `deno task import` was asked for. */
export interface ImportArgs {
  project_id: string;
  paths: string[];
  url: string;
  secret_key: string;
  /** Whose words the files contain; null to decide by the kind of file. */
  authority: Authority | null;
  /** Whose side people are on, as far as it was said. */
  people: NamedPerson[];
}

/** As the usage lists them. */
const EXTENSIONS = READABLE_EXTENSIONS.join(" ");

const USAGE = `Usage: deno task import --project ID PATH… [options]

Imports mails, calls, chats, notes and documents into a project of a running stack:
${EXTENSIONS}. Folders are searched recursively.

  --project ID    the project's UUID
  --url URL       the stack's URL (default: SUPABASE_URL)
  --key KEY       its secret key (default: SUPABASE_SECRET_KEY)
  --studio NAME…  who speaks for the studio, by name or e-mail address
  --client NAME…  who speaks for the client: only their words open a gate
  --authority A   who wrote a text that names no one: client, consultant or research
                  (default: client for mails and talk, consultant for notes and documents)
  --help          print this

Mails and calls are divided by who said what; what is attached to a mail and can be read is imported
with it. Texts that the project has already are skipped. Ctrl-C stops between two files.
Exits 1 if a file failed; the others are imported anyway.`;

/**
 * The arguments, checked; null if help was asked for.
 *
 * @throws {TypeError} If one is missing, unknown or invalid; the message says which.
 */
export function parseImportArgs(
  args: string[],
  env: Record<string, string | undefined>,
): ImportArgs | null {
  refuseNameless(args);
  const { values, tokens } = parseArgs({
    args,
    options: OPTIONS,
    allowPositionals: true,
    tokens: true,
  });
  if (values.help) return null;
  const { paths, ...names } = splitNames(tokens);
  const people = parsePeople(names);
  if (paths.length + people.length === 0) throw new TypeError("Cannot import: no PATH is given");
  return {
    project_id: check(values.project, z.uuid(), "--project", "the project's UUID"),
    paths,
    url: check(
      values.url ?? env["SUPABASE_URL"],
      z.url({ protocol: /^https?$/ }),
      "--url",
      "an address that begins with http:// or https://, or set SUPABASE_URL",
    ),
    secret_key: check(
      values.key ?? env["SUPABASE_SECRET_KEY"],
      z.string().min(1).refine((key) => !key.startsWith("sb_publishable_")),
      "--key",
      "the secret key (sb_secret_…), not the publishable one, or set SUPABASE_SECRET_KEY",
    ),
    authority: values.authority === undefined
      ? null
      : check(values.authority, authoritySchema, "--authority", "client, consultant or research"),
    people,
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
  ...NAME_OPTIONS,
  help: { type: "boolean", short: "h", default: false },
} as const;

/** How many files were added, skipped because the project has their texts, or failed; and how many signals came of them. */
interface ImportSummary {
  added: number;
  skipped: number;
  failed: number;
  signals: number;
}

/** How an import is watched and stopped. */
interface ImportOptions {
  /** Called with a line of text for each file, and for each thing in it that was left out. */
  report(line: string): void;
  /** Stops before the next file, or the next part of a large one. */
  stop?: AbortSignal;
  /** Called while a file with many signals is being imported. */
  onProgress?(path: string, insertion: Insertion, total: number): void;
}

/**
 * Imports the files one after the other and continues after a failure.
 *
 * @throws {Error} If the project cannot be read or does not exist, or its people cannot be saved; then nothing is imported.
 */
export async function importSignals(
  args: ImportArgs,
  { report, stop, onProgress }: ImportOptions,
): Promise<ImportSummary> {
  const client = createClient(args.url, args.secret_key, {
    auth: { persistSession: false, autoRefreshToken: false },
    db: { timeout: 60_000 },
  });
  await requireProject(client, args.project_id);
  await savePeople(client, args.project_id, args.people);

  const summary: ImportSummary = { added: 0, skipped: 0, failed: 0, signals: 0 };
  const spoken: SpokenSignal[] = [];
  for await (const file of readPaths(args.paths)) {
    if (stop?.aborted) break;
    const insert = (drafts: readonly SignalDraft[], count: (so_far: Insertion) => void) =>
      insertSignals(client, args.project_id, drafts, {
        ...(stop && { stop }),
        onProgress: (so_far) => {
          count(so_far);
          onProgress?.(file.path, so_far, countDrafts(drafts));
        },
      });
    const { result, note, signals } = await importFile(file, args.authority, insert);
    summary[result] += 1;
    summary.signals += signals;
    report(`${result.padEnd(7)}  ${file.path}  ${note}`);
    if ("reason" in file) continue;
    for (const line of file.reading.notes) report(`         ${line}`);
    spoken.push(...file.reading.signals.flatMap(toSpoken));
  }
  if (args.paths.length > 0) { for (const line of findUnheard(args.people, spoken)) report(line); }
  const unknown = listUnknownSpeakers(spoken, await readPeople(client, args.project_id));
  if (unknown.length > 0) report(askForSides(unknown));
  return summary;
}

async function requireProject(client: SupabaseClient, project_id: string): Promise<void> {
  const { data, error, status } = await client.from("projects")
    .select("id")
    .eq("id", project_id)
    .maybeSingle();
  if (error && status === 0) {
    throw new Error('Cannot reach the stack: start it with "deno task dev", or correct --url', {
      cause: error,
    });
  }
  if (error) {
    throw new Error(`Cannot read project "${project_id}": ${error.message}`, { cause: error });
  }
  if (data === null) {
    throw new Error(`Cannot import into project "${project_id}": it does not exist`);
  }
}

interface Outcome {
  result: Exclude<keyof ImportSummary, "signals">;
  note: string;
  signals: number;
}

async function importFile(
  file: ReadPath,
  authority: Authority | null,
  insert: (
    drafts: readonly SignalDraft[],
    count: (so_far: Insertion) => void,
  ) => Promise<Insertion>,
): Promise<Outcome> {
  if ("reason" in file) return { result: "failed", note: file.reason, signals: 0 };
  const drafts = file.reading.signals.map((draft) => ({
    ...draft,
    authority: authority ?? draft.authority,
  }));
  const total = countDrafts(drafts);
  let inserted: Insertion = { added: 0, present: 0 };
  try {
    inserted = await insert(drafts, (so_far) => inserted = so_far);
    const { added, present } = inserted;
    if (added + present < total) {
      return {
        result: "failed",
        note: `stopped: ${describeRest(inserted, total)}`,
        signals: added,
      };
    }
    if (added === 0) return { result: "skipped", note: describePresent(present), signals: 0 };
    const note = describe(drafts) + (present === 0 ? "" : `; ${describePresent(present)}`);
    return { result: "added", note, signals: added };
  } catch (error) {
    const rest = inserted.added === 0 ? "" : `; ${describeRest(inserted, total)}`;
    return { result: "failed", note: toMessage(error) + rest, signals: inserted.added };
  }
}

function countDrafts(drafts: readonly SignalDraft[]): number {
  return drafts.reduce((sum, { linked = [] }) => sum + 1 + countDrafts(linked), 0);
}

/** "email, 120 words, 2 attachments" or "3 emails, 1 document, 4,200 words" */
function describe(drafts: readonly SignalDraft[]): string {
  const by_type = Map.groupBy(drafts, ({ source_type }) => source_type.replaceAll("_", " "));
  const attached = countDrafts(drafts) - drafts.length;
  const words = drafts.reduce((sum, { content }) => sum + countWords(content), 0);
  return [
    ...[...by_type].map(([type, { length }]) => drafts.length === 1 ? type : plural(length, type)),
    plural(words, "word"),
    ...(attached === 0 ? [] : [plural(attached, "attachment")]),
  ].join(", ");
}

function describePresent(present: number): string {
  return present === 1
    ? "the project has this text already"
    : `the project has ${present} of these texts already`;
}

function describeRest({ added, present }: Insertion, total: number): string {
  return `${added + present} of its ${total} signals are in`;
}

/** Without the text, as there may be much of it. */
function toSpoken({ authority, turns, metadata, linked = [] }: SignalDraft): SpokenSignal[] {
  return [{ authority, turns, metadata }, ...linked.flatMap(toSpoken)];
}

const MAX_NAMES = 12;

function askForSides(unknown: readonly UnknownSpeaker[]): string {
  const names = unknown.slice(0, MAX_NAMES).map(({ name, turns }) =>
    `${name} (${plural(turns, "turn")})`
  );
  const more = unknown.length > MAX_NAMES ? ` and ${unknown.length - MAX_NAMES} more` : "";
  return `Whose side are they on? ${names.join(", ")}${more}. Say so with --studio NAME… and ` +
    "--client NAME…, or in the console: until then their words open no gate.";
}

function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Returns the exit code: 0, or 1 if a file or everything failed, or 2 for a wrong argument, or 130 if it was stopped. */
async function main(args: string[]): Promise<number> {
  const parsed = readArgs(args, {
    parse: (given) => parseImportArgs(given, Deno.env.toObject()),
    usage: USAGE,
  });
  if (typeof parsed === "number") return parsed;
  const stop = stopOnSignal();
  const progress = new ProgressLine();
  try {
    const { added, skipped, failed, signals } = await importSignals(parsed, {
      stop,
      report: (line) => progress.print(line),
      onProgress: (path, { added, present }, total) =>
        progress.show(`${path}: ${added + present} of ${total} signals`),
    });
    const files = `${plural(added, "file")} added (${plural(signals, "signal")})`;
    progress.print(`${files}, ${skipped} skipped, ${failed} failed`);
    if (stop.aborted) {
      progress.print("Stopped. What is in stays; the same command goes on with the rest.");
      return 130;
    }
    return failed === 0 ? 0 : 1;
  } catch (error) {
    progress.clear();
    console.error(toMessage(error));
    return 1;
  }
}

/** Aborted by the first SIGINT or SIGTERM; a second one exits immediately. */
function stopOnSignal(): AbortSignal {
  const stop = new AbortController();
  const stopNow = () => {
    if (stop.signal.aborted) Deno.exit(130);
    stop.abort();
    console.error("Stopping after what is under way …");
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stopNow);
  return stop.signal;
}

/** A line at the foot of a terminal that is overwritten; elsewhere nothing but what is printed. */
class ProgressLine {
  readonly #is_terminal = Deno.stderr.isTerminal();

  show(line: string): void {
    if (this.#is_terminal) process.stderr.write(`\r\x1b[K${line.slice(0, 79)}`);
  }

  clear(): void {
    if (this.#is_terminal) process.stderr.write("\r\x1b[K");
  }

  print(line: string): void {
    this.clear();
    console.log(line);
  }
}

if (import.meta.main) Deno.exit(await main(Deno.args));
