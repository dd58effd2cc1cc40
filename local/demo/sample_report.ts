/** Test helper: a small report, complete in every part. */
import type { Readiness } from "../../shared/contracts/readiness.ts";
import { scoreReadiness } from "../../shared/readiness/score_readiness.ts";
import { EMPTY_FACTS } from "../../shared/readiness/testdata/sample_facts.ts";
import { FULL_FOUNDATION } from "../../shared/elements/testing/sample_foundation.ts";
import type { DemoReport } from "./demo_report.ts";

const PROJECT_ID = "3f2b8e0a-5c1d-4a7e-9b6f-0d1e2c3b4a59";
const SIGNAL_ID = "9f0c1a52-6f0e-4a0e-8f0e-2d8f1f3d7c11";

function readiness(foundation: Record<string, unknown> | null): Readiness {
  const signals = { total: 1, client: 1 };
  return {
    ...scoreReadiness({ ...EMPTY_FACTS, signals, foundation }),
    project_id: PROJECT_ID,
    cache: "miss",
    computed_at: "2026-11-20T10:00:00+00:00",
    trend: [],
  };
}

const EMPTY = readiness(null);
const WITH_PAIN = readiness({ core_pain: FULL_FOUNDATION.core_pain });

export const SAMPLE_REPORT: DemoReport = {
  project: { id: PROJECT_ID, name: "Ward notes", vertical: "Hospitals" },
  sources: [{
    signal_id: SIGNAL_ID,
    file: "call.txt",
    source_type: "transcript",
    word_count: 2100,
  }],
  readiness_before: EMPTY,
  foundation: {
    elements: {
      core_pain: {
        status: "extracted",
        value: { ...FULL_FOUNDATION.core_pain, tools: ["pen", "paper"], agreed: true, note: null },
        confidence: 0.45,
        evidence: [{
          signal_id: SIGNAL_ID,
          quote:
            "We write every note twice, and the second time nobody remembers what the first one " +
            "said, so it is shorter and later than it should be.",
          start: 10,
          end: 130,
          match: "verbatim",
          speaker: "Ada Mole",
        }],
        refused_quotes: [{
          signal_id: SIGNAL_ID,
          quote: "We write every note three times",
          reason: "number_changed",
        }],
      },
      wow_moment: {
        status: "insufficient_signal",
        value: null,
        confidence: null,
        evidence: [],
        refused_quotes: [],
        error: { code: "insufficient_signal", message: "Nobody described a moment" },
      },
    },
    readiness: WITH_PAIN,
    model: "rules",
    degraded: false,
  },
  quotes: { total: 1, wrong: [] },
  readiness_after: WITH_PAIN,
  agent: {
    run_id: PROJECT_ID,
    project_id: PROJECT_ID,
    observation: "One gate of eight is satisfied.",
    thinking: "Without a persona nothing else can be judged.",
    decision: "Find out who is hit.",
    action_type: "tool_call",
    tools_called: [
      {
        tool_name: "extract_primary_persona",
        tool_args: {},
        result: null,
        success: false,
        error: "timed out",
      },
    ],
    guidance: null,
    stop_reason: null,
    what_would_help: [],
    recommended_next: "Ask who writes the notes.",
    readiness_before: 15,
    readiness_after: 15,
    gates_affected: [],
    model: "rules",
    degraded: false,
    cached: false,
    usage: {
      input_tokens: 0,
      output_tokens: 0,
      cache_read_input_tokens: 0,
      cache_creation_input_tokens: 0,
    },
    timings: {},
  },
  questions: [{
    id: "primary_persona.name",
    gate: "primary_persona",
    unlocks: ["primary_persona"],
    question: "Who wrote the last note that went wrong?",
    why_ask: "One person is easier to design for than a department",
    listen_for: ["a name", "a shift", "a place"],
    nearest_quote: { signal_id: SIGNAL_ID, quote: "We write every note twice", speaker: null },
  }],
  changes: [{
    what: "The client confirms the core pain",
    cached_before: true,
    cached_after: false,
    readiness_before: EMPTY,
    readiness_after: WITH_PAIN,
  }],
  steps: [
    { name: "Fill the project", wall_ms: 41.6, cost: null },
    {
      name: "Score the project",
      wall_ms: 12.2,
      cost: { total_ms: 9.5, db_calls: 1, round_trips: 1, db_ms: 7.2, llm_calls: 0, llm_ms: 0 },
    },
  ],
};
