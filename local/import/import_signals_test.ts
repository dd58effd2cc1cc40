import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import { join } from "@std/path";
import type { LocalStack } from "../stack.ts";
import { createProject } from "../../tests/harness/project.ts";
import { withStack } from "../../tests/harness/stack.ts";
import { type ImportArgs, importSignals, parseImportArgs } from "./import_signals.ts";

const stack = withStack({ functions: {} });

function args(project_id: string, paths: string[]): ImportArgs {
  const { url, secret_key } = stack();
  return { project_id, paths, url, secret_key, authority: null };
}

async function writeFolder(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await Deno.makeTempDir();
  for (const [name, content] of Object.entries(files)) {
    await Deno.writeFile(
      join(folder, name),
      typeof content === "string" ? new TextEncoder().encode(content) : content,
    );
  }
  return folder;
}

function signalsOf(stack: LocalStack, project_id: string) {
  return stack.sql<{ title: string; source_type: string; authority: string; occurred_at: string }>(
    `select title, source_type, authority, occurred_at
    from public.signals where project_id = $1 order by title`,
    [project_id],
  );
}

Deno.test("importSignals() imports every readable file and reports each", async () => {
  const { project_id } = await createProject(stack());
  const folder = await writeFolder({
    "2026-11-12 call.txt": "Ada: Hi.\nBen: Hi.\nAda: So.",
    "broken.json": "{",
    "visit.md": "# A Friday\n\nseen",
  });
  const lines: string[] = [];

  const summary = await importSignals(args(project_id, [folder]), (line) => lines.push(line));

  assertEquals(summary, { added: 2, skipped: 0, failed: 1 });
  assertEquals(lines.map((line) => line.split("  ")[0]?.trim()), ["added", "failed", "added"]);
  assertEquals(lines[1]?.includes("broken.json"), true);
  assertEquals(await signalsOf(stack(), project_id), [
    {
      title: "2026-11-12 call",
      source_type: "transcript",
      authority: "client",
      occurred_at: "2026-11-12T00:00:00+00:00",
    },
    { title: "A Friday", source_type: "note", authority: "consultant", occurred_at: null },
  ] as never);
});

Deno.test("importSignals() skips a text that the project has, even under another name", async () => {
  const { project_id } = await createProject(stack());
  const other = await createProject(stack());
  const folder = await writeFolder({ "a.txt": "the same words", "b.txt": "the same words\n" });
  const lines: string[] = [];

  const first = await importSignals(args(project_id, [folder]), (line) => lines.push(line));
  const again = await importSignals(args(project_id, [folder]), () => {});
  const elsewhere = await importSignals(args(other.project_id, [folder]), () => {});

  assertEquals(first, { added: 1, skipped: 1, failed: 0 });
  assertEquals(lines[1]?.includes("has this text already"), true);
  assertEquals(again, { added: 0, skipped: 2, failed: 0 });
  assertEquals(elsewhere.added, 1);
});

Deno.test("importSignals() uses the authority given by the caller", async () => {
  const { project_id } = await createProject(stack());
  const folder = await writeFolder({ "market.md": "# Market\n\nGrowing." });

  await importSignals({ ...args(project_id, [folder]), authority: "research" }, () => {});

  assertEquals((await signalsOf(stack(), project_id)).map(({ authority }) => authority), [
    "research",
  ]);
});

Deno.test("importSignals() refuses a missing project before it reads a file", async () => {
  await assertRejects(
    () => importSignals(args(crypto.randomUUID(), ["nowhere"]), () => {}),
    Error,
    "it does not exist",
  );
});

Deno.test("importSignals() refuses a wrong key", async () => {
  const { project_id } = await createProject(stack());

  await assertRejects(
    () => importSignals({ ...args(project_id, []), secret_key: "sb_secret_wrong" }, () => {}),
    Error,
    "Cannot read project",
  );
});

const PROJECT_ID = "3f2b8e0a-5c1d-4a7e-9b6f-0d1e2c3b4a59";
const ENV = { SUPABASE_URL: "http://127.0.0.1:54321", SUPABASE_SECRET_KEY: "sb_secret_x" };

Deno.test("parseImportArgs() takes URL and key from the environment", () => {
  assertEquals(parseImportArgs(["--project", PROJECT_ID, "a.txt", "folder"], ENV), {
    project_id: PROJECT_ID,
    paths: ["a.txt", "folder"],
    url: "http://127.0.0.1:54321",
    secret_key: "sb_secret_x",
    authority: null,
  });
});

Deno.test("parseImportArgs() prefers arguments to the environment", () => {
  const given = ["--url", "http://other.example", "--key", "k", "--authority", "research"];
  const args = parseImportArgs(["--project", PROJECT_ID, "a.txt", ...given], ENV);

  assertEquals(args?.url, "http://other.example");
  assertEquals(args?.secret_key, "k");
  assertEquals(args?.authority, "research");
});

Deno.test("parseImportArgs() is null when help is asked for", () => {
  assertEquals(parseImportArgs(["--help"], {}), null);
});

Deno.test("parseImportArgs() names what is missing or wrong", () => {
  assertThrows(() => parseImportArgs([], ENV), TypeError, "no PATH");
  assertThrows(() => parseImportArgs(["a.txt"], ENV), TypeError, "--project is missing");
  assertThrows(
    () => parseImportArgs(["--project", "7", "a"], ENV),
    TypeError,
    "--project is invalid",
  );
  assertThrows(
    () => parseImportArgs(["--project", PROJECT_ID, "a"], {}),
    TypeError,
    "SUPABASE_URL",
  );
  assertThrows(() => parseImportArgs(["--projekt", PROJECT_ID, "a"], ENV), TypeError, "--projekt");
  assertThrows(
    () => parseImportArgs(["--project", PROJECT_ID, "a", "--authority", "me"], ENV),
    TypeError,
    "--authority is invalid",
  );
});
