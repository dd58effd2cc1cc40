import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { delay } from "@std/async";
import { withSupabase } from "@supabase/server";
import { createClient } from "@supabase/supabase-js";
import { startPostgres } from "../tests/harness/postgres.ts";
import { type CreateHandler, startStack } from "./stack.ts";
import { createProject, createUser, signToken } from "../tests/harness/project.ts";
import { withStack } from "../tests/harness/stack.ts";

/** Answers with the path, the caller, and what the caller can read. */
const whoami: CreateHandler = ({ supabase_env }) =>
  withSupabase(
    { auth: ["user", "secret", "secret:cron"], env: supabase_env },
    async (request, ctx) => {
      const client = ctx.authMode === "user" ? ctx.supabase : ctx.supabaseAdmin;
      const { data, error } = await client.from("projects").select("id");
      return Response.json({
        path: new URL(request.url).pathname + new URL(request.url).search,
        user_id: ctx.userClaims?.id ?? null,
        key_name: ctx.authKeyName ?? null,
        project_count: data?.length ?? error,
      });
    },
  );

const logged: Record<string, unknown>[] = [];
const left = Promise.withResolvers<void>();
const stack = withStack({
  log: (line) => logged.push(line),
  functions: {
    whoami,
    throws: () => () => Promise.reject(new Error("out of order")),
    slow: ({ waitUntil }) => (request) => {
      request.signal.addEventListener("abort", () => left.resolve());
      waitUntil(Promise.reject(new Error("too late")));
      const pull = async (stream: ReadableStreamDefaultController) => {
        await delay(5);
        stream.enqueue(new Uint8Array(1));
      };
      return Promise.resolve(new Response(new ReadableStream({ pull })));
    },
  },
});

function call(slug: string, headers: Record<string, string>): Promise<Response> {
  return fetch(`${stack().url}/functions/v1/${slug}`, { method: "POST", headers });
}

Deno.test("startStack() lets supabase-js sign up, sign in and read only the user's own rows", async () => {
  const { project_id } = await createProject(stack());
  const user = await stack().createUser("ada@example.com", "correct horse");
  const supabase = createClient(stack().url, stack().publishable_key, NO_SESSION);

  const signed_in = await supabase.auth.signInWithPassword({
    email: "ada@example.com",
    password: "correct horse",
  });
  await stack().sql(
    "insert into public.project_members (project_id, user_id, role) values ($1, $2, 'client')",
    [project_id, user.user_id],
  );
  await createProject(stack());
  const { data, error } = await supabase.from("projects").select("id");

  assertEquals(signed_in.data.user?.id, user.user_id);
  assertEquals({ data, error }, { data: [{ id: project_id }], error: null });
});

Deno.test("startStack() signs in an existing user, and refuses a wrong password", async () => {
  const { user_id } = await stack().createUser("grace@example.com", "correct horse");

  assertEquals((await stack().createUser("grace@example.com", "correct horse")).user_id, user_id);
  await assertRejects(
    () => stack().createUser("grace@example.com", "wrong horse"),
    Error,
    `Cannot sign up "grace@example.com"`,
  );
});

Deno.test("startStack() passes functions.invoke to the function, with its path and a verified user", async () => {
  const { members } = await createProject(stack());

  const { data, error } = await members.owner.client.functions.invoke("whoami/sub?x=1");

  assertEquals(error, null);
  assertEquals(data, {
    path: "/whoami/sub?x=1",
    user_id: members.owner.user_id,
    key_name: null,
    project_count: 1,
  });
});

Deno.test("startStack() gives functions verifiable tokens, although those of its auth server have no key id", async () => {
  await stack().createUser("joan@example.com", "correct horse");
  const supabase = createClient(stack().url, stack().publishable_key, NO_SESSION);
  const { data: session } = await supabase.auth.signInWithPassword({
    email: "joan@example.com",
    password: "correct horse",
  });

  const { data, error } = await supabase.functions.invoke("whoami");

  assertEquals(error, null);
  assertEquals(data.user_id, session.user?.id);
});

Deno.test("startStack() accepts both secret keys in apikey, for functions and for REST", async () => {
  const { cron = "" } = stack().supabase_env.secretKeys;

  const by_default = await (await call("whoami", { apikey: stack().secret_key })).json();
  const by_cron = await (await call("whoami", { apikey: cron })).json();

  assertEquals([by_default.key_name, by_cron.key_name], ["default", "cron"]);
  assertEquals(by_cron.project_count, by_default.project_count);
});

