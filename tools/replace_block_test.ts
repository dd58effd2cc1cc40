import { assertEquals, assertThrows } from "@std/assert";
import { replaceBlock } from "./replace_block.ts";

Deno.test("replaceBlock() writes between the marks, and again over what it wrote", () => {
  const page = "Before.\n\n<!-- figures -->\n\n<!-- /figures -->\n\nAfter.\n";

  const first = replaceBlock(page, "figures", "| 1 |");
  const second = replaceBlock(first, "figures", "| 2 |");

  assertEquals(first, "Before.\n\n<!-- figures -->\n\n| 1 |\n\n<!-- /figures -->\n\nAfter.\n");
  assertEquals(second, first.replace("1", "2"));
});

Deno.test("replaceBlock() refuses a page without the marks", () => {
  assertThrows(() => replaceBlock("Text.", "figures", ""), RangeError, '"figures"');
});
