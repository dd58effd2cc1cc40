import { createPostgresConnection } from "@supabase/lite/postgres";
import type { Sql } from "postgres";
import type { Database } from "./database.ts";
import { toIsoTimestamp } from "./to_iso_timestamp.ts";

/** The database at the URL of a Postgres server. Connections are opened when first needed. */
export function openPostgres(url: string): Database {
  const connection = createPostgresConnection({
    url,
    // Migrations raise notices; the driver would print them on stdout.
    postgresOptions: { types: POSTGREST_TYPES, onnotice: () => {} },
  });
  const { driver } = connection;

  return {
    connection,
    exclusive: (work) => work(),
    query: (text, params) => query(driver, text, params),
    transaction: async (work) => {
      await driver.begin((session) =>
        work({
          script: async (statements) => void await session.unsafe(statements).simple(),
          query: (text, params) => query(session, text, params),
        })
      );
    },
    close: () => connection.close(),
  };
}

async function query<Row>(
  session: Pick<Sql, "unsafe">,
  text: string,
  params: unknown[] = [],
): Promise<Row[]> {
  // The driver's types allow only values that it can serialize itself; the serializers below accept any value.
  const rows = await session.unsafe<Row[] & object[]>(text, params as never[]);
  return [...rows];
}

/** Strings are JSON text already, as PostgREST passes arguments; the driver would encode them a second time. */
const json = {
  serialize: (value: unknown) => typeof value === "string" ? value : JSON.stringify(value),
  parse: (text: string) => JSON.parse(text),
};
const timestamp = { serialize: (value: unknown) => value, parse: toIsoTimestamp };

/** Values in the form that PostgREST gives them: ISO 8601 timestamps, jsonb as values, numerics as numbers. */
const POSTGREST_TYPES = {
  json: { to: 114, from: [114], ...json },
  jsonb: { to: 3802, from: [3802], ...json },
  timestamp: { to: 1114, from: [1114], ...timestamp },
  timestamptz: { to: 1184, from: [1184], ...timestamp },
  numeric: { to: 1700, from: [1700], serialize: String, parse: Number },
};
