import { assertEquals, assertThrows } from "@std/assert";
import { parseLoadArgs } from "./load.ts";

Deno.test("parseLoadArgs() runs for a minute by default", () => {
  assertEquals(parseLoadArgs([]), { seconds: 60, json: false });
  assertEquals(parseLoadArgs(["--seconds", "5", "--json"]), { seconds: 5, json: true });
});

Deno.test("parseLoadArgs() refuses a time below a second and unknown options", () => {
  assertThrows(() => parseLoadArgs(["--seconds", "0"]), TypeError, '"0" seconds');
  assertThrows(() => parseLoadArgs(["--minutes", "1"]), TypeError, "--minutes");
});
