import postgres, { type JSONValue, type Sql } from "postgres";
import type { OperationMetric } from "../../shared/queries/metrics.ts";

/** The database, and the user and project of the requests. */
export interface PoolOptions {
  database_url: string;
  connections: number;
  user_id: string;
  project_id: string;
}

/**
 * A connection pool that sends the statements of readiness hits as PostgREST does: transactions of four statements each
 * (https://docs.postgrest.org/en/stable/references/transactions.html).
 */
export class Pool implements AsyncDisposable {
  /** The total time in milliseconds for which connections were held. */
  held_ms = 0;
  #unrecorded = 0;
  readonly #sql: Sql;
  readonly #options: PoolOptions;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#sql = postgres(options.database_url, { max: options.connections, idle_timeout: 1 });
  }

  /** One readiness hit, and what is recorded of those since the last time, as an isolate does once in a while. */
  async ask(): Promise<void> {
    const { user_id, project_id } = this.#options;
    await this.#transact(
      "authenticated",
      { sub: user_id, role: "authenticated" },
      (sql) => sql`select public.readiness_snapshot(array[${project_id}::uuid])`,
    );
    this.#unrecorded += 1;
    if (this.#unrecorded < HITS_PER_RECORD) return;
    this.#unrecorded = 0;
    const hits = Array.from({ length: HITS_PER_RECORD }, () => ({ ...HIT, project_id }));
    await this.#transact(
      "service_role",
      { role: "service_role" },
      (sql) => sql`select public.record_operations(${sql.json(hits)})`,
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

/** An isolate that answers six a second collects as many in METRICS_DELAY_SECONDS. */
const HITS_PER_RECORD = 30;

const HIT: Omit<OperationMetric, "project_id"> & { age_ms: number } = {
  operation: "readiness",
  project_ids: null,
  duration_ms: 1,
  db_calls: 1,
  db_ms: 1,
  llm_calls: 0,
  llm_ms: 0,
  first_token_ms: null,
  input_tokens: 0,
  output_tokens: 0,
  cache_read_input_tokens: 0,
  cache_creation_input_tokens: 0,
  cost_usd: null,
  streamed: false,
  cache: "hit",
  ok: true,
  error_code: null,
  age_ms: 0,
};
