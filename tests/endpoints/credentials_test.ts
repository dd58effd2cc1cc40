/** No project data without a valid credential: every endpoint is called with every kind of invalid credential. */
import { assert, assertEquals, assertFalse } from "@std/assert";
import { base64url } from "jose";
import type { Endpoint } from "../../shared/contracts/endpoint.ts";
import { ENDPOINTS as ALL_ENDPOINTS } from "../../shared/contracts/endpoints.ts";
import { createProject, createUser, signToken } from "../harness/project.ts";
import { withStack } from "../harness/stack.ts";

const stack = withStack();

/** All but the Model Context Protocol, whose answers are those of its tools: mcp_test.ts has them. */
const ENDPOINTS = ALL_ENDPOINTS.filter(({ path }) => path !== "mcp");

/** Part of every text of the project; if an answer contains it, it has leaked. */
const SECRET = "S3CRET-WORDS";

interface Tenant {
  project_id: string;
  signal_id: string;
  run_id: string;
  revision_id: string;
  proposal_id: string;
}

async function createTenant(): Promise<Tenant & Awaited<ReturnType<typeof createMembers>>> {
  const members = await createMembers();
  const [rows] = await stack().sql<Omit<Tenant, "project_id">>(
    `with signal as (
      insert into public.signals (project_id, source_type, title, content) values ($1, 'note', $2, $2) returning id
    ), run as (
      insert into public.di_agent_runs (id, project_id, lease_expires_at, events)
      values (gen_random_uuid(), $1, now() + interval '1 hour', jsonb_build_array(jsonb_build_object('event', 'thinking', 'data', $2)))
      returning id
    ), log as (
      insert into public.di_agent_logs (id, project_id, trigger, observation)
      select id, $1, 'user_request', $2 from run
    ), foundation as (
      insert into public.project_foundation (project_id, core_pain)
      values ($1, jsonb_build_object('statement', $2, 'confidence', 0.4))
    ), revision as (
      insert into public.foundation_revisions (project_id, element, kind, value)
      values ($1, 'core_pain', 'accepted', jsonb_build_object('statement', $2, 'confidence', 0.4)) returning id
    ), proposal as (
      insert into public.foundation_revisions (project_id, element, kind, value)
      values ($1, 'core_pain', 'proposal', jsonb_build_object('statement', $2, 'confidence', 0.4)) returning id
    ), webhook as (
      insert into public.webhooks (project_id, url) values ($1, 'https://hooks.example/' || $2) returning id
    ), delivery as (
      insert into public.webhook_deliveries (webhook_id, project_id, event, payload)
      select id, $1, 'run.finished', jsonb_build_object('type', $2) from webhook
    )
    select signal.id as signal_id, run.id as run_id, revision.id as revision_id, proposal.id as proposal_id
    from signal, run, revision, proposal`,
    [members.project_id, SECRET],
  );
  return { ...members, ...rows! }; // one row of each was written
}

const createMembers = () =>
  createProject(stack(), { name: SECRET, members: ["owner", "consultant"] });

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** The headers of unauthorized callers, by what is wrong with them. */
async function createCredentials(
  { project_id, members: { owner, consultant } }: Awaited<ReturnType<typeof createTenant>>,
): Promise<Record<string, Record<string, string>>> {
  const stranger = await createUser(stack());
  const other = await createProject(stack());
  await stack().sql("delete from public.project_members where project_id = $1 and user_id = $2", [
    project_id,
    consultant.user_id,
  ]);
  const [, payload] = owner.access_token.split(".");
  const unsigned = `${base64url.encode('{"alg":"none","typ":"JWT","kid":"local"}')}.${payload}.`;
  const forged = await signToken(stack(), owner.user_id, {
    key: crypto.getRandomValues(new Uint8Array(64)),
  });
  const expired = await signToken(stack(), owner.user_id, { expires_in_seconds: -60 });
  return {
    "none": {},
    "anon key": { apikey: stack().publishable_key },
    "anon key as a token": bearer(stack().publishable_key),
    "secret key as a token": bearer(stack().secret_key),
    "wrong secret key": { apikey: `${stack().secret_key}x` },
    "forged token": bearer(forged),
    "unsigned token": bearer(unsigned),
    "expired token": bearer(expired),
    "stranger": bearer(stranger.access_token),
    "other tenant": bearer(other.members.owner.access_token),
    "removed member": bearer(consultant.access_token),
  };
}

/** A request that succeeds for a consultant of the project. */
function requestFor({ method, path, query, body }: Endpoint, ids: Tenant) {
  const { project_id, run_id } = ids;
  const fields = { ...extraFields(ids)[`${method} ${path}`], project_id };
  return {
    method,
    path: path.replace("{run_id}", run_id) +
      (query && path !== "metrics" ? `?project_id=${project_id}` : ""),
    body: body ? JSON.stringify(fields) : null,
  };
}

function extraFields(
  { revision_id, signal_id, proposal_id }: Tenant,
): Record<string, Record<string, unknown>> {
  return {
    "POST foundation/confirm": { element: "core_pain", revision_id },
    "POST foundation/attach": {
      element: "core_pain",
      field: "statement",
      quote: SECRET,
      signal_id,
      revision_id,
    },
    "POST foundation/withdraw": { element: "core_pain", revision_id },
    "POST foundation/decide": { element: "core_pain", proposal_id, decision: "left" },
    "POST foundation/erase": { signal_id },
    "POST di-agent": { trigger: "user_request" },
    "POST di-agent/cache/invalidate": { reason: "test" },
  };
}

