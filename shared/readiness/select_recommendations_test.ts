import { assertEquals } from "@std/assert";
import type { Recommendation } from "../contracts/readiness.ts";
import { selectRecommendations } from "./select_recommendations.ts";

Deno.test("selectRecommendations() returns nothing for nothing", () => {
  assertEquals(selectRecommendations([]), []);
});

Deno.test("selectRecommendations() orders by priority, then impact, then effort, and keeps ties in place", () => {
  const advice = [
    recommend("later", { priority: 2, impact: 40 }),
    recommend("hard", { effort: "high" }),
    recommend("easy", { effort: "low" }),
    recommend("also easy", { effort: "low" }),
    recommend("weighty", { impact: 20, effort: "high" }),
  ];

  assertEquals(codesOf(advice), ["weighty", "easy", "also easy", "hard", "later"]);
});

Deno.test("selectRecommendations() keeps the first of a code", () => {
  const advice = [
    recommend("same", { priority: 3 }),
    recommend("other", { priority: 2 }),
    recommend("same", { priority: 1 }),
  ];

  assertEquals(codesOf(advice), ["same", "other"]);
});

Deno.test("selectRecommendations() returns five at most", () => {
  const advice = [1, 2, 3, 4, 5, 6].map((priority) => recommend(`${priority}`, { priority }));

  assertEquals(codesOf(advice), ["1", "2", "3", "4", "5"]);
});

function recommend(code: string, options: Partial<Recommendation>): Recommendation {
  return {
    code,
    dimension: "problem",
    action: code,
    impact: 5,
    effort: "medium",
    priority: 1,
    gain: 0,
    ...options,
  };
}

function codesOf(advice: Recommendation[]): string[] {
  return selectRecommendations(advice).map(({ code }) => code);
}
