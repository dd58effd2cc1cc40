import { join } from "@std/path";
import type { Sql } from "postgres";
import { freePort } from "../../tests/harness/free_port.ts";
import type { Build } from "./build.ts";
import { modelProbes } from "./model_probes.ts";

/** One thing that users or bills feel, measured alike on both builds. */
export interface Probe {
  name: string;
  /** The ratio of ours to theirs to reach; null where only the comparison counts. */
  goal: number | null;
  /** Default: milliseconds. */
  unit?: string;
  /** Which percentile of the turns is compared, 0 to 1. Default: the median of the ratios of one turn each. */
  percentile?: number;
  /** Default: 15. */
  rounds?: number;
  /** Makes what is measured, and returns the function that measures it once, in the unit. */
  prepare(build: Build, quick: boolean): Promise<() => Promise<number>>;
}

const writeOneRow: Probe = {
  name: "write",
  goal: null,
  async prepare({ sql }) {
    const project_id = await createProject(sql);
    return () => timeOf(WRITE_COUNT, () => addFeature(sql, project_id));
  },
};

const writeAtOnce: Probe = {
  name: "writers",
  goal: null,
  async prepare({ sql }) {
    const project_id = await createProject(sql);
    return () =>
      timeOf(
        WRITE_COUNT,
        () => Promise.all(Array.from({ length: 8 }, () => addFeature(sql, project_id))),
      );
  },
};

const findDue: Probe = {
  name: "due_projects",
  goal: null,
  async prepare({ sql }, quick) {
    await sql`
      with project as (
        insert into public.projects (name)
        select 'Due' from generate_series(1, ${quick ? 2_000 : 10_000})
        returning id
      )
      insert into public.signals (project_id, source_type, content, created_at)
      select project.id, 'note', 'Words', now() - random() * interval '30 days'
      from project, generate_series(1, 20)`;
    await sql`vacuum analyze`;
    return () => timeOf(5, () => sql`select from private.due_projects(5)`);
  },
};

const reportOperations: Probe = {
  name: "metrics",
  goal: 0.1,
  async prepare({ sql }, quick) {
    await sql`
      insert into public.operation_metrics (operation, duration_ms, db_calls, db_ms, cache, created_at)
      select
        (array['readiness', 'di_agent_run', 'foundation'])[1 + number % 3],
        exp(3 + 2 * random()), 1, 2,
        case when number % 3 = 0 then (array['hit', 'miss'])[1 + number % 2] end,
        now() - random() * interval '1 day'
      from generate_series(1, ${quick ? 100_000 : 1_000_000}) as number`;
    // As its schedule does every minute, where a build has it.
    await sql`
      do $$ begin
        if to_regprocedure('private.merge_operation_minutes()') is not null then
          perform private.merge_operation_minutes();
        end if;
      end $$`;
    await sql`vacuum analyze`;
    return () => timeOf(1, () => sql`select public.operation_report(86400)`);
  },
};

/**
 * The database's part of a readiness hit: the snapshot, and what is recorded of it. Where a build collects that, one transaction records
 * as many as an isolate that answers six a second has collected by then; elsewhere each has its own.
 */
const hitReadiness: Probe = {
  name: "hit",
  goal: 0.4,
  async prepare({ sql }) {
    const project_id = await createProject(sql);
    await sql`
      update public.readiness_cache
      set cached_readiness_data = ${sql.json(LONG_SCORE)}, computed_at = now()
      where project_id = ${project_id}`;
    const [collects] = await sql`select to_regprocedure('public.record_operations(jsonb)') as name`;
    const record = (session: Sql, count: number) =>
      session`
        insert into public.operation_metrics (operation, project_id, duration_ms, db_calls, cache)
        select 'readiness', ${project_id}::uuid, 1, 1, 'hit' from generate_series(1, ${count})`;
    const recordEach = collects!["name"] === null; // a select without from has one row
    return async () => {
      const total_ms = await timeOf(1, async () => {
        for (let hit = 0; hit < WRITE_COUNT; hit += 1) {
          await asBackEnd(sql, async (session) => {
            await session`select public.readiness_snapshot(array[${project_id}]::uuid[])`;
          });
          if (recordEach) await asBackEnd(sql, async (session) => void await record(session, 1));
        }
        if (!recordEach) {
          await asBackEnd(sql, async (session) => void await record(session, WRITE_COUNT));
        }
      });
      return total_ms / WRITE_COUNT;
    };
  },
};

