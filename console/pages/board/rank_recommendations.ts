import type { Readiness, Recommendation } from "../../../shared/contracts/readiness.ts";

/**
 * All advice of the answer, each once: what raises the score most first. What gains the same keeps the order of the server's
 * choice, and what it did not choose follows by priority.
 */
export function rankRecommendations(
  { top_recommendations, dimensions }: Pick<Readiness, "top_recommendations" | "dimensions">,
): Recommendation[] {
  const others = Object.values(dimensions)
    .flatMap(({ recommendations }) => recommendations)
    .toSorted((a, b) => a.priority - b.priority);
  const by_code = new Map<string, Recommendation>();
  for (const recommendation of [...top_recommendations, ...others]) {
    if (!by_code.has(recommendation.code)) by_code.set(recommendation.code, recommendation);
  }
  return [...by_code.values()].toSorted((a, b) => b.gain - a.gain);
}
