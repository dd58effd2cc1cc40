import { App } from "@supabase/lite";
import type { Database } from "./database.ts";
import type { StackKeys } from "./load_keys.ts";
import { toPostgrestError } from "./to_postgrest_error.ts";

/**
 * The REST and auth servers over the database, brought closer to the hosted ones: every named key works, errors keep their
 * SQLSTATE, and the only grants are those that the migrations make.
 */
export function createApp(database: Database, keys: StackKeys): App {
  const { connection } = database;
  connection.normalizeDbError = toPostgrestError as typeof connection.normalizeDbError;
  // At its first request the server would otherwise grant all tables to all roles, and so hide a grant that is missing
  // on the hosted platform. "active" is the state it is in once that is done.
  Reflect.set(connection, "rlsState", "active");

  const roles = new Map<string, Role>([
    [keys.publishable_key, { type: "publishable", claims: { role: "anon" } }],
    [keys.secret_key, { type: "secret", claims: { role: "service_role" } }],
    [keys.cron_key, { type: "secret", claims: { role: "service_role" } }],
  ]);
  return new App({
    connection,
    auth: {
      enabled: true,
      jwt_secret: keys.jwt_secret,
      publishable_key: keys.publishable_key,
      secret_key: keys.secret_key,
    },
    options: {
      server: {
        disableStudio: true,
        apiKeys: { resolver: (key) => Promise.resolve(roles.get(key) ?? null) },
      },
    },
  });
}

interface Role {
  type: "publishable" | "secret";
  claims: { role: string };
}
