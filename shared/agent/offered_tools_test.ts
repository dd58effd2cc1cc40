import { assertEquals } from "@std/assert";
import type { ToolName } from "../contracts/di_agent.ts";
import { offeredTools } from "./offered_tools.ts";
import {
  PROTOTYPE_READY,
  type Situation,
  testObservation,
  testPain,
  testPersona,
  testRun,
  testSignal,
} from "./testdata/test_observation.ts";

const ALWAYS: ToolName[] = ["analyze_gaps", "stop_with_guidance"];

function assertOffered(situation: Situation, expected: ToolName[], research_enabled = false) {
  const names = offeredTools(testObservation(situation), { research_enabled })
    .map(({ name }) => name);
  assertEquals(names.filter((name) => !ALWAYS.includes(name)), expected);
}

Deno.test("offeredTools() always offers the gap analysis and the stop", () => {
  const names = offeredTools(testObservation(), { research_enabled: false })
    .map(({ name }) => name);

  assertEquals(names.filter((name) => ALWAYS.includes(name)), ALWAYS);
});

Deno.test("offeredTools() offers only questions to a project without signals", () => {
  assertOffered({ recent_signals: [] }, ["suggest_discovery_questions"]);
});

Deno.test("offeredTools() offers the core pain first and nothing that rests on it", () => {
  assertOffered({}, ["extract_core_pain", "run_foundation", "suggest_discovery_questions"]);
});

Deno.test("offeredTools() offers the persona once there is a core pain", () => {
  assertOffered({ satisfied: ["core_pain"], foundation: { core_pain: testPain() } }, [
    "extract_primary_persona",
    "run_foundation",
    "suggest_discovery_questions",
    "request_confirmation",
  ]);
});

Deno.test("offeredTools() does not build on a core pain that is an assumption", () => {
  assertOffered({ foundation: { core_pain: testPain({ confidence: 0.3 }) } }, [
    "extract_core_pain",
    "run_foundation",
    "suggest_discovery_questions",
    "request_confirmation",
  ]);
});

Deno.test("offeredTools() offers the wow moment once there are pain and persona", () => {
  assertOffered({
    satisfied: ["core_pain", "primary_persona"],
    foundation: { core_pain: testPain(), primary_persona: testPersona() },
  }, [
    "identify_wow_moment",
    "run_foundation",
    "suggest_discovery_questions",
    "request_confirmation",
  ]);
});

Deno.test("offeredTools() offers the build phase once the prototype gates are satisfied", () => {
  assertOffered(PROTOTYPE_READY, [
    "extract_business_case",
    "extract_budget_constraints",
    "run_foundation",
    "suggest_discovery_questions",
    "request_confirmation",
  ]);
});

Deno.test("offeredTools() never offers the build phase before, whatever a user asks for", () => {
  assertOffered({ request: { trigger: "user_request", specific_request: "Get me the budget" } }, [
    "extract_core_pain",
    "run_foundation",
    "suggest_discovery_questions",
  ]);
});

Deno.test("offeredTools() offers research where it is switched on", () => {
  assertOffered({ recent_signals: [] }, ["run_research", "suggest_discovery_questions"], true);
});

Deno.test("offeredTools() does not offer what has just run in vain", () => {
  assertOffered({
    recent_runs: [
      testRun({ tools: ["extract_core_pain"] }),
      testRun({ tools: ["run_foundation"] }),
    ],
  }, ["suggest_discovery_questions"]);
});

Deno.test("offeredTools() offers it again once a signal is unread", () => {
  assertOffered({
    recent_runs: [testRun()],
    unanalyzed_signals: [testSignal({ created_at: "2026-11-20T07:00:00Z" })],
  }, ["extract_core_pain", "run_foundation", "suggest_discovery_questions"]);
});

Deno.test("offeredTools() offers it again once another run moved a gate", () => {
  assertOffered({
    satisfied: ["core_pain"],
    foundation: { core_pain: testPain() },
    recent_runs: [
      testRun({ tools: ["extract_primary_persona"], created_at: "2026-11-20T07:00:00Z" }),
      testRun({ gates_affected: ["core_pain"], created_at: "2026-11-20T08:00:00Z" }),
    ],
  }, [
    "extract_primary_persona",
    "run_foundation",
    "suggest_discovery_questions",
    "request_confirmation",
  ]);
});

Deno.test("offeredTools() does not extract over a confirmed element", () => {
  assertOffered({
    foundation: { core_pain: testPain({ confirmed_by: "client", confidence: 0.3 }) },
    unanalyzed_signals: [testSignal()],
  }, ["extract_primary_persona", "run_foundation", "suggest_discovery_questions"]);
});

Deno.test("offeredTools() offers no questions when every gate is satisfied", () => {
  assertOffered({
    satisfied: [
      "core_pain",
      "primary_persona",
      "wow_moment",
      "design_preferences",
      "business_case",
      "budget_constraints",
      "full_requirements",
      "confirmed_scope",
    ],
  }, []);
});
