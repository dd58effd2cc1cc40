import {
  assertEquals,
  assertMatch,
  assertRejects,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import { join } from "@std/path";
import type { LocalStack } from "../stack.ts";
import { freePort } from "../../tests/harness/free_port.ts";
import { createProject } from "../../tests/harness/project.ts";
import { withStack } from "../../tests/harness/stack.ts";
import { parsePeople } from "./people.ts";
import { type ImportArgs, importSignals, parseImportArgs } from "./import_signals.ts";

const stack = withStack({ functions: {} });

function args(project_id: string, paths: string[]): ImportArgs {
  const { url, secret_key } = stack();
  return { project_id, paths, url, secret_key, authority: null, people: [] };
}

/** Imports, and returns the summary with the lines that were reported. */
async function load(given: ImportArgs) {
  const lines: string[] = [];
  const summary = await importSignals(given, { report: (line) => lines.push(line) });
  return { summary, lines };
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

  const { summary, lines } = await load(args(project_id, [folder]));

  assertEquals(summary, { added: 2, skipped: 0, failed: 1, signals: 2 });
  assertEquals(lines.slice(0, 3).map((line) => line.split("  ")[0]?.trim()), [
    "added",
    "failed",
    "added",
  ]);
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

  const first = await load(args(project_id, [folder]));
  const again = await load(args(project_id, [folder]));
  const elsewhere = await load(args(other.project_id, [folder]));

  assertEquals(first.summary, { added: 1, skipped: 1, failed: 0, signals: 1 });
  assertEquals(first.lines.some((line) => line.includes("has this text already")), true);
  assertEquals(again.summary, { added: 0, skipped: 2, failed: 0, signals: 0 });
  assertEquals(elsewhere.summary.added, 1);
});

Deno.test("importSignals() uses the authority given by the caller", async () => {
  const { project_id } = await createProject(stack());
  const folder = await writeFolder({ "market.md": "# Market\n\nGrowing." });

  await load({ ...args(project_id, [folder]), authority: "research" });

  assertEquals((await signalsOf(stack(), project_id)).map(({ authority }) => authority), [
    "research",
  ]);
});

const MAIL = `From: Ruth Adey <ruth@adey.example>
To: Nadia Holm <nadia@holm.example>
Date: Tue, 9 Jun 2026 08:41:19 +0200
Subject: The list
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/plain

The list is attached.
--b
Content-Type: text/csv; name="claims.csv"
Content-Disposition: attachment; filename="claims.csv"

week,claims
one,38
--b
Content-Type: application/vnd.ms-excel; name="budget.xls"
Content-Disposition: attachment; filename="budget.xls"
Content-Transfer-Encoding: base64

0M8R4KGxGuEAAAAAAAAAAAAAAAAAAAAA
--b--
`;

Deno.test("importSignals() adds who said what, and what is attached, and names what was left out", async () => {
  const { project_id } = await createProject(stack());
  const folder = await writeFolder({ "list.eml": MAIL });

  const { summary, lines } = await load(args(project_id, [folder]));

  const signals = await stack().sql<
    { id: string; title: string; turns: { speaker: string }[]; metadata: Record<string, unknown> }
  >(
    "select id, title, turns, metadata from public.signals where project_id = $1 order by source_type desc",
    [project_id],
  );
  const [mail, list] = signals;
  assertEquals(summary, { added: 1, skipped: 0, failed: 0, signals: 2 });
  assertEquals(signals.length, 2);
  assertEquals(mail?.turns.at(-1)?.speaker, "Ruth Adey");
  assertEquals(list?.metadata["attached_to_id"], mail?.id);
  assertMatch(lines[0] ?? "", /^added {4}.*list\.eml {2}email, \d+ words, 1 attachment$/);
  assertMatch(lines[1] ?? "", /budget\.xls/);
});

Deno.test("importSignals() asks for the sides that nobody has said, and takes those that are given", async () => {
  const { project_id } = await createProject(stack());
  const folder = await writeFolder({
    "list.eml": MAIL,
    "call.txt": "Ruth Adey: Hi.\nEve Roe: Hi.\nRuth Adey: So.",
  });
  const people = parsePeople({
    studio: ["Nadia Holm <nadia@holm.example>"],
    client: ["ruth@adey.example"],
  });

  const before = await load(args(project_id, [folder]));
  const after = await load({ ...args(project_id, [folder]), people });

  assertStringIncludes(
    before.lines.at(-1) ?? "",
    "Whose side are they on? Ruth Adey (3 turns), Eve Roe (1 turn). Say so with --studio NAME…",
  );
  assertStringIncludes(after.lines.at(-1) ?? "", "on? Ruth Adey (2 turns), Eve Roe (1 turn).");
  assertEquals(
    await stack().sql(
      "select name, addresses, side from public.project_people where project_id = $1 and user_id is null order by name",
      [project_id],
    ),
    [
      { name: "Nadia Holm", addresses: ["nadia@holm.example"], side: "studio" },
      { name: "ruth@adey.example", addresses: ["ruth@adey.example"], side: "client" },
    ],
  );
});

