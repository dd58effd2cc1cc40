import type { Connection } from "@supabase/lite";

/** The database of a stack: PGlite in this process, or a Postgres server. */
export interface Database {
  /** The connection of the REST and auth servers. */
  connection: Connection;
  /** Runs SQL as superuser; `params` are `$1`, `$2`, …. Values have the form that PostgREST gives them. */
  query<Row>(text: string, params?: unknown[]): Promise<Row[]>;
  /** Runs `work` in one transaction: committed when it resolves, rolled back when it rejects. */
  transaction(work: (session: Session) => Promise<void>): Promise<void>;
  /**
   * If the database has only one session, runs `work` while no other `exclusive` work runs. On a server with many sessions,
   * runs it immediately.
   */
  exclusive<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** SQL inside a transaction. */
export interface Session {
  /** Runs several statements without parameters. */
  script(statements: string): Promise<void>;
  query<Row>(text: string, params?: unknown[]): Promise<Row[]>;
}
