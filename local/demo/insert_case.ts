import type { SupabaseClient } from "@supabase/supabase-js";
import type { DemoCase } from "./demo_case.ts";

/**
 * Writes the case as the client's user, who becomes the project's owner; the database lets owners do all of it.
 *
 * @throws {Error} If the database refuses a row; the message names the table.
 */
export async function insertCase(
  client: SupabaseClient,
  { project, signals, rows }: DemoCase,
  members: { user_id: string; role: string }[],
): Promise<void> {
  const project_id = project.id;
  await insert(client, "projects", [project]);
  const tables: [string, object[]][] = [
    ["project_members", members],
    ["signals", signals],
    // Personas come before the steps and features that refer to them.
    ...Object.entries(rows),
  ];
  for (const [table, table_rows] of tables) {
    await insert(client, table, table_rows.map((row) => ({ ...row, project_id })));
  }
}

async function insert(client: SupabaseClient, table: string, rows: object[]): Promise<void> {
  if (rows.length === 0) return;
  const { error } = await client.from(table).insert(rows);
  if (error) throw new Error(`Cannot write to "${table}": ${error.message}`, { cause: error });
}
