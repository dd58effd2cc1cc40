import postgres, { type JSONValue, type Sql } from "postgres";

/** The database, and the user and project of the requests. */
export interface PoolOptions {
  database_url: string;
  connections: number;
  user_id: string;
  project_id: string;
}

/**
 * A connection pool that sends the statements of readiness hits as PostgREST does: two transactions with four statements each
 * (https://docs.postgrest.org/en/stable/references/transactions.html).
 */
export class Pool implements AsyncDisposable {
  /** The total time in milliseconds for which connections were held. */
  held_ms = 0;
  readonly #sql: Sql;
  readonly #options: PoolOptions;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#sql = postgres(options.database_url, { max: options.connections, idle_timeout: 1 });
  }

  /** One readiness hit, including its row in operation_metrics. */
  async ask(): Promise<void> {
    const { user_id, project_id } = this.#options;
    await this.#transact(
      "authenticated",
      { sub: user_id, role: "authenticated" },
      (sql) => sql`select public.readiness_snapshot(array[${project_id}::uuid])`,
    );
    await this.#transact(
      "service_role",
      { role: "service_role" },
      (sql) =>
        sql`insert into public.operation_metrics (operation, project_id, duration_ms, db_calls, cache)
        values ('readiness', ${project_id}, 1, 1, 'hit')`,
    );
  }

  /** Opens all connections, so that none has to be opened later. */
  async open(): Promise<void> {
    const count = this.#options.connections;
    const taken = await Promise.all(Array.from({ length: count }, () => this.#sql.reserve()));
    for (const connection of taken) connection.release();
  }

  async #transact(
    role: string,
    claims: JSONValue,
    query: (sql: Sql) => Promise<unknown>,
  ): Promise<void> {
    const connection = await this.#sql.reserve();
    const taken_at = performance.now();
    await connection`begin`;
    await connection`select set_config('role', ${role}, true),
      set_config('request.jwt.claims', ${JSON.stringify(claims)}, true)`;
    await query(connection);
    await connection`commit`;
    connection.release();
    this.held_ms += performance.now() - taken_at;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#sql.end();
  }
}
