import type { ScoringFacts, ScoringPersona, ScoringStep, StepEvidence } from "./scoring_facts.ts";
import type { ReadinessFacts } from "../contracts/readiness.ts";
import { countCharacters } from "../text/is_present.ts";

/** The facts with one more signal, from the client. */
export function addClientSignal({ signals, ...facts }: ScoringFacts): ScoringFacts {
  return { ...facts, signals: { total: signals.total + 1, client: signals.client + 1 } };
}

/** The facts with every step of the path confirmed. */
export function confirmSteps(facts: ScoringFacts): ScoringFacts {
  return { ...facts, vp_steps: facts.vp_steps.map((step) => ({ ...step, confirmed: true })) };
}

/** The facts with every feature confirmed. */
export function confirmFeatures({ features, ...facts }: ScoringFacts): ScoringFacts {
  const { total, described } = features;
  return { ...facts, features: { ...features, confirmed: total, confirmed_described: described } };
}

/** The facts with every feature confirmed that is described. */
export function confirmDescribedFeatures({ features, ...facts }: ScoringFacts): ScoringFacts {
  const confirmed = features.confirmed - features.confirmed_described + features.described;
  const confirmed_described = features.described;
  return { ...facts, features: { ...features, confirmed, confirmed_described } };
}

/** The facts with a description of every feature. */
export function describeFeatures({ features, ...facts }: ScoringFacts): ScoringFacts {
  const { total, confirmed } = features;
  return {
    ...facts,
    features: { ...features, described: total, confirmed_described: confirmed },
  };
}

/** The facts with so many more features, which are described and nothing else. */
export function addDescribedFeatures(
  { features, ...facts }: ScoringFacts,
  count: number,
): ScoringFacts {
  const { total, described } = features;
  return {
    ...facts,
    features: { ...features, total: total + count, described: described + count },
  };
}

/** The facts with every step, feature and persona confirmed. */
export function confirmEntities(facts: ScoringFacts): ScoringFacts {
  const personas = facts.personas.map((persona) => ({ ...persona, confirmed: true }));
  return { ...confirmFeatures(confirmSteps(facts)), personas };
}

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

const WANTED_FEATURES = 3;

type FeatureFacts = ReadinessFacts["features"];

/** The facts with three features: the added ones have each property that any feature has already. */
export function extendFeatures(facts: ScoringFacts): ScoringFacts {
  const added = WANTED_FEATURES - facts.features.total;
  const extend = (count: number) => count > 0 ? count + added : 0;
  const features: FeatureFacts = {
    total: WANTED_FEATURES,
    confirmed: extend(facts.features.confirmed),
    described: extend(facts.features.described),
    confirmed_described: extend(facts.features.confirmed_described),
    mvp: extend(facts.features.mvp),
    enriched: extend(facts.features.enriched),
    targeting_known_persona: extend(facts.features.targeting_known_persona),
  };
  return { ...facts, features };
}

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

const OPENING_VALUE = "The work arrives";
const CLIMAX_VALUE = "The day ends with nothing left to chase";

/**
 * The facts with a path that opens with a value and ends in its climax: the last step's value answers every pain point and is
 * the longest by far. Steps, actors, evidence and confirmations stay as they are.
 */
export function strengthenNarrative(facts: ScoringFacts): ScoringFacts {
  const last = facts.vp_steps.length - 1;
  const vp_steps = facts.vp_steps.map((step, position) => {
    if (position === last) return { ...step, value_created: composeClimax(facts) };
    if (position === 0) return { ...step, value_created: step.value_created || OPENING_VALUE };
    return step;
  });
  return { ...facts, vp_steps };
}

/** More than twice all other values together is a peak over the mean for any number of steps from two on. */
function composeClimax({ vp_steps, personas }: ScoringFacts): string {
  const pains = personas.flatMap(({ pain_points }) => pain_points);
  const lengths = vp_steps.map(({ value_created }) =>
    countCharacters(value_created ?? OPENING_VALUE)
  );
  const others = lengths.reduce((sum, length) => sum + length, OPENING_VALUE.length);
  const text = [CLIMAX_VALUE, ...pains].join(". ");
  return text.padEnd(text.length + 2 * others, ".");
}

const NEW_PERSONA: ScoringPersona = {
  id: "00000000-0000-0000-0000-000000000000",
  name: "New persona",
  pain_points: [],
  confirmed: false,
};

/** The facts with the persona that what comes next needs: as they are where there is one, else with a bare new one. */
export function withPersona(
  facts: ScoringFacts,
): ScoringFacts & { personas: [ScoringPersona, ...ScoringPersona[]] } {
  const [first = NEW_PERSONA, ...rest] = facts.personas;
  return { ...facts, personas: [first, ...rest] };
}
