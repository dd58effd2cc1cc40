import { App } from "@supabase/lite";
import type { StackDatabase } from "./database.ts";
import type { StackKeys } from "./load_keys.ts";
import { toPostgrestError } from "./to_postgrest_error.ts";

/** A mail of the auth server, with a link to sign in for example. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

interface AppOptions {
  keys: StackKeys;
  /** Where links in mails lead, whatever the caller asks for (`emailRedirectTo` is ignored). Without a trailing slash. */
  url: string;
  /** Receives the mails of the auth server. Nothing is sent. */
  sendMail(mail: Mail): void;
}

/**
 * The REST and auth servers on the database, closer to the hosted ones: all named keys work, errors keep their SQLSTATE, and
 * there are no grants but those in the migrations.
 */
export function createApp(database: StackDatabase, { keys, url, sendMail }: AppOptions): App {
  const { connection } = database;
  connection.normalizeDbError = toPostgrestError as typeof connection.normalizeDbError;
  // At its first request the server would grant all tables to all roles, which would hide a grant that is missing on the hosted
  // platform. In state "active" it assumes that it has done so.
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
      site_url: url,
    },
    options: {
      drivers: {
        email: {
          send: ({ to, subject, text = "" }) => Promise.resolve(sendMail({ to, subject, text })),
        },
      },
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
