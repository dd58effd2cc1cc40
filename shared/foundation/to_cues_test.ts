import { assertEquals } from "@std/assert";
import { toCues } from "./to_cues.ts";

Deno.test("toCues() takes words and phrases between commas, over several lines", () => {
  assertEquals(toCues(`\n  by hand, late,\n  every month\n`), ["by hand", "late", "every month"]);
});
