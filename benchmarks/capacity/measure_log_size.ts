import postgres from "postgres";

/** Bytes that one row of di_agent_logs takes, with its indexes. @throws {RangeError} If there is none. */
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
