/** A run can be followed from any isolate, and continues when no one follows it. */
import { assert, assertEquals } from "@std/assert";
import { deadline } from "@std/async";
import { answerFromPrompt } from "../emulator/respond.ts";
import { startEmulator } from "../emulator/messages_api.ts";
import { createProject, createUser } from "../harness/project.ts";
import { withStack } from "../harness/stack.ts";
import { type AgentCase, countEffects, createCase, DONE_ONCE, expireLease } from "./agent_case.ts";
import { createIsolate, type Isolate } from "../harness/isolate.ts";
import { readEvents, type ReceivedEvent } from "../harness/read_events.ts";

const stack = withStack({ functions: {} });

const STREAM = { accept: "text/event-stream" };
const ORDER = ["observation", "thinking", "tool_call", "tool_result", "result"];

const runIdOf = ({ id }: ReceivedEvent) => id.split(":")[0]!; // split gives at least one part

function follow(isolate: Isolate, run_id: string, last_event_id?: string) {
  return isolate.send({
    method: "GET",
    path: `di-agent/runs/${run_id}/events`,
    headers: { ...STREAM, ...(last_event_id !== undefined && { "last-event-id": last_event_id }) },
  });
}

const stop = (isolate: Isolate, run_id: string) =>
  isolate.send({ method: "DELETE", path: `di-agent/runs/${run_id}` });

async function streamWhole(isolate: Isolate, { body }: AgentCase): Promise<ReceivedEvent[]> {
  const response = await isolate.send({ body, headers: STREAM });
  const events = await Array.fromAsync(readEvents(response));
  await isolate.idle();
  return events;
}

/** A run that has reported its first event and waits for the model. */
async function startWaitingRun(env: Record<string, string> = {}) {
  const agent_case = await createCase(stack());
  const open = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  const emulator = await startEmulator({
    respond: async (request) => {
      asked.resolve();
      await open.promise;
      return answerFromPrompt(request);
    },
  });
  const isolate = createIsolate(stack(), { model_url: emulator.url, env });
  const response = await isolate.send({ body: agent_case.body, headers: STREAM });
  const events = readEvents(response);
  const first = (await events.next()).value as ReceivedEvent;
  await asked.promise;
  return {
    ...agent_case,
    isolate,
    events,
    first,
    run_id: runIdOf(first),
    emulator,
    open: open.resolve,
    async [Symbol.asyncDispose]() {
      open.resolve();
      await isolate.idle();
      await emulator.close();
    },
  };
}

Deno.test("a streamed run sends its events in order, numbered, and ends with the answer", async () => {
  const agent_case = await createCase(stack());

  const events = await streamWhole(createIsolate(stack()), agent_case);

  assertEquals(events.map(({ event }) => event), ORDER);
  const run_id = runIdOf(events[0]!); // there are five
  assertEquals(events.map(({ id }) => id), ORDER.map((_, index) => `${run_id}:${index + 1}`));
  const result = events.at(-1)?.data as { run_id: string; action_type: string };
  assertEquals([result.run_id, result.action_type], [run_id, "tool_call"]);
  assertEquals(await countEffects(stack(), agent_case.project_id), DONE_ONCE);
});

Deno.test("a stream that breaks after any event can be resumed without lost or repeated events", async () => {
  for (let cut = 0; cut <= ORDER.length; cut++) {
    const { body } = await createCase(stack());
    const isolate = createIsolate(stack());
    const headers = { ...STREAM, "idempotency-key": "one" };
    const response = await isolate.send({ body, headers });
    const seen: ReceivedEvent[] = [];
    if (cut === 0) await response.body?.cancel();
    else {
      for await (const event of readEvents(response)) {
        seen.push(event);
        if (seen.length === cut) break;
      }
    }

    // A client that saw no event repeats the request with the same key and gets the run's id.
    await isolate.idle();
    const elsewhere = createIsolate(stack());
    const last = seen.at(-1);
    const resumed = last === undefined
      ? await elsewhere.send({ body, headers })
      : await follow(elsewhere, runIdOf(last), last.id);
    seen.push(...await Array.fromAsync(readEvents(resumed)));

    const run_id = runIdOf(seen[0]!); // it saw them all
    const whole = await Array.fromAsync(readEvents(await follow(elsewhere, run_id)));
    assertEquals(seen, whole);
    assertEquals(seen.map(({ event }) => event), ORDER);
  }
});

Deno.test("a run continues when its reader leaves", async () => {
  await using run = await startWaitingRun();

  await run.events.return();
  run.open();
  await run.isolate.idle();

  assertEquals(await countEffects(stack(), run.project_id), DONE_ONCE);
});

Deno.test("a run can be followed from another isolate while it is running", async () => {
  await using run = await startWaitingRun();
  const following = readEvents(await follow(createIsolate(stack()), run.run_id));

  const first = (await following.next()).value;
  run.open();
  const rest = await Array.fromAsync(following);

  assertEquals(first, run.first);
  assertEquals([run.first, ...rest], [run.first, ...await Array.fromAsync(run.events)]);
});

