/** The plans and the payload of the snapshot, on a Postgres with many projects. */
import { assert, assertEquals } from "@std/assert";
import postgres, { type Sql } from "postgres";
import { readMigrations } from "../../local/stack/read_migrations.ts";
import { type LocalPostgres, startPostgres } from "../harness/postgres.ts";

let server: LocalPostgres;
let sql: Sql;
/** The reports of auto_explain, in the order in which the statements ended. */
const plans: string[] = [];

Deno.test.beforeAll(async () => {
  server = await startPostgres();
  sql = postgres(server.url, {
    max: 1,
    onnotice: ({ message }) => message?.includes("plan:") && plans.push(message),
  });
  for (const migration of await readMigrations(MIGRATIONS)) {
    await sql.unsafe(migration.sql).simple();
  }
  await sql.unsafe(FILL).simple();
});

Deno.test.afterAll(async () => {
  await sql.end();
  await server.close();
});

for (const role of ["service_role", "authenticated"]) {
  for (const project_count of [1, 100]) {
    Deno.test(`readiness_snapshot() of ${project_count} among 1,000 projects uses only index scans, as ${role}`, async () => {
      const plan = await explain(role, project_count);

      assertEquals(plan.match(/Seq Scan on \w+/g) ?? [], []);
      for (const table of TABLES) assert(SCAN(table).test(plan), `${table}: ${plan}`);
    });
  }
}

for (const table of ["signals", "features"]) {
  Deno.test(`readiness_snapshot() has the same size with 10,000 ${table} as with 10`, async () => {
    const small = await payloadOf(table, 10);
    const large = await payloadOf(table, 10_000);

    assert(Math.abs(large / small - 1) <= 0.05, `${small} bytes grew to ${large}`);
  });
}

/** The plans of the statements that the function executes as this role. */
async function explain(role: string, project_count: number): Promise<string> {
  plans.length = 0;
  await sql.begin(async (transaction) => {
    await transaction.unsafe(EXPLAIN).simple();
    await transaction`select set_config('request.jwt.claims', ${CLAIMS}, true)`;
    await transaction.unsafe(`set local role ${role}`);
    const [row] = await transaction<{ count: number }[]>`
      select json_array_length(public.readiness_snapshot((
        select array_agg(id) from (select id from public.projects order by id limit ${project_count}) as project
      ))) as count`;
    assertEquals(row?.count, project_count);
  });
  return plans.filter((text) => /\bon (readiness_cache|signals)\b/.test(text))
    .map((text) => text.slice(text.indexOf("plan:"))).join("\n");
}

/** The size in bytes of the snapshot of a new project with that many rows in the table. */
async function payloadOf(table: string, row_count: number): Promise<number> {
  const [project] = await sql<{ id: string }[]>`
    insert into public.projects (name) values ('Payload') returning id`;
  const { id } = project!; // an insert that does not throw returns its row
  await sql.unsafe(
    `insert into public.${table} (project_id, ${table === "signals" ? "source_type" : "name"})
    select $1, 'note' from generate_series(1, $2::integer)`,
    [id, row_count],
  );
  const [row] = await sql<{ bytes: number }[]>`
    select octet_length(public.readiness_snapshot(array[${id}::uuid])::text) as bytes`;
  return row?.bytes ?? 0;
}

/** All tables with the project's data that the snapshot reads. */
const TABLES = [
  "readiness_cache",
  "readiness_history",
  "signals",
  "features",
  "personas",
  "vp_steps",
  "meetings",
  "strategic_context",
  "project_foundation",
];
const SCAN = (table: string) => new RegExp(`(Index|Bitmap Heap) .*\\bon ${table}\\b`);

const MIGRATIONS = new URL("../../migrations/", import.meta.url);
const USER_ID = crypto.randomUUID();
const CLAIMS = JSON.stringify({ role: "authenticated", sub: USER_ID });

/** Enough rows for the planner to have a choice, with fresh statistics. */
const FILL = `
  insert into public.projects (name, created_by)
  select 'Project', '${USER_ID}' from generate_series(1, 1000);
  insert into public.signals (project_id, source_type)
  select id, 'note' from public.projects, generate_series(1, 10);
  insert into public.features (project_id, name)
  select id, 'Feature' from public.projects, generate_series(1, 10);
  insert into public.personas (project_id, name)
  select id, 'Persona' from public.projects, generate_series(1, 2);
  insert into public.vp_steps (project_id, step_index)
  select id, index from public.projects, generate_series(1, 4) as index;
  insert into public.meetings (project_id) select id from public.projects;
  insert into public.strategic_context (project_id) select id from public.projects;
  insert into public.project_foundation (project_id, core_pain) select id, '{}' from public.projects;
  insert into public.readiness_history (project_id, score, gate_score, phase, computed_at)
  select id, day, 0, 'insufficient', now() - make_interval(days => day)
  from public.projects, generate_series(1, 5) as day;
  analyze;
`;

/** The actual plans of statements inside functions arrive as notices. */
const EXPLAIN = `
  load 'auto_explain';
  set local auto_explain.log_min_duration = 0;
  set local auto_explain.log_nested_statements = on;
  set local auto_explain.log_level = notice;
`;