Deno.test("importSignals() stops between two files, and goes on where it was stopped", async () => {
  const { project_id } = await createProject(stack());
  const folder = await writeFolder({ "a.txt": "one", "b.txt": "two", "c.txt": "three" });
  const stop = new AbortController();

  const first = await importSignals(args(project_id, [folder]), {
    report: () => stop.abort(),
    stop: stop.signal,
  });
  const { summary } = await load(args(project_id, [folder]));

  assertEquals(first, { added: 1, skipped: 0, failed: 0, signals: 1 });
  assertEquals(summary, { added: 2, skipped: 1, failed: 0, signals: 2 });
});

Deno.test("importSignals() refuses a missing project before it reads a file", async () => {
  await assertRejects(
    () => load(args(crypto.randomUUID(), ["nowhere"])),
    Error,
    "it does not exist",
  );
});

Deno.test("importSignals() says how to start a stack that cannot be reached", async () => {
  await assertRejects(
    () => load({ ...args(crypto.randomUUID(), []), url: `http://127.0.0.1:${freePort()}` }),
    Error,
    'Cannot reach the stack: start it with "deno task dev"',
  );
});

Deno.test("importSignals() refuses a wrong key", async () => {
  const { project_id } = await createProject(stack());

  await assertRejects(
    () => load({ ...args(project_id, []), secret_key: "sb_secret_wrong" }),
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
    people: [],
  });
});

Deno.test("parseImportArgs() prefers arguments to the environment", () => {
  const given = ["--url", "http://other.example", "--key", "k", "--authority", "research"];
  const args = parseImportArgs(["--project", PROJECT_ID, "a.txt", ...given], ENV);

  assertEquals(args?.url, "http://other.example");
  assertEquals(args?.secret_key, "k");
  assertEquals(args?.authority, "research");
});

Deno.test("parseImportArgs() takes names up to the next option or path", () => {
  const args = parseImportArgs([
    ..."--project".split(" "),
    PROJECT_ID,
    "--studio",
    "Nadia Holm",
    "Ben Ode <ben@ode.example>",
    "--client",
    "Whit, Dana",
    "eve@whit.example",
    "call.vtt",
    "notes",
  ], ENV);

  assertEquals(args?.paths, ["call.vtt", "notes"]);
  assertEquals(args?.people, [
    { name: "Nadia Holm", side: "studio", addresses: [] },
    { name: "Ben Ode", side: "studio", addresses: ["ben@ode.example"] },
    { name: "Whit, Dana", side: "client", addresses: [] },
    { name: "eve@whit.example", side: "client", addresses: ["eve@whit.example"] },
  ]);
});

Deno.test("parseImportArgs() takes people without files, and files before the names", () => {
  const named = ["--project", PROJECT_ID, "--client", "Eve"];

  assertEquals(parseImportArgs(named, ENV)?.paths, []);
  assertEquals(parseImportArgs(["a.txt", ...named, "Dan"], ENV)?.people.length, 2);
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
  assertThrows(
    () => parseImportArgs(["--project", PROJECT_ID, "--studio", "Eve", "--client", "eve"], ENV),
    TypeError,
    'Cannot put "Eve" on both sides',
  );
  assertThrows(
    () => parseImportArgs(["--project", PROJECT_ID, "--studio", "???"], ENV),
    TypeError,
    "neither a name nor an address",
  );
  assertThrows(() => parseImportArgs(["--projekt", PROJECT_ID, "a"], ENV), TypeError, "--projekt");
  assertThrows(
    () => parseImportArgs(["--project", PROJECT_ID, "a", "--authority", "me"], ENV),
    TypeError,
    "--authority is invalid",
  );
  const given = ["--project", PROJECT_ID, "a.txt"];
  for (const url of ["localhost:54321", "127.0.0.1:54321", "ftp://localhost"]) {
    assertThrows(() => parseImportArgs([...given, "--url", url], ENV), TypeError, "http://");
  }
  for (const nameless of [["--studio", "--client", "Eve"], ["--client"]]) {
    assertThrows(
      () => parseImportArgs([...given, ...nameless], ENV),
      TypeError,
      `${nameless[0]} is without a name`,
    );
  }
  const wrong_key = assertThrows(
    () => parseImportArgs([...given, "--key", "sb_publishable_abc"], ENV),
    TypeError,
    "not the publishable one",
  );
  assertEquals(wrong_key.message.includes("abc"), false);
});

Deno.test("importSignals() says who was named and speaks in none of the files, and who does", async () => {
  const { project_id } = await createProject(stack());
  const folder = await writeFolder({ "call.txt": "Ada Wren: We lose hours.\nBen Ode: I see." });
  const people = parsePeople({
    studio: ["Ben Ode"],
    client: ["Nobody Here", "ada wern", "Ada Wren"],
  });

  const { lines } = await load({ ...args(project_id, [folder]), people });

  assertEquals(lines.slice(2), [
    'Nobody called "Nobody Here" (--client) speaks in these files: Ada Wren, Ben Ode do',
    'Nobody called "ada wern" (--client) speaks in these files: Ada Wren, Ben Ode do. Did you mean "Ada Wren"?',
  ]);
});