async function send(
  { method, path, body }: ReturnType<typeof requestFor>,
  headers: Record<string, string>,
): Promise<{ status: number; text: string }> {
  const response = await fetch(`${stack().url}/functions/v1/${path}`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...(body !== null && { body }),
  });
  const text = await response.text();
  await stack().idle();
  return { status: response.status, text };
}

Deno.test("every endpoint refuses every invalid credential and reveals nothing", async () => {
  const tenant = await createTenant();
  const credentials = await createCredentials(tenant);

  for (const [kind, headers] of Object.entries(credentials)) {
    for (const endpoint of ENDPOINTS) {
      const { status, text } = await send(requestFor(endpoint, tenant), headers);
      const name = `${endpoint.operation} to ${kind}: ${status} ${text}`;
      const is_user = ["stranger", "other tenant", "removed member"].includes(kind);
      assertEquals(status, is_user && endpoint.credentials.includes("user") ? 404 : 401, name);
      assertFalse(text.includes(SECRET), name);
    }
  }
});

Deno.test("the same requests succeed with a member's credential", async () => {
  const tenant = await createTenant();
  const headers = bearer(tenant.members.owner.access_token);

  const open = ENDPOINTS.filter(({ credentials }) => credentials.includes("user"));
  const isErasing = ({ operation }: Endpoint) => operation === "foundation_erase"; // ends the run
  for (const endpoint of [...open.filter((one) => !isErasing(one)), ...open.filter(isErasing)]) {
    if (endpoint.operation === "di_agent_run_events") continue; // it waits for the end of the run
    const { status, text } = await send(requestFor(endpoint, tenant), headers);
    const expected = CONFLICTING.has(endpoint.operation) ? 409 : 200;
    assertEquals(status, expected, `${endpoint.operation}: ${text}`);
  }
});

/** The tenant's run is still running, so that no other starts; and what was confirmed before is another revision than the one named. */
const CONFLICTING = new Set(["di_agent_run", "foundation_attach", "foundation_withdraw"]);

Deno.test("another tenant's id is treated as nonexistent, in every field that takes an id", async () => {
  const tenant = await createTenant();
  const mine = await createTenant();
  const { project_id } = mine;
  const post = (path: string, fields: Record<string, unknown>) => ({
    method: "POST" as const,
    path,
    body: JSON.stringify(fields),
  });
  const element = "core_pain";

  const requests = [
    post("foundation", { project_id, signal_ids: [tenant.signal_id] }),
    post("foundation", { project_id, signal_ids: [mine.signal_id, tenant.signal_id] }),
    post("foundation/confirm", { project_id, element, revision_id: tenant.revision_id }),
    post("foundation/confirm", { project_id: tenant.project_id, element }),
    post("foundation/decide", {
      ...{ project_id, element },
      ...{ proposal_id: tenant.proposal_id, decision: "taken_over" },
    }),
    {
      method: "GET" as const,
      path: `di-agent/runs?project_id=${project_id}&before=${tenant.run_id}`,
      body: null,
    },
  ];
  for (const request of requests) {
    const { status, text } = await send(request, bearer(mine.members.owner.access_token));
    assert([400, 404, 409].includes(status), `${request.path}: ${status} ${text}`);
    assertFalse(text.includes(tenant.revision_id), text);
  }

  const batch = await send(
    post("readiness", { project_ids: [project_id, tenant.project_id] }),
    bearer(mine.members.owner.access_token),
  );
  const { results, not_found } = JSON.parse(batch.text);
  assertEquals(
    [results.map((each: { project_id: string }) => each.project_id), not_found],
    [[project_id], [tenant.project_id]],
  );
});

Deno.test("no credential but an owner's shows webhooks, and none of a person claims or settles what they are told", async () => {
  const tenant = await createTenant();
  const credentials = {
    ...await createCredentials(tenant),
    "owner": bearer(tenant.members.owner.access_token),
  };
  const requests = {
    "webhooks?select=id,url": null,
    "webhook_deliveries": null,
    "rpc/claim_webhook_deliveries": { max_count: 100 },
    "rpc/settle_webhook_deliveries": { outcomes: [] },
  };

  const shown: string[] = [];
  for (const [kind, headers] of Object.entries(credentials)) {
    for (const [path, body] of Object.entries(requests)) {
      const response = await fetch(`${stack().url}/rest/v1/${path}`, {
        method: body === null ? "GET" : "POST",
        headers: {
          "content-type": "application/json",
          apikey: stack().publishable_key,
          ...headers,
        },
        ...(body !== null && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (text.includes(SECRET)) shown.push(`${path} to ${kind}`);
      assert(body === null || response.status >= 400, `${path} to ${kind}: ${text}`);
    }
  }

  assertEquals(shown, ["webhooks?select=id,url to owner", "webhook_deliveries to owner"]);
  const [delivery] = await stack().sql<{ attempts: number; state: string }>(
    "select attempts, state from public.webhook_deliveries where project_id = $1",
    [tenant.project_id],
  );
  assertEquals(delivery, { attempts: 0, state: "pending" });
});
