import { delay } from "@std/async";
import postgres, { type Sql } from "postgres";
import { readinessSnapshotSchema } from "../../shared/contracts/readiness.ts";
import { readReadiness } from "../../shared/http/read_readiness.ts";
import type { TestProjects } from "./test_projects.ts";

interface FillerDeps {
  database_url: string;
  projects: TestProjects;
  /** Aborted when it is time to stop. */
  signal: AbortSignal;
}

/**
 * One who stores scores and takes its time over the commit, or rolls back, or is killed before it: what the function's own stores do
 * only by accident. Returns how many transactions it committed.
 */
export async function fillProjects(
  { database_url, projects, signal }: FillerDeps,
): Promise<number> {
  await using killer = open(database_url);
  let fill_count = 0;
  while (!signal.aborted) {
    await using filler = open(database_url);
    await filler.sql`begin`;
    for (const project_id of projects.draw(2)) await storeScore(filler.sql, project_id);
    await delay(Math.random() * LONGEST_PAUSE_MS);
    const draw = Math.random();
    if (draw < KILLED_SHARE) {
      await kill(killer.sql, filler.sql);
    } else if (draw < KILLED_SHARE + ROLLED_BACK_SHARE) {
      await filler.sql`rollback`;
    } else {
      await filler.sql`commit`;
      fill_count += 1;
    }
    await delay(Math.random() * LONGEST_PAUSE_MS);
  }
  return fill_count;
}

async function storeScore(session: Sql, project_id: string): Promise<void> {
  const [row] = await session<{ snapshot: unknown }[]>`
    select public.readiness_snapshot(array[${project_id}]::uuid[], false) -> 0 as snapshot`;
  if (row === undefined || row.snapshot === null) return; // it was deleted
  const snapshot = readinessSnapshotSchema.parse(row.snapshot);
  const { readiness } = readReadiness(snapshot, false);
  const { project_id: _, cache: _cache, trend: _trend, computed_at, ...score } = readiness;
  await delay(Math.random() * LONGEST_PAUSE_MS); // for writers to come between
  await session`
    select public.store_readiness(
      ${project_id}, ${snapshot.version}, ${JSON.stringify(score)}::text::jsonb, ${computed_at}
    )`;
}

async function kill(killer: Sql, session: Sql): Promise<void> {
  const [row] = await session<{ pid: number }[]>`select pg_backend_pid() as pid`;
  await killer`select pg_terminate_backend(${row!.pid}, 5000)`;
}

/** A single session, which `begin` and `commit` are therefore for. */
function open(database_url: string): { sql: Sql } & AsyncDisposable {
  const sql = postgres(database_url, { max: 1, onnotice: () => {} });
  return { sql, [Symbol.asyncDispose]: () => sql.end({ timeout: 0 }) };
}

const KILLED_SHARE = 0.3;
const ROLLED_BACK_SHARE = 0.2;

const LONGEST_PAUSE_MS = 60;
