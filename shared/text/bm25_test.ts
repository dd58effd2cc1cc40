import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { bm25 } from "./bm25.ts";

const query = (...terms: string[]) => new Map(terms.map((term) => [term, 1]));

Deno.test("bm25() gives the value of the formula", () => {
  const [score = 0] = bm25([["a", "b"], ["c", "d"]], query("a"), { k1: 1, b: 0 });

  assertAlmostEquals(score, Math.log(1 + 1.5 / 1.5));
});

Deno.test("bm25() scores 0 where no term occurs", () => {
  assertEquals(bm25([["a"], []], query("z")), [0, 0]);
});

Deno.test("bm25() counts a rare term more than a common one", () => {
  const documents = [["common", "rare"], ["common", "x"], ["common", "y"]];

  const [rare = 0] = bm25(documents, query("rare"));
  const [common = 0] = bm25(documents, query("common"));

  assert(rare > common && common > 0);
});

Deno.test("bm25() holds long documents back", () => {
  const [short = 0, long = 0] = bm25([["a", "b"], ["a", "b", "c", "d", "e", "f"]], query("a"));

  assert(short > long);
});

Deno.test("bm25() multiplies by a term's weight", () => {
  const [one = 0] = bm25([["a"], ["b"]], new Map([["a", 1]]));
  const [two = 0] = bm25([["a"], ["b"]], new Map([["a", 2]]));

  assertAlmostEquals(two, 2 * one);
});

Deno.test("bm25() returns nothing for no documents", () => {
  assertEquals(bm25([], query("a")), []);
});
