import { countCharacters } from "../count_characters.ts";
import type { ScoringFacts, ScoringStep, StepEvidence } from "../scoring_facts.ts";

const WANTED_STEPS = 3;

/**
 * The facts with a path of three steps, numbered on from the first. The added steps follow the first one and bring no more value
 * than the least of the others, so that beginning, climax and end stay what they are. They are labelled, and linked,
 * evidenced and confirmed if any step is.
 */
export function extendPath(facts: ScoringFacts): ScoringFacts {
  const [first, ...rest] = facts.vp_steps;
  if (first === undefined) return facts;
  const added = Array<ScoringStep>(WANTED_STEPS - facts.vp_steps.length).fill({
    step_index: first.step_index,
    label: "Added step",
    narrative_user: null,
    value_created: findLeastValue(first, rest),
    actor_persona_id: findKnownActor(facts),
    evidence: findBestEvidence(facts.vp_steps),
    confirmed: facts.vp_steps.some(({ confirmed }) => confirmed),
  });
  const vp_steps = [first, ...added, ...rest]
    .map((step, position) => ({ ...step, step_index: first.step_index + position }));
  return { ...facts, vp_steps };
}

function findLeastValue(first: ScoringStep, rest: ScoringStep[]): string {
  return rest.map(({ value_created }) => value_created ?? "").reduce(
    (least, value) => countCharacters(value) < countCharacters(least) ? value : least,
    first.value_created ?? "",
  );
}

function findKnownActor({ vp_steps, personas }: ScoringFacts): string | null {
  const known = new Set(personas.map(({ id }) => id));
  const ids = vp_steps.map(({ actor_persona_id }) => actor_persona_id);
  return ids.find((id) => id !== null && known.has(id)) ?? null;
}

function findBestEvidence(steps: ScoringStep[]): StepEvidence[] {
  const items = steps.flatMap(({ evidence }) => evidence);
  const best = items.find(({ source_type }) => source_type === "signal") ?? items[0];
  return best === undefined ? [] : [best];
}
