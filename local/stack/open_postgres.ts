import { AsyncLocalStorage } from "node:async_hooks";
import { createPostgresConnection } from "@supabase/lite/postgres";
import { arrayParsers, arraySerializers } from "./array_types.ts";
import { type StackDatabase, unavailable } from "./database.ts";
import { isLoss, poolSessions, type Session } from "./pool_sessions.ts";
import { toIsoTimestamp } from "./to_iso_timestamp.ts";

/** The database at the URL of a Postgres server. Connections are opened when first needed, and again after they were lost. */
export function openPostgres(url: string): StackDatabase {
  const connection = createPostgresConnection({
    url,
    // Migrations raise notices; the driver would print them on stdout.
    postgresOptions: { types: POSTGREST_TYPES, onnotice: () => {} },
  });
  const { driver } = connection;
  const { parsers, serializers } = driver.options;
  Object.assign(parsers, arrayParsers(parsers));
  Object.assign(serializers, arraySerializers(serializers));

  const sessions = poolSessions(driver.options);
  const request = new AsyncLocalStorage<{ is_lost: boolean }>();
  const reserve = async (): Promise<Session> => {
    const session = await sessions.reserve();
    return {
      ...session,
      async unsafe(text, params) {
        try {
          return await session.unsafe(text, params);
        } catch (error) {
          const current = request.getStore();
          if (current !== undefined && isLoss(error)) current.is_lost = true;
          throw error;
        }
      },
    };
  };
  // Of a reserved session the REST server uses what Session has.
  driver.reserve = reserve as unknown as typeof driver.reserve;

  return {
    connection,
    serve: (answer) =>
      request.run({ is_lost: false }, async () => {
        const response = await answer();
        return response.status === 500 && request.getStore()?.is_lost
          ? unavailable("PGRST001", "The connection to the database was lost")
          : response;
      }),
    query: async (text, params) => {
      const session = await sessions.reserve();
      try {
        return await query(session, text, params);
      } finally {
        session.release();
      }
    },
    transaction: async (work) => {
      const session = await sessions.reserve();
      try {
        await session.unsafe("begin");
        await work({
          script: async (statements) => void await session.unsafe(statements),
          query: (text, params) => query(session, text, params),
        });
        await session.unsafe("commit");
      } catch (error) {
        // If the connection was lost, the server has rolled back.
        await session.unsafe("rollback").catch(() => {});
        throw error;
      } finally {
        session.release();
      }
    },
    close: async () => {
      await sessions.close();
      await connection.close();
    },
  };
}

async function query<Row>(session: Session, text: string, params: unknown[] = []): Promise<Row[]> {
  return [...await session.unsafe(text, params)] as unknown[] as Row[];
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
