import type { Connection } from "@supabase/lite";

/** One database behind the stack: PGlite in this process, or a Postgres server. */
export interface Database {
  /** What the REST and auth servers work on. */
  connection: Connection;
  /** Runs SQL as superuser; `params` fill `$1`, `$2`, …. Values come back as PostgREST would give them. */
  query<Row>(text: string, params?: unknown[]): Promise<Row[]>;
  /** Runs `work` in one transaction: committed when it resolves, rolled back when it rejects. */
  transaction(work: (session: Session) => Promise<void>): Promise<void>;
  /**
   * Runs `work` while nothing else that goes through `exclusive` runs, where the database has only one session.
   * On a server with many sessions it runs at once.
   */
  exclusive<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** SQL inside a transaction. */
export interface Session {
  /** Runs several statements; they take no parameters. */
  script(statements: string): Promise<void>;
  query<Row>(text: string, params?: unknown[]): Promise<Row[]>;
}
