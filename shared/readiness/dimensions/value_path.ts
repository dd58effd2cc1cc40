/** Dimension `value_path`: is there a demo story worth telling (domain rules, section 6.1)? */
import { countCharacters, isPresent } from "../../text/is_present.ts";
import {
  confirmSteps,
  createPath,
  extendPath,
  strengthenNarrative,
  withPersona,
} from "../counterfactuals.ts";
import type { DimensionRules, FactorFinding } from "../dimension.ts";
import { plural } from "../../text/plural.ts";
import { round1, toPercentage } from "../round1.ts";
import type { ScoringFacts, ScoringPersona, ScoringStep } from "../scoring_facts.ts";

const WANTED_STEPS = 3;

type Factor = "structure" | "wow_moment" | "persona_journey" | "evidence" | "confirmation";

/** The rules of the dimension. */
export const valuePath: DimensionRules<Factor> = {
  name: "value_path",
  weight: 0.35,
  factors: {
    structure: { weight: 0.15, assess: assessStructure },
    wow_moment: { weight: 0.25, assess: assessWowFactor },
    persona_journey: { weight: 0.15, assess: assessPersonaJourney },
    evidence: { weight: 0.25, assess: assessEvidence },
    confirmation: { weight: 0.20, assess: assessConfirmation },
  },
  summarize: (score, { vp_steps }) => {
    if (vp_steps.length === 0) return "No value path yet: there is no story to demonstrate";
    const path = `value path of ${plural(vp_steps.length, "step")}`;
    if (score >= 80) return `Strong ${path}`;
    if (score >= 50) return `There is a ${path}, but it needs refinement`;
    return "Weak value path: structure, climax or backing is missing";
  },
  advice: [
    {
      code: "create_value_path",
      impact: 35,
      effort: "low",
      priority: 1,
      isDue: ({ vp_steps }) => vp_steps.length === 0,
      action: () =>
        "Create the value path: three or more steps from the pain of today to the wow moment",
      blocker: "There is no value path, so there is nothing to demonstrate",
      done: createPath,
    },
    {
      code: "add_value_path_steps",
      impact: 5,
      effort: "medium",
      priority: 3,
      isDue: ({ vp_steps }) => vp_steps.length > 0 && vp_steps.length < WANTED_STEPS,
      action: ({ vp_steps }) =>
        `Extend the value path: it has ${
          plural(vp_steps.length, "step")
        }, a story needs ${WANTED_STEPS}`,
      done: extendPath,
    },
    {
      code: "strengthen_narrative",
      impact: 10,
      effort: "medium",
      priority: 2,
      isDue: ({ vp_steps }, scores) => vp_steps.length > 0 && scores.wow_moment < 50,
      action: () =>
        "Strengthen the narrative: show how the last step turns the client's pain around",
      blocker: "The value path has no climax",
      done: strengthenNarrative,
    },
    {
      code: "link_steps_to_personas",
      impact: 5,
      effort: "low",
      priority: 4,
      isDue: ({ vp_steps }, scores) => vp_steps.length > 0 && scores.persona_journey < 50,
      action: ({ personas }) =>
        personas.length === 0
          ? "Define the persona who walks the value path and link the steps to it"
          : "Link each step of the value path to the persona who acts in it",
      done: linkSteps,
    },
    {
      code: "add_step_evidence",
      impact: 8,
      effort: "medium",
      priority: 2,
      isDue: ({ vp_steps }, scores) => vp_steps.length > 0 && scores.evidence < 50,
      action: ({ vp_steps }) =>
        `Back ${
          plural(vp_steps.filter((step) => !hasSignal(step)).length, "step")
        } of the value path ` +
        "with quotes from the client, or failing that with research",
      done: quoteClientInSteps,
    },
    {
      code: "confirm_value_path",
      impact: 7,
      effort: "low",
      priority: 3,
      isDue: ({ vp_steps }, scores) => vp_steps.length > 0 && scores.confirmation < 100,
      action: ({ vp_steps }) =>
        `Review and confirm ${
          plural(vp_steps.filter(({ confirmed }) => !confirmed).length, "step")
        } of the value path`,
      done: confirmSteps,
    },
  ],
};

