import { assertEquals, assertMatch } from "@std/assert";
import { join } from "@std/path";
import { seedDemo } from "../local/seed.ts";
import { startProgram } from "../tests/harness/program.ts";
import { withStack } from "../tests/harness/stack.ts";

const stack = withStack();

Deno.test("the nightly export writes what every active project hands over", async () => {
  const { project_id } = await seedDemo(stack());
  const [archived] = await stack().sql<{ id: string }>(
    "insert into public.projects (name, status) values ('Done', 'archived') returning id",
  );
  const directory = await Deno.makeTempDir({ prefix: "groundwork-nightly-" });
  try {
    const program = startProgram(new URL("nightly_export.ts", import.meta.url), [directory], {
      SUPABASE_URL: stack().url,
      SUPABASE_SECRET_KEY: stack().secret_key,
    });
    const { code, stdout, stderr } = await program.end();

    assertEquals([code, stderr], [0, ""]);
    assertMatch(stdout, /^exported .+$/m);
    const entries = await Array.fromAsync(Deno.readDir(directory), ({ name }) => name);
    assertEquals([entries, entries.includes(archived?.id ?? "")], [[project_id], false]);
    const read = (file: string) => Deno.readTextFile(join(directory, project_id, file));
    assertMatch(await read("foundation.md"), /^# /);
    assertMatch(await read("spec.md"), /^# /);
    assertEquals(JSON.parse(await read("readiness.json")).phase, "insufficient");
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
});

Deno.test("the nightly export says what is missing", async () => {
  const program = startProgram(new URL("nightly_export.ts", import.meta.url));

  const { code, stderr } = await program.end();

  assertEquals([code, stderr], [1, "Usage: nightly_export.ts DIR\n"]);
});
