import { assertEquals, assertThrows } from "@std/assert";
import { parseDemoArgs } from "./parse_demo_args.ts";

Deno.test("parseDemoArgs() means the bundled case unless told otherwise", () => {
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
