import { assertEquals } from "@std/assert";
import { renderBar } from "./render_bar.ts";

Deno.test("renderBar() fills the share", () => {
  assertEquals(renderBar(0.5, 8), "████░░░░");
});

Deno.test("renderBar() stays within its width", () => {
  assertEquals(renderBar(-1, 3), "░░░");
  assertEquals(renderBar(7, 3), "███");
});
