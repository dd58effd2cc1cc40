import { assertEquals, assertThrows } from "@std/assert";
import { parseDemoArgs } from "./demo.ts";

Deno.test("parseDemoArgs() runs the bundled case by default", () => {
  assertEquals(parseDemoArgs([]), { paths: null, people: [], json: false });
});

Deno.test("parseDemoArgs() takes every path after --from", () => {
  assertEquals(parseDemoArgs(["--from", "a.txt", "b", "--json", "c.eml"]), {
    paths: ["a.txt", "b", "c.eml"],
    people: [],
    json: true,
  });
});

Deno.test("parseDemoArgs() takes names for either side", () => {
  const args = parseDemoArgs([
    "--from",
    "a.txt",
    "--studio",
    "Nadia Holm",
    "Ben",
    "--client",
    "Eve",
  ]);

  assertEquals(args?.paths, ["a.txt"]);
  assertEquals(args?.people.map(({ name, side }) => [name, side]), [
    ["Nadia Holm", "studio"],
    ["Ben", "studio"],
    ["Eve", "client"],
  ]);
});

Deno.test("parseDemoArgs() is null when help is asked for", () => {
  assertEquals(parseDemoArgs(["-h"]), null);
});

Deno.test("parseDemoArgs() names what it cannot use", () => {
  assertThrows(() => parseDemoArgs(["a.txt"]), TypeError, "--from");
  assertThrows(() => parseDemoArgs(["--client", "Eve"]), TypeError, "--from");
  assertThrows(() => parseDemoArgs(["--form", "a.txt"]), TypeError, "--form");
  assertThrows(() => parseDemoArgs(["--from"]), TypeError, "--from");
});
