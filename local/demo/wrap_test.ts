import { assert, assertEquals } from "@std/assert";
import { WIDTH, wrap } from "./wrap.ts";

Deno.test("wrap() breaks between words and keeps within the width", () => {
  const lines = wrap("word ".repeat(60), { first: "name  " });

  assert(lines.every((line) => line.length <= WIDTH));
  assertEquals(lines.length, 4);
  assert(lines[0]?.startsWith("name  word"));
  assert(lines[1]?.startsWith("      word"));
  assertEquals(lines.join(" ").match(/word/g)?.length, 60);
});

Deno.test("wrap() gives a word that is too long a line to itself", () => {
  const long = "x".repeat(120);

  assertEquals(wrap(`a ${long} b`), ["a", long, "b"]);
});

Deno.test("wrap() leaves a lead alone where there is no text", () => {
  assertEquals(wrap("", { first: "name  " }), ["name"]);
});

Deno.test("wrap() makes one line of text with line breaks", () => {
  assertEquals(wrap("one\n two"), ["one two"]);
});
