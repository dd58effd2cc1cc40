import type { Sql } from "postgres";

const TABLES = ["signals", "features", "di_agent_logs"] as const;
type WrittenTable = typeof TABLES[number];

/** The writes that the server has acknowledged. */
export class AcceptedWrites {
  readonly #ids = new Map<WrittenTable, Set<string>>(TABLES.map((table) => [table, new Set()]));
  readonly #descriptions = new Map<string, string>();

  insert(table: WrittenTable, id: string): void {
    this.#ids.get(table)?.add(id);
  }

  /** Records the latest description of a feature. */
  describe(feature_id: string, description: string): void {
    this.#descriptions.set(feature_id, description);
  }

  /** How many writes were accepted, counting only the last description of each feature. */
  count(): number {
    const inserted = [...this.#ids.values()].reduce((sum, ids) => sum + ids.size, 0);
    return inserted + this.#descriptions.size;
  }

  /** How many of them are missing in the database. */
  async countLost(sql: Sql): Promise<number> {
    const lost = await Promise.all(
      [...this.#ids].map(([table, ids]) => countMissing(sql, table, ids)),
    );
    return lost.reduce((sum, count) => sum + count, 0) + await this.#countForgotten(sql);
  }

  async #countForgotten(sql: Sql): Promise<number> {
    const features = await sql<{ id: string; description: string }[]>`
      select id, description from public.features where id = any (${[
      ...this.#descriptions.keys(),
    ]})`;
    const kept = features.filter(({ id, description }) =>
      this.#descriptions.get(id) === description
    );
    return this.#descriptions.size - kept.length;
  }
}

async function countMissing(sql: Sql, table: WrittenTable, ids: Set<string>): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::integer as count from ${sql("public." + table)} where id = any (${[...ids]})`;
  return ids.size - (row?.count ?? 0);
}
