/**
 * What the demo works on: the bundled discovery case, or a user's own files. In the bundled case (case/) a laundry for care
 * homes talks to a consultant in one mail, two calls and a visit; case.json lists these files and what the consultant has
 * entered so far.
 */
import type { SupabaseClient } from "@supabase/supabase-js";
import { basename } from "@std/path";
import { z } from "zod";
import { authoritySchema } from "../../shared/contracts/signal.ts";
import { parseSignalFile } from "../../shared/signal_files/parse_signal_file.ts";
import type { ParsedSignal } from "../../shared/signal_files/parsed_signal.ts";
import { type ReadFile, readPaths } from "../import/read_paths.ts";

const rowSchema = z.record(z.string(), z.unknown());
const caseFileSchema = z.strictObject({
  project: z.strictObject({ id: z.uuid(), name: z.string(), vertical: z.string() }),
  signals: z.array(z.strictObject({ id: z.uuid(), file: z.string(), authority: authoritySchema })),
  rows: z.record(z.string(), z.array(rowSchema)),
  client_correction: rowSchema,
});

export type CaseSignal = ParsedSignal & { id: string };

export interface DemoCase {
  project: { id: string; name: string; vertical: string | null };
  signals: CaseSignal[];
  /** By table, in an order in which they can be inserted; `project_id` is missing. */
  rows: Record<string, Record<string, unknown>[]>;
  /** The core pain in the words with which the client confirms it; null if there is no client to ask. */
  client_correction: Record<string, unknown> | null;
}

/** The bundled case. Ids are new on every load. */
export async function loadDemoCase(): Promise<DemoCase> {
  const text = await Deno.readTextFile(caseUrl("case.json"));
  const { signals, ...rest } = caseFileSchema.parse(JSON.parse(text, createIdReviver()));
  const read = signals.map(async ({ id, file, authority }) => {
    const url = caseUrl(file);
    return { ...await parseSignalFile(basename(url), await Deno.readFile(url)), authority, id };
  });
  return { ...rest, signals: await Promise.all(read) };
}

/** In case.json, "$name" stands for an id; the same name is the same id. */
function createIdReviver(): (key: string, value: unknown) => unknown {
  const ids = new Map<string, string>();
  return (_key, value) => {
    if (typeof value !== "string" || !/^\$\w+$/.test(value)) return value;
    const id = ids.get(value) ?? crypto.randomUUID();
    ids.set(value, id);
    return id;
  };
}

function caseUrl(file: string): URL {
  return new URL(`case/${file}`, import.meta.url);
}

/** A file that is not part of the case, and why. */
type SkippedFile = Extract<ReadFile, { reason: string }>;

/**
 * A case of the user's own files and folders, with nothing but signals, and the files that could not be read.
 *
 * @throws {TypeError} If no file could be read.
 */
export async function caseFromFiles(
  paths: string[],
): Promise<{ demo_case: DemoCase; skipped: SkippedFile[] }> {
  const files = await Array.fromAsync(readPaths(paths));
  const skipped = files.filter((file) => "reason" in file);
  const signals = files.filter((file) => "signal" in file)
    .map(({ signal }) => ({ ...signal, id: crypto.randomUUID() }));
  if (signals.length === 0) {
    const reasons = skipped.map(({ path, reason }) => `"${path}": ${reason}`).join("; ");
    throw new TypeError(`Cannot read any of the files: ${reasons || "there are none"}`);
  }
  const project = { id: crypto.randomUUID(), name: "Your files", vertical: null };
  return { demo_case: { project, signals, rows: {}, client_correction: null }, skipped };
}

/**
 * Inserts the case as the client's user, who becomes the owner of the project.
 *
 * @param members Further members.
 * @throws {Error} If the database refuses a row; the message names the table.
 */
export async function insertCase(
  client: SupabaseClient,
  { project, signals, rows }: DemoCase,
  members: { user_id: string; role: string }[],
): Promise<void> {
  await insert(client, "projects", [project]);
  const tables = Object.entries({ project_members: members, signals, ...rows });
  for (const [table, table_rows] of tables) {
    await insert(client, table, table_rows.map((row) => ({ ...row, project_id: project.id })));
  }
}

async function insert(client: SupabaseClient, table: string, rows: object[]): Promise<void> {
  if (rows.length === 0) return;
  const { error } = await client.from(table).insert(rows);
  if (error) throw new Error(`Cannot write to "${table}": ${error.message}`, { cause: error });
}
