/**
 * What capacity is measured on: a real Postgres 17, whose statistics have the time spent, and the local stack. The emulated model
 * answers immediately: no connection is held while a model works. Start with `startRig`.
 */
import { delay } from "@std/async";
import postgres, { type Sql } from "postgres";
import { startEmulator } from "../../tests/emulator/messages_api.ts";
import { decideFor } from "../../tests/emulator/respond.ts";
import { startPostgres } from "../../tests/harness/postgres.ts";
import { startStack } from "../../local/stack.ts";
import { createUser } from "../../tests/harness/project.ts";
import { createCaseProject } from "../lab/create_case_project.ts";
import { readActiveTime } from "../lab/read_active_time.ts";
import { startProxy } from "../../tests/harness/proxy.ts";
import type { Operation } from "./measure_costs.ts";

export interface Rig extends AsyncDisposable {
  /** Connects to Postgres as superuser. */
  database_url: string;
  user_id: string;
  /** A project with the bundled case, owned by the user. */
  project_id: string;
  /** Sends the operation's request and reads the answer. @throws {Error} If it is an error. */
  run(operation: Operation): Promise<void>;
  /** Waits for the background work of earlier requests, then returns the counts since the start. */
  readCounters(): Promise<Counters>;
}

interface Counters {
  /** Milliseconds in which Postgres worked on statements, in all closed sessions. */
  active_ms: number;
  /** Requests from the functions to the REST server. */
  rest_requests: number;
}

export async function startRig(): Promise<Rig> {
  await using resources = new AsyncDisposableStack();
  const server = resources.use(await startPostgres());
  const emulator = resources.use(
    await startEmulator({ respond: decideFor("suggest_discovery_questions") }),
  );
  const rest = resources.use(startProxy());
  // Connected to another database, so that its queries are not counted.
  const watcher = postgres(server.url.replace(/postgres$/, "template1"), { max: 1 });
  resources.defer(() => watcher.end());
  const stack = resources.use(
    await startStack({
      // In seconds: idle connections are closed, because only closed sessions report their times.
      database_url: `${server.url}?idle_timeout=1`,
      supabase_url: rest.url,
      env: {
        ANTHROPIC_API_KEY: "emulated",
        ANTHROPIC_BASE_URL: emulator.url,
        METRICS_DELAY_SECONDS: "5", // as hosted
      },
    }),
  );
  rest.target = stack.url;
  const user = await createUser(stack);
  const project_id = await createCaseProject({ stack, user });

  const running = resources.move();
  return {
    database_url: server.url,
    user_id: user.user_id,
    project_id,
    async run({ name, method, path, body, as }) {
      const response = await fetch(`${stack.url}/functions/v1/${path(project_id)}`, {
        method,
        headers: as === "back end"
          ? { apikey: stack.secret_key }
          : { apikey: stack.publishable_key, authorization: `Bearer ${user.access_token}` },
        body: method === "GET" ? null : JSON.stringify({ project_id, ...body }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`Cannot measure "${name}": ${response.status} ${text}`);
    },
    async readCounters() {
      await stack.idle();
      await waitForSessions(watcher);
      const active_ms = await readActiveTime(watcher, "postgres");
      return { active_ms, rest_requests: rest.calls.length };
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** Only closed sessions have reported all their times. */
async function waitForSessions(watcher: Sql): Promise<void> {
  const countSessions = async () => {
    const [row] = await watcher<{ count: number }[]>`
      select count(*)::integer as count from pg_stat_activity where datname = 'postgres'`;
    return row?.count ?? 0;
  };
  while (await countSessions() > 0) await delay(100);
}
