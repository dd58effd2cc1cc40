/** Webhooks from what happens to a real receiver, by way of the scheduled job. */
import { assert, assertEquals, assertMatch, assertNotEquals } from "@std/assert";
import { Webhook } from "standardwebhooks";
import { prepareJobs, runJob } from "../../local/schedule.ts";
import { createProject, type TestUser } from "../harness/project.ts";
import { withStack } from "../harness/stack.ts";

const stack = withStack();

interface Received {
  id: string;
  headers: Record<string, string>;
  body: string;
}

interface Receiver extends AsyncDisposable {
  url: string;
  received: Received[];
  /** What it answers with; can be changed. */
  status: number;
}

function startReceiver(status = 204): Receiver {
  const received: Received[] = [];
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    async (request) => {
      const headers = Object.fromEntries(request.headers);
      received.push({ id: headers["webhook-id"] ?? "", headers, body: await request.text() });
      const location = receiver.status === 302 ? { location: receiver.url } : undefined;
      return new Response(null, {
        status: receiver.status,
        ...(location && { headers: location }),
      });
    },
  );
  const receiver: Receiver = {
    url: `http://127.0.0.1:${server.addr.port}/in`,
    received,
    status,
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
  return receiver;
}

const PAIN = {
  statement: "S3CRET-WORDS: nobody knows where the linen is",
  trigger: "S3CRET-WORDS",
  stakes: "S3CRET-WORDS",
  who_feels_it: "S3CRET-WORDS",
  confidence: 0.9,
};

/** A tick of the schedule, and the work that it begins. */
async function tick(): Promise<void> {
  const jobs = await prepareJobs(stack());
  const job = jobs.find(({ name }) => name === "webhook-deliveries");
  assert(job);
  for (const { status } of await runJob(stack(), job)) assertEquals(status, 202);
  await stack().idle();
}

interface Hook {
  id: string;
  secret: string;
}

async function createHooked(receiver: Receiver, events?: string[]) {
  const project = await createProject(stack(), { members: ["owner", "consultant", "client"] });
  const { data, error } = await project.members.owner.client.rpc("add_webhook", {
    project_id: project.project_id,
    url: receiver.url,
    ...(events && { events }),
  });
  assertEquals(error, null);
  return { ...project, hook: data as Hook };
}

const listDeliveries = async (project_id: string) =>
  await stack().sql<
    { id: string; state: string; attempts: number; error: string | null; wait_s: number }
  >(
    `select id, state, attempts, error, extract(epoch from next_attempt_at - now())::float8 as wait_s
    from public.webhook_deliveries where project_id = $1 order by created_at, id`,
    [project_id],
  );

const insertDelivery = (project_id: string, webhook_id: string) =>
  stack().sql(
    `insert into public.webhook_deliveries (webhook_id, project_id, event, payload)
    values ($1, $2, 'run.finished', '{"type": "run.finished"}')`,
    [webhook_id, project_id],
  );

const makeDue = (project_id: string) =>
  stack().sql(
    "update public.webhook_deliveries set next_attempt_at = now() where project_id = $1",
    [
      project_id,
    ],
  );

Deno.test("a confirmed element is told once, signed, without anybody's words", async () => {
  await using receiver = startReceiver();
  const { project_id, members, hook } = await createHooked(receiver);
  const { data, error } = await members.owner.client.functions.invoke("foundation/confirm", {
    body: { project_id, element: "core_pain", value: PAIN },
  });
  assertEquals(error, null);

  await tick();
  await tick();

  const [message, ...more] = receiver.received;
  assert(message);
  assertEquals(more, []);
  const verified = new Webhook(hook.secret).verify(message.body, message.headers);
  const { type, timestamp, data: told } = verified as Record<string, unknown>;
  assertEquals(type, "element.confirmed");
  assert(Math.abs(Date.now() - Date.parse(String(timestamp))) < 60_000);
  const { revision_id } = data;
  assertEquals(told, { project_id, element: "core_pain", revision_id, confirmed_by: "consultant" });
  assertEquals(message.body.includes("S3CRET"), false);
  assertEquals((await listDeliveries(project_id)).map(({ state }) => state), ["delivered"]);
});

