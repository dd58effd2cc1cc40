import type { DiAgentResponse } from "../../shared/contracts/di_agent.ts";
import { type EmulatorOptions, startEmulator } from "../emulator/messages_api.ts";
import type { LocalStack } from "../../local/stack.ts";
import { type ProxiedCall, startProxy } from "./proxy.ts";
import { countRounds, type Interval, uncoveredTime } from "./intervals.ts";
import { createIsolate } from "./isolate.ts";

export interface MeasuredRun {
  /** Whether the answer is one of success. */
  is_ok: boolean;
  answer: DiAgentResponse;
  /** Milliseconds from the request to its answer. */
  total_ms: number;
  /** Database calls that follow one another on the way to the answer. */
  rounds: number;
  /** Milliseconds that the database adds to the answer. */
  database_ms: number;
  model_calls: number;
}

interface MeasureOptions extends Pick<EmulatorOptions, "latency" | "respond"> {
  round_trip_ms: number;
  /** Further settings of the function. */
  env?: Record<string, string>;
}

export interface MeasuredAgent extends AsyncDisposable {
  run(body: unknown): Promise<MeasuredRun>;
}

/** Calls that no answer waits for. */
const BACKGROUND = /\/(report_agent_run|store_readiness|record_operations)\b/;

/** An isolate that serves the agent, with `round_trip_ms` between it and the database, and an emulated model with latency. */
export async function measureAgent(
  stack: LocalStack,
  { round_trip_ms, env = {}, ...model }: MeasureOptions,
): Promise<MeasuredAgent> {
  const emulator = await startEmulator(model);
  const proxy = startProxy({ target: stack.url, delay_ms: round_trip_ms });
  const isolate = createIsolate(stack, { supabase_url: proxy.url, model_url: emulator.url, env });
  return {
    async run(body) {
      const [calls_before, requests_before] = [proxy.calls.length, emulator.requests.length];
      const started_at_ms = performance.now();
      const response = await isolate.send({ body });
      const answer = await response.json();
      const ended_at_ms = performance.now();
      const calls = proxy.calls.slice(calls_before).flatMap((call) =>
        toInterval(call, ended_at_ms)
      );
      const models = emulator.requests.slice(requests_before).map((request) => ({
        started_at_ms: request.received_at_ms,
        ended_at_ms: request.ended_at_ms ?? ended_at_ms,
      }));
      await isolate.idle();
      return {
        is_ok: response.ok,
        answer,
        total_ms: ended_at_ms - started_at_ms,
        rounds: countRounds(calls, models),
        database_ms: uncoveredTime(calls, models),
        model_calls: models.length,
      };
    },
    async [Symbol.asyncDispose]() {
      await proxy.close();
      await emulator.close();
    },
  };
}

/** Calls that the answer cut short, as in an unchanged project, count until then. */
function toInterval(call: ProxiedCall, answered_at_ms: number): Interval[] {
  if (BACKGROUND.test(call.path) || call.started_at_ms > answered_at_ms) return [];
  const { started_at_ms, ended_at_ms } = call;
  return [{ started_at_ms, ended_at_ms: Math.min(ended_at_ms ?? Infinity, answered_at_ms) }];
}
