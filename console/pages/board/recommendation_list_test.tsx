import { assertEquals } from "@std/assert";
import type { Dimension, Recommendation } from "../../../shared/contracts/readiness.ts";
import { rankRecommendations } from "./recommendation_list.tsx";

function advice(code: string, gain: number, priority = 1): Recommendation {
  return { code, gain, priority, dimension: "problem", action: code, impact: 1, effort: "low" };
}

function dimension(...recommendations: Recommendation[]): Dimension {
  return {
    score: 0,
    weight: 0.25,
    weighted_score: 0,
    factors: {},
    blockers: [],
    recommendations,
    summary: "",
  };
}

const codes = (recommendations: Recommendation[]) => recommendations.map(({ code }) => code);

Deno.test("rankRecommendations() puts what gains most first and lists each advice once", () => {
  const ranked = rankRecommendations({
    top_recommendations: [advice("a", 0), advice("b", 2)],
    dimensions: {
      value_path: dimension(advice("b", 2), advice("c", 7.5)),
      problem: dimension(advice("a", 0)),
      solution: dimension(),
      engagement: dimension(advice("d", -1)),
    },
  });

  assertEquals(codes(ranked), ["c", "b", "a", "d"]);
});

Deno.test("rankRecommendations() keeps the server's choice first where the gain is the same, then goes by priority", () => {
  const ranked = rankRecommendations({
    top_recommendations: [advice("chosen", 0, 5)],
    dimensions: {
      value_path: dimension(advice("late", 0, 3)),
      problem: dimension(advice("early", 0, 2)),
      solution: dimension(),
      engagement: dimension(),
    },
  });

  assertEquals(codes(ranked), ["chosen", "early", "late"]);
});
