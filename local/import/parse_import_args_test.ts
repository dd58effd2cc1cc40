import { assertEquals, assertThrows } from "@std/assert";
import { parseImportArgs } from "./parse_import_args.ts";

const ID = "3f2b8e0a-5c1d-4a7e-9b6f-0d1e2c3b4a59";
const ENV = { SUPABASE_URL: "http://127.0.0.1:54321", SUPABASE_SECRET_KEY: "sb_secret_x" };

Deno.test("parseImportArgs() takes URL and key from the environment", () => {
  assertEquals(parseImportArgs(["--project", ID, "a.txt", "folder"], ENV), {
    project_id: ID,
    paths: ["a.txt", "folder"],
    url: "http://127.0.0.1:54321",
    secret_key: "sb_secret_x",
    authority: null,
  });
});

Deno.test("parseImportArgs() prefers what is given", () => {
  const given = ["--url", "http://other.example", "--key", "k", "--authority", "research"];
  const args = parseImportArgs(["--project", ID, "a.txt", ...given], ENV);

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
    "--project does not",
  );
  assertThrows(() => parseImportArgs(["--project", ID, "a"], {}), TypeError, "SUPABASE_URL");
  assertThrows(() => parseImportArgs(["--projekt", ID, "a"], ENV), TypeError, "--projekt");
  assertThrows(
    () => parseImportArgs(["--project", ID, "a", "--authority", "me"], ENV),
    TypeError,
    "--authority does not fit",
  );
});