Deno.test("startStack() does not make a forged, unsigned, expired or malformed token valid", async () => {
  const user_id = crypto.randomUUID();
  const forged = await signToken(stack(), user_id, { key: new Uint8Array(32) });
  const expired = await signToken(stack(), user_id, { expires_in_seconds: -1 });
  const [, payload] = forged.split(".");
  const unsigned = `${btoa('{"alg":"none"}')}.${payload}.`;

  const statuses = await Promise.all(
    [forged, expired, unsigned, "no.jwt", ""].map(async (token) => {
      const { publishable_key: apikey } = stack();
      const response = await call("whoami", { apikey, authorization: `Bearer ${token}` });
      await response.body?.cancel();
      return response.status;
    }),
  );

  assertEquals(statuses, [401, 401, 401, 401, 401]);
});

Deno.test("startStack() isolates concurrent requests of different roles", async () => {
  const { project_id, members } = await createProject(stack());
  const outsider = await createUser(stack());
  const admin = createClient(stack().url, stack().secret_key, NO_SESSION);

  const counts = await Promise.all(
    Array.from({ length: 10 }, () => [admin, outsider.client, members.owner.client]).flat().map(
      async (client) =>
        (await client.from("projects").select("id").eq("id", project_id)).data?.length,
    ),
  );

  assertEquals(counts, Array.from({ length: 10 }, () => [1, 0, 1]).flat());
});

Deno.test("startStack() answers 404 for a missing function and 500 for one that throws", async () => {
  const missing = await call("missing", {});
  const thrown = await call("throws", {});

  assertEquals([missing.status, (await missing.json()).code], [404, "NOT_FOUND"]);
  assertEquals([thrown.status, (await thrown.json()).code], [500, "WORKER_ERROR"]);
  assertStringIncludes(
    String(logged.find(({ slug }) => slug === "throws")?.["error"]),
    "out of order",
  );
});

Deno.test("startStack() answers a browser's preflight through the function", async () => {
  const response = await fetch(`${stack().url}/functions/v1/whoami`, { method: "OPTIONS" });

  assertEquals(response.status, 204);
  assertEquals(response.headers.get("access-control-allow-origin"), "*");
});

Deno.test("startStack() aborts a function's request when its client leaves, and logs failed background work", async () => {
  const response = await call("slow", {});
  await response.body?.cancel();
  await left.promise;

  assertStringIncludes(
    String(logged.find(({ event }) => event === "background_failed")?.["error"]),
    "too late",
  );
});

Deno.test("startStack() supports a proxy between the functions and REST", async () => {
  const seen: string[] = [];
  const target = Promise.withResolvers<string>();
  const proxy = Deno.serve({ port: 0, onListen: () => {} }, async (request) => {
    const { pathname, search } = new URL(request.url);
    seen.push(pathname);
    return await fetch(`${await target.promise}${pathname}${search}`, request);
  });
  const supabase_url = `http://127.0.0.1:${proxy.addr.port}`;
  await using proxied = await startStack({ supabase_url, functions: { whoami } });
  target.resolve(proxied.url);

  const response = await fetch(`${proxied.url}/functions/v1/whoami`, {
    headers: { apikey: proxied.secret_key },
  });
  const { project_count } = await response.json();
  await proxy.shutdown();

  assertEquals([project_count, seen], [0, ["/rest/v1/projects"]]);
});

Deno.test("startStack() waits for background work before it closes", async () => {
  const written: string[] = [];
  const late: CreateHandler = ({ waitUntil, supabase_env }) => () => {
    waitUntil((async () => {
      await delay(50);
      const { data } = await createClient(
        supabase_env.url!,
        supabase_env.secretKeys!["default"]!,
        NO_SESSION,
      )
        .from("projects").insert({ name: "Late" }).select("name").single();
      written.push(data?.name);
    })());
    return Promise.resolve(new Response());
  };
  const other = await startStack({ functions: { late } });
  await (await fetch(`${other.url}/functions/v1/late`)).body?.cancel();

  await other.close();

  assertEquals(written, ["Late"]);
});

