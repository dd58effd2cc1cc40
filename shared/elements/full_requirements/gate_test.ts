import { assert, assertEquals } from "@std/assert";
import { assessFullRequirements, type RequirementFacts } from "./gate.ts";

Deno.test("assessFullRequirements() is satisfied by five confirmed features, three signals, 70 % described", () => {
  assert(assessFullRequirements(toFacts(5, 3, 4)).satisfied);
  assert(assessFullRequirements(toFacts(10, 3, 7)).satisfied);
  assert(!assessFullRequirements(toFacts(4, 3, 4)).satisfied);
  assert(!assessFullRequirements(toFacts(5, 2, 5)).satisfied);
  assert(!assessFullRequirements(toFacts(5, 3, 3)).satisfied);
});

Deno.test("assessFullRequirements() reports too few features first, and how to get more", () => {
  const finding = assessFullRequirements(toFacts(4, 0, 0));

  assertEquals(finding.missing, ["1 more confirmed feature", "Detailed feature descriptions"]);
  assertEquals([finding.confidence, finding.how_to_acquire.length], [0.8, 3]);
  assert(finding.unlock_hint !== null);
});

Deno.test("assessFullRequirements() reports too few signals next", () => {
  const finding = assessFullRequirements(toFacts(5, 1, 0));

  assertEquals(finding.missing, ["2 more discovery signals"]);
  assertEquals([finding.confidence, finding.how_to_acquire.length], [1 / 3, 3]);
  assertEquals(assessFullRequirements(toFacts(5, 2, 0)).confidence, 0.5);
  assertEquals(finding.unlock_hint, null);
});

Deno.test("assessFullRequirements() reports thin descriptions last", () => {
  const finding = assessFullRequirements(toFacts(5, 3, 2));

  assertEquals(finding.missing, ["A fuller description of 3 confirmed features"]);
  assertEquals([finding.confidence, finding.how_to_acquire.length], [0.4, 2]);
});

Deno.test("assessFullRequirements() is the surer the more is described", () => {
  assertEquals(assessFullRequirements(toFacts(5, 3, 5)).confidence, 1);
  assertEquals(assessFullRequirements(toFacts(10, 3, 8)).confidence, 0.8 + 0.2 * 0.8);
});

function toFacts(confirmed: number, signals: number, described: number): RequirementFacts {
  return {
    signals: { total: signals },
    features: { confirmed, confirmed_described: described },
  };
}
