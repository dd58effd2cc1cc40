import { base64url, errors, importJWK, type JSONWebKeySet, jwtVerify, SignJWT } from "jose";

/** Re-signs the users' tokens in the form that the functions accept. */
export interface Signer {
  /** The key set for verification. The key is symmetric, so it must be kept secret. */
  jwks: JSONWebKeySet;
  /**
   * The same token with the key's id in its header. A forged, expired or malformed token is returned unchanged: as on the
   * platform, the function refuses it.
   */
  resign(token: string): Promise<string>;
}

/**
 * The auth server signs tokens without a key id, and `@supabase/server` refuses tokens without one. The REST server accepts both
 * forms, because the secret is the same.
 */
export async function createSigner(jwt_secret: string): Promise<Signer> {
  const secret = new TextEncoder().encode(jwt_secret);
  const jwk = { kty: "oct", k: base64url.encode(secret), alg: ALGORITHM, kid: KEY_ID };
  const key = await importJWK(jwk);

  return {
    jwks: { keys: [jwk] },
    async resign(token) {
      try {
        const { payload } = await jwtVerify(token, key, { algorithms: [ALGORITHM] });
        return await new SignJWT(payload)
          .setProtectedHeader({ alg: ALGORITHM, kid: KEY_ID, typ: "JWT" })
          .sign(key);
      } catch (error) {
        if (error instanceof errors.JOSEError) return token;
        throw error;
      }
    },
  };
}

const ALGORITHM = "HS256";
const KEY_ID = "local";
