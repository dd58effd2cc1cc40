/**
 * Looks for stale reads of readiness: on a real Postgres with many sessions, writers change projects in every possible way while
 * readers call the function through two stacks, as through two isolates. Each write advances a logical clock (clock.sql), so
 * each answer can be compared afterwards with what was committed when its read began. Start with `checkFreshness`.
 */
import { createClient } from "@supabase/supabase-js";
import postgres, { type Sql } from "postgres";
import { createHandler } from "../../functions/readiness/handler.ts";
import { type LocalStack, startStack } from "../../local/stack.ts";
import { createUser } from "../harness/project.ts";
import { fillProjects } from "./fill_projects.ts";
import { FreshnessLedger, type Shown, type StaleRead } from "./freshness_ledger.ts";
import { type ReadCounts, readProjects } from "./read_projects.ts";
import { TestProjects } from "./test_projects.ts";
import { writeProjects } from "./write_projects.ts";

interface FreshnessOptions {
  /** A Postgres server, on which the check creates its own database. */
  server_url: string;
  /** How long at least. */
  duration_ms: number;
  /** How many reads at least: a busy machine takes longer for them. Default: 0. */
  min_read_count?: number;
  /** False removes the version check from `store_readiness`, to show that the check notices. Default: true. */
  guarded?: boolean;
  /** Default: 4. */
  writer_count?: number;
  /** Default: 8. */
  reader_count?: number;
  /** Called every ten seconds with the number of reads so far. */
  onProgress?: (read_count: number) => void;
}

export interface FreshnessReport {
  /** All reads: hits, misses, bypasses, and reads of deleted projects. */
  read_count: number;
  cache: ReadCounts;
  /** How many transactions the writers committed. */
  write_count: number;
  /** How many scores were stored by who takes long over it. */
  fill_count: number;
  stale: StaleRead[];
  /** Deadlocks counted by Postgres, including those of background stores. */
  deadlock_count: number;
}

/**
 * Runs writers and readers until the time is over and there were enough reads, then reports the stale reads.
 *
 * @throws {Error} If a write or a read fails, by a deadlock for example.
 */
export async function checkFreshness(options: FreshnessOptions): Promise<FreshnessReport> {
  const { server_url, duration_ms, min_read_count = 0, guarded = true } = options;
  const { writer_count = 4, reader_count = 8 } = options;
  const database_url = await createDatabase(server_url);
  const ledger = new FreshnessLedger(writer_count);
  const workload = {
    database_url,
    ledger,
    guarded,
    duration_ms,
    min_read_count,
    writer_count,
    reader_count,
  };
  const timer = setInterval(() => options.onProgress?.(ledger.reads.length), PROGRESS_MS);
  const { counts, write_count, fill_count, states } = await runWorkload(workload)
    .finally(() => clearInterval(timer));
  return {
    read_count: ledger.reads.length,
    cache: counts,
    write_count,
    fill_count,
    stale: ledger.findStaleReads(states),
    deadlock_count: await countDeadlocks(server_url, database_url),
  };
}

const PROGRESS_MS = 10_000;
const END_CHECK_MS = 50;

interface Workload {
  database_url: string;
  ledger: FreshnessLedger;
  guarded: boolean;
  duration_ms: number;
  min_read_count: number;
  writer_count: number;
  reader_count: number;
}

async function runWorkload({ database_url, ledger, ...workload }: Workload) {
  const functions = { readiness: createHandler };
  await using one = await startStack({ database_url, functions });
  await using other = await startStack({ database_url, functions });
  const sql = postgres(database_url, { max: workload.writer_count, onnotice: () => {} });
  try {
    await sql.unsafe(await Deno.readTextFile(CLOCK));
    if (!workload.guarded) await removeGuard(sql);
    const user = await createUser(one);
    const projects = new TestProjects(sql, user.user_id);
    for (let count = 0; count < PROJECT_COUNT; count += 1) await projects.create();

    using end = endWhen(ledger, workload);
    const { signal } = end;
    const deps = { sql, ledger, projects, signal };
    const clients = [user.client, ...[one, other].map(createAdmin)];
    const readers = Array.from(
      { length: workload.reader_count },
      (_, index) => readProjects({ ...deps, client: clients[index % clients.length]! }),
    );
    const writers = Array.from({ length: workload.writer_count }, () => writeProjects(deps));
    const filling = fillProjects({ database_url, projects, signal });
    const [reads, writes, fill_count] = await Promise.all([
      Promise.all(readers),
      Promise.all(writers),
      filling,
    ]);
    return {
      counts: reads.reduce(add),
      write_count: writes.reduce((sum, count) => sum + count, 0),
      fill_count,
      states: await readStates(sql),
    };
  } finally {
    await sql.end();
  }
}

