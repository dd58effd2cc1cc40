import { assertEquals, assertRejects } from "@std/assert";
import { AppError } from "../errors.ts";
import { createAuthenticate } from "./authenticate.ts";
import { signToken } from "../../tests/harness/project.ts";

const SECRET = crypto.getRandomValues(new Uint8Array(32));
const jwk = (kid: string) => ({
  kty: "oct",
  kid,
  alg: "HS256",
  k: SECRET.toBase64({ alphabet: "base64url", omitPadding: true }),
});
const supabase_env = {
  url: "http://127.0.0.1:1",
  publishableKeys: { default: "sb_publishable_test" },
  secretKeys: { default: "sb_secret_test", cron: "sb_secret_cron" },
  jwks: { keys: [jwk("one")] },
};

const bearer = (token: string) =>
  new Request("http://isolate/", { headers: { authorization: `Bearer ${token}` } });

/** Runs with the clock so many seconds ahead. */
async function later<Result>(seconds: number, run: () => Promise<Result>): Promise<Result> {
  const RealDate = Date;
  const now = () => RealDate.now() + seconds * 1000;
  globalThis.Date = class extends RealDate {
    constructor() {
      super(now());
    }
    static override now = now;
  } as DateConstructor;
  try {
    return await run();
  } finally {
    globalThis.Date = RealDate;
  }
}

Deno.test("a verified token is not accepted any longer than it is valid", async () => {
  const authenticate = createAuthenticate(supabase_env);
  const user_id = crypto.randomUUID();
  const token = await signToken({ supabase_env }, user_id, { expires_in_seconds: 30 });

  const first = await authenticate(bearer(token), ["user"]);
  const again = await authenticate(bearer(token), ["user"]);

  assertEquals([first.caller, again.caller], [{ kind: "user", user_id }, {
    kind: "user",
    user_id,
  }]);
  await later(31, () => assertRejects(() => authenticate(bearer(token), ["user"]), AppError));
});

Deno.test("a verified token is verified again after a minute, and refused if its key was withdrawn", async () => {
  const env = { ...supabase_env, jwks: { keys: [jwk("one")] } };
  const authenticate = createAuthenticate(env);
  const token = await signToken({ supabase_env: env }, crypto.randomUUID());
  await authenticate(bearer(token), ["user"]);
  env.jwks = { keys: [jwk("two")] };

  await authenticate(bearer(token), ["user"]);

  await later(61, () => assertRejects(() => authenticate(bearer(token), ["user"]), AppError));
});

Deno.test("a verified token does not open what is for secret keys alone", async () => {
  const authenticate = createAuthenticate(supabase_env);
  const token = await signToken({ supabase_env }, crypto.randomUUID());
  await authenticate(bearer(token), ["user", "secret"]);

  await assertRejects(() => authenticate(bearer(token), ["secret"]), AppError);
});

Deno.test("users share no client: each has the own token", async () => {
  const authenticate = createAuthenticate(supabase_env);
  const tokens = await Promise.all(
    [1, 2].map(() => signToken({ supabase_env }, crypto.randomUUID())),
  );

  const clients = await Promise.all(
    tokens.map(async (token) => (await authenticate(bearer(token), ["user"])).client),
  );

  assertEquals(
    clients.map(({ headers }) => headers.get("authorization")),
    tokens.map((token) => `Bearer ${token}`),
  );
});
