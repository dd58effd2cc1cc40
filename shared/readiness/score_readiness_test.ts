import { assert, assertEquals } from "@std/assert";
import {
  type ReadinessFacts,
  type ReadinessScore,
  readinessScoreSchema,
  type Recommendation,
} from "../contracts/readiness.ts";
import { scoreReadiness, selectRecommendations } from "./score_readiness.ts";
import { factsFromRows } from "./testdata/facts_from_rows.ts";
import { EMPTY_FACTS, FULL_FACTS } from "./testdata/sample_facts.ts";
import { FULL_FOUNDATION } from "../elements/testing/sample_foundation.ts";

/** As the full project, but without a word from the client (vector E). */
const UNHEARD_FACTS: ReadinessFacts = {
  ...FULL_FACTS,
  signals: { total: 4, client: 0 },
  meetings: { completed: 0, scheduled: 0 },
};

/** As the unheard project, with nothing confirmed (vector G). */
const UNREVIEWED_FACTS: ReadinessFacts = {
  ...UNHEARD_FACTS,
  features: { ...FULL_FACTS.features, confirmed: 0, confirmed_described: 0 },
  personas: FULL_FACTS.personas.map((persona) => ({ ...persona, confirmed: false })),
  vp_steps: FULL_FACTS.vp_steps.map((step) => ({ ...step, confirmed: false })),
};

Deno.test("scoreReadiness() returns vector A for an empty project", () => {
  const score = scoreReadiness(EMPTY_FACTS);

  assertDimensions(score, {
    value_path: [0, 0],
    problem: [0, 0],
    solution: [0, 0],
    engagement: [10, 1.5],
  });
  assertEquals([score.score, score.dimensional_score, score.ready], [0, 1.5, false]);
  assertEquals(limitsOf(score), [["gate_insufficient", 0]]);
  assertEquals(score.top_recommendations.map(({ code, impact }) => [code, impact]), [
    ["create_value_path", 35],
    ["define_features", 15],
    ["add_client_input", 10],
    ["hold_discovery_call", 8],
    ["write_problem_statement", 6],
  ]);
});

Deno.test("scoreReadiness() returns vector B for a project half way", () => {
  const score = scoreReadiness(halfWayFacts());

  assertDimensions(score, {
    value_path: [71.6, 25.0],
    problem: [66.6, 16.7],
    solution: [76.7, 19.2],
    engagement: [58.5, 8.8],
  });
  assertEquals(factorsOf(score, "value_path"), [93.75, 100, 50, 60, 50]);
  assertEquals(factorsOf(score, "problem"), [62.5, 80, 75, 60, 30]);
  assertEquals(factorsOf(score, "solution"), [100, 66.7, 100, 33.3, 66.7]);
  assertEquals(factorsOf(score, "engagement"), [30, 80, 62.5, 100]);
  assertEquals([score.score, score.dimensional_score, score.gate_score], [45, 69.7, 45]);
  assertEquals(limitsOf(score), [["gate_prototype_ready", 45]]);
  assertEquals([score.confirmed_entities, score.total_entities], [5, 8]);
  assertEquals(score.top_recommendations.map(({ code, impact }) => [code, impact]), [
    ["hold_discovery_call", 8],
    ["confirm_features", 6],
    ["confirm_value_path", 7],
    ["confirm_entities", 3],
    ["link_features_to_personas", 4],
  ]);
});

Deno.test("scoreReadiness() returns vector C for a project that lacks design preferences alone", () => {
  const score = scoreReadiness({
    ...FULL_FACTS,
    foundation: { ...FULL_FOUNDATION, design_preferences: null },
  });

  assertDimensions(score, {
    value_path: [100, 35],
    problem: [100, 25],
    solution: [100, 25],
    engagement: [100, 15],
  });
  assertEquals([score.score, score.dimensional_score, score.ready], [95, 100, true]);
  assertEquals([score.phase, score.next_milestone], ["build_ready", "complete"]);
  assertEquals(score.gates.prototype_gates["design_preferences"]?.gain, 5);
});

Deno.test("scoreReadiness() returns vector E for a project without the client", () => {
  const score = scoreReadiness(UNHEARD_FACTS);

  assertDimensions(score, {
    value_path: [100, 35],
    problem: [70, 17.5],
    solution: [100, 25],
    engagement: [30, 4.5],
  });
  assertEquals([score.score, score.gate_score, score.ready], [70, 100, false]);
  assertEquals(limitsOf(score), [["no_client_input", 70]]);
});

