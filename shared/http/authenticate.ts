import type { SupabaseClient } from "@supabase/supabase-js";
import type { SupabaseEnv } from "@supabase/server";
import { createAdminClient, createContextClient, verifyAuth } from "@supabase/server/core";
import type { Database } from "../contracts/database.ts";
import { AppError } from "../errors.ts";

/** Who calls: a signed-in user, or a back end (cron among them) that holds a secret key. */
export type Caller = { kind: "user"; user_id: string } | { kind: "secret"; key_name: string };

interface Authenticated {
  caller: Caller;
  /** Sees what the caller may see: under the user's row level security, or everything for a secret key. */
  client: SupabaseClient<Database>;
  /** Bypasses row level security; for the writes that only the functions may do. */
  admin: SupabaseClient<Database>;
}

export type AcceptedCredential = "user" | "secret";

/**
 * Verifies the request's credential and gives clients to match. A secret key counts in the `apikey` header alone; the key
 * named "cron" is as good as the default one.
 *
 * Retries are off: they would hide a dead database for seven seconds, and callers retry with more knowledge.
 *
 * @throws {AppError} `unauthorized`, without saying which part of the credential was wrong.
 */
export async function authenticate(
  request: Request,
  accept: readonly AcceptedCredential[],
  env: Partial<SupabaseEnv>,
): Promise<Authenticated> {
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

  const options = { env, supabaseOptions: { db: { retry: false } } };
  if (auth.authMode === "user" && auth.userClaims !== null) {
    return {
      caller: { kind: "user", user_id: auth.userClaims.id },
      client: createContextClient<Database>({ ...options, auth: { token: auth.token } }),
      admin: createAdminClient<Database>(options),
    };
  }
  const key_name = auth.keyName ?? "default";
  const admin = createAdminClient<Database>({ ...options, auth: { keyName: key_name } });
  return { caller: { kind: "secret", key_name }, client: admin, admin };
}

const CREDENTIAL_HINTS: Record<AcceptedCredential, string> = {
  user: "a user's access token as Authorization: Bearer",
  secret: "a secret key in the apikey header",
};

/** The user who calls; null for a back end. */
export function callerUserId(caller: Caller): string | null {
  return caller.kind === "user" ? caller.user_id : null;
}
