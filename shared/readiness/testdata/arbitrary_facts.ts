/** Test helper: generated projects for property tests. */
import fc from "fast-check";
import { ELEMENT_NAMES } from "../../elements/elements.ts";
import type { ReadinessFacts } from "../../contracts/readiness.ts";
import { FULL_FACTS } from "./sample_facts.ts";
import { FULL_FOUNDATION } from "../../elements/testing/sample_foundation.ts";

const PERSONA_IDS = [1, 2, 3].map((digit) => `00000000-0000-4000-8000-00000000000${digit}`);

const WORDS = ["invoice", "late", "audit", "queue", "", "unknown", "handover at night, twice"];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(" "));
const textOrNull = fc.option(text);
const count = fc.nat({ max: 8 });

const features = fc.tuple(count, count, count, count, count, count, count).map(
  ([total, confirmed, described, both, mvp, enriched, targeting]) => {
    const within = (part: number, whole = total) => Math.min(part, whole);
    return {
      total,
      confirmed: within(confirmed),
      described: within(described),
      confirmed_described: within(both, Math.min(within(confirmed), within(described))),
      mvp: within(mvp),
      enriched: within(enriched),
      targeting_known_persona: within(targeting),
    };
  },
);

const signals = fc.tuple(count, count).map(([client, others]) => ({
  total: client + others,
  client,
}));

const personas = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...PERSONA_IDS),
    name: text,
    pain_points: fc.array(text, { maxLength: 3 }),
    confirmed: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: PERSONA_IDS.length },
);

const evidence = fc.array(
  fc.record({ source_type: fc.constantFrom("signal", "research", "inferred") }),
  { maxLength: 3 },
);

function vpSteps(evidence: fc.Arbitrary<unknown>): fc.Arbitrary<ReadinessFacts["vp_steps"]> {
  const step = fc.record({
    step_index: fc.integer({ min: 1, max: 6 }),
    label: textOrNull,
    narrative_user: textOrNull,
    value_created: textOrNull,
    actor_persona_id: fc.option(fc.constantFrom(...PERSONA_IDS)),
    evidence,
    confirmed: fc.boolean(),
  });
  return fc.array(step, { maxLength: 5 });
}

function contextOf(
  part: <Value>(wellFormed: fc.Arbitrary<Value>) => fc.Arbitrary<unknown>,
): fc.Arbitrary<ReadinessFacts["strategic_context"]> {
  const opportunity = fc.record({
    problem_statement: textOrNull,
    business_opportunity: textOrNull,
    client_motivation: textOrNull,
  });
  return fc.option(fc.record({
    opportunity: part(opportunity),
    investment_case: part(fc.record({ driver: textOrNull })),
    constraints: part(fc.record({ budget: textOrNull, timeline: textOrNull })),
    risks: part(fc.array(text, { maxLength: 2 })),
    confirmation_status: fc.constantFrom(
      "ai_generated",
      "needs_client",
      "confirmed_consultant",
      "confirmed_client",
    ),
  }));
}

/** Elements are absent, satisfied, or present with a confidence that may not be enough. */
const foundation = fc.tuple(
  fc.subarray([...ELEMENT_NAMES]),
  fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
).map(([names, confidence]) =>
  Object.fromEntries(names.map((name) => {
    const element = FULL_FOUNDATION[name];
    const isLowered = confidence !== null && element !== null && "confidence" in element;
    return [name, isLowered ? { ...element, confidence } : element];
  }))
);

const meetings = fc.record({ completed: count, scheduled: count });

/** Well-formed facts of a project anywhere between empty and nearly done. */
export const arbitraryFacts: fc.Arbitrary<ReadinessFacts> = fc.record({
  signals,
  features,
  personas,
  vp_steps: vpSteps(evidence),
  meetings,
  strategic_context: contextOf((wellFormed) => wellFormed),
  foundation: fc.option(foundation),
});

/** Well-formed facts of a project near its goal, so that caps and gates seldom hide what is measured. */
export const arbitraryMatureFacts: fc.Arbitrary<ReadinessFacts> = fc.tuple(
  arbitraryFacts,
  fc.subarray<keyof ReadinessFacts>([
    "signals",
    "features",
    "personas",
    "vp_steps",
    "meetings",
    "strategic_context",
  ]),
).map(([facts, immature]) => ({
  ...FULL_FACTS,
  ...Object.fromEntries(immature.map((name) => [name, facts[name]])),
}));

const malformed = (wellFormed: fc.Arbitrary<unknown>) => fc.oneof(wellFormed, fc.jsonValue());

/** Facts with anything at all in their jsonb parts. */
export const arbitraryMalformedFacts: fc.Arbitrary<ReadinessFacts> = fc.record({
  signals,
  features,
  personas,
  vp_steps: vpSteps(
    fc.oneof(fc.jsonValue(), fc.array(fc.record({ source_type: fc.jsonValue() }))),
  ),
  meetings,
  strategic_context: contextOf(malformed),
  foundation: fc.dictionary(
    fc.oneof(fc.constantFrom<string>(...ELEMENT_NAMES), fc.string()),
    fc.oneof(
      fc.jsonValue(),
      fc.record({ confidence: fc.jsonValue(), statement: fc.jsonValue() }),
    ),
  ),
});
