/** Test helper: foundations to start a test from. */
import type { ElementName } from "../../contracts/element.ts";
import type { ElementValues, Foundation } from "../../contracts/foundation.ts";
import { ELEMENT_NAMES } from "../elements.ts";
import type { GateFinding } from "../gate.ts";
import { assess } from "../gates.ts";

/** A foundation without any element. */
export const NO_FOUNDATION = Object.fromEntries(
  ELEMENT_NAMES.map((name) => [name, null]),
) as Foundation; // one entry for each element

/** What an element has besides its own fields where nothing is known of it; `standing` is missing as in rows written by hand. */
export const UNSUPPORTED = {
  evidence: [],
  support: {},
  claimed_confidence: null,
  source_gone: false,
  confirmed_by: null,
};

/** A foundation with every element and every gate of it satisfied. */
export const FULL_FOUNDATION: Foundation = {
  core_pain: {
    ...UNSUPPORTED,
    statement: "Nurses re-enter every shift note by hand in two systems",
    trigger: "The second system went live in March",
    stakes: "Two hours of each shift",
    who_feels_it: "Ward nurses",
    confidence: 0.8,
  },
  primary_persona: {
    ...UNSUPPORTED,
    name: "Ward nurse",
    role: "Looks after twelve beds",
    goal: "Hand over on time",
    pain_connection: "Writes each note a second time after the shift",
    context: "Night shifts, one shared terminal",
    confidence: 0.8,
  },
  wow_moment: {
    ...UNSUPPORTED,
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
    ...UNSUPPORTED,
    visual_style: "Calm, high contrast",
    references: [],
    anti_references: [],
    specific_requirements: [],
  },
  business_case: {
    ...UNSUPPORTED,
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
    ...UNSUPPORTED,
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
    ...UNSUPPORTED,
    v1_features: ["0d9f5bb4-6f0e-4b0e-8a57-1f3a1d0a4a11"],
    v2_features: [],
    v1_agreed: true,
    specs_signed_off: false,
    confirmed_by: "client",
  },
};

/** The finding at an element's gate, in a project that has nothing else. */
export function assessSample<Name extends ElementName>(
  name: Name,
  value: ElementValues[Name] | null,
): GateFinding {
  return assess(name, {
    signals: { total: 0 },
    features: { confirmed: 0, confirmed_described: 0 },
    foundation: { ...NO_FOUNDATION, [name]: value },
  });
}
