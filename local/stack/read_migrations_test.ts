import { assertEquals, assertRejects } from "@std/assert";
import { toFileUrl } from "@std/path";
import { readMigrations } from "./read_migrations.ts";

async function withFiles(names: string[], test: (directory: URL) => Promise<void>): Promise<void> {
  const directory = await Deno.makeTempDir();
  try {
    await Promise.all(names.map((name) => Deno.writeTextFile(`${directory}/${name}`, name)));
    await test(toFileUrl(`${directory}/`));
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
}

Deno.test("readMigrations() returns only SQL files, oldest first", async () => {
  const names = ["20260102000000_second.sql", "20260101000000_first.sql", "README.md"];
  await withFiles(names, async (directory) => {
    assertEquals(await readMigrations(directory), [
      { version: "20260101000000", name: "first", sql: "20260101000000_first.sql" },
      { version: "20260102000000", name: "second", sql: "20260102000000_second.sql" },
    ]);
  });
});

Deno.test("readMigrations() refuses a name that the Supabase CLI would skip", async () => {
  await withFiles(["2026_first.sql"], async (directory) => {
    await assertRejects(() => readMigrations(directory), TypeError, `migration "2026_first.sql"`);
  });
});