Deno.test("phases, conflicts and runs are told, each only if it was asked for", async () => {
  await using receiver = startReceiver();
  await using few = startReceiver();
  const { project_id, members } = await createHooked(receiver);
  await members.owner.client.from("webhooks").insert({
    ...{ project_id, url: few.url, events: ["phase.reached"] },
  });
  const run = await members.owner.client.functions.invoke("di-agent", {
    body: { project_id, trigger: "user_request" },
  });
  assertEquals(run.error, null);
  for (
    const [index, phase] of [
      "prototype_ready",
      "insufficient",
      "prototype_ready",
      "prototype_ready",
      "build_ready",
    ].entries()
  ) {
    await stack().sql(
      `insert into public.readiness_history (project_id, score, gate_score, phase, computed_at)
      values ($1, 50, 50, $2, now() + make_interval(secs => $3))`,
      [project_id, phase, index],
    );
  }
  const [conflict] = await stack().sql<{ id: string }>(
    `with signal as (
      insert into public.signals (project_id, source_type, content) values ($1, 'note', 'Words') returning id
    ), fact as (
      insert into public.stated_facts (id, project_id, signal_id, statement_id, kind, subject, value, evidence, said_at)
      select gen_random_uuid(), $1, signal.id, gen_random_uuid(), 'money', 'S3CRET', '{}', '{}', now() from signal, generate_series(1, 2) returning id
    )
    insert into public.conflicts (project_id, kind, subject, earlier_fact_id, later_fact_id)
    select $1, 'open', 'S3CRET', min(id::text)::uuid, max(id::text)::uuid from fact returning id`,
    [project_id],
  );

  await tick();

  const told = receiver.received.map(({ body }) => JSON.parse(body));
  const dataOf = (type: string) =>
    told.filter((each) => each.type === type).map(({ data }) => data);
  assertEquals(dataOf("conflict.opened"), [{ project_id, conflict_id: conflict?.id }]);
  assertEquals(
    dataOf("phase.reached").map(({ phase }) => phase).toSorted(),
    ["build_ready", "prototype_ready", "prototype_ready"],
  );
  const [finished] = dataOf("run.finished");
  assertEquals([finished.run_id, finished.success], [run.data.run_id, true]);
  assertEquals(JSON.stringify(told).includes("S3CRET"), false);
  assertEquals(
    few.received.map(({ body }) => JSON.parse(body).type),
    Array(3).fill("phase.reached"),
  );
});

Deno.test("what is rolled back is told to nobody", async () => {
  await using receiver = startReceiver();
  const { project_id } = await createHooked(receiver);

  await stack().sql(
    `insert into public.di_agent_logs (project_id, trigger, readiness_before)
    select $1, 'scheduled', 1 / (generate_series - 2) from generate_series(1, 2)`,
    [project_id],
  ).catch(() => {});

  assertEquals(await listDeliveries(project_id), []);
});

Deno.test("a receiver that fails is tried again under the same id, longer and longer apart, until an owner takes over", async () => {
  await using receiver = startReceiver(500);
  const { project_id, members, hook } = await createHooked(receiver);
  await insertDelivery(project_id, hook.id);

  const waits: number[] = [];
  for (let attempt = 1; attempt <= 8; attempt++) {
    await makeDue(project_id);
    await tick();
    const [delivery] = await listDeliveries(project_id);
    assertEquals([delivery?.attempts, delivery?.error], [
      attempt,
      "The receiver answered with status 500",
    ]);
    waits.push(delivery?.wait_s ?? NaN);
  }
  await makeDue(project_id);
  await tick();

  assertEquals(receiver.received.length, 8);
  assertEquals(new Set(receiver.received.map(({ id, body }) => id + body)).size, 1);
  assert(waits.slice(0, 7).every((wait, index) => wait > (waits[index - 1] ?? 30)), String(waits));

  // Dead letters are the owners' to see and to send.
  const asks = (client: typeof members.owner.client) =>
    client.from("webhook_deliveries").select("state, error, response_status").eq(
      "project_id",
      project_id,
    );
  const shown = await asks(members.owner.client);
  assertEquals(shown.data, [{
    ...{ state: "dead", error: "The receiver answered with status 500", response_status: 500 },
  }]);
  for (const role of ["consultant", "client"] as const) {
    assertEquals((await asks(members[role].client)).data, []);
    const refused = await members[role].client.from("webhook_deliveries").update({
      state: "pending",
    })
      .eq("project_id", project_id).select("id");
    assertEquals(refused.data, []);
  }
  const forged = await members.owner.client.from("webhook_deliveries").update({
    state: "delivered",
  })
    .eq("project_id", project_id).select("id");
  assertNotEquals(forged.error, null);

  receiver.status = 200;
  await members.owner.client.from("webhook_deliveries").update({ state: "pending" }).eq(
    ...["project_id", project_id] as const,
  );
  await tick();
  assertEquals((await listDeliveries(project_id)).map(({ state, attempts }) => [state, attempts]), [
    ["delivered", 1],
  ]);
});

