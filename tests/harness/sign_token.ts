import { type CryptoKey, importJWK, SignJWT } from "jose";
import type { LocalStack } from "../../local/stack.ts";

export interface TokenOptions {
  /** Seconds from now; negative for a token that has expired. Default: an hour. */
  expires_in_seconds?: number;
  /** Signs instead of the stack's own key: a forgery. */
  key?: Uint8Array | CryptoKey;
}

/**
 * A user's token that REST and the functions accept, without the sign-up, whose password hashing costs about 100 ms.
 * Nothing in the schema asks for a row in auth.users.
 */
export async function signToken(
  stack: Pick<LocalStack, "supabase_env">,
  user_id: string,
  options: TokenOptions = {},
): Promise<string> {
  const { jwks } = stack.supabase_env;
  const jwk = jwks && "keys" in jwks ? jwks.keys[0] : undefined;
  if (jwk?.kid === undefined) throw new TypeError("Cannot sign a token: the stack has no key");
  const issued_at = Math.floor(Date.now() / 1000);
  return await new SignJWT({ role: "authenticated" })
    .setProtectedHeader({ alg: "HS256", kid: jwk.kid, typ: "JWT" })
    .setSubject(user_id)
    .setAudience("authenticated")
    .setIssuedAt(issued_at)
    .setExpirationTime(issued_at + (options.expires_in_seconds ?? 3600))
    .sign(options.key ?? await importJWK(jwk, "HS256"));
}
