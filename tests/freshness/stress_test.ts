import { assertEquals, assertThrows } from "@std/assert";
import { parseStressArgs } from "./stress.ts";

Deno.test("parseStressArgs() runs guarded for a minute by default", () => {
  assertEquals(parseStressArgs([]), { seconds: 60, guarded: true });
  assertEquals(parseStressArgs(["--seconds", "5", "--unguarded"]), { seconds: 5, guarded: false });
});

Deno.test("parseStressArgs() refuses an invalid time and unknown options", () => {
  assertThrows(() => parseStressArgs(["--seconds", "soon"]), TypeError, '"soon"');
  assertThrows(() => parseStressArgs(["--minutes", "1"]), TypeError);
});
