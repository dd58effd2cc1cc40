import { z } from "zod";
import type { Handler } from "../../shared/http/handler_deps.ts";

const sessionSchema = z.object({ access_token: z.string(), user: z.object({ id: z.uuid() }) });
const refusalSchema = z.object({ error_code: z.string().optional() });

/** A user's credentials, and the key of the request. */
interface Credentials {
  email: string;
  password: string;
  publishable_key: string;
}

/**
 * Creates the user, or signs in if the e-mail address is taken.
 *
 * @throws {Error} If the auth server refuses, for example because the password is too short or wrong.
 */
export async function signUp(
  app: Handler,
  credentials: Credentials,
): Promise<{ user_id: string; access_token: string }> {
  const created = await post(app, "signup", credentials);
  const session = isTaken(created)
    ? await post(app, "token?grant_type=password", credentials)
    : created;
  if (session.status !== 200) {
    throw new Error(
      `Cannot sign up "${credentials.email}": ${JSON.stringify(session.body)}`,
    );
  }
  const { access_token, user } = sessionSchema.parse(session.body);
  return { user_id: user.id, access_token };
}

interface Answer {
  status: number;
  body: unknown;
}

async function post(app: Handler, path: string, credentials: Credentials): Promise<Answer> {
  const { email, password, publishable_key } = credentials;
  const response = await app(
    new Request(`http://localhost/auth/v1/${path}`, {
      method: "POST",
      headers: { apikey: publishable_key, "content-type": "application/json" },
      body: JSON.stringify({ email, password }),
    }),
  );
  return { status: response.status, body: await response.json() };
}

function isTaken({ status, body }: Answer): boolean {
  return status !== 200 && refusalSchema.parse(body).error_code === "user_already_exists";
}
