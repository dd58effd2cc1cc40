import type { ScoringFacts, ScoringStep } from "../scoring_facts.ts";

/** Values that rise to a climax in the last step, which is what makes three steps a story. */
const RISING_VALUES = [
  "The work arrives",
  "The work is sorted",
  "What used to take the team a whole morning is done before anyone asks for it",
];

/** The facts with a well-formed path: three labelled steps in order, with a climax, no actor, evidence or confirmation yet. */
export function createPath(facts: ScoringFacts): ScoringFacts {
  return { ...facts, vp_steps: RISING_VALUES.map(toStep) };
}

function toStep(value_created: string, position: number): ScoringStep {
  return {
    step_index: position + 1,
    label: `Step ${position + 1}`,
    narrative_user: null,
    value_created,
    actor_persona_id: null,
    evidence: [],
    confirmed: false,
  };
}
