/** The error responses of all endpoints: each scenario is tried on each endpoint. */
import { assert, assertEquals, assertExists } from "@std/assert";
import { errorBodySchema } from "../../shared/contracts/error.ts";
import { createProject, createUser, signToken, type TestUser } from "../harness/project.ts";
import { withStack } from "../harness/stack.ts";

const stack = withStack();

interface Endpoint {
  method: "GET" | "POST";
  path: string;
  /** A valid request, from which each scenario breaks one thing. */
  input(project_id: string): Record<string, unknown>;
}

const ENDPOINTS: Endpoint[] = [
  { method: "POST", path: "readiness", input: (project_id) => ({ project_id }) },
  { method: "POST", path: "foundation", input: (project_id) => ({ project_id }) },
  { method: "GET", path: "foundation", input: (project_id) => ({ project_id }) },
  {
    method: "POST",
    path: "foundation/confirm",
    input: (project_id) => ({ project_id, element: "core_pain" }),
  },
  {
    method: "POST",
    path: "di-agent",
    input: (project_id) => ({ project_id, trigger: "user_request" }),
  },
  { method: "GET", path: "di-agent/runs", input: (project_id) => ({ project_id }) },
  { method: "POST", path: "di-agent/gaps", input: (project_id) => ({ project_id }) },
  { method: "POST", path: "di-agent/blind-spots", input: (project_id) => ({ project_id }) },
  { method: "POST", path: "di-agent/questions", input: (project_id) => ({ project_id }) },
  {
    method: "POST",
    path: "di-agent/cache/invalidate",
    input: (project_id) => ({ project_id, reason: "test" }),
  },
];
const BODY_ENDPOINTS = ENDPOINTS.filter(({ method }) => method === "POST");

interface Call {
  method?: string;
  body?: BodyInit;
  query?: string;
  headers?: Record<string, string>;
}

function call(path: string, { method = "POST", body, query = "", headers = {} }: Call) {
  return fetch(`${stack().url}/functions/v1/${path}${query}`, {
    method,
    headers: { "content-type": "application/json", apikey: stack().publishable_key, ...headers },
    ...(body === undefined ? {} : { body }),
  });
}

