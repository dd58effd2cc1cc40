/** An action is performed once, no matter how often, by whom, or by how many at the same time it is requested. */
import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { startEmulator } from "../emulator/messages_api.ts";
import { answerFromPrompt } from "../emulator/respond.ts";
import { startProxy } from "../harness/proxy.ts";
import { withStack } from "../harness/stack.ts";
import { countEffects, createCase, DONE_ONCE, expireLease, insertLetter } from "./agent_case.ts";
import { createIsolate } from "../harness/isolate.ts";

const stack = withStack({ functions: {} });

/** A model that answers when it is released. */
async function startGatedModel() {
  const asked = Promise.withResolvers<void>();
  const open = Promise.withResolvers<void>();
  const emulator = await startEmulator({
    respond: async (request) => {
      asked.resolve();
      await open.promise;
      return answerFromPrompt(request);
    },
  });
  return {
    url: emulator.url,
    asked: asked.promise,
    open: open.resolve,
    [Symbol.asyncDispose]: emulator.close,
  };
}

/** Queries that are sent together with the start of a run. */
const WAVE_QUERIES = 2;

const withKey = (key: string) => ({ "idempotency-key": key });

Deno.test("a repeated idempotency key returns the stored response without a second run", async () => {
  const { project_id, body } = await createCase(stack());
  const isolate = createIsolate(stack());
  const request = { body, headers: withKey("one") };

  const first = await isolate.send(request);
  const second = await createIsolate(stack()).send(request);

  assertEquals([first.status, second.status], [200, 200]);
  assertEquals(await second.json(), await first.json());
  assertEquals(first.headers.get("idempotent-replayed"), null);
  assertEquals(second.headers.get("idempotent-replayed"), "true");
  assertEquals(await countEffects(stack(), project_id), DONE_ONCE);
  await isolate.idle();
});

Deno.test("an idempotency key keeps its response even if the project has changed", async () => {
  const { project_id, body } = await createCase(stack());
  const isolate = createIsolate(stack());
  const request = { body, headers: withKey("one") };
  const { run_id } = await (await isolate.send(request)).json();

  await insertLetter(stack(), project_id, "Something else altogether");
  const again = await (await isolate.send(request)).json();

  assertEquals(again.run_id, run_id);
  await isolate.idle();
});

Deno.test("an idempotency key with another request is refused, and is independent in another project", async () => {
  const { body } = await createCase(stack());
  const other = await createCase(stack());
  const isolate = createIsolate(stack());
  await (await isolate.send({ body, headers: withKey("one") })).body?.cancel();

  const reused = await isolate.send({
    body: { ...body, trigger: "scheduled" },
    headers: withKey("one"),
  });
  const elsewhere = await isolate.send({ body: other.body, headers: withKey("one") });

  assertEquals([reused.status, (await reused.json()).code], [422, "idempotency_key_reused"]);
  assertEquals([elsewhere.status, (await elsewhere.json()).cached], [200, false]);
  await isolate.idle();
});

Deno.test("an idempotency key has 1 to 255 visible characters", async () => {
  const { body } = await createCase(stack());
  const isolate = createIsolate(stack());

  for (const key of ["", "two words", "x".repeat(256)]) {
    const response = await isolate.send({ body, headers: withKey(key) });
    assertEquals([response.status, (await response.json()).code], [400, "invalid_request"]);
  }
  const longest = await isolate.send({ body, headers: withKey("x".repeat(255)) });
  assertEquals(longest.status, 200);
  await longest.body?.cancel();
  await isolate.idle();
});

Deno.test("a running run blocks all others, in any isolate and under any key, and the error has its id", async () => {
  await using model = await startGatedModel();
  const { body } = await createCase(stack());
  const isolate = createIsolate(stack(), { model_url: model.url });
  const running = isolate.send({ body, headers: withKey("one") });
  await model.asked;

  const refused = await Promise.all([
    isolate.send({ body, headers: withKey("one") }),
    createIsolate(stack()).send({ body, headers: withKey("two") }),
    createIsolate(stack()).send({ body }),
  ]);
  model.open();

  const { run_id } = await (await running).json();
  for (const response of refused) {
    const { code, details } = await response.json();
    assertEquals([response.status, code, details], [409, "run_in_progress", { run_id }]);
    assert(Number(response.headers.get("retry-after")) > 0);
  }
  await isolate.idle();
});