/** Up to 50 for three steps, 25 for gapless numbering from 1, up to 25 for labels; the one factor that is not rounded. */
function assessStructure({ vp_steps }: ScoringFacts): FactorFinding {
  const count = vp_steps.length;
  if (count === 0) return { score: 0, details: "No steps" };
  const labelled = vp_steps.filter(({ label }) => isPresent(label)).length;
  const isGapless = vp_steps.every(({ step_index }, position) => step_index === position + 1);
  const size = count >= WANTED_STEPS ? 50 : count / WANTED_STEPS * 50;
  return {
    score: Math.min(100, size + (isGapless ? 25 : 0) + 25 * labelled / count),
    details: `${plural(count, "step")}, ${labelled} labelled, ${
      isGapless ? "numbered without gaps" : "numbered with gaps"
    }`,
  };
}

function assessPersonaJourney({ vp_steps, personas }: ScoringFacts): FactorFinding {
  const known = new Set(personas.map(({ id }) => id));
  const linked = vp_steps.filter(({ actor_persona_id: id }) => id !== null && known.has(id)).length;
  return {
    score: toPercentage(linked, vp_steps.length),
    details: `${linked} of ${plural(vp_steps.length, "step")} linked to a persona`,
  };
}

/** Up to 60 for the share of evidence that is the client's own words, up to 40 for the share of steps with any evidence. */
function assessEvidence({ vp_steps }: ScoringFacts): FactorFinding {
  const items = vp_steps.flatMap(({ evidence }) => evidence);
  if (items.length === 0) return { score: 0, details: "No evidence behind any step" };
  const fromSignals = items.filter(({ source_type }) => source_type === "signal").length;
  const backed = vp_steps.filter(({ evidence }) => evidence.length > 0).length;
  return {
    score: round1(60 * fromSignals / items.length + 40 * backed / vp_steps.length),
    details: `${backed} of ${plural(vp_steps.length, "step")} with evidence; ` +
      `${fromSignals} of ${plural(items.length, "item")} from signals`,
  };
}

function assessConfirmation({ vp_steps }: ScoringFacts): FactorFinding {
  const confirmed = vp_steps.filter((step) => step.confirmed).length;
  return {
    score: toPercentage(confirmed, vp_steps.length),
    details: `${confirmed} of ${plural(vp_steps.length, "step")} confirmed`,
  };
}

function hasSignal(step: ScoringStep): boolean {
  return step.evidence.some(({ source_type }) => source_type === "signal");
}

/** Every step acted by a persona of the project, which gets its first one if it has none. */
function linkSteps(facts: ScoringFacts): ScoringFacts {
  const staffed = withPersona(facts);
  const actor_persona_id = staffed.personas[0].id;
  return { ...staffed, vp_steps: facts.vp_steps.map((step) => ({ ...step, actor_persona_id })) };
}

/** Every step that quotes no signal yet quotes one, besides the evidence it has. */
function quoteClientInSteps(facts: ScoringFacts): ScoringFacts {
  const vp_steps = facts.vp_steps.map((step) =>
    hasSignal(step) ? step : { ...step, evidence: [...step.evidence, { source_type: "signal" }] }
  );
  return { ...facts, vp_steps };
}

/**
 * The `wow_moment` factor: does the path build up to something (domain rules, section 6.1)? Its parts are heuristics over text
 * lengths and word overlap. They order advice well enough, but are no facts about the project and must not be cited as such.
 */

/** The longest value must exceed the mean length by this much to be a peak. */
const PEAK_RATIO = 1.3;
/** Words of a pain point that are looked for in the path. */
const PAIN_WORDS = 3;
/** A last value this long or shorter closes no arc. */
const CLOSING_CHARACTERS = 20;

/** The factor's finding: the mean of crescendo, pain resolution, arc and evidence at the climax; 0 without steps. */
function assessWowFactor({ vp_steps, personas }: ScoringFacts): FactorFinding {
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