function send(endpoint: Endpoint, input: Record<string, unknown>, headers: Record<string, string>) {
  const { method, path } = endpoint;
  return method === "GET"
    ? call(path, {
      method,
      headers,
      query: `?${new URLSearchParams(input as Record<string, string>)}`,
    })
    : call(path, { method, headers, body: JSON.stringify(input) });
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const as = (user: TestUser) => bearer(user.access_token);

/** Everything that a refused request could have changed. */
async function countRows(): Promise<Record<string, number>> {
  const [counts] = await stack().sql<Record<string, number>>(`
    select
      (select count(*)::int from public.project_foundation) as foundations,
      (select count(*)::int from public.foundation_revisions) as revisions,
      (select count(*)::int from public.di_agent_logs) as runs,
      (select count(*)::int from public.di_analysis_cache) as analyses,
      (select count(*)::int from public.readiness_history) as history`);
  assertExists(counts);
  return counts;
}

/** Asserts status, code and contract of the error, and that nothing was written. */
async function assertRefused(
  request: () => Promise<Response>,
  status: number,
  code: string,
): Promise<void> {
  const before = await countRows();
  const response = await request();
  const text = await response.text();
  await stack().idle();

  assertEquals(
    [response.status, errorBodySchema.parse(JSON.parse(text)).code],
    [status, code],
    text,
  );
  assertExists(response.headers.get("x-request-id"));
  assertExists(response.headers.get("server-timing"));
  assertEquals(response.headers.get("access-control-allow-origin"), "*");
  assertEquals(await countRows(), before);
}

for (const endpoint of ENDPOINTS) {
  const name = `${endpoint.method} ${endpoint.path}`;

  Deno.test(`${name} refuses a missing or malformed project_id`, async () => {
    const { project_id, members } = await createProject(stack());
    const { project_id: _, ...rest } = endpoint.input(project_id);

    await assertRefused(() => send(endpoint, rest, as(members.owner)), 400, "invalid_request");
    await assertRefused(
      () => send(endpoint, { ...rest, project_id: "42" }, as(members.owner)),
      400,
      "invalid_request",
    );
  });

  Deno.test(`${name} refuses callers without a valid credential`, async () => {
    const { project_id, members } = await createProject(stack());
    const input = endpoint.input(project_id);
    const { user_id } = members.owner;
    const forged = await signToken(stack(), user_id, {
      key: new TextEncoder().encode("x".repeat(64)),
    });
    const expired = await signToken(stack(), user_id, { expires_in_seconds: -60 });

    for (
      const headers of [{}, bearer(forged), bearer(expired), bearer("nonsense"), {
        apikey: "sb_secret_no",
      }]
    ) {
      await assertRefused(() => send(endpoint, input, headers), 401, "unauthorized");
    }
  });

  Deno.test(`${name} does not distinguish another tenant's project from a missing one`, async () => {
    const { project_id } = await createProject(stack());
    const stranger = await createUser(stack());

    await assertRefused(
      () => send(endpoint, endpoint.input(project_id), as(stranger)),
      404,
      "not_found",
    );
    await assertRefused(
      () => send(endpoint, endpoint.input(crypto.randomUUID()), as(stranger)),
      404,
      "not_found",
    );
  });

  Deno.test(`${name} refuses unknown fields and parameters`, async () => {
    const { project_id, members } = await createProject(stack());

    await assertRefused(
      () =>
        send(
          endpoint,
          { ...endpoint.input(project_id), confirmed_by: "client" },
          as(members.owner),
        ),
      400,
      "invalid_request",
    );
  });

  Deno.test(`${name} lists the allowed methods`, async () => {
    const { members } = await createProject(stack());

    await assertRefused(
      () => call(endpoint.path, { method: "PATCH", headers: as(members.owner) }),
      405,
      "method_not_allowed",
    );
  });
}

for (const endpoint of BODY_ENDPOINTS) {
  const name = `${endpoint.method} ${endpoint.path}`;

  Deno.test(`${name} refuses a body that is not JSON or too large`, async () => {
    const { members } = await createProject(stack());
    const headers = as(members.owner);
    const large = JSON.stringify({ project_id: "x".repeat(2_000_000) });

    await assertRefused(
      () => call(endpoint.path, { headers, body: "{project_id:" }),
      400,
      "invalid_json",
    );
    await assertRefused(() => call(endpoint.path, { headers, body: "" }), 400, "invalid_json");
    await assertRefused(
      () => call(endpoint.path, { headers, body: large }),
      413,
      "payload_too_large",
    );
  });
}

Deno.test("di-agent refuses an unknown trigger", async () => {
  const { project_id, members } = await createProject(stack());
  const body = JSON.stringify({ project_id, trigger: "boredom" });

  await assertRefused(
    () => call("di-agent", { headers: as(members.owner), body }),
    400,
    "invalid_request",
  );
});

Deno.test("foundation and di-agent refuse the client's members with a reason", async () => {
  const { project_id, members } = await createProject(stack(), { members: ["client"] });
  const endpoints = ENDPOINTS.filter(({ method, path }) =>
    path.startsWith("di-agent") || (method === "POST" && path === "foundation")
  );

  for (const endpoint of endpoints) {
    await assertRefused(
      () => send(endpoint, endpoint.input(project_id), as(members.client)),
      403,
      "forbidden",
    );
  }
});

Deno.test("foundation finds no signal of another project", async () => {
  const mine = await createProject(stack());
  const other = await createProject(stack());
  const [signal] = await stack().sql<{ id: string }>(
    "insert into public.signals (project_id, source_type, content) values ($1, 'note', 'Secret words') returning id",
    [other.project_id],
  );
  const body = JSON.stringify({ project_id: mine.project_id, signal_ids: [signal?.id] });

  await assertRefused(
    () => call("foundation", { headers: as(mine.members.owner), body }),
    404,
    "not_found",
  );
});

Deno.test("metrics requires a secret key", async () => {
  const { members } = await createProject(stack());

  await assertRefused(
    () => call("metrics", { method: "GET", headers: as(members.owner) }),
    401,
    "unauthorized",
  );
  const response = await call("metrics", {
    method: "GET",
    headers: { apikey: stack().secret_key },
  });
  assertEquals(response.status, 200);
  await response.body?.cancel();
});

Deno.test("every endpoint answers a browser's preflight", async () => {
  for (const { path } of ENDPOINTS) {
    const response = await call(path, {
      method: "OPTIONS",
      headers: { "access-control-request-headers": "idempotency-key" },
    });

    assertEquals(response.status, 204);
    assert(response.headers.get("access-control-allow-headers")?.includes("idempotency-key"));
    assertEquals(response.headers.get("access-control-max-age"), "86400");
  }
});

Deno.test("an unknown function or path is not found", async () => {
  const { members } = await createProject(stack());

  await assertRefused(
    () => call("di-agent/walks", { headers: as(members.owner) }),
    404,
    "not_found",
  );
});