Deno.test("startStack() keeps data, users and keys in a directory, which only one process can use at a time", async () => {
  const data = await Deno.makeTempDir();
  const first = await startStack({ data, functions: {} });
  const { user_id, access_token } = await first.createUser("ada@example.com", "correct horse");
  await first.sql("insert into public.projects (name) values ('Kept')");
  const second_start = startStack({ data, functions: {} });
  await assertRejects(() => second_start, Error, `Data directory "${data}" is in use`);
  await first.close();

  const again = await startStack({ data, functions: {} });
  const user = await again.createUser("ada@example.com", "correct horse");
  const rows = await again.sql<{ name: string }>("select name from public.projects");
  const seen = await fetch(`${again.url}/rest/v1/projects?select=id`, {
    headers: { apikey: again.publishable_key, authorization: `Bearer ${access_token}` },
  });
  await seen.body?.cancel();
  await again.close();
  await Deno.remove(data, { recursive: true });

  assertEquals(again.secret_key, first.secret_key);
  assertEquals(user.user_id, user_id);
  assertEquals(rows, [{ name: "Kept" }]);
  assertEquals(seen.status, 200);
});

Deno.test("startStack() runs on a Postgres server, and again on the migrated one", async () => {
  await using server = await startPostgres();
  const options = { database_url: server.url, functions: { whoami } };
  const first = await startStack(options);
  const { project_id } = await createProject(first);
  const { user_id } = await first.createUser("ada@example.com", "correct horse");
  await first.close();

  await using again = await startStack(options);
  const user = await again.createUser("ada@example.com", "correct horse");
  const response = await fetch(`${again.url}/functions/v1/whoami`, {
    headers: { apikey: again.publishable_key, authorization: `Bearer ${user.access_token}` },
  });
  const rows = await again.sql<{ id: string }>("select id from public.projects");

  assertEquals(await response.json(), {
    path: "/whoami",
    user_id,
    key_name: null,
    project_count: 0,
  });
  assertEquals(rows, [{ id: project_id }]);
});

Deno.test("startStack() answers 503 while its Postgres is down, and as before once it is back", async () => {
  await using server = await startPostgres();
  await using other = await startStack({ database_url: server.url });
  const { project_id, members } = await createProject(other);
  await other.createUser("ada@example.com", "correct horse");
  const { client } = members.owner;
  const supabase = createClient(other.url, other.publishable_key, NO_SESSION);
  const statuses = async () => {
    const rest = await client.from("projects").select("id").retry(false);
    const called = await client.functions.invoke("readiness", { body: { project_id } });
    const signed_in = await supabase.auth.signInWithPassword({
      email: "ada@example.com",
      password: "correct horse",
    });
    return {
      rest: rest.status,
      function: called.response?.status,
      auth: signed_in.error?.status ?? 200,
      codes: [rest.error?.code, (await called.error?.context.json())?.code],
    };
  };

  const before = await statuses();
  let down;
  await server.restart(async () => {
    down = await statuses();
  });
  const after = await statuses();

  const up = { rest: 200, function: 200, auth: 200, codes: [undefined, undefined] };
  assertEquals(before, up);
  assertEquals(down, { rest: 503, function: 503, auth: 503, codes: ["PGRST001", "unavailable"] });
  assertEquals(after, up);
});

Deno.test("startStack() answers 405 to methods that no request can be copied with", async () => {
  const { port, hostname } = new URL(stack().url);
  const answers = [];
  for (const method of ["TRACE", "TRACK"]) {
    for (const path of ["/rest/v1/projects", "/functions/v1/whoami", "/"]) {
      using connection = await Deno.connect({ hostname, port: Number(port) });
      const request = `${method} ${path} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`;
      await connection.write(new TextEncoder().encode(request));
      const bytes = new Uint8Array(1_000);
      const length = await connection.read(bytes) ?? 0;
      const [line] = new TextDecoder().decode(bytes.subarray(0, length)).split("\r\n");
      answers.push(`${method} ${line?.split(" ")[1]}`);
    }
  }

  assertEquals(new Set(answers), new Set(["TRACE 405", "TRACK 405"]));
});

Deno.test("startStack() names the port if it is taken", async () => {
  const port = Number(new URL(stack().url).port);

  await assertRejects(() => startStack({ port }), Error, `Port ${port} is taken: `);
});

Deno.test("startStack() names an invalid setting", async () => {
  await assertRejects(
    () => startStack({ env: { MAX_BODY_BYTES: "much" }, functions: {} }),
    TypeError,
    "MAX_BODY_BYTES",
  );
});

const NO_SESSION = { auth: { persistSession: false, autoRefreshToken: false } };
