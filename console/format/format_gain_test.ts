import { assertEquals } from "@std/assert";
import { formatGain } from "./format_gain.ts";

Deno.test("formatGain() shows the sign, also of nothing", () => {
  assertEquals([4.5, 0, -1].map(formatGain), ["+4.5", "+0", "-1"]);
});