Deno.test("a stopped run ends at once, including its model call, and leaves only its log", async () => {
  await using run = await startWaitingRun();

  const stopped = await stop(run.isolate, run.run_id);
  const rest = await Array.fromAsync(run.events);
  await run.isolate.idle();

  run.open();
  await deadline(run.emulator.requests[0]!.client_left, 5_000); // the run has asked its model
  assertEquals(await stopped.json(), { run_id: run.run_id, state: "stopped" });
  assertEquals(rest.map(({ event }) => event), ["error"]);
  assertEquals((rest[0]?.data as { code: string }).code, "run_stopped");
  assertEquals(await countEffects(stack(), run.project_id), {
    succeeded: 0,
    failed: 1,
    revisions: 0,
    analyzed: 0,
    running: 0,
  });
  const whole = await Array.fromAsync(
    readEvents(await follow(createIsolate(stack()), run.run_id)),
  );
  assertEquals(whole, [run.first, ...rest]);
});

Deno.test("a run stopped from another isolate cannot commit, and the project is free", async () => {
  await using run = await startWaitingRun();
  const elsewhere = createIsolate(stack());

  await (await stop(elsewhere, run.run_id)).body?.cancel();
  const next = await elsewhere.send({ body: run.body });
  run.open();
  const rest = await Array.fromAsync(run.events);
  await run.isolate.idle();

  assertEquals(next.status, 200);
  await next.body?.cancel();
  assertEquals(rest.at(-1)?.event, "error");
  assertEquals((rest.at(-1)?.data as { code: string }).code, "run_stopped");
  assertEquals(await countEffects(stack(), run.project_id), { ...DONE_ONCE, failed: 1 });
});

Deno.test("a run stopped from another isolate ends at its next report", async () => {
  await using run = await startWaitingRun({ RUN_LEASE_SECONDS: "1" });

  await (await stop(createIsolate(stack()), run.run_id)).body?.cancel();
  const rest = await Array.fromAsync(run.events);

  assertEquals(rest.map(({ event }) => event), ["error"]);
});

Deno.test("a finished run cannot be stopped", async () => {
  const agent_case = await createCase(stack());
  const isolate = createIsolate(stack());
  const [first] = await streamWhole(isolate, agent_case);

  const stopped = await stop(isolate, runIdOf(first!)); // there are five

  assertEquals((await stopped.json()).state, "done");
  assertEquals(await countEffects(stack(), agent_case.project_id), DONE_ONCE);
});

Deno.test("following a run whose isolate died ends with an error", async () => {
  await using run = await startWaitingRun();
  await expireLease(stack(), run.project_id);

  const events = await Array.fromAsync(
    readEvents(await follow(createIsolate(stack()), run.run_id)),
  );

  assertEquals(events.at(-1)?.event, "error");
  assertEquals((events.at(-1)?.data as { code: string }).code, "deadline_exceeded");
});

Deno.test("a refused streamed request gets an ordinary error response", async () => {
  const { body } = await createCase(stack());

  const response = await createIsolate(stack()).send({
    body: { ...body, trigger: "boredom" },
    headers: STREAM,
  });

  assertEquals([response.status, (await response.json()).code], [400, "invalid_request"]);
});

Deno.test("a decision that is still valid is streamed as a single result", async () => {
  const agent_case = await createCase(stack());
  const body = { ...agent_case.body, specific_request: "What should I ask the client?" } as const;
  const isolate = createIsolate(stack());
  const first = await streamWhole(isolate, { ...agent_case, body });

  const second = await streamWhole(isolate, { ...agent_case, body });

  assertEquals(second.map(({ event }) => event), ["result"]);
  assertEquals(runIdOf(second[0]!), runIdOf(first[0]!)); // both have a first
  assert((second[0]?.data as { cached: boolean }).cached);
});

Deno.test("only the project's consultants can follow and stop a run", async () => {
  const agent_case = await createCase(stack());
  const isolate = createIsolate(stack());
  const [first] = await streamWhole(isolate, agent_case);
  const run_id = runIdOf(first!); // there are five
  const client = await createUser(stack());
  await stack().sql(
    "insert into public.project_members (project_id, user_id, role) values ($1, $2, 'client')",
    [agent_case.project_id, client.user_id],
  );
  const stranger = (await createProject(stack())).members.owner;

  for (const [user, status] of [[client, 403], [stranger, 404], [agent_case.owner, 200]] as const) {
    const headers = { authorization: `Bearer ${user.access_token}`, apikey: "" };
    const followed = await isolate.send({
      method: "GET",
      path: `di-agent/runs/${run_id}/events`,
      headers,
    });
    const stopped = await isolate.send({
      method: "DELETE",
      path: `di-agent/runs/${run_id}`,
      headers,
    });
    assertEquals([followed.status, stopped.status], [status, status]);
    await followed.body?.cancel();
    await stopped.body?.cancel();
  }
  await isolate.idle();
});

Deno.test("a stream can be resumed only after an event of the same run", async () => {
  const agent_case = await createCase(stack());
  const isolate = createIsolate(stack());
  const [first] = await streamWhole(isolate, agent_case);
  const run_id = runIdOf(first!); // there are five

  for (const id of ["3", `${crypto.randomUUID()}:3`, `${run_id}:-1`, `${run_id}:x`]) {
    const response = await follow(isolate, run_id, id);
    assertEquals([response.status, (await response.json()).code], [400, "invalid_request"]);
  }
  const unknown = await follow(isolate, crypto.randomUUID());
  assertEquals([unknown.status, (await unknown.json()).code], [404, "not_found"]);
});
