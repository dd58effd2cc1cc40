import { assertEquals, assertThrows } from "@std/assert";
import { parseStressArgs } from "./parse_stress_args.ts";

Deno.test("parseStressArgs() runs for a minute, guarded, unless told otherwise", () => {
  assertEquals(parseStressArgs([]), { seconds: 60, guarded: true });
  assertEquals(parseStressArgs(["--seconds", "5", "--unguarded"]), { seconds: 5, guarded: false });
});

Deno.test("parseStressArgs() refuses a time that is none, and options that it does not know", () => {
  assertThrows(() => parseStressArgs(["--seconds", "soon"]), RangeError, '"soon"');
  assertThrows(() => parseStressArgs(["--minutes", "1"]), TypeError);
});
