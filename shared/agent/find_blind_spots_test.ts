import { assertEquals, assertStringIncludes } from "@std/assert";
import { blindSpotAnalysisSchema, type BlindSpotType } from "../contracts/di_agent.ts";
import type { CorePain } from "../elements/core_pain/schema.ts";
import { type BlindSpotInput, findBlindSpots } from "./find_blind_spots.ts";
import { CONFLICT } from "./testing/test_conflict.ts";
import { testPain, testPersona } from "./testing/test_observation.ts";
import { NO_FOUNDATION } from "../elements/testing/sample_foundation.ts";

function find(changes: Partial<BlindSpotInput> = {}) {
  return findBlindSpots({
    foundation: { ...NO_FOUNDATION, core_pain: testPain() },
    feature_count: 3,
    persona_count: 1,
    signals: [],
    ...changes,
  });
}

function types(changes: Partial<BlindSpotInput>): BlindSpotType[] {
  const { consultant_blind_spots, client_blind_spots } = find(changes);
  return [...consultant_blind_spots, ...client_blind_spots].map(({ type }) => type);
}

function withPain(changes: Partial<CorePain>) {
  return { foundation: { ...NO_FOUNDATION, core_pain: testPain(changes) } };
}

function mail(content: string): BlindSpotInput["signals"][number] {
  return { source_type: "email", authority: "client", content };
}

Deno.test("findBlindSpots() finds none in a sound project", () => {
  assertEquals(find().total_blind_spots, 0);
});

Deno.test("findBlindSpots() finds features without a core pain", () => {
  assertEquals(types({ foundation: NO_FOUNDATION }), ["jumping_to_features"]);
});

Deno.test("findBlindSpots() finds features on a core pain below 0.5", () => {
  assertEquals(types(withPain({ confidence: 0.49 })), ["jumping_to_features"]);
  assertEquals(types(withPain({ confidence: 0.5 })), []);
});

Deno.test("findBlindSpots() finds stakes shorter than 20 characters", () => {
  assertEquals(types(withPain({ stakes: "a".repeat(19) })), ["what_over_why"]);
  assertEquals(types(withPain({ stakes: "a".repeat(20) })), []);
});

Deno.test("findBlindSpots() does not take a placeholder for stakes", () => {
  assertEquals(types(withPain({ stakes: "Not yet determined at this stage" })), ["what_over_why"]);
});

for (
  const statement of [
    "Users don't fill in the weekly form on time",
    "Our staff are not using the ticket system",
    "Nobody can see which orders are late",
    "There is no real visibility of the stock",
    "Closing the month takes far too long",
  ]
) {
  Deno.test(`findBlindSpots() takes for a symptom: ${statement}`, () => {
    assertEquals(types(withPain({ statement })), ["symptom_as_problem"]);
  });
}

Deno.test("findBlindSpots() finds three signals of wishes, and two are not enough", () => {
  const wishes = ["We need a dashboard.", "Could you add an export?", "A must-have: mobile."];

  assertEquals(types({ signals: wishes.map(mail) }), ["feature_first"]);
  assertEquals(types({ signals: wishes.slice(1).map(mail) }), []);
});

Deno.test("findBlindSpots() quotes the wishes", () => {
  const signals = Array.from({ length: 3 }, () => mail("I want a red button."));

  assertStringIncludes(find({ signals }).client_blind_spots[0]?.evidence ?? "", '"I want a"');
});

Deno.test("findBlindSpots() does not take research for the client's wishes", () => {
  const signals = Array.from({ length: 3 }, () => ({
    source_type: "research" as const,
    authority: "research" as const,
    content: "They must build trust, and we need a study.",
  }));

  assertEquals(types({ signals }), []);
});

Deno.test("findBlindSpots() finds more than 15 features", () => {
  assertEquals(types({ feature_count: 16 }), ["everything_in_v1"]);
  assertEquals(types({ feature_count: 15 }), []);
});

Deno.test("findBlindSpots() finds more than two personas of which none is primary", () => {
  const primary_persona = testPersona();

  assertEquals(types({ persona_count: 3 }), ["missing_stakeholders"]);
  assertEquals(
    types({
      persona_count: 3,
      foundation: { ...NO_FOUNDATION, core_pain: testPain(), primary_persona },
    }),
    [],
  );
});

Deno.test("findBlindSpots() counts severities by side", () => {
  const found = find({ foundation: NO_FOUNDATION, feature_count: 16, persona_count: 3 });

  assertEquals(found.severity_counts, {
    consultant: { high: 1, medium: 1, low: 0 },
    client: { high: 0, medium: 1, low: 0 },
  });
  blindSpotAnalysisSchema.parse(found);
});

Deno.test("findBlindSpots() counts the characters of the stakes, not their code units", () => {
  assertEquals(types(withPain({ stakes: "🧾".repeat(19) })), ["what_over_why"]);
  assertEquals(types(withPain({ stakes: "Lost 🧾🧾🧾🧾🧾🧾 each day" })), []);
});

Deno.test("findBlindSpots() shows statements that contradict each other, both with who and when", () => {
  const { consultant_blind_spots: [spot] } = find({ conflicts: [CONFLICT] });

  assertEquals([spot?.type, spot?.severity], ["contradicting_statements", "high"]);
  assertStringIncludes(
    spot?.evidence ?? "",
    "On 2026-03-01 Ida said: “Our budget is 20,000 euros.”",
  );
  assertStringIncludes(spot?.evidence ?? "", "“We have 26,000 euros.”");
});
