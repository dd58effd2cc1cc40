/**
 * `deno task gen:schema`: writes supabase/schema.sql, the final schema after all migrations, for readers. It is the output of pg_dump
 * for a PGlite, so it is the same on any machine, reordered: first each table with all that belongs to it, then the functions.
 */
import { PGlite } from "@electric-sql/pglite";
import { pgDump } from "@electric-sql/pglite-tools/pg_dump";
import { refuseArgs } from "../local/read_args.ts";
import { readMigrations } from "../local/stack/read_migrations.ts";

/**
 * The text of supabase/schema.sql.
 *
 * @throws {Error} If a migration fails.
 */
export async function renderSchema(): Promise<string> {
  const entries = readEntries(await dumpMigrated());
  const tables = new Set(entries.filter(({ type }) => type === "TABLE").map(({ name }) => name));
  const groups = Map.groupBy(entries, (entry) => toPlace(entry, tables));
  return [...groups].toSorted(([one], [other]) => one < other ? -1 : 1).reduce(
    (text, [, group]) => `${text}\n\n${joinEntries(group)}\n`,
    HEAD,
  );
}

async function dumpMigrated(): Promise<string> {
  const database = new PGlite();
  try {
    for (const { sql } of await readMigrations(MIGRATIONS)) await database.exec(sql);
    const file = await pgDump({
      pg: database,
      args: ["--schema-only", "--no-owner", "--schema=public", "--schema=private"],
    });
    return await file.text();
  } finally {
    await database.close();
  }
}

/** An entry of the dump, for example `TABLE signals` of type `ACL`: the privileges on that table. */
interface Entry {
  name: string;
  type: string;
  schema: string;
  sql: string;
}

function readEntries(dump: string): Entry[] {
  const [, ...parts] = dump.split(/^--\n-- Name: (.*); Type: (.*); Schema: (.*); Owner: .*\n--\n/m);
  return parts.flatMap((name, index) => {
    const [type = "", schema = "", sql = ""] = parts.slice(index + 1);
    return index % 4 === 0 ? [{ name, type, schema, sql: sql.replace(END, "").trim() }] : [];
  });
}

/** The sort key of an entry: schemas, then tables, then functions; in each, public before private. */
function toPlace({ name, type, schema, sql }: Entry, tables: Set<string>): string {
  const subject = name.replace(/^(SCHEMA|TABLE|COLUMN|FUNCTION) /, "");
  const owner = type === "INDEX" ? /\bON \w+\.(\w+)/.exec(sql)?.[1] : /^\w+/.exec(subject)?.[0];
  const is_function = type === "FUNCTION" || name.startsWith("FUNCTION ");
  const kind = is_function ? "functions" : tables.has(owner ?? "") ? "tables" : "";
  return [["", "tables", "functions"].indexOf(kind), schema === "private", owner].join(" ");
}

/** Joins the entries, with an empty line between different types. */
function joinEntries(group: Entry[]): string {
  return group.map(({ type, sql }, index) => {
    const last = group[index - 1];
    return `${last === undefined ? "" : last.type === type ? "\n" : "\n\n"}${sql}`;
  }).join("");
}

const HEAD =
  `-- The schema that the migrations lead to. Written by "deno task gen:schema": change the migrations and run it again.`;
const END = /^--\n-- PostgreSQL database dump complete[^]*/m;
const MIGRATIONS = new URL("../migrations/", import.meta.url);
const TARGET = new URL("../supabase/schema.sql", import.meta.url);

if (import.meta.main) {
  refuseArgs(
    Deno.args,
    `Usage: deno task gen:schema\n\nWrites supabase/schema.sql from the migrations.`,
  );
  await Deno.writeTextFile(TARGET, await renderSchema());
}
