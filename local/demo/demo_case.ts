/**
 * What the demo works on: the bundled discovery case, or a user's own files. In the bundled case (case/) a laundry for care
 * homes talks to a consultant in one mail, two calls and a visit; case.json lists these files and what the consultant has
 * entered so far.
 */
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { basename } from "@std/path";
import { z } from "zod";
import { authoritySchema } from "../../shared/contracts/signal.ts";
import { readFile } from "../../shared/signals/read_file.ts";
import { type SignalRow, toSignalRows } from "../../shared/signals/signal_rows.ts";
import { findUnheard, type NamedPerson } from "../import/people.ts";
import { type ReadPath, readPaths } from "../import/read_paths.ts";
import type { LocalStack } from "../stack.ts";

const rowSchema = z.record(z.string(), z.unknown());
const caseFileSchema = z.strictObject({
  project: z.strictObject({ id: z.uuid(), name: z.string(), vertical: z.string() }),
  signals: z.array(z.strictObject({ id: z.uuid(), file: z.string(), authority: authoritySchema })),
  rows: z.record(z.string(), z.array(rowSchema)),
  client_confirms: z.array(
    z.strictObject({ entity: z.enum(["personas", "features"]), id: z.uuid() }),
  ),
  client_correction: rowSchema,
});

export interface DemoCase {
  project: { id: string; name: string; vertical: string | null };
  signals: SignalRow[];
  /** By table, in an order in which they can be inserted; `project_id` is missing. */
  rows: Record<string, Record<string, unknown>[]>;
  /** Rows that the client has confirmed, as only the client can. */
  client_confirms: { entity: string; id: string }[];
  /** The core pain in the words with which the client confirms it; null if there is no client to ask. */
  client_correction: Record<string, unknown> | null;
}

/** The bundled case. Ids are new on every load. */
export async function loadDemoCase(): Promise<DemoCase> {
  const text = await Deno.readTextFile(caseUrl("case.json"));
  const { signals, ...rest } = caseFileSchema.parse(JSON.parse(text, createIdReviver()));
  const read = signals.map(async ({ id, file, authority }) => {
    const url = caseUrl(file);
    const { signals } = await readFile(basename(url), await Deno.readFile(url));
    const [row] = toSignalRows(signals) as [SignalRow]; // nothing is attached to these
    return { ...row, authority, id };
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

/** A case of the user's own files, and in sentences what of them is not in it and who of those named does not speak in them. */
interface FileCase {
  demo_case: DemoCase;
  notes: string[];
}

/**
 * A case of the user's own files and folders, with nothing but signals and the people who were named.
 *
 * @throws {TypeError} If no file could be read.
 */
export async function caseFromFiles(
  paths: string[],
  people: readonly NamedPerson[] = [],
): Promise<FileCase> {
  const files = await Array.fromAsync(readPaths(paths));
  const notes = files.flatMap(toNotes);
  const signals = files.flatMap((file) =>
    "reading" in file ? toSignalRows(file.reading.signals) : []
  );
  if (signals.length === 0) {
    throw new TypeError(`Cannot read any of the files: ${notes.join("; ") || "there are none"}`);
  }
  const project = { id: crypto.randomUUID(), name: "Your files", vertical: null };
  const rows = { project_people: people.map((person) => ({ ...person })) };
  const demo_case = { project, signals, rows, client_confirms: [], client_correction: null };
  return { demo_case, notes: [...notes, ...findUnheard(people, signals)] };
}

function toNotes(file: ReadPath): string[] {
  if ("reason" in file) return [`"${file.path}" was not read: ${file.reason}`];
  return file.reading.notes.map((note) => `"${file.path}": ${note}`);
}

/**
 * Inserts the case as the client's user, who becomes the owner of the project. What stands on quotes is inserted by the back end:
 * users write none, and those of a case are known to be in its signals.
 *
 * @param members Further members.
 * @throws {Error} If the database refuses a row; the message names the table.
 */
export async function insertCase(
  stack: Pick<LocalStack, "url" | "secret_key">,
  client: SupabaseClient,
  { project, signals, rows }: DemoCase,
  members: { user_id: string; role: string }[],
): Promise<void> {
  await insert(client, "projects", [project]);
  const tables = Object.entries({ project_members: members, signals, ...rows });
  for (const [table, table_rows] of tables) {
    const is_quoting = table_rows.some((row) => "evidence" in row);
    const writer = is_quoting ? createClient(stack.url, stack.secret_key) : client;
    await insert(writer, table, table_rows.map((row) => ({ ...row, project_id: project.id })));
  }
}

/** Sent at once. */
const MAX_ROWS = 50;

async function insert(client: SupabaseClient, table: string, rows: object[]): Promise<void> {
  for (let at = 0; at < rows.length; at += MAX_ROWS) {
    const { error } = await client.from(table).insert(rows.slice(at, at + MAX_ROWS));
    if (error) throw new Error(`Cannot write to "${table}": ${error.message}`, { cause: error });
  }
}
