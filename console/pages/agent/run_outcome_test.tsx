import { assertEquals } from "@std/assert";
import type { DiAgentResponse } from "../../../shared/contracts/di_agent.ts";
import type { LoggedRun } from "../../../packages/client/types.ts";
import { toOutcome } from "./run_outcome.tsx";

const TOLD = {
  observation: "",
  thinking: "",
  decision: "Ask.",
  action_type: "guidance" as const,
  tools_called: [],
  stop_reason: null,
  what_would_help: [],
  recommended_next: "",
  readiness_before: 12,
  readiness_after: null,
  gates_affected: [],
  model: "rules",
  degraded: false,
};
const USAGE = {
  input_tokens: 3,
  output_tokens: 2,
  cache_read_input_tokens: 1,
  cache_creation_input_tokens: 0,
};
const GUIDANCE = {
  summary: "Two questions",
  questions_to_ask: [],
  signals_to_watch: [],
  what_this_unlocks: "",
};
const ANSWER: DiAgentResponse = {
  ...TOLD,
  run_id: "",
  project_id: "",
  guidance: GUIDANCE,
  cached: true,
  usage: USAGE,
  timings: { total_ms: 40.5 },
};
const LOG: LoggedRun = {
  ...TOLD,
  id: "",
  trigger: "pre_call",
  trigger_context: null,
  guidance_provided: GUIDANCE,
  usage: USAGE,
  execution_time_ms: 41,
  success: true,
  error_code: null,
  created_at: "",
};

Deno.test("toOutcome() takes a run's answer and its log for the same", () => {
  const [answered, logged] = [toOutcome(ANSWER), toOutcome(LOG)];

  assertEquals([answered.guidance, answered.usage], [GUIDANCE, USAGE]);
  assertEquals([logged.guidance, logged.usage], [GUIDANCE, USAGE]);
  assertEquals([answered.duration_ms, logged.duration_ms], [40.5, 41]);
});

Deno.test("toOutcome() tells whether an earlier decision stands, which a log never does", () => {
  assertEquals([toOutcome(ANSWER).cached, toOutcome(LOG).cached], [true, false]);
});
