import { base64url, errors, importJWK, type JSONWebKeySet, jwtVerify, SignJWT } from "jose";

/** Signs the users' tokens a second time, in the form that the functions accept. */
export interface Signer {
  /** The key set to verify against; symmetric, so as secret as the secret itself. */
  jwks: JSONWebKeySet;
  /**
   * The same token with the key's id in its header. One that is forged, expired or malformed comes back as it is: refusing
   * it is the function's part, as on the platform.
   */
  resign(token: string): Promise<string>;
}

/**
 * Bridges the auth server, which signs without a key id, and `@supabase/server`, which refuses tokens without one.
 * The REST server accepts both forms, as the secret is the same.
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
