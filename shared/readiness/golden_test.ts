/** The original scoring's answers to generated project states; a subset is kept here, the whole set is used when at hand. */
import { assert } from "@std/assert";
import { scoreReadiness } from "./score_readiness.ts";
import { factsFromRows } from "./testdata/facts_from_rows.ts";
import {
  assertGolden,
  type GoldenCase,
  readAllGoldenCases,
  readKeptGoldenCases,
} from "./testdata/golden_case.ts";

Deno.test("scoreReadiness() agrees with the original on the kept golden cases", async () => {
  const cases = await readKeptGoldenCases();

  assert(cases.length >= 40);
  cases.forEach(assertScoredAlike);
});

Deno.test("scoreReadiness() agrees with the original on the whole golden set", async () => {
  const cases = await readAllGoldenCases();

  cases?.forEach(assertScoredAlike);
});

function assertScoredAlike(golden: GoldenCase): void {
  assertGolden(scoreReadiness(factsFromRows(golden.input)), golden);
}
