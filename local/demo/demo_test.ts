import { assertEquals, assertThrows } from "@std/assert";
import { parseDemoArgs } from "./demo.ts";

Deno.test("parseDemoArgs() runs the bundled case by default", () => {
  assertEquals(parseDemoArgs([]), { paths: null, json: false });
});

Deno.test("parseDemoArgs() takes every path after --from", () => {
  assertEquals(parseDemoArgs(["--from", "a.txt", "b", "--json", "c.eml"]), {
    paths: ["a.txt", "b", "c.eml"],
    json: true,
  });
});

Deno.test("parseDemoArgs() is null when help is asked for", () => {
  assertEquals(parseDemoArgs(["-h"]), null);
});

Deno.test("parseDemoArgs() names what it cannot use", () => {
  assertThrows(() => parseDemoArgs(["a.txt"]), TypeError, "--from");
  assertThrows(() => parseDemoArgs(["--form", "a.txt"]), TypeError, "--form");
  assertThrows(() => parseDemoArgs(["--from"]), TypeError, "--from");
});
