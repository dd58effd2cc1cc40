import { Link } from "wouter-preact";
import type { Readiness, Recommendation } from "../../../shared/contracts/readiness.ts";
import { toLabel } from "../../format.ts";
import { advicePath } from "./section_path.ts";
import { Gain } from "./gain.tsx";

/** What to do next, the greatest gain first. */
export function RecommendationList(
  { project_id, readiness }: { project_id: string; readiness: Readiness },
) {
  const ranked = rankRecommendations(readiness);
  if (ranked.length === 0) return null;
  return (
    <section class="stack" aria-label="Recommendations">
      <h2>Recommendations</h2>
      {ranked.every(({ gain }) => gain <= 0) && (
        <p class="quiet">
          None of them raises the score by itself: {describeCeiling(readiness)}
        </p>
      )}
      <ol class="card board-advice">
        {ranked.map((advice) => (
          <Advice
            key={advice.code}
            project_id={project_id}
            advice={advice}
          />
        ))}
      </ol>
    </section>
  );
}

function describeCeiling({ gate_score, dimensional_score }: Readiness): string {
  return gate_score < dimensional_score
    ? `the gates hold it at ${gate_score}. They prepare the ground for what comes after.`
    : "it takes several of them together.";
}

function Advice({ project_id, advice }: { project_id: string; advice: Recommendation }) {
  const { action, gain, dimension, effort } = advice;
  return (
    <li>
      <Gain gain={gain} />
      <Link href={`/projects/${project_id}${advicePath(advice)}`}>{action}</Link>
      <span class="quiet">{toLabel(dimension)} · {effort} effort</span>
    </li>
  );
}

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
