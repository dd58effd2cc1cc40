import { assert, assertEquals } from "@std/assert";
import { estimateTokens } from "./estimate_tokens.ts";

Deno.test("estimateTokens() counts a third of the characters of English", () => {
  assertEquals(estimateTokens("a".repeat(31)), 10);
});

Deno.test("estimateTokens() counts each character of other scripts", () => {
  assertEquals(estimateTokens("予算"), 2);
});

Deno.test("estimateTokens() is 0 for nothing and never falls as the text grows", () => {
  assertEquals(estimateTokens(""), 0);
  assert(estimateTokens("some words more") >= estimateTokens("some words"));
});
