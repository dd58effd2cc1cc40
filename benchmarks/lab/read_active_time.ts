import type { Sql } from "postgres";

/**
 * Milliseconds in which Postgres has worked on statements in that database, as its sessions have reported: each does when it ends, and
 * after it has rested for ten seconds. The watcher is connected to another database, so that its own work does not count.
 */
export async function readActiveTime(watcher: Sql, database: string): Promise<number> {
  const [row] = await watcher<{ active_time: number }[]>`
    select active_time from pg_stat_database where datname = ${database}`;
  return row?.active_time ?? 0;
}
