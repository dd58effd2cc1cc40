import type { DiAgentResponse } from "../../shared/contracts/di_agent.ts";
import type { AgentRun } from "../../shared/queries/call_finish_agent_run.ts";
import type { Run } from "./run.ts";

/** The run's row in `di_agent_logs`. */
export function toRunLog(run: Run, response: DiAgentResponse): AgentRun["log"] {
  return {
    ...toRequestLog(run),
    observation: response.observation,
    thinking: response.thinking,
    decision: response.decision,
    action_type: response.action_type,
    tools_called: response.tools_called,
    guidance_provided: response.guidance,
    stop_reason: response.stop_reason,
    what_would_help: response.what_would_help,
    recommended_next: response.recommended_next,
    readiness_before: response.readiness_before,
    readiness_after: response.readiness_after,
    gates_affected: response.gates_affected,
    model: response.model,
    degraded: response.degraded,
    usage: response.usage,
    timings: response.timings,
    execution_time_ms: Math.round(Number(response.timings["total_ms"])),
    success: true,
    error_code: null,
    error_message: null,
    response,
  };
}

export type RequestLog = Pick<
  AgentRun["log"],
  "trigger" | "trigger_context" | "request_key" | "idempotency_key"
>;

/** What every run's row says of the request. */
export function toRequestLog({ request, request_key, idempotency_key }: Run): RequestLog {
  return {
    trigger: request.trigger,
    trigger_context: request.trigger_context ?? request.specific_request ?? null,
    request_key,
    idempotency_key,
  };
}
