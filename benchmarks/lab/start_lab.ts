/**
 * What experiments run on: a real Postgres 17, the local stack with the functions of all three systems, a proxy that delays database
 * requests, and the emulated model. Start with `startLab`.
 */
import postgres from "postgres";
import { type Emulator, startEmulator } from "../../tests/emulator/messages_api.ts";
import { TYPICAL_LATENCY } from "../../tests/emulator/latency.ts";
import { decideFor } from "../../tests/emulator/respond.ts";
import { startPostgres } from "../../tests/harness/postgres.ts";
import { type LocalStack, startStack } from "../../local/stack.ts";
import { platformFunctions } from "../../local/stack/platform_functions.ts";
import { createUser, type TestUser } from "../../tests/harness/project.ts";
import { createBaselineHandler } from "../systems/baseline.ts";
import { createPlanHandler, PLAN_CACHE_GRANT, PLAN_CACHE_TABLE } from "../systems/plan.ts";
import { type Interval, uncoveredTime } from "../../tests/harness/intervals.ts";
import { type Proxy, startProxy } from "../../tests/harness/proxy.ts";

/** The cost of one request. */
export interface Sample {
  /** Milliseconds until the end of the answer. */
  elapsed_ms: number;
  /** Injected delay on the critical path, in round trips; null without a delay. Waits hidden by model calls do not count. */
  round_trips: number | null;
  db_requests: number;
  db_response_bytes: number;
  model_calls: number;
}

interface LabOptions {
  /** Factor on the latency of the emulated model; 1 is that of a current small model. */
  model_scale: number;
}

export interface Lab extends AsyncDisposable {
  stack: LocalStack;
  /** Between the functions and the REST server; `delay_ms` is the injected round trip. */
  proxy: Proxy;
  emulator: Emulator;
  /** Connects to Postgres as superuser. */
  database_url: string;
  model_scale: number;
  /** Owns the projects of `createCaseProject` and calls the functions. */
  user: TestUser;
  /** Calls `POST /functions/v1/{path}` and returns the parsed answer. @throws {Error} If it is an error. */
  call<Answer>(path: string, body: unknown): Promise<Answer>;
  /** Measures such a call, after all background work has finished. */
  measure(path: string, body: unknown): Promise<Sample>;
}

/** Starts a lab without delay. */
export async function startLab({ model_scale }: LabOptions): Promise<Lab> {
  await using resources = new AsyncDisposableStack();
  const server = resources.use(await startPostgres());
  const emulator = resources.use(
    await startEmulator({
      latency: { ...TYPICAL_LATENCY, scale: model_scale },
      // All agents decide the same: for an action that is always possible and reads signals.
      respond: decideFor("suggest_discovery_questions"),
    }),
  );
  const proxy = resources.use(startProxy());
  await createPlanTable(server.url);
  const stack = resources.use(
    await startStack({
      database_url: server.url,
      supabase_url: proxy.url,
      env: { ANTHROPIC_API_KEY: "emulated", ANTHROPIC_BASE_URL: emulator.url },
      functions: {
        ...platformFunctions,
        baseline: createBaselineHandler,
        plan: createPlanHandler,
      },
    }),
  );
  proxy.target = stack.url;
  await stack.sql(PLAN_CACHE_GRANT);
  const user = await createUser(stack);

  const running = resources.move();
  const parts = { stack, proxy, emulator, database_url: server.url, model_scale, user };
  return {
    ...parts,
    call: (path, body) => call(parts, path, body),
    measure: (path, body) => measure(parts, path, body),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

async function createPlanTable(database_url: string): Promise<void> {
  const sql = postgres(database_url, { max: 1 });
  await sql.unsafe(PLAN_CACHE_TABLE);
  await sql.end();
}

async function call<Answer>(
  { stack, user }: Pick<Lab, "stack" | "user">,
  path: string,
  body: unknown,
): Promise<Answer> {
  const response = await fetch(`${stack.url}/functions/v1/${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${user.access_token}`, apikey: stack.publishable_key },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`Cannot measure "${path}": ${response.status} ${text}`);
  return JSON.parse(text);
}

async function measure(
  lab: Pick<Lab, "stack" | "user" | "proxy" | "emulator">,
  path: string,
  body: unknown,
): Promise<Sample> {
  const { stack, proxy, emulator } = lab;
  await stack.idle();
  const [earlier_requests, earlier_calls] = [proxy.calls.length, emulator.requests.length];
  const start_ms = performance.now();
  await call(lab, path, body);
  const end_ms = performance.now();

  // Background work that a response leaves behind starts after the answer has arrived, and is not on its critical path.
  const requests = proxy.calls.slice(earlier_requests)
    .filter(({ started_at_ms }) => started_at_ms < end_ms);
  // Only the injected delay, not what the request itself took.
  const waits = requests.map(({ started_at_ms }): Interval => ({
    started_at_ms,
    ended_at_ms: Math.min(started_at_ms + proxy.delay_ms, end_ms),
  }));
  const model_calls = emulator.requests.slice(earlier_calls).map((request): Interval => ({
    started_at_ms: request.received_at_ms,
    ended_at_ms: request.ended_at_ms ?? end_ms,
  }));
  return {
    elapsed_ms: end_ms - start_ms,
    round_trips: proxy.delay_ms === 0 ? null : uncoveredTime(waits, model_calls) / proxy.delay_ms,
    db_requests: requests.length,
    db_response_bytes: requests.reduce((sum, { response_bytes }) => sum + response_bytes, 0),
    model_calls: model_calls.length,
  };
}
