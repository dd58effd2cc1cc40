/**
 * A PGlite with the migrations and nothing else, for tests of the database in SQL under the caller's role. Start with
 * `withDatabase`.
 */
import { PGlite, type Transaction } from "@electric-sql/pglite";
import { readMigrations } from "../../local/stack/read_migrations.ts";
import { templateCache } from "../../local/stack/template_cache.ts";

/** Who runs a statement: a signed-in user, a back end, or someone who is not signed in. */
export type DatabaseCaller = { user_id: string } | "service_role" | "anon";

interface Attempt {
  /** How many rows the statement returned; 0 if it failed. */
  row_count: number;
  /** SQLSTATE of the failure, null if it succeeded. */
  code: string | null;
}

export interface TestDatabase {
  /** Runs one statement as superuser. */
  query<Row = Record<string, unknown>>(text: string, params?: unknown[]): Promise<Row[]>;
  /** Runs one statement as the data API would: in its own transaction, with the caller's role and claims. */
  queryAs<Row = Record<string, unknown>>(
    caller: DatabaseCaller,
    text: string,
    params?: unknown[],
  ): Promise<Row[]>;
  /** As `queryAs`, but rolls back and reports what happened instead of throwing. */
  attempt(caller: DatabaseCaller, text: string, params?: unknown[]): Promise<Attempt>;
}

/**
 * One database for all tests of a file, opened before the first (about 1 s) and closed after the last. Call it at the top of
 * the file and use the result only inside tests. Isolate tests by creating a project in each (`createTestProject`).
 */
export function withDatabase(): () => TestDatabase {
  let database: PGlite | undefined;
  Deno.test.beforeAll(async () => {
    database = await openMigrated();
  });
  Deno.test.afterAll(async () => {
    await database?.close();
  });
  return () => {
    if (database === undefined) throw new TypeError("Cannot use the database: no test is running");
    return toTestDatabase(database);
  };
}

/** From a dump, unless this is the first time since the migrations changed. */
async function openMigrated(): Promise<PGlite> {
  const migrations = await readMigrations(MIGRATIONS);
  const templates = await templateCache(migrations, "bare");
  const template = await templates.read();
  if (template !== undefined) return await PGlite.create({ loadDataDir: template });

  const database = await PGlite.create();
  for (const { sql } of migrations) await database.exec(sql);
  await templates.write(await database.dumpDataDir("gzip"));
  return database;
}

function toTestDatabase(database: PGlite): TestDatabase {
  return {
    query: async <Row>(text: string, params: unknown[] = []) =>
      (await database.query<Row>(text, params)).rows,
    queryAs: <Row>(caller: DatabaseCaller, text: string, params: unknown[] = []) =>
      database.transaction((session) => runAs<Row>(session, caller, { text, params })),
    attempt: (caller, text, params = []) =>
      database.transaction(async (session) => {
        try {
          const rows = await runAs(session, caller, { text, params });
          return { row_count: rows.length, code: null };
        } catch (error) {
          return { row_count: 0, code: sqlstate(error) };
        } finally {
          await session.rollback();
        }
      }),
  };
}

async function runAs<Row>(
  session: Transaction,
  caller: DatabaseCaller,
  { text, params }: { text: string; params: unknown[] },
): Promise<Row[]> {
  await session.exec(`set local role ${roleOf(caller)}`);
  await session.query("select set_config('request.jwt.claims', $1, true)", [claimsOf(caller)]);
  return (await session.query<Row>(text, params)).rows;
}

/** SQLSTATE of a database error. Any other error is rethrown. */
export function sqlstate(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") {
    return error.code;
  }
  throw error;
}

function roleOf(caller: DatabaseCaller): string {
  return typeof caller === "string" ? caller : "authenticated";
}

function claimsOf(caller: DatabaseCaller): string {
  return typeof caller === "string"
    ? JSON.stringify({ role: caller })
    : JSON.stringify({ role: "authenticated", sub: caller.user_id });
}

export interface DatabaseProject {
  project_id: string;
  owner: Exclude<DatabaseCaller, string>;
  consultant: Exclude<DatabaseCaller, string>;
  client: Exclude<DatabaseCaller, string>;
}

/** A project with one member of each role: those of `like`, or new users. */
export async function createTestProject(
  database: TestDatabase,
  like?: DatabaseProject,
): Promise<DatabaseProject> {
  const owner = like?.owner ?? { user_id: crypto.randomUUID() };
  const consultant = like?.consultant ?? { user_id: crypto.randomUUID() };
  const client = like?.client ?? { user_id: crypto.randomUUID() };
  const project_id = crypto.randomUUID();
  await database.query("insert into public.projects (id, name, created_by) values ($1, $2, $3)", [
    project_id,
    "Test project",
    owner.user_id,
  ]);
  await database.query(
    `insert into public.project_members (project_id, user_id, role)
    values ($1, $2, 'consultant'), ($1, $3, 'client')`,
    [project_id, consultant.user_id, client.user_id],
  );
  return { project_id, owner, consultant, client };
}

/** The version of what the project's quotes depend on, as whoever reads its signals is told. */
export async function evidenceVersionOf(
  database: TestDatabase,
  project_id: string,
): Promise<number> {
  const [row] = await database.query<{ version: number }>(
    "select private.evidence_version($1)::integer as version",
    [project_id],
  );
  return row!.version; // a function that does not throw returns its row
}

const MIGRATIONS = new URL("../../migrations/", import.meta.url);
