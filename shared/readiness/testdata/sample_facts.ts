/** Test helper: small projects to start a test from. */
import type { Foundation } from "../../contracts/foundation.ts";
import type { ReadinessFacts } from "../../contracts/readiness.ts";

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

const STANDING = { evidence: [], confirmed_by: null };

/** A foundation with every element and every gate of it satisfied. */
export const FULL_FOUNDATION: Foundation = {
  core_pain: {
    ...STANDING,
    statement: "Nurses re-enter every shift note by hand in two systems",
    trigger: "The second system went live in March",
    stakes: "Two hours of each shift",
    who_feels_it: "Ward nurses",
    confidence: 0.8,
  },
  primary_persona: {
    ...STANDING,
    name: "Ward nurse",
    role: "Looks after twelve beds",
    goal: "Hand over on time",
    pain_connection: "Writes each note a second time after the shift",
    context: "Night shifts, one shared terminal",
    confidence: 0.8,
  },
  wow_moment: {
    ...STANDING,
    description: "The note appears in both systems while she speaks",
    core_pain_inversion: "Nothing is typed twice",
    emotional_impact: "Relief",
    visual_concept: "Two records filling side by side",
    level_1: "One note, two systems",
    level_2: null,
    level_3: null,
    confidence: 0.8,
  },
  design_preferences: {
    ...STANDING,
    visual_style: "Calm, high contrast",
    references: [],
    anti_references: [],
    specific_requirements: [],
  },
  business_case: {
    ...STANDING,
    value_to_business: "Two hours saved a shift",
    roi_framing: "Pays back within a year",
    why_priority: "Staff leave over it",
    success_kpis: [{
      metric: "Minutes of note taking a shift",
      current_state: "140",
      target_state: "30",
      measurement_method: "Terminal log",
      timeframe: "Three months",
      hypothesis: false,
    }],
    confidence: 0.8,
  },
  budget_constraints: {
    ...STANDING,
    budget_range: "40,000 to 60,000",
    budget_flexibility: "flexible",
    timeline: "Pilot in autumn",
    hard_deadline: null,
    deadline_driver: null,
    technical_constraints: [],
    organizational_constraints: [],
    confidence: 0.8,
  },
  confirmed_scope: {
    ...STANDING,
    v1_features: ["0d9f5bb4-6f0e-4b0e-8a57-1f3a1d0a4a11"],
    v2_features: [],
    v1_agreed: true,
    specs_signed_off: false,
    confirmed_by: "client",
  },
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