Deno.test("scoreReadiness() returns vector G for a project that nobody has reviewed", () => {
  const score = scoreReadiness(UNREVIEWED_FACTS);

  assertDimensions(score, {
    value_path: [80, 28.0],
    problem: [70, 17.5],
    solution: [75, 18.8],
    engagement: [10, 1.5],
  });
  assertEquals(score.score, 60);
  assertEquals(limitsOf(score), [["zero_confirmations", 60]]);
});

Deno.test("scoreReadiness() returns what the contract says", () => {
  for (const facts of [EMPTY_FACTS, halfWayFacts(), FULL_FACTS, UNREVIEWED_FACTS]) {
    const score = scoreReadiness(facts);

    assertEquals(readinessScoreSchema.parse(score), score);
  }
});

Deno.test("scoreReadiness() counts a malformed element as absent and says so", () => {
  const foundation = { ...FULL_FOUNDATION, core_pain: { statement: "half a row" } };

  const score = scoreReadiness({ ...FULL_FACTS, foundation });

  assertEquals(score.gates.prototype_gates["core_pain"]?.confidence, 0);
  assertEquals([score.gate_score, score.phase], [25, "insufficient"]);
  assertEquals(score.warnings.map(({ code, subject }) => [code, subject]), [
    ["malformed_element", "foundation.core_pain"],
  ]);
});

Deno.test("scoreReadiness() gives a gate the gain that passing it alone brings", () => {
  const score = scoreReadiness({
    ...FULL_FACTS,
    foundation: { ...FULL_FOUNDATION, core_pain: null },
  });

  // The pain brings its own 15 points and sets free the 60 of the build gates, which wait for it.
  assertEquals([score.gate_score, score.gates.prototype_gates["core_pain"]?.gain], [25, 75]);
  assertEquals(score.gates.build_gates["business_case"]?.gain, 0);
});

Deno.test("scoreReadiness() gives no gain to advice while the gates hold the score down", () => {
  const { score, dimensions } = scoreReadiness(EMPTY_FACTS);

  assertEquals(score, 0);
  for (const { recommendations } of Object.values(dimensions)) {
    for (const { code, gain } of recommendations) assertEquals(gain, 0, code);
  }
});

Deno.test("scoreReadiness() gives advice the gain that following it alone brings", () => {
  const gains = new Map(
    Object.values(scoreReadiness(UNHEARD_FACTS).dimensions)
      .flatMap(({ recommendations }) => recommendations)
      .map(({ code, gain }) => [code, gain]),
  );

  // One signal lifts client_signals and client_input from 0 to 50 and ends the cap of 70: 82 + 3.8 (tie to even) + 2.2.
  assertEquals(gains.get("add_client_input"), 18);
  assertEquals(gains.get("engage_client"), 18);
  // The call lifts discovery_call from 0 to 100 and ends the cap as well: 82 + 6.
  assertEquals(gains.get("hold_discovery_call"), 18);
});

Deno.test("scoreReadiness() shows what it costs to confirm features that nobody has described", () => {
  const features = { ...FULL_FACTS.features, confirmed: 5, described: 4, confirmed_described: 4 };

  const score = scoreReadiness({ ...FULL_FACTS, features });

  const advice = score.top_recommendations.find(({ code }) => code === "confirm_features");
  // One feature more is confirmed, but 4 described ones of 6 are less than 70 %: the gate score falls from 100 to 85.
  assertEquals([score.score, advice?.gain], [98.7, -13.7]);
});

Deno.test("scoreReadiness() counts placeholders in the strategic context as nothing", () => {
  const score = scoreReadiness({
    ...FULL_FACTS,
    strategic_context: {
      opportunity: { problem_statement: "TBD", business_opportunity: "  ", client_motivation: "?" },
      investment_case: { roi: "unknown", savings: null, evidence: [], factors: {} },
      constraints: { budget: "n/a", technical: [] },
      risks: [],
      confirmation_status: "needs_client",
    },
  });

  assertEquals(factorsOf(score, "problem"), [0, 100, 100, 0, 30]);
});

