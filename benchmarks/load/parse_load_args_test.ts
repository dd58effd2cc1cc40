import { assertEquals, assertThrows } from "@std/assert";
import { parseLoadArgs } from "./parse_load_args.ts";

Deno.test("parseLoadArgs() runs for a minute by default, and for as long as it is told", () => {
  assertEquals(parseLoadArgs([]), { seconds: 60, json: false });
  assertEquals(parseLoadArgs(["--seconds", "5", "--json"]), { seconds: 5, json: true });
  assertEquals(parseLoadArgs(["--help"]), null);
});

Deno.test("parseLoadArgs() refuses a time that is none", () => {
  for (const seconds of ["0", "soon", ""]) {
    assertThrows(() => parseLoadArgs(["--seconds", seconds]), TypeError, `"${seconds}" seconds`);
  }
});
