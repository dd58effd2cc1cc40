import { join } from "@std/path";
import { SignJWT } from "jose";
import type { Sql } from "postgres";
import type { Build } from "./build.ts";
import { runProgram } from "../../local/run_program.ts";
import { type FunctionProcess, startFunction } from "../lab/function_process.ts";
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
        const started_at = performance.now();
        await using started = startFunction({ directory, entrypoint }, NO_PROJECT);
        const response = await started.fetch("", { method: "OPTIONS" });
        await response.body?.cancel();
        return performance.now() - started_at;
      };
    },
  };
}

const KEYS = {
  SUPABASE_ANON_KEY: "anon",
  SUPABASE_SERVICE_ROLE_KEY: "service",
  SUPABASE_PUBLISHABLE_KEYS: '{"default": "sb_publishable_x"}',
  SUPABASE_SECRET_KEYS: '{"default": "sb_secret_x"}',
};
const NO_PROJECT = {
  ...KEYS,
  SUPABASE_URL: "http://127.0.0.1:1",
  SUPABASE_JWKS: '{"keys": []}',
};

/** The processor time of the function for one hit of a signed-in user. The database is a server with one answer. */
const computeHit: Probe = {
  name: "hit_cpu",
  goal: 0.4,
  async prepare({ directory }) {
    const entrypoint = await deployedEntrypoint(directory, "readiness");
    const project_id = crypto.randomUUID();
    const rest = serveSnapshot(await snapshotOf(directory, project_id));
    const key = crypto.getRandomValues(new Uint8Array(32));
    const authorization = `Bearer ${await signToken(key)}`;
    return async () => {
      await using served = startFunction({ directory, entrypoint }, {
        ...KEYS,
        SUPABASE_URL: `http://127.0.0.1:${rest.addr.port}`,
        SUPABASE_JWKS: JSON.stringify({ keys: [toJwk(key)] }),
      });
      const hit = async () => {
        const response = await served.fetch("readiness", {
          method: "POST",
          headers: { authorization },
          body: JSON.stringify({ project_id }),
        });
        const { cache } = await response.json();
        if (cache !== "hit") throw new Error(`Cannot measure hits: ${response.status}`);
      };
      for (let warm_up = 0; warm_up < HIT_COUNT; warm_up += 1) await hit();
      const begun_ms = await cpuOf(served);
      for (let count = 0; count < HIT_COUNT; count += 1) await hit();
      return (await cpuOf(served) - begun_ms) / HIT_COUNT;
    };
  },
};

const HIT_COUNT = 300;

/** Milliseconds for which the process has computed so far, in steps of ten. */
async function cpuOf(served: FunctionProcess): Promise<number> {
  const usage = await served.readUsage();
  if (usage === null) {
    throw new Error("Cannot measure the processor time of a process: Linux tells it");
  }
  return usage.cpu_ms;
}

/** A stored score of the build's own making, as its database answers. */
async function snapshotOf(directory: string, project_id: string): Promise<unknown> {
  const printed = await runProgram(Deno.execPath(), ["eval", "--no-check", PRINT_SCORE], {
    cwd: directory,
    failing: "Cannot score",
  });
  const read_at = new Date().toISOString();
  const cached = JSON.parse(printed);
  return { project_id, version: 1, read_at, cached, computed_at: read_at, facts: null, trend: [] };
}

const PRINT_SCORE = `
  import { scoreReadiness } from "./shared/readiness/score_readiness.ts";
  import { EMPTY_FACTS } from "./shared/readiness/testdata/sample_facts.ts";
  console.log(JSON.stringify(scoreReadiness(EMPTY_FACTS)));`;

function serveSnapshot(snapshot: unknown): Deno.HttpServer<Deno.NetAddr> {
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, async (request) => {
    await request.text();
    return request.url.endsWith("/readiness_snapshot")
      ? Response.json([snapshot])
      : new Response(null, { status: 204 });
  });
  server.unref();
  return server;
}

const toJwk = (key: Uint8Array) => ({
  kty: "oct",
  kid: "probe",
  alg: "HS256",
  k: key.toBase64({ alphabet: "base64url", omitPadding: true }),
});

function signToken(key: Uint8Array): Promise<string> {
  return new SignJWT({ role: "authenticated" })
    .setProtectedHeader({ alg: "HS256", kid: "probe", typ: "JWT" })
    .setSubject(crypto.randomUUID())
    .setAudience("authenticated")
    .setIssuedAt()
    .setExpirationTime("1h")
    .sign(key);
}

/** The bundle of a build that makes them, otherwise the source. */
async function deployedEntrypoint(directory: string, name: string): Promise<string> {
  const source = join(directory, "functions", name, "index.ts");
  const tool = join(directory, "tools", "bundle_functions.ts");
  if (!await Deno.stat(tool).then(() => true, () => false)) return source;
  const out = join(directory, "dist");
  await runProgram(Deno.execPath(), ["run", "-A", "--no-check", tool, "--out", out], {
    cwd: directory,
    failing: "Cannot bundle",
  });
  return join(out, "functions", name, "index.js");
}

/** What `bench:against` runs, in this order. */
export const probes: readonly Probe[] = [
  writeOneRow,
  writeAtOnce,
  hitReadiness,
  missReadiness,
  computeHit,
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

const WRITE_COUNT = 30;