Deno.test("a sender that dies has its deliveries sent again under the same id, and not before", async () => {
  await using receiver = startReceiver();
  const { project_id, hook } = await createHooked(receiver);
  await insertDelivery(project_id, hook.id);
  const [claimed] = await stack().sql<{ claims: { id: string }[] }>(
    "select public.claim_webhook_deliveries(100) as claims",
  );

  await tick();
  const before = receiver.received.length;
  await makeDue(project_id);
  await tick();

  assertEquals(before, 0);
  assertEquals(receiver.received.map(({ id }) => id), claimed?.claims.map(({ id }) => id));
});

Deno.test("a redirect is not followed, and 410 ends a webhook", async () => {
  await using receiver = startReceiver(302);
  const { project_id, members, hook } = await createHooked(receiver);
  await insertDelivery(project_id, hook.id);
  await tick();
  assertEquals([receiver.received.length, (await listDeliveries(project_id))[0]?.state], [
    1,
    "pending",
  ]);

  receiver.status = 410;
  await makeDue(project_id);
  await tick();

  assertEquals((await listDeliveries(project_id))[0]?.state, "dead");
  const { data } = await members.owner.client.from("webhooks").select("is_active").eq(
    "id",
    hook.id,
  );
  assertEquals(data, [{ is_active: false }]);
});

Deno.test("webhooks take https addresses, their owner's secret, and known events", async () => {
  const { project_id, members: { owner } } = await createProject(stack());
  const add = async (columns: Record<string, unknown>) =>
    (await owner.client.from("webhooks").insert({
      ...{ project_id, url: "https://hooks.example/in" },
      ...columns,
    })).error?.code ?? null;

  assertEquals(await add({}), null);
  assertEquals(await add({ secret: `whsec_${btoa("a".repeat(24))}` }), null);
  for (
    const wrong of [
      ...[
        "http://hooks.example/",
        "https://user:word@hooks.example/",
        "http://localhost.evil.example/",
        "http://127.0.0.1@evil.example/",
      ]
        .map((url) => ({ url })),
      ...[{ events: [] }, { events: ["signal.read"] }, { secret: "short" }],
    ]
  ) assertEquals(await add(wrong), "23514", JSON.stringify(wrong));
});

Deno.test("a webhook's secret is shown when it is made and never again, and is replaced by owners alone", async () => {
  await using receiver = startReceiver();
  const { project_id, members, hook } = await createHooked(receiver);
  const { owner, consultant, client } = members;
  const stranger = (await createProject(stack())).members.owner;
  const secretOf = async () =>
    (await stack().sql<{ secret: string }>("select secret from public.webhooks where id = $1", [
      hook.id,
    ]))[0]?.secret;
  const replace = async (user: TestUser) =>
    (await user.client.rpc("replace_webhook_secret", { webhook_id: hook.id })).data;

  assertEquals(await secretOf(), hook.secret);
  for (const columns of ["secret", "*", "id, secret"]) {
    const { data, error } = await owner.client.from("webhooks").select(columns);
    assertEquals([columns, data, error?.code], [columns, null, "42501"]);
  }
  const returned = await owner.client.from("webhooks").update({ is_active: true })
    .eq("id", hook.id).select("secret");
  const sought = await owner.client.from("webhooks").select("id").like("secret", "whsec_%");
  assertEquals([returned.error?.code, sought.error?.code], ["42501", "42501"]);
  assertEquals((await owner.client.from("webhooks").select("id, url")).data, [{
    id: hook.id,
    url: receiver.url,
  }]);

  for (const user of [consultant, client, stranger]) {
    assertEquals(await replace(user), null);
    const url = receiver.url;
    const { error } = await user.client.rpc("add_webhook", { project_id, url });
    assertEquals(error?.code, "42501");
  }
  assertEquals(await secretOf(), hook.secret);
  const next = await replace(owner);
  assertMatch(next, /^whsec_[A-Za-z0-9+/]{43}=$/);
  assertEquals([await secretOf(), next === hook.secret], [next, false]);
});
