/** Test helper: small projects to start a test from. */
import type { ReadinessFacts } from "../../contracts/readiness.ts";
import { FULL_FOUNDATION } from "../../elements/testing/sample_foundation.ts";

/** A project in which nothing has happened yet. */
export const EMPTY_FACTS: ReadinessFacts = {
  signals: { total: 0, client: 0 },
  features: {
    total: 0,
    confirmed: 0,
    described: 0,
    confirmed_described: 0,
    mvp: 0,
    enriched: 0,
    targeting_known_persona: 0,
  },
  personas: [],
  vp_steps: [],
  meetings: { completed: 0, scheduled: 0 },
  strategic_context: null,
  foundation: null,
};

const PERSONA_ID = "5a1f3c52-5a0e-4f39-9b0f-5c0b8f6b7a01";

/** A project in which every factor scores 100 and every gate is satisfied. */
export const FULL_FACTS: ReadinessFacts = {
  signals: { total: 4, client: 3 },
  features: {
    total: 6,
    confirmed: 6,
    described: 6,
    confirmed_described: 6,
    mvp: 4,
    enriched: 6,
    targeting_known_persona: 6,
  },
  personas: [{
    id: PERSONA_ID,
    name: "Ward nurse",
    pain_points: ["double entry", "late handover", "one terminal", "lost notes", "overtime pay"],
    confirmed: true,
  }],
  vp_steps: [
    toStep(1, "She speaks"),
    toStep(2, "It listens"),
    toStep(
      3,
      "No double entry, no late handover, no queue at the one terminal, no lost notes, no overtime",
    ),
  ],
  meetings: { completed: 1, scheduled: 0 },
  strategic_context: {
    opportunity: {
      problem_statement: "Shift notes are written twice on every ward",
      business_opportunity: "Hours of nursing time are given back",
      client_motivation: "Nurses are leaving because of the paperwork",
    },
    investment_case: { savings: "Two hours a shift" },
    constraints: { budget: "60,000" },
    risks: [{ description: "Integration with the older system" }],
    confirmation_status: "confirmed_client",
  },
  foundation: FULL_FOUNDATION,
};

function toStep(step_index: number, value_created: string): ReadinessFacts["vp_steps"][number] {
  return {
    step_index,
    label: `Step ${step_index}`,
    narrative_user: null,
    value_created,
    actor_persona_id: PERSONA_ID,
    evidence: [{ source_type: "signal", signal_id: null, quote: "I write it all twice" }],
    confirmed: true,
  };
}
