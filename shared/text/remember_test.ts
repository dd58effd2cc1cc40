import { assertEquals } from "@std/assert";
import { remember } from "./remember.ts";

Deno.test("remember() asks once for each text, and again for what it had to forget", () => {
  const asked: string[] = [];
  const count = remember((text) => asked.push(text) && text.length, 2);

  assertEquals(["a", "a", "bb", "a", "ccc", "a"].map(count), [1, 1, 2, 1, 3, 1]);
  assertEquals(asked, ["a", "bb", "ccc", "a"]);
});

Deno.test("remember() keeps no long texts", () => {
  let asked = 0;
  const count = remember(() => asked++);

  count("x".repeat(1000));
  count("x".repeat(1000));

  assertEquals(asked, 2);
});
