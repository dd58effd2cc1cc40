/**
 * The `wow_moment` factor: does the path build up to something (domain rules, section 6.1)? Its parts are heuristics over text
 * lengths and word overlap. They order advice well enough, but are no facts about the project and must not be cited as such.
 */
import { countCharacters } from "../count_characters.ts";
import type { FactorFinding } from "../dimension.ts";
import { plural } from "../plural.ts";
import { round1 } from "../round1.ts";
import type { ScoringFacts, ScoringPersona, ScoringStep } from "../scoring_facts.ts";

/** The longest value must exceed the mean length by this much to be a peak. */
const PEAK_RATIO = 1.3;
/** Words of a pain point that are looked for in the path. */
const PAIN_WORDS = 3;
/** A last value this long or shorter closes no arc. */
const CLOSING_CHARACTERS = 20;

/** The factor's finding: the mean of crescendo, pain resolution, arc and evidence at the climax; 0 without steps. */
export function assessWowFactor({ vp_steps, personas }: ScoringFacts): FactorFinding {
  const first = vp_steps[0];
  if (first === undefined) return { score: 0, details: "No steps, so no climax" };
  const pains = personas.flatMap((persona) => persona.pain_points);
  const addressed = countAddressedPains(pains, vp_steps);
  const climax = findClimax(first, vp_steps);
  const parts = [
    scoreCrescendo(vp_steps),
    scorePainResolution(pains.length, addressed),
    scoreArc(vp_steps),
    scoreClimaxEvidence(climax),
  ];
  return {
    score: round1(parts.reduce((sum, part) => sum + part, 0) / parts.length),
    details: `Richest value at step ${climax.step_index}, ${describeBacking(climax)}; ` +
      `the path touches on ${addressed} of ${plural(pains.length, "pain point")}`,
  };
}

function scoreCrescendo(steps: ScoringStep[]): number {
  const lengths = steps.map(valueLength);
  const longest = Math.max(...lengths);
  if (longest === 0) return 20;
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return longest > PEAK_RATIO * mean ? 100 : 40;
}

function scorePainResolution(pains: number, addressed: number): number {
  if (pains === 0) return 50;
  return addressed === 0 ? 30 : Math.min(100, addressed / pains * 150);
}

function countAddressedPains(pains: ScoringPersona["pain_points"], steps: ScoringStep[]): number {
  const path = steps.map((step) => `${step.narrative_user ?? ""} ${step.value_created ?? ""}`)
    .join(" ").toLowerCase();
  return pains.filter((pain) => {
    const words = pain.toLowerCase().split(/\s+/).filter((word) => word !== "");
    return words.slice(0, PAIN_WORDS).some((word) => path.includes(word));
  }).length;
}

function scoreArc(steps: ScoringStep[]): number {
  if (steps.length < 2) return 30;
  const first = steps[0]?.value_created ?? "";
  const last = steps.at(-1)?.value_created ?? "";
  const isClosed = first !== "" && first !== last && countCharacters(last) > CLOSING_CHARACTERS;
  return isClosed ? 100 : 40;
}

function scoreClimaxEvidence(climax: ScoringStep): number {
  if (climax.evidence.length === 0) return 20;
  return isBackedByClient(climax) ? 100 : 60;
}

/** The step with the longest value, the earliest of several. */
function findClimax(first: ScoringStep, steps: ScoringStep[]): ScoringStep {
  return steps.reduce((best, step) => valueLength(step) > valueLength(best) ? step : best, first);
}

function describeBacking(step: ScoringStep): string {
  if (step.evidence.length === 0) return "without evidence";
  return isBackedByClient(step) ? "backed by a signal" : "backed, but not by a signal";
}

function isBackedByClient(step: ScoringStep): boolean {
  return step.evidence.some((item) => item.source_type === "signal");
}

function valueLength(step: ScoringStep): number {
  return countCharacters(step.value_created ?? "");
}
