import { assertEquals, assertStringIncludes } from "@std/assert";
import {
  type FeatureFacts,
  gapAnalysisSchema,
  type PersonaFacts,
} from "../../contracts/di_agent.ts";
import type { GateName } from "../../contracts/element.ts";
import { BUILD_GATES, PROTOTYPE_GATES } from "../../elements/elements.ts";
import { analyzeGaps, type GapInput } from "./analyze_gaps.ts";
import { testPain } from "../testing/test_observation.ts";
import { testReadiness } from "../testing/test_readiness.ts";
import { NO_FOUNDATION } from "../../elements/testing/sample_foundation.ts";

const PERSONA_ID = "33333333-3333-4333-8333-333333333333";
const ALL_GATES: GateName[] = [...PROTOTYPE_GATES, ...BUILD_GATES];

function feature(changes: Partial<FeatureFacts> = {}): FeatureFacts {
  return {
    id: "44444444-4444-4444-8444-444444444444",
    name: "Scan a note",
    confirmation_status: "confirmed_client",
    target_persona_ids: [PERSONA_ID],
    enriched: true,
    ...changes,
  };
}

function persona(changes: Partial<PersonaFacts> = {}): PersonaFacts {
  return {
    id: PERSONA_ID,
    name: "Clerk",
    confirmation_status: "confirmed_client",
    enriched: true,
    ...changes,
  };
}

function analyze(satisfied: GateName[], changes: Partial<GapInput> = {}) {
  return analyzeGaps({
    readiness: testReadiness(satisfied),
    foundation: NO_FOUNDATION,
    features: [],
    personas: [],
    ...changes,
  });
}

const entries = (gaps: ReturnType<typeof analyze>) =>
  gaps.priority_gaps.map(({ severity, gate, type }) => `${severity} ${gate ?? type}`);

Deno.test("analyzeGaps() lists open prototype gates as critical and holds the build gates back", () => {
  assertEquals(entries(analyze(["core_pain"])), [
    "critical primary_persona",
    "critical wow_moment",
    "low design_preferences",
  ]);
});

Deno.test("analyzeGaps() lists open build gates as high once the required prototype gates pass", () => {
  assertEquals(entries(analyze(["core_pain", "primary_persona", "wow_moment", "business_case"])), [
    "high budget_constraints",
    "high full_requirements",
    "high confirmed_scope",
    "low design_preferences",
  ]);
});

Deno.test("analyzeGaps() calls a gate what the console calls it", () => {
  const { priority_gaps } = analyze(["core_pain", "primary_persona", "wow_moment"]);

  const budget = priority_gaps.find(({ gate }) => gate === "budget_constraints");
  assertStringIncludes(budget?.description ?? "", "The gate budget constraints is open");
});

Deno.test("analyzeGaps() lists what has no source, no confirmation and no feature", () => {
  const gaps = analyze(ALL_GATES, {
    features: [feature({ confirmation_status: "ai_generated", target_persona_ids: [] })],
    personas: [persona({ confirmation_status: null })],
  });

  assertEquals(entries(gaps), ["medium evidence", "medium evidence", "low coverage"]);
  assertEquals(gaps.counts, {
    critical_gaps: 0,
    high_gaps: 0,
    medium_gaps: 2,
    low_gaps: 1,
    total_gaps: 3,
  });
});

Deno.test("analyzeGaps() finds nothing in a project that is complete", () => {
  const gaps = analyze(ALL_GATES, { features: [feature()], personas: [persona()] });

  assertEquals(gaps.priority_gaps, []);
  assertEquals(gaps.summary, "Nothing is missing.");
  assertEquals(gaps.total_readiness, 1);
});

Deno.test("analyzeGaps() takes a known signal as a source of what nobody confirmed", () => {
  const unconfirmed = { confirmation_status: "ai_generated" };

  const gaps = analyze([], {
    features: [feature({ ...unconfirmed, has_signal_evidence: true }), feature(unconfirmed)],
  });

  assertEquals(gaps.evidence.features_without_signals.count, 1);
});

Deno.test("analyzeGaps() counts a feature for an unknown persona as one without", () => {
  const gaps = analyze([], {
    features: [feature({ target_persona_ids: ["55555555-5555-4555-8555-555555555555"] })],
    personas: [persona()],
  });

  assertEquals(gaps.solution.features_without_personas.count, 1);
  assertEquals(gaps.solution.personas_without_features.examples, [{
    id: PERSONA_ID,
    name: "Clerk",
  }]);
});

Deno.test("analyzeGaps() counts all and names ten", () => {
  const features = Array.from({ length: 12 }, () => feature({ confirmation_status: null }));

  const { unconfirmed_features } = analyze([], { features }).evidence;

  assertEquals(unconfirmed_features.count, 12);
  assertEquals(unconfirmed_features.examples.length, 10);
});

Deno.test("analyzeGaps() tells absent, partial and satisfied gates apart", () => {
  const gaps = analyze(["wow_moment"], {
    foundation: { ...NO_FOUNDATION, core_pain: testPain() },
  });

  assertEquals(gaps.foundation.core_pain.status, "partial");
  assertEquals(gaps.foundation.primary_persona.status, "absent");
  assertEquals(gaps.foundation.wow_moment.status, "satisfied");
  assertEquals(gaps.foundation.core_pain.recommended_tool, "extract_core_pain");
  assertEquals(gaps.stakeholders.most_affected, testPain().who_feels_it);
});

Deno.test("analyzeGaps() averages confidence over all gates to two decimals", () => {
  assertEquals(analyze(["core_pain", "wow_moment", "confirmed_scope"]).mean_confidence, 0.3);
});

Deno.test("analyzeGaps() fits its contract", () => {
  gapAnalysisSchema.parse(analyze([], { features: [feature()], personas: [persona()] }));
});
