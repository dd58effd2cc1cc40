/** Which advice to show first (domain rules, section 9). */
import type { Effort, Recommendation } from "../contracts/readiness.ts";

const MAX_SELECTED = 5;
const EFFORT_RANK: Readonly<Record<Effort, number>> = { low: 1, medium: 2, high: 3 };

/** Up to five recommendations by priority, then impact, then effort; of those that share a code, the first. */
export function selectRecommendations(
  recommendations: readonly Recommendation[],
): Recommendation[] {
  const codes = new Set<string>();
  return recommendations
    .toSorted((a, b) =>
      a.priority - b.priority || b.impact - a.impact ||
      EFFORT_RANK[a.effort] - EFFORT_RANK[b.effort]
    )
    .filter(({ code }) => !codes.has(code) && codes.add(code))
    .slice(0, MAX_SELECTED);
}
