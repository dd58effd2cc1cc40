import { assertEquals } from "@std/assert";
import { toCues } from "./extraction.ts";

Deno.test("toCues() takes words and phrases between commas, over several lines", () => {
  assertEquals(toCues(`\n  by hand, late,\n  every month\n`), ["by hand", "late", "every month"]);
});