/** A signal that is aborted once the time is over and there were enough reads, or once nobody waits for that any more. */
function endWhen(
  ledger: FreshnessLedger,
  { duration_ms, min_read_count }: Pick<Workload, "duration_ms" | "min_read_count">,
): { signal: AbortSignal } & Disposable {
  const controller = new AbortController();
  const earliest_end = performance.now() + duration_ms;
  const timer = setInterval(() => {
    const is_over = performance.now() >= earliest_end && ledger.reads.length >= min_read_count;
    if (is_over) controller.abort();
  }, END_CHECK_MS);
  return {
    signal: controller.signal,
    [Symbol.dispose]() {
      clearInterval(timer);
      controller.abort(); // where one of them failed, the others go on no longer
    },
  };
}

function createAdmin({ url, secret_key }: LocalStack) {
  return createClient(url, secret_key);
}

function add(one: ReadCounts, other: ReadCounts): ReadCounts {
  return {
    hit: one.hit + other.hit,
    miss: one.miss + other.miss,
    bypass: one.bypass + other.bypass,
  };
}

/** Removes only this one condition, so that everything else that protects the cache stays in place. */
async function removeGuard(sql: Sql): Promise<void> {
  const [row] = await sql<{ definition: string }[]>`
    select pg_get_functiondef('public.store_readiness'::regproc) as definition`;
  const definition = row?.definition ?? "";
  if (!definition.includes(GUARD)) throw new Error("Cannot remove the guard: it is not there");
  await sql.unsafe(definition.replace(GUARD, GUARD.replace("if", "if false and")));
}

async function readStates(sql: Sql): Promise<Map<string, Shown[]>> {
  const rows = await sql<{ project_id: string; states: State[] }[]>`
    select project_id, jsonb_agg(state order by tick) as states
    from freshness.states
    group by project_id`;
  return new Map(rows.map(({ project_id, states }) => [project_id, states.map(toShownState)]));
}

/** The state as recorded by clock.sql; parts that no write has touched yet are missing. */
interface State {
  features?: number;
  features_confirmed?: number;
  personas?: number;
  personas_confirmed?: number;
  vp_steps?: number;
  vp_steps_confirmed?: number;
  signals?: number;
  meetings?: number;
  context_confirmed?: number;
  design_preferences?: number;
  deleted?: true;
}

/** The parts of the state that are visible in a score, in the order of `toShown`. */
function toShownState(state: State): Shown {
  if (state.deleted) return null;
  const { features = 0, personas = 0, vp_steps = 0 } = state;
  const { features_confirmed = 0, personas_confirmed = 0, vp_steps_confirmed = 0 } = state;
  return [
    features + personas + vp_steps,
    features_confirmed + personas_confirmed + vp_steps_confirmed,
    state.signals ?? 0,
    state.meetings ?? 0,
    state.context_confirmed ?? 0,
    state.design_preferences ?? 0,
  ];
}

async function createDatabase(server_url: string): Promise<string> {
  const name = `freshness_${crypto.randomUUID().slice(0, 8)}`;
  const sql = postgres(server_url, { max: 1 });
  await sql.unsafe(`create database ${name}`);
  await sql.end();
  const url = new URL(server_url);
  url.pathname = `/${name}`;
  return url.href;
}

/** Call it after all sessions are closed: a session may report its deadlocks only when it ends. */
async function countDeadlocks(server_url: string, database_url: string): Promise<number> {
  const name = new URL(database_url).pathname.slice(1);
  const sql = postgres(server_url, { max: 1 });
  const [row] = await sql<{ deadlocks: number }[]>`
    select deadlocks::integer from pg_stat_database where datname = ${name}`;
  await sql.end();
  return row?.deadlocks ?? Number.NaN;
}

const CLOCK = new URL("./clock.sql", import.meta.url);
const GUARD = "if store_readiness.version is distinct from";
/** Few, so that writers and readers collide. */
const PROJECT_COUNT = 8;
