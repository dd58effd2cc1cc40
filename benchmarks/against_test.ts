import { assertEquals, assertThrows } from "@std/assert";
import { parseAgainstArgs } from "./against.ts";
import { isRevision } from "./against/build.ts";
import { probes } from "./against/probes.ts";

Deno.test("parseAgainstArgs() runs all probes by default, or the one that is named", () => {
  assertEquals(parseAgainstArgs(["--rev", "main"]), {
    rev: "main",
    probes,
    quick: false,
    json: false,
  });
  const args = parseAgainstArgs(["--rev", "HEAD~1", "--only", "write", "--quick", "--json"]);
  assertEquals(args?.probes.map(({ name }) => name), ["write"]);
});

Deno.test("parseAgainstArgs() refuses to run without a revision, with an option in its place, and unknown probes", () => {
  assertThrows(() => parseAgainstArgs([]), TypeError, "--rev is missing");
  assertThrows(() => parseAgainstArgs(["--rev=--force"]), TypeError, "--rev is missing");
  assertThrows(() => parseAgainstArgs(["--rev", "main", "--only", "x"]), TypeError, 'run "x"');
});

Deno.test("isRevision() knows what git does", async () => {
  assertEquals(await isRevision("HEAD"), true);
  assertEquals(await isRevision("no-such-revision"), false);
  assertEquals(await isRevision("--all"), false);
});