Deno.test("a decision that is still valid is returned even while a run is in progress", async () => {
  await using model = await startGatedModel();
  const { body } = await createCase(stack());
  const rules = createIsolate(stack());
  const asking = { ...body, specific_request: "What should I ask the client?" };
  await (await rules.send({ body: asking })).body?.cancel();
  await rules.idle();
  const isolate = createIsolate(stack(), { model_url: model.url });
  const running = isolate.send({ body: { ...body, use_cache: false } });
  await model.asked;

  const kept = await rules.send({ body: asking });
  model.open();

  assertEquals([kept.status, (await kept.json()).cached], [200, true]);
  await (await running).body?.cancel();
  await isolate.idle();
});

Deno.test("a run whose isolate died is replaced after its lease has expired, and then cannot commit", async () => {
  await using model = await startGatedModel();
  const { project_id, body } = await createCase(stack());
  const isolate = createIsolate(stack(), { model_url: model.url });
  const dead = isolate.send({ body, headers: withKey("one") });
  await model.asked;
  await expireLease(stack(), project_id);

  const next = await createIsolate(stack()).send({ body, headers: withKey("one") });
  model.open();

  assertEquals([next.status, (await next.json()).cached], [200, false]);
  const late = await dead;
  assertEquals([late.status, (await late.json()).code], [504, "deadline_exceeded"]);
  await isolate.idle();
  assertEquals(await countEffects(stack(), project_id), { ...DONE_ONCE, failed: 1 });
});

Deno.test("a run with an expired lease commits if no other run has started", async () => {
  await using model = await startGatedModel();
  const { project_id, body } = await createCase(stack());
  const isolate = createIsolate(stack(), { model_url: model.url });
  const running = isolate.send({ body });
  await model.asked;
  await expireLease(stack(), project_id);
  model.open();

  assertEquals((await running).status, 200);
  await isolate.idle();
  assertEquals(await countEffects(stack(), project_id), DONE_ONCE);
});

Deno.test("a run that observed the project before another one committed observes again and repeats nothing", async () => {
  const { project_id, body } = await createCase(stack());
  const observed = Promise.withResolvers<void>();
  let answered = 0;
  await using proxy = startProxy({
    target: stack().url,
    async before({ path }) {
      if (!path.endsWith("/begin_agent_run")) return;
      await observed.promise;
      const earlier = createIsolate(stack());
      await (await earlier.send({ body })).body?.cancel();
      await earlier.idle();
    },
    after() {
      if (++answered === WAVE_QUERIES) observed.resolve();
    },
  });
  const isolate = createIsolate(stack(), { supabase_url: proxy.url });

  const { tools_called } = await (await isolate.send({ body })).json();
  await isolate.idle();

  assertNotEquals(tools_called[0].tool_name, "extract_core_pain");
  const [core_pains] = await stack().sql<{ count: number }>(
    `select count(*)::int from public.foundation_revisions
    where project_id = $1 and element = 'core_pain'`,
    [project_id],
  );
  assertEquals(core_pains?.count, 1);
});

Deno.test("of 50 concurrent requests for one project, one is run", async () => {
  await using model = await startGatedModel();
  const { project_id, body } = await createCase(stack());
  const isolate = createIsolate(stack(), { model_url: model.url });
  let answered = 0;

  const statuses = await Promise.all(Array.from({ length: 50 }, async () => {
    const response = await isolate.send({ body });
    await response.body?.cancel();
    // The running one is released when all others have been answered.
    if (++answered === 49) model.open();
    return response.status;
  }));

  await isolate.idle();
  assertEquals(statuses.filter((status) => status === 200).length, 1);
  assertEquals(statuses.filter((status) => status === 409).length, 49);
  assertEquals(await countEffects(stack(), project_id), DONE_ONCE);
});

Deno.test("concurrent requests for 50 projects are all run", async () => {
  const cases = await Promise.all(Array.from({ length: 50 }, () => createCase(stack())));
  const isolate = createIsolate(stack());

  const responses = await Promise.all(cases.map(({ body }) => isolate.send({ body })));
  await isolate.idle();

  assertEquals(responses.filter(({ status }) => status !== 200), []);
  for (const response of responses) await response.body?.cancel();
  const effects = await Promise.all(
    cases.map(({ project_id }) => countEffects(stack(), project_id)),
  );
  assertEquals(effects, cases.map(() => DONE_ONCE));
});
