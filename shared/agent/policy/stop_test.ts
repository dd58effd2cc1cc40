import { assertEquals, assertStringIncludes } from "@std/assert";
import type { Observation } from "../../contracts/di_agent.ts";
import type { Foundation } from "../../contracts/foundation.ts";
import {
  PROTOTYPE_READY,
  testObservation,
  testPain,
  type TestProject,
  testRecentSignal,
  testRun,
  testSignal,
} from "../testing/test_observation.ts";
import { readSituation } from "./situation.ts";
import { findStopReason, type StopReason } from "./stop.ts";

const OLD = { created_at: "2026-11-10T10:00:00Z" };
const WEAK_PAIN: Partial<Foundation> = { core_pain: testPain({ confidence: 0.35 }) };
/** There are pain, persona and wow moment, and every tool for what is missing has run. */
const EXHAUSTED: TestProject = {
  ...PROTOTYPE_READY,
  recent_runs: [
    testRun({
      tools: ["extract_business_case", "extract_budget_constraints", "run_foundation"],
    }),
  ],
};

function findReason(observation: Observation) {
  return findStopReason(readSituation(observation, { research_enabled: false }));
}

function assertReason(situation: TestProject, code: StopReason["code"] | null) {
  assertEquals(findReason(testObservation(situation))?.code ?? null, code);
}

Deno.test("findStopReason() finds a weak core pain with two client signals, all read", () => {
  assertReason({ foundation: WEAK_PAIN, client_signals_count: 2 }, "weak_pain");
});

Deno.test("findStopReason() finds none with a third client signal", () => {
  assertReason({ foundation: WEAK_PAIN, client_signals_count: 3 }, null);
});

Deno.test("findStopReason() finds none at confidence 0.4", () => {
  const foundation = { core_pain: testPain({ confidence: 0.4 }) };

  assertReason({ foundation, client_signals_count: 2 }, null);
});

Deno.test("findStopReason() finds none while a signal is unread", () => {
  assertReason({
    foundation: WEAK_PAIN,
    client_signals_count: 2,
    unanalyzed_signals: [testSignal()],
  }, null);
});

Deno.test("findStopReason() finds none while the core pain has not been tried", () => {
  assertReason({ client_signals_count: 1 }, null);
});

Deno.test("findStopReason() finds none while an optional element has not been tried", () => {
  const recent_runs = [testRun({ tools: ["extract_business_case", "extract_budget_constraints"] })];

  assertReason({ ...EXHAUSTED, recent_runs, recent_signals: [testRecentSignal(OLD)] }, null);
});

Deno.test("findStopReason() finds none where a run moved a gate within the day", () => {
  const recent_runs = [
    testRun({ gates_affected: ["core_pain"], created_at: "2026-11-20T07:00:00Z" }),
    ...EXHAUSTED.recent_runs ?? [],
  ];

  assertReason({ ...EXHAUSTED, recent_runs, recent_signals: [testRecentSignal(OLD)] }, null);
});

Deno.test("findStopReason() finds a project without any signal", () => {
  assertReason({ recent_signals: [], client_signals_count: 0 }, "weak_pain");
});

Deno.test("findStopReason() finds seven days without a signal or progress", () => {
  assertReason({ ...EXHAUSTED, recent_signals: [testRecentSignal(OLD)] }, "nothing_new");
});

Deno.test("findStopReason() finds none where readiness rose within the week", () => {
  assertReason({
    ...EXHAUSTED,
    recent_signals: [testRecentSignal(OLD)],
    trend: { "2026-11-01T10:00:00Z": 20, "2026-11-16T10:00:00Z": 35 },
  }, null);
});

Deno.test("findStopReason() finds three runs in vain with nothing confirmed", () => {
  const recent_runs = [...(EXHAUSTED.recent_runs ?? []), testRun(), testRun()];

  assertReason({ ...EXHAUSTED, recent_runs }, "no_progress");
});

Deno.test("findStopReason() finds none once the client confirmed something", () => {
  assertReason({
    ...EXHAUSTED,
    foundation: { ...EXHAUSTED.foundation, core_pain: testPain({ confirmed_by: "client" }) },
    recent_runs: [...(EXHAUSTED.recent_runs ?? []), testRun(), testRun()],
  }, null);
});

Deno.test("findStopReason() says what would help from the open gates", () => {
  const reason = findReason(
    testObservation({ ...EXHAUSTED, recent_signals: [testRecentSignal(OLD)] }),
  );

  assertStringIncludes(reason?.what_would_help.join() ?? "", "How to get design_preferences.");
});
