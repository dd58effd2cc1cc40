import postgres, { type Sql } from "postgres";
import { percentile } from "../statistics.ts";

/** What operation_metrics costs at one size. */
export interface TableCost {
  /** All from the last hour. */
  row_count: number;
  /** Duration of the query of `GET metrics` for the last hour. */
  figures_ms: number;
  /** Duration of the query that the warm-up runs every minute. */
  cold_projects_ms: number;
  /** Duration of deleting a thirtieth, as retention does every day. */
  retention_ms: number;
  /** Including indexes. */
  bytes_per_row: number;
}

/** Fills operation_metrics to each of the sizes and measures it. The rows stay. */
export async function measureTables(database_url: string, sizes: number[]): Promise<TableCost[]> {
  const sql = postgres(database_url, { max: 1 });
  const costs: TableCost[] = [];
  try {
    for (const row_count of sizes) {
      await growTo(sql, row_count);
      costs.push({
        row_count,
        figures_ms: await time(sql, "select public.operation_figures(3600)"),
        cold_projects_ms: await time(sql, "select private.cold_projects()"),
        retention_ms: await time(
          sql,
          "delete from public.operation_metrics where created_at < now() - interval '58 minutes'",
        ),
        bytes_per_row: await readSize(sql) / row_count,
      });
    }
  } finally {
    await sql.end();
  }
  return costs;
}

async function growTo(sql: Sql, row_count: number): Promise<void> {
  await sql`truncate public.operation_metrics, private.operation_minutes`;
  await sql`
    insert into public.operation_metrics (operation, project_id, duration_ms, db_calls, db_ms, cache, created_at)
    select
      (array['readiness', 'readiness', 'readiness', 'foundation_show', 'di_agent_run'])[1 + index % 5],
      md5((index % 1000)::text)::uuid, index % 200, 1, index % 100, 'hit',
      now() - interval '1 hour' * index / ${row_count}::double precision
    from generate_series(0, ${row_count}::integer - 1) as index`;
  await sql`select private.merge_operation_minutes()`;
  await sql`vacuum analyze public.operation_metrics, private.operation_minutes`;
}

/** The median duration of three executions, each rolled back. */
async function time(sql: Sql, statement: string): Promise<number> {
  const durations: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    await sql`begin`;
    const started_at = performance.now();
    await sql.unsafe(statement);
    durations.push(performance.now() - started_at);
    await sql`rollback`;
  }
  return percentile(durations, 0.5);
}

async function readSize(sql: Sql): Promise<number> {
  const [row] = await sql<{ size: number }[]>`
    select pg_total_relation_size('public.operation_metrics')::double precision as size`;
  return row?.size ?? 0;
}

/** The bytes per row of di_agent_logs, including indexes. @throws {RangeError} If there are no rows. */
export async function measureLogSize(database_url: string): Promise<number> {
  const sql = postgres(database_url, { max: 1 });
  try {
    const [row] = await sql<{ count: number; size: number }[]>`
      select count(*)::integer as count, pg_total_relation_size('public.di_agent_logs')::double precision as size
      from public.di_agent_logs`;
    if (row === undefined || row.count === 0) {
      throw new RangeError("Cannot measure a log: there is none");
    }
    return row.size / row.count;
  } finally {
    await sql.end();
  }
}
