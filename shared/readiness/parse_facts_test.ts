import { assertEquals } from "@std/assert";
import type { ReadinessFacts } from "../contracts/readiness.ts";
import { parseFacts } from "./parse_facts.ts";
import { EMPTY_FACTS, FULL_FACTS } from "./testdata/sample_facts.ts";
import { FULL_FOUNDATION } from "../elements/testing/sample_foundation.ts";

Deno.test("parseFacts() reads well-formed facts without a warning, and reads them back as themselves", () => {
  const { facts, warnings } = parseFacts(FULL_FACTS);

  assertEquals(warnings, []);
  assertEquals(facts.foundation, FULL_FOUNDATION);
  assertEquals(parseFacts(facts), { facts, warnings });
});

Deno.test("parseFacts() takes nulls for what is absent, not for what is malformed", () => {
  const { facts, warnings } = parseFacts({
    ...EMPTY_FACTS,
    vp_steps: [{ ...sampleStep(), evidence: null }],
    strategic_context: {
      opportunity: null,
      investment_case: null,
      constraints: null,
      risks: null,
      confirmation_status: "ai_generated",
    },
    foundation: { core_pain: null },
  });

  assertEquals(warnings, []);
  assertEquals(facts.foundation.core_pain, null);
  assertEquals(facts.vp_steps[0]?.evidence, []);
});

Deno.test("parseFacts() drops a malformed element and keeps the others", () => {
  const { facts, warnings } = parseFacts({
    ...FULL_FACTS,
    foundation: { ...FULL_FOUNDATION, core_pain: { statement: 7, confidence: 2 }, wow_moment: [] },
  });

  assertEquals(facts.foundation, { ...FULL_FOUNDATION, core_pain: null, wow_moment: null });
  assertEquals(warnings.map(({ code, subject }) => [code, subject]), [
    ["malformed_element", "foundation.core_pain"],
    ["malformed_element", "foundation.wow_moment"],
  ]);
});

Deno.test("parseFacts() drops evidence that cannot be read and keeps what can", () => {
  const step = sampleStep();
  const { facts, warnings } = parseFacts({
    ...FULL_FACTS,
    vp_steps: [
      { ...step, step_index: 2, evidence: "a quote" },
      { ...step, step_index: 1, evidence: [{ source_type: "signal" }, null, { quote: "x" }] },
    ],
  });

  assertEquals(facts.vp_steps.map(({ evidence }) => evidence), [[{ source_type: "signal" }], []]);
  assertEquals(warnings.map(({ code, subject }) => [code, subject]), [
    ["malformed_evidence", "vp_steps.1"],
    ["malformed_evidence", "vp_steps.2"],
  ]);
});

Deno.test("parseFacts() drops each piece of context that is not what it should be", () => {
  const { facts, warnings } = parseFacts({
    ...FULL_FACTS,
    strategic_context: {
      opportunity: { problem_statement: ["no text"], client_motivation: "Paperwork" },
      investment_case: "high",
      constraints: [],
      risks: { risk: 1 },
      confirmation_status: "confirmed_client",
    },
  });

  assertEquals(facts.strategic_context, {
    opportunity: {
      problem_statement: null,
      business_opportunity: null,
      client_motivation: "Paperwork",
    },
    investment_case: {},
    constraints: {},
    risks: [],
    confirmation_status: "confirmed_client",
  });
  assertEquals(warnings.map(({ subject }) => subject), [
    "strategic_context.constraints",
    "strategic_context.investment_case",
    "strategic_context.opportunity.problem_statement",
    "strategic_context.risks",
  ]);
});

Deno.test("parseFacts() puts the steps into path order, also those that share an index", () => {
  const step = sampleStep();
  const steps = [
    { ...step, step_index: 2, label: "B" },
    { ...step, step_index: 2, label: "A" },
    { ...step, step_index: 1, label: "C" },
  ];
  const labelsOf = (vp_steps: ReadinessFacts["vp_steps"]) =>
    parseFacts({ ...EMPTY_FACTS, vp_steps }).facts.vp_steps.map(({ label }) => label);

  assertEquals(labelsOf(steps), ["C", "A", "B"]);
  assertEquals(labelsOf(steps.toReversed()), ["C", "A", "B"]);
});

function sampleStep(): ReadinessFacts["vp_steps"][number] {
  return {
    step_index: 1,
    label: "Step",
    narrative_user: null,
    value_created: null,
    actor_persona_id: null,
    evidence: [],
    confirmed: false,
  };
}

Deno.test("parseFacts() caps an element that quotes one of two contradictory statements, unless it is confirmed", () => {
  const disputed = [
    { element: "budget_constraints", field: "timeline" },
    { element: "core_pain", field: "statement" },
  ];
  const { facts, warnings } = parseFacts({
    ...EMPTY_FACTS,
    foundation: {
      ...FULL_FOUNDATION,
      core_pain: { ...FULL_FOUNDATION.core_pain, confirmed_by: "client" },
    },
    conflicts: { open: 2, disputed },
  });

  assertEquals(facts.foundation.budget_constraints?.confidence, 0.49);
  assertEquals(facts.foundation.core_pain?.confidence, FULL_FOUNDATION.core_pain?.confidence);
  assertEquals(warnings.map(({ code, subject }) => [code, subject]), [
    ["conflict", "foundation.budget_constraints.timeline"],
    ["disputed", "foundation.core_pain.statement"],
    ["open_conflicts", "conflicts"],
  ]);
});

Deno.test("parseFacts() does not cap an element for a field that the client said yes to", () => {
  const parse = (...fields: string[]) =>
    parseFacts({
      ...EMPTY_FACTS,
      foundation: {
        ...FULL_FOUNDATION,
        core_pain: {
          ...FULL_FOUNDATION.core_pain,
          confirmed_by: null,
          confirmed_fields: ["statement"],
        },
      },
      conflicts: {
        open: 0,
        disputed: fields.map((field) => ({ element: "core_pain", field })),
      },
    });

  const yes = parse("statement");
  const both = parse("statement", "stakes");

  assertEquals(yes.facts.foundation.core_pain?.confidence, FULL_FOUNDATION.core_pain?.confidence);
  assertEquals(yes.warnings.map(({ code }) => code), ["disputed"]);
  assertEquals(both.facts.foundation.core_pain?.confidence, 0.49);
  assertEquals(both.warnings.map(({ code }) => code), ["conflict", "disputed"]);
});

Deno.test("parseFacts() says of a statement that does not hold what is missing then", () => {
  const messageOf = (confirmed_by: "client" | null) =>
    parseFacts({
      ...EMPTY_FACTS,
      foundation: {
        ...FULL_FOUNDATION,
        core_pain: { ...FULL_FOUNDATION.core_pain, confirmed_by },
      },
      conflicts: { open: 0, disputed: [{ element: "core_pain", field: "stakes", lost: true }] },
    }).warnings.map(({ message }) => message);

  assertEquals(messageOf(null), [
    "core_pain.stakes rests on words that do not hold any more: extract it again to follow those that do",
  ]);
  assertEquals(messageOf("client"), [
    "Another statement holds than the one that was confirmed as core_pain.stakes: ask for a yes to it, or for that yes to be taken back",
  ]);
});
