import type { Connection } from "@supabase/lite";

/** The database of a stack: PGlite in this process, or a Postgres server. */
export interface StackDatabase {
  /** The connection of the REST and auth servers. */
  connection: Connection;
  /** Runs SQL as superuser; `params` are `$1`, `$2`, …. Values have the form that PostgREST gives them. */
  query<Row>(text: string, params?: unknown[]): Promise<Row[]>;
  /** Runs `work` in one transaction: committed when it resolves, rolled back when it rejects. */
  transaction(work: (session: DatabaseSession) => Promise<void>): Promise<void>;
  /**
   * Answers a request of the REST or auth server. If the database has only one session, no other request or query runs meanwhile.
   * The response is 503 if the database cannot be reached, or its disk is full.
   */
  serve(answer: () => Promise<Response>): Promise<Response>;
  close(): Promise<void>;
}

/** SQL inside a transaction. */
export interface DatabaseSession {
  /** Runs several statements without parameters. */
  script(statements: string): Promise<void>;
  query<Row>(text: string, params?: unknown[]): Promise<Row[]>;
}

/** The response if the database cannot do its work now, in PostgREST's form. */
export function unavailable(code: string, message: string): Response {
  return Response.json({ code, message, details: null, hint: null }, {
    status: 503,
    headers: { "access-control-allow-origin": "*" },
  });
}
