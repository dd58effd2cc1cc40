import { delay } from "@std/async";
import postgres from "postgres";
import { createRandom, summarize, type Summary } from "../statistics.ts";
import { AcceptedWrites } from "./accepted_writes.ts";
import { type DevServer, startDevServer } from "../lab/dev_server.ts";
import { createTrafficClient, drawOperation, type TrafficDeps } from "./mixed_traffic.ts";

const CALLERS = 8;
const PROJECTS = 10;
/** The share of the time that counts as warm-up: memory is first read after it. */
const WARM_UP_SHARE = 0.2;
const MEMORY_STEPS = 8;
/** Twice as long as functions collect what they record of their work. */
const BACKGROUND_MS = 10_000;

export interface LoadReport {
  call_count: number;
  calls_per_second: number;
  /** Milliseconds per call, by operation. */
  operations: Record<string, Summary>;
  /** Unexpected errors, grouped by operation and message. */
  errors: { operation: string; message: string; count: number }[];
  accepted_writes: number;
  lost_writes: number;
  /** Resident memory in megabytes after the warm-up and at regular intervals to the end; null if it cannot be read. */
  memory_mb: (number | null)[];
  /** The heap in use after a collection, in megabytes: after the warm-up, and once the last call's background work is done. */
  heap_mb: [number, number];
}

/**
 * Runs mixed traffic by eight callers against `deno task dev` on the Postgres at the URL, then checks that every accepted write is in
 * the database.
 */
export async function runLoad(database_url: string, seconds: number): Promise<LoadReport> {
  await using server = await startDevServer(database_url);
  const traffic = await openTraffic(server);
  const tally = new Map<string, number[]>();
  const errors = new Map<string, LoadReport["errors"][number]>();
  const signal = AbortSignal.timeout(seconds * 1000);
  const callers = Array.from(
    { length: CALLERS },
    (_, index) => callOn({ ...traffic, own_features: [] }, { index, signal, tally, errors }),
  );
  const [{ memory_mb, warm_heap_mb }] = await Promise.all([
    watchMemory(server, seconds),
    ...callers,
  ]);
  await delay(BACKGROUND_MS);
  const heap_mb: LoadReport["heap_mb"] = [warm_heap_mb, await server.readHeap()];

  const sql = postgres(database_url, { max: 2 });
  const lost_writes = await traffic.writes.countLost(sql);
  await sql.end();
  const call_count = [...tally.values()].reduce((sum, { length }) => sum + length, 0);
  return {
    call_count,
    calls_per_second: call_count / seconds,
    operations: Object.fromEntries([...tally].map(([name, taken]) => [name, summarize(taken)])),
    errors: [...errors.values()],
    accepted_writes: traffic.writes.count(),
    lost_writes,
    memory_mb,
    heap_mb,
  };
}

async function openTraffic(server: DevServer): Promise<Omit<TrafficDeps, "own_features">> {
  const client = createTrafficClient(server.url, server.publishable_key);
  const owner = server.users.find(({ role }) => role === "owner");
  if (owner === undefined) throw new Error("Cannot sign in: the stack has no owner");
  const { error } = await client.auth.signInWithPassword(owner);
  if (error !== null) throw new Error("Cannot sign in", { cause: error });
  const project_ids = Array.from({ length: PROJECTS }, () => crypto.randomUUID());
  const inserted = await client.from("projects")
    .insert(project_ids.map((id) => ({ id, name: "Load" })));
  if (inserted.error !== null) throw new Error("Cannot add projects", { cause: inserted.error });
  return { client, project_ids, writes: new AcceptedWrites() };
}

interface Caller {
  index: number;
  signal: AbortSignal;
  tally: Map<string, number[]>;
  errors: Map<string, LoadReport["errors"][number]>;
}

async function callOn(
  deps: TrafficDeps,
  { index, signal, tally, errors }: Caller,
): Promise<void> {
  const random = createRandom(index + 1);
  while (!signal.aborted) {
    const project_id = deps.project_ids[Math.floor(random() * PROJECTS)] ?? "";
    const { name, run } = drawOperation(random);
    const started_at = performance.now();
    const error = await run(deps, project_id);
    const durations = tally.get(name) ?? [];
    durations.push(performance.now() - started_at);
    tally.set(name, durations);
    if (error === null) continue;
    const message = await describe(error);
    const known = errors.get(name + message) ?? { operation: name, message, count: 0 };
    errors.set(name + message, { ...known, count: known.count + 1 });
  }
}

/** The message, with the response body if there is one. */
async function describe(error: unknown): Promise<string> {
  const { message, context } = error as { message?: string; context?: unknown };
  const body = context instanceof Response ? ` ${await context.text()}` : "";
  return `${message ?? error}${body}`;
}

async function watchMemory(server: DevServer, seconds: number) {
  await delay(seconds * WARM_UP_SHARE * 1000);
  const warm_heap_mb = await server.readHeap();
  const step_ms = seconds * (1 - WARM_UP_SHARE) * 1000 / MEMORY_STEPS;
  const readings = [await server.readMemory()];
  for (let step = 0; step < MEMORY_STEPS; step += 1) {
    await delay(step_ms);
    readings.push(await server.readMemory());
  }
  return { memory_mb: readings, warm_heap_mb };
}
