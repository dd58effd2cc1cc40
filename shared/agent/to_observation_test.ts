import { assertEquals } from "@std/assert";
import {
  NOW,
  testObservation,
  type TestProject,
  testRecentSignal,
  testRun,
  testSignal,
} from "./testing/test_observation.ts";
import type { AnalysisRow } from "./to_observation.ts";

Deno.test("toObservation() lists all eight gates in scoring order", () => {
  const names = testObservation().readiness.gates.map(({ name }) => name);

  assertEquals(names.length, 8);
  assertEquals(names[0], "core_pain");
  assertEquals(names[7], "confirmed_scope");
});

Deno.test("toObservation() dates the last signal by its arrival, read or not", () => {
  const observation = testObservation({
    unanalyzed_signals: [
      testSignal({ occurred_at: "2020-01-01T00:00:00Z", created_at: "2026-11-20T09:30:00Z" }),
    ],
    recent_signals: [testRecentSignal()],
  });

  assertEquals(observation.last_signal_at, "2026-11-20T09:30:00Z");
});

Deno.test("toObservation() has no last signal where the project has none", () => {
  assertEquals(testObservation({ recent_signals: [] }).last_signal_at, null);
});

Deno.test("toObservation() remembers the five newest runs of the past 24 hours, newest first", () => {
  const hours = [30, 20, 1, 2, 3, 4, 5];
  const recent_runs = hours.map((ago) =>
    testRun({ created_at: new Date(Date.parse(NOW) - ago * 3_600_000).toISOString() })
  );

  const observation = testObservation({ recent_runs });

  const ages = observation.recent_runs.map((run) =>
    (Date.parse(NOW) - Date.parse(run.created_at)) / 3_600_000
  );
  assertEquals(ages, [1, 2, 3, 4, 5]);
});

Deno.test("toObservation() keeps of the analysis the areas that hold something", () => {
  const analysis = {
    last_full_analysis_at: "2026-11-20T09:30:00Z",
    invalidated_at: null,
    invalidation_reason: null,
    identified_risks: ["The auditor comes again in March"],
    inferences: null,
  };

  const observed = testObservation({ analysis }).analysis;

  assertEquals(observed.valid, true);
  assertEquals(observed.areas, { identified_risks: ["The auditor comes again in March"] });
});

const ANALYZED: AnalysisRow = {
  last_full_analysis_at: "2026-11-20T09:00:00Z",
  invalidated_at: null,
  invalidation_reason: null,
};

function observeAnalysis(changes: Partial<AnalysisRow> | null, situation: TestProject = {}) {
  const analysis = changes && { ...ANALYZED, ...changes };
  return testObservation({ ...situation, analysis }).analysis;
}

Deno.test("toObservation() calls the analysis valid up to its full time to live", () => {
  assertEquals(observeAnalysis({}).valid, true);
  assertEquals(observeAnalysis({}, { now: "2026-11-20T10:00:01Z" }).valid, false);
});

Deno.test("toObservation() says why the analysis may not be used", () => {
  const withdrawn = { invalidated_at: NOW, invalidation_reason: "signal withdrawn" };
  const reasons = [
    observeAnalysis(null),
    observeAnalysis(withdrawn),
    observeAnalysis({}, { unanalyzed_signals: [testSignal()] }),
    observeAnalysis({ last_full_analysis_at: null }),
    observeAnalysis({ last_full_analysis_at: "soon" }),
  ].map(({ invalid_reason }) => invalid_reason);

  assertEquals(reasons, [
    "nothing has been analysed yet",
    "invalidated: signal withdrawn",
    "1 signal not analysed yet",
    "no full analysis yet",
    "time of the last full analysis is unreadable",
  ]);
});