/** The database's part of a miss: the snapshot with the facts, and the store. */
const missReadiness: Probe = {
  name: "miss",
  goal: null,
  async prepare({ sql }) {
    const project_id = await createProject(sql);
    await sql`
      insert into public.features (project_id, name)
      select ${project_id}, 'Feature' from generate_series(1, 50)`;
    return () =>
      timeOf(WRITE_COUNT, () =>
        asBackEnd(sql, async (session) => {
          const [row] = await session<{ version: string }[]>`
            select public.readiness_snapshot(array[${project_id}]::uuid[], false) -> 0 ->> 'version' as version`;
          await session`
            select public.store_readiness(${project_id}, ${row!.version}, ${
            session.json(SCORE)
          }, clock_timestamp())`;
        }));
  },
};

/** From the start of the process, as the build is deployed, to its first answer. */
function boot(name: string): Probe {
  return {
    name: `boot_${name}`,
    goal: 0.6,
    async prepare({ directory }) {
      const entrypoint = await deployedEntrypoint(directory, name);
      return async () => {
        const port = freePort();
        const started_at = performance.now();
        const child = new Deno.Command(Deno.execPath(), {
          args: ["run", "--quiet", "--no-check", "-A", entrypoint],
          cwd: directory,
          env: { ...SUPABASE_ENV, DENO_SERVE_ADDRESS: `tcp:127.0.0.1:${port}` },
          stdout: "null",
          stderr: "null",
        }).spawn();
        try {
          await firstAnswer(`http://127.0.0.1:${port}/${name}`, child);
          return performance.now() - started_at;
        } finally {
          child.kill("SIGKILL");
          await child.status;
        }
      };
    },
  };
}

/** The bundle of a build that makes them, otherwise the source. */
async function deployedEntrypoint(directory: string, name: string): Promise<string> {
  const source = join(directory, "functions", name, "index.ts");
  const tool = join(directory, "tools", "bundle_functions.ts");
  if (!await Deno.stat(tool).then(() => true, () => false)) return source;
  const out = join(directory, "dist");
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", tool, "--out", out],
    cwd: directory,
    stdout: "null",
  }).output();
  if (!success) throw new Error(`Cannot bundle: ${new TextDecoder().decode(stderr).trim()}`);
  return join(out, "functions", name, "index.js");
}

/** What `bench:against` runs, in this order. */
export const probes: readonly Probe[] = [
  writeOneRow,
  writeAtOnce,
  hitReadiness,
  missReadiness,
  findDue,
  reportOperations,
  ...["readiness", "foundation", "di-agent", "metrics"].map(boot),
  ...modelProbes,
];

async function createProject(sql: Sql): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into public.projects (name) values ('Probe') returning id`;
  return row!.id; // an insert that does not throw returns its row
}

function addFeature(sql: Sql, project_id: string): Promise<unknown> {
  return sql`insert into public.features (project_id, name) values (${project_id}, 'New')`;
}

async function asBackEnd(sql: Sql, run: (session: Sql) => Promise<void>): Promise<void> {
  await sql.begin(async (session) => {
    await session`set local role service_role`;
    await run(session as unknown as Sql);
  });
}

/** The mean of that many turns, in milliseconds. */
async function timeOf(count: number, run: () => Promise<unknown>): Promise<number> {
  const started_at = performance.now();
  for (let turn = 0; turn < count; turn += 1) await run();
  return (performance.now() - started_at) / count;
}

async function firstAnswer(url: string, child: Deno.ChildProcess): Promise<void> {
  let is_over = false;
  child.status.then(() => is_over = true);
  while (!is_over) {
    try {
      const response = await fetch(url, { method: "OPTIONS" });
      await response.body?.cancel();
      return;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // nobody listens yet
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
  throw new Error(`Cannot measure ${url}: the function has ended before its first answer`);
}

const SCORE = { score: 45.5, gate_score: 45, phase: "prototype_ready" };

/** As long as a score of a project with everything to advise. */
const LONG_SCORE = {
  score: 45.5,
  gates: Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `gate_${index}`,
      { satisfied: index % 2 === 0, confidence: index / 60, missing: ["the words", "the number"] },
    ]),
  ),
};

const SUPABASE_ENV = {
  SUPABASE_URL: "http://127.0.0.1:1",
  SUPABASE_ANON_KEY: "anon",
  SUPABASE_SERVICE_ROLE_KEY: "service",
  SUPABASE_PUBLISHABLE_KEYS: '{"default": "sb_publishable_x"}',
  SUPABASE_SECRET_KEYS: '{"default": "sb_secret_x"}',
  SUPABASE_JWKS: '{"keys": []}',
};

const WRITE_COUNT = 30;
