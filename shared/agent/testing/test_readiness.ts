/** Readiness for the tests of this room. Imported by tests alone. */
import type { GateName } from "../../contracts/element.ts";
import { BUILD_GATES, PROTOTYPE_GATES } from "../../elements/elements.ts";
import type { GateAssessment, Readiness } from "../../contracts/readiness.ts";

const POINTS: Record<GateName, number> = {
  core_pain: 15,
  primary_persona: 10,
  wow_moment: 10,
  design_preferences: 5,
  business_case: 20,
  budget_constraints: 15,
  full_requirements: 15,
  confirmed_scope: 10,
};

export type GateOverrides = Partial<Record<GateName, Partial<GateAssessment>>>;

/** Readiness of a project in which only the named gates are satisfied. */
export function testReadiness(
  satisfied: GateName[] = [],
  overrides: GateOverrides = {},
): Readiness {
  const toGate = (name: GateName): [GateName, GateAssessment] => [
    name,
    { ...testGate(name, satisfied.includes(name)), ...overrides[name] },
  ];
  const is_prototype_ready = ["core_pain", "primary_persona", "wow_moment"]
    .every((name) => satisfied.some((other) => other === name));
  return {
    project_id: "11111111-1111-4111-8111-111111111111",
    score: 21.5,
    ready: false,
    threshold: 80,
    dimensional_score: 43.2,
    gate_score: satisfied.reduce((sum, name) => sum + POINTS[name], 0),
    phase: is_prototype_ready ? "prototype_ready" : "insufficient",
    prototype_ready: is_prototype_ready,
    build_ready: false,
    next_milestone: is_prototype_ready ? "build" : "prototype",
    blocking_gates: [],
    path: [...PROTOTYPE_GATES, ...BUILD_GATES]
      .filter((name) => !satisfied.includes(name))
      .filter((name) =>
        name !== "design_preferences" && (is_prototype_ready || isPrototypeGate(name))
      )
      .map((gate) => ({
        code: "complete_element",
        gate,
        action: `Ask about ${gate}`,
        needs: [`what ${gate} lacks`],
        from: "client",
        score: 35,
      })),
    gates: {
      prototype_gates: Object.fromEntries(PROTOTYPE_GATES.map(toGate)),
      build_gates: Object.fromEntries(BUILD_GATES.map(toGate)),
    },
    dimensions: {} as Readiness["dimensions"], // the agent reads none of them
    caps_applied: [],
    top_recommendations: [],
    confirmed_entities: 0,
    total_entities: 0,
    client_signals_count: 3,
    meetings_completed: 1,
    warnings: [],
    cache: "hit",
    computed_at: "2026-11-20T09:00:00Z",
    trend: [],
  };
}

function isPrototypeGate(name: GateName): boolean {
  return PROTOTYPE_GATES.some((other) => other === name);
}

function testGate(name: GateName, satisfied: boolean): GateAssessment {
  return {
    name,
    satisfied,
    confidence: satisfied ? 0.8 : 0,
    required: name !== "design_preferences",
    points: POINTS[name],
    missing: satisfied ? [] : [`what ${name} lacks`],
    how_to_acquire: satisfied ? [] : [`How to get ${name}.`],
    unlock_hint: null,
    gain: satisfied ? 0 : POINTS[name],
  };
}
