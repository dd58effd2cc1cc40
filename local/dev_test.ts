import { assert, assertEquals, assertMatch, assertStringIncludes, assertThrows } from "@std/assert";
import { createClient } from "@supabase/supabase-js";
import { z } from "zod";
import { startProgram } from "../tests/harness/program.ts";
import { parseDevArgs } from "./dev.ts";
import { startStack } from "./stack.ts";

const DEV = new URL("./dev.ts", import.meta.url);
/** Overrides this machine's environment: the stack has its own database and reasons by rules. */
const ENV = { DATABASE_URL: "", SUPABASE_URL: "", ANTHROPIC_API_KEY: "" };

const readySchema = z.strictObject({
  event: z.literal("ready"),
  url: z.url(),
  publishable_key: z.string().startsWith("sb_publishable_"),
  secret_key: z.string().startsWith("sb_secret_"),
  console_url: z.url(),
  users: z.array(z.strictObject({
    email: z.email(),
    password: z.string(),
    user_id: z.uuid(),
    role: z.enum(["owner", "client"]),
  })),
  project_id: z.uuid().nullable(),
});

Deno.test("dev --json prints one line, serves the demo project and ends with 0 on SIGINT", async () => {
  const program = startProgram(DEV, ["--port", "0", "--json"], ENV);
  const { url, publishable_key, users, project_id } = readySchema.parse(
    JSON.parse(await program.printedUntil("\n")),
  );
  const [owner, client] = users;
  const supabase = createClient(url, publishable_key, {
    auth: { persistSession: false, autoRefreshToken: false },
  });

  await supabase.auth.signInWithPassword({ email: client!.email, password: client!.password });
  const signals = await supabase.from("signals").select("id").eq("project_id", project_id);
  const readiness = await supabase.functions.invoke("readiness", { body: { project_id } });
  const { code, stdout } = await program.end("SIGINT");

  assertEquals(owner?.role, "owner");
  assertEquals([signals.error, signals.data?.length], [null, 4]);
  assertEquals(readiness.data?.project_id, project_id);
  assertEquals([code, stdout.trimEnd().split("\n").length], [0, 1]);
});

Deno.test("dev prints a curl command that works, and ends with 0 on SIGTERM", async () => {
  const program = startProgram(DEV, ["--port", "0"], ENV);
  const text = await program.printedUntil("Ctrl-C");
  const call = /^ {2}(?<command>curl [^]+?)\n\n/m.exec(text)?.groups?.["command"] ?? "";

  const shell = await new Deno.Command("sh", { args: ["-c", call] }).output();
  const { code } = await program.end("SIGTERM");

  assertMatch(text, /^Ready on http:/);
  assertMatch(
    text,
    /^ {2}publishable key {2}sb_publishable_\S+\n {2}secret key {7}sb_secret_\S+$/m,
  );
  assertStringIncludes(text, "consultant@example.com / ");
  assertEquals(typeof JSON.parse(new TextDecoder().decode(shell.stdout)).score, "number");
  assertEquals(code, 0);
});

Deno.test("dev finds its project and its users again in a data directory", async () => {
  const data = await Deno.makeTempDir();
  const start = async () => {
    const program = startProgram(DEV, ["--port", "0", "--json", "--data", data], ENV);
    const ready = readySchema.parse(JSON.parse(await program.printedUntil("\n")));
    await program.end("SIGINT");
    return ready;
  };

  const first = await start();
  const { url: _, console_url: __, ...again } = await start();
  await Deno.remove(data, { recursive: true });

  assertEquals(again, { ...again, users: first.users, secret_key: first.secret_key });
});

Deno.test("dev ends with 1 and a line of advice if its data directory has an older schema", async () => {
  const data = await Deno.makeTempDir();
  {
    await using stack = await startStack({ data, functions: {} });
    await stack.sql("update supabase_migrations.schema_migrations set statements = '{select 1}'");
  }

  const { code, stdout, stderr } = await startProgram(DEV, ["--port", "0", "--data", data], ENV)
    .end();
  await Deno.remove(data, { recursive: true });

  assertEquals([code, stdout], [1, ""]);
  assertMatch(stderr, /^The database has another schema: .+ another --data directory.+\n$/);
});

Deno.test("dev ends with 1 and names the port if it is taken", async () => {
  using taken = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = taken.addr;

  const { code, stdout, stderr } = await startProgram(DEV, ["--port", `${port}`], ENV).end();

  assertEquals([code, stdout], [1, ""]);
  assertStringIncludes(stderr, `Port ${port} is taken: `);
});

Deno.test("dev ends soon after SIGINT although a model does not answer, and says what it waited for", async () => {
  using silent = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const asked = silent.accept();
  const program = startProgram(DEV, ["--port", "0", "--json"], {
    ...ENV,
    ANTHROPIC_API_KEY: "key",
    ANTHROPIC_BASE_URL: `http://127.0.0.1:${silent.addr.port}`,
  });
  const { url, secret_key, project_id } = readySchema.parse(
    JSON.parse(await program.printedUntil("\n")),
  );

  const answer = fetch(`${url}/functions/v1/foundation`, {
    method: "POST",
    headers: { apikey: secret_key },
    body: JSON.stringify({ project_id, elements: ["core_pain"] }),
  }).then(() => "answered", () => "cut off");
  using _connection = await asked;
  const { code, stderr } = await program.end("SIGINT");

  assertEquals([await answer, code], ["cut off", 0]);
  assertStringIncludes(stderr, "Waiting for: POST /functions/v1/foundation");
});

