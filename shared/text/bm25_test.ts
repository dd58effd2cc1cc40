import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { indexTerms } from "./bm25.ts";

const scores = (documents: string[][], term: string, options = {}) =>
  indexTerms(documents, options).scoresOf(term).map(([, score]) => score);

Deno.test("scoresOf() gives the value of the formula", () => {
  const [score = 0] = scores([["a", "b"], ["c", "d"]], "a", { k1: 1, b: 0 });

  assertAlmostEquals(score, Math.log(1 + 1.5 / 1.5));
});

Deno.test("scoresOf() names the documents that hold the term, and no others", () => {
  const index = indexTerms([["a"], [], ["b", "a"]]);

  assertEquals(index.scoresOf("a").map(([document]) => document), [0, 2]);
  assertEquals(index.scoresOf("z"), []);
});

Deno.test("scoresOf() counts a rare term more than a common one", () => {
  const documents = [["common", "rare"], ["common", "x"], ["common", "y"]];

  const [rare = 0] = scores(documents, "rare");
  const [common = 0] = scores(documents, "common");

  assert(rare > common && common > 0);
});

Deno.test("scoresOf() holds long documents back", () => {
  const [short = 0, long = 0] = scores([["a", "b"], ["a", "b", "c", "d", "e", "f"]], "a");

  assert(short > long);
});

Deno.test("scoresOf() gives nothing where there are no documents", () => {
  assertEquals(indexTerms([]).scoresOf("a"), []);
});
