import { createClient } from "@supabase/supabase-js";
import type { SupabaseEnv } from "@supabase/server";
import { extractCredentials, resolveEnv, verifyAuth } from "@supabase/server/core";
import type { Database } from "../contracts/database.ts";
import { AppError } from "../errors.ts";
import { once } from "../once.ts";
import type { RestClient } from "../queries/db.ts";

/** Who calls: a signed-in user, or a back end (cron among them) that holds a secret key. */
export type Caller =
  | {
    kind: "user";
    user_id: string;
    /** The token is one that Supabase Auth let an application have. What a person decides, no application decides. */
    is_app?: true;
  }
  | { kind: "secret"; key_name: string };

interface Authenticated {
  caller: Caller;
  /** Sees what the caller may see: under the user's row level security, or everything for a secret key. */
  client: RestClient;
  /** Bypasses row level security; for the writes that only the functions may do. */
  admin: RestClient;
}

export type AcceptedCredential = "user" | "secret";

/**
 * Verifies a request's credential and gives clients to match. A secret key counts in the `apikey` header alone; the key named
 * "cron" is as good as the default one.
 *
 * @throws {AppError} `unauthorized`, without saying which part of the credential was wrong.
 */
export type Authenticate = (
  request: Request,
  accept: readonly AcceptedCredential[],
) => Promise<Authenticated>;

/** What verifies the requests of an isolate. Clients and, for a minute, verified tokens are kept from one request to the next. */
export function createAuthenticate(env: Partial<SupabaseEnv>): Authenticate {
  const clients = once(() => createClients(env));
  const tokens = new VerifiedTokens();
  return async (request, accept) => {
    const caller = await verify(request, accept, { env, tokens });
    if (caller.kind === "secret") {
      const admin = clients().withSecretKey(caller.key_name);
      return { caller, client: admin, admin };
    }
    const { token, ...user } = caller;
    return {
      caller: user,
      client: clients().withToken(token),
      admin: clients().withSecretKey(),
    };
  };
}

type Verified = Caller & { kind: "user"; token: string } | Caller & { kind: "secret" };

type User = Caller & { kind: "user" };

async function verify(
  request: Request,
  accept: readonly AcceptedCredential[],
  { env, tokens }: { env: Partial<SupabaseEnv>; tokens: VerifiedTokens },
): Promise<Verified> {
  const { token } = extractCredentials(request);
  const known = accept.includes("user") && token !== null ? tokens.find(token) : undefined;
  if (known !== undefined && token !== null) return { ...known, token };

  const modes = accept.flatMap((kind) =>
    kind === "user" ? ["user" as const] : ["secret" as const, "secret:cron" as const]
  );
  const { data: auth, error } = await verifyAuth(request, { auth: modes, env });
  if (error !== null) {
    if (error.status >= 500) throw error;
    throw new AppError(
      "unauthorized",
      "Cannot accept the credential: none that is valid was sent",
      {
        hint: `Send ${accept.map((kind) => CREDENTIAL_HINTS[kind]).join(", or ")}`,
        cause: error,
      },
    );
  }
  if (auth.userClaims === null || auth.token === null) {
    return { kind: "secret", key_name: auth.keyName ?? "default" };
  }
  const is_app = auth.jwtClaims?.["client_id"] !== undefined;
  const user: User = { kind: "user", user_id: auth.userClaims.id, ...is_app && { is_app } };
  tokens.add(auth.token, user, auth.jwtClaims?.exp);
  return { ...user, token: auth.token };
}

const CREDENTIAL_HINTS: Record<AcceptedCredential, string> = {
  user: "a user's access token as Authorization: Bearer",
  secret: "a secret key in the apikey header",
};

/**
 * Users whose tokens were verified lately, by the whole token. A token counts until it expires, and no longer than a minute: the
 * key that signed it may be withdrawn.
 */
class VerifiedTokens {
  readonly #users = new Map<string, { user: User; until_ms: number }>();

  find(token: string): User | undefined {
    const kept = this.#users.get(token);
    if (kept === undefined) return undefined;
    if (kept.until_ms > Date.now()) return kept.user;
    this.#users.delete(token);
    return undefined;
  }

  /** @param expires_at In seconds since 1970, as in the token; one that does not expire is not kept. */
  add(token: string, user: User, expires_at: number | undefined): void {
    if (expires_at === undefined) return;
    if (this.#users.size >= MOST_TOKENS) this.#users.clear();
    const until_ms = Math.min(expires_at * 1000, Date.now() + VERIFIED_FOR_MS);
    this.#users.set(token, { user, until_ms });
  }
}

const VERIFIED_FOR_MS = 60_000;
const MOST_TOKENS = 1_000;

interface Clients {
  withToken(token: string): RestClient;
  /** @param name The default key if not given. */
  withSecretKey(name?: string): RestClient;
}

/**
 * Clients for the data API. Retries are off: they would hide a dead database for seven seconds, and callers retry with more
 * knowledge.
 *
 * @throws {Error} If the project's URL or a key is missing; the message says which.
 */
function createClients(env: Partial<SupabaseEnv>): Clients {
  const { data: resolved, error } = resolveEnv(env);
  if (error !== null) throw error;
  const create = (keys: Record<string, string>, name: string) => {
    const key = keys[name] ?? Object.values(keys)[0];
    if (key === undefined) throw new TypeError("Cannot call the data API: there is no key for it");
    return createClient<Database>(resolved.url, key, {
      db: { retry: false },
      // No session: the key is all there is, unless a request says otherwise.
      accessToken: () => Promise.resolve(null),
    });
  };
  const publishable = once(() => create(resolved.publishableKeys, "default"));
  const secret = new Map<string, RestClient>();
  return {
    withToken(token) {
      const client = publishable().schema("public");
      client.headers.set("Authorization", `Bearer ${token}`);
      return client;
    },
    withSecretKey(name = "default") {
      const client = secret.get(name) ?? create(resolved.secretKeys, name).schema("public");
      secret.set(name, client);
      return client;
    },
  };
}

/** The user who calls; null for a back end. */
export function callerUserId(caller: Caller): string | null {
  return caller.kind === "user" ? caller.user_id : null;
}