function halfWayFacts(): ReadinessFacts {
  const persona = "8c3c0a3e-2f70-4c26-9a6d-0f9f0d2f6c11";
  const unknown = "8c3c0a3e-2f70-4c26-9a6d-0f9f0d2f6c12";
  const signal = { source_type: "signal" };
  return factsFromRows({
    signals: [
      { source_type: "email", authority: "consultant" },
      { source_type: "research", authority: "client" },
      { source_type: "research", authority: "research" },
    ],
    features: [
      toFeature([true, "confirmed_client", [persona]], ["a", "b"], []),
      toFeature([true, "confirmed_consultant", []], ["a"], ["b", "c"]),
      toFeature([false, "ai_generated", [unknown]], ["a"], ["b"]),
    ],
    personas: [{
      id: persona,
      name: "Ops Lead",
      pain_points: ["Late invoices pile up", "Manual checks every week", "No audit trail"],
      confirmation_status: "confirmed_consultant",
    }],
    vp_steps: [
      {
        step_index: 1,
        label: "Intake",
        narrative_user: "The lead opens the queue",
        value_created: "Requests land in one place",
        actor_persona_id: persona,
        evidence: [signal],
        confirmation_status: "confirmed_client",
      },
      {
        step_index: 2,
        label: "Checks",
        narrative_user: "She sees late invoices first",
        value_created: "Manual checks disappear because rules run on every invoice automatically",
        actor_persona_id: persona,
        evidence: [signal, { source_type: "inferred" }],
        confirmation_status: "ai_generated",
      },
      {
        step_index: 3,
        label: "Audit",
        narrative_user: null,
        value_created: "An audit report is ready",
        actor_persona_id: null,
        evidence: [],
        confirmation_status: "ai_generated",
      },
      {
        step_index: 4,
        label: "",
        narrative_user: null,
        value_created: "Month closes two days earlier",
        actor_persona_id: null,
        evidence: [{ source_type: "research" }],
        confirmation_status: "confirmed_consultant",
      },
    ],
    meetings: [{ status: "scheduled" }],
    strategic_context: {
      opportunity: {
        problem_statement: "Invoices are checked by hand, twice",
        business_opportunity: "Growth",
        client_motivation: null,
      },
      investment_case: { roi_estimate: null },
      constraints: { timeline: "Before the audit" },
      risks: ["Old ledger"],
      confirmation_status: "needs_client",
    },
    foundation: {
      core_pain: FULL_FOUNDATION.core_pain,
      primary_persona: FULL_FOUNDATION.primary_persona,
      wow_moment: FULL_FOUNDATION.wow_moment,
      confirmed_scope: FULL_FOUNDATION.confirmed_scope,
    },
  });
}

function toFeature(
  [is_mvp, confirmation_status, target_persona_ids]: [boolean, string, string[]],
  user_actions: string[],
  system_behaviors: string[],
): Parameters<typeof factsFromRows>[0]["features"][number] {
  return {
    description: null,
    is_mvp,
    confirmation_status,
    target_persona_ids,
    user_actions,
    system_behaviors,
  };
}

function assertDimensions(
  score: ReadinessScore,
  expected: Record<keyof ReadinessScore["dimensions"], [score: number, weighted: number]>,
): void {
  for (const [name, dimension] of Object.entries(score.dimensions)) {
    const wanted = Object.entries(expected).find(([key]) => key === name)?.[1];
    assertEquals([dimension.score, dimension.weighted_score], wanted, name);
    assert(dimension.summary !== "");
  }
}

function factorsOf(score: ReadinessScore, name: keyof ReadinessScore["dimensions"]): number[] {
  return Object.values(score.dimensions[name].factors).map((factor) => factor.score);
}

function limitsOf(score: ReadinessScore): [string, number][] {
  return score.caps_applied.map(({ cap_id, limit }) => [cap_id, limit]);
}

Deno.test("selectRecommendations() returns nothing for nothing", () => {
  assertEquals(selectRecommendations([]), []);
});

Deno.test("selectRecommendations() orders by priority, then impact, then effort, and keeps ties in place", () => {
  const advice = [
    recommend("later", { priority: 2, impact: 40 }),
    recommend("hard", { effort: "high" }),
    recommend("easy", { effort: "low" }),
    recommend("also easy", { effort: "low" }),
    recommend("weighty", { impact: 20, effort: "high" }),
  ];

  assertEquals(codesOf(advice), ["weighty", "easy", "also easy", "hard", "later"]);
});

Deno.test("selectRecommendations() keeps the first of a code", () => {
  const advice = [
    recommend("same", { priority: 3 }),
    recommend("other", { priority: 2 }),
    recommend("same", { priority: 1 }),
  ];

  assertEquals(codesOf(advice), ["same", "other"]);
});

Deno.test("selectRecommendations() returns five at most", () => {
  const advice = [1, 2, 3, 4, 5, 6].map((priority) => recommend(`${priority}`, { priority }));

  assertEquals(codesOf(advice), ["1", "2", "3", "4", "5"]);
});

function recommend(code: string, options: Partial<Recommendation>): Recommendation {
  return {
    code,
    dimension: "problem",
    action: code,
    impact: 5,
    effort: "medium",
    priority: 1,
    gain: 0,
    ...options,
  };
}

function codesOf(advice: Recommendation[]): string[] {
  return selectRecommendations(advice).map(({ code }) => code);
}