Deno.test("dev ends soon after SIGINT although its Postgres never answers", async () => {
  using silent = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const asked = silent.accept();
  const program = startProgram(DEV, ["--port", "0"], {
    ...ENV,
    DATABASE_URL: `postgresql://postgres@127.0.0.1:${silent.addr.port}/postgres?connect_timeout=60`,
  });

  using _connection = await asked;
  const { code, stdout, stderr } = await program.end("SIGINT");

  assertEquals([code, stdout, stderr], [130, "", ""]);
});

Deno.test("dev ends with 1 and names the Postgres that it cannot reach, without its password", async () => {
  using taken = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = taken.addr;
  taken.close();

  const { code, stdout, stderr } = await startProgram(DEV, ["--port", "0"], {
    ...ENV,
    DATABASE_URL: `postgresql://postgres:s3cret@127.0.0.1:${port}/postgres`,
  }).end();

  assertEquals([code, stdout, stderr.includes("s3cret")], [1, "", false]);
  assertMatch(
    stderr,
    new RegExp(`^Cannot reach the Postgres at "127.0.0.1:${port}": .+DATABASE_URL\n$`),
  );
});

Deno.test("dev that is stopped while it makes its data directory starts on it again", async () => {
  const data = await Deno.makeTempDir();
  const args = ["--port", "0", "--json", "--data", data];
  const stopped = startProgram(DEV, args, ENV);
  // The database's first files are there, and most of them are not.
  await until(() =>
    Array.fromAsync(Deno.readDir(`${data}/postgres`)).then(
      (files) => files.length > 0,
      () => false,
    )
  );
  const { code, stdout } = await stopped.end("SIGINT");

  const program = startProgram(DEV, args, ENV);
  const ready = readySchema.parse(JSON.parse(await program.printedUntil("\n")));
  await program.end("SIGINT");
  await Deno.remove(data, { recursive: true });

  assertEquals([code, stdout], [130, ""]);
  assert(ready.project_id !== null);
});

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!await isTrue()) await new Promise((resolve) => setTimeout(resolve, 5));
}

Deno.test("dev ends with 1 and leaves a directory as it is that holds other files", async () => {
  const data = await Deno.makeTempDir();
  await Deno.writeTextFile(`${data}/notes.md`, "Ours");

  const { code, stderr } = await startProgram(DEV, ["--port", "0", "--data", data], ENV).end();

  const names = await Array.fromAsync(Deno.readDir(data), ({ name }) => name);
  await Deno.remove(data, { recursive: true });
  assertEquals(code, 1);
  assertEquals(
    stderr,
    `Cannot keep the data in "${data}": there are other files in it. Choose a directory\n`,
  );
  assertEquals(names, ["notes.md"]);
});

Deno.test("dev ends with 1 and names the data directory if it is a file, or is in one", async () => {
  const file = await Deno.makeTempFile();
  for (const data of [file, `${file}/data`]) {
    const { code, stdout, stderr } = await startProgram(DEV, ["--port", "0", "--data", data], ENV)
      .end();

    assertEquals([code, stdout, stderr], [
      1,
      "",
      `Cannot keep the data in "${data}": it is a file, or in one. Choose a directory\n`,
    ]);
  }
  await Deno.remove(file);
});

Deno.test("dev ends with 2 and its usage for an unknown option, and with 0 for --help", async () => {
  const wrong = await startProgram(DEV, ["--prot", "1"], ENV).end();
  const help = await startProgram(DEV, ["--help"], ENV).end();

  assertEquals([wrong.code, help.code], [2, 0]);
  assertStringIncludes(wrong.stderr, "'--prot'");
  assertStringIncludes(wrong.stderr, "Usage: deno task dev");
  assertStringIncludes(help.stdout, "Usage: deno task dev");
});

Deno.test("parseDevArgs() has the defaults of the Supabase CLI's local stack", () => {
  assertEquals(parseDevArgs([]), {
    port: 54321,
    data: "memory",
    seed: true,
    schedule: true,
    json: false,
  });
});

Deno.test("parseDevArgs() reads every option", () => {
  const args = ["--port", "0", "--data", "dir", "--no-seed", "--no-schedule", "--json"];

  assertEquals(parseDevArgs(args), {
    port: 0,
    data: "dir",
    seed: false,
    schedule: false,
    json: true,
  });
});

Deno.test("parseDevArgs() names an unknown option, a stray word and an impossible port", () => {
  assertThrows(() => parseDevArgs(["--prot", "1"]), TypeError, "--prot");
  assertThrows(() => parseDevArgs(["start"]), TypeError, "start");
  assertThrows(() => parseDevArgs(["--port", "65536"]), TypeError, `port "65536"`);
  assertThrows(() => parseDevArgs(["--port="]), TypeError, `port ""`);
});

Deno.test("parseDevArgs() turns the schedule off for programs, unless they ask for it", () => {
  assertEquals(parseDevArgs(["--json"])?.schedule, false);
  assertEquals(parseDevArgs(["--json", "--schedule"])?.schedule, true);
  assertEquals(parseDevArgs(["--no-schedule"])?.schedule, false);
});
