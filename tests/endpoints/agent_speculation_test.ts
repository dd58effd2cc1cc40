/** The expected extraction starts while the model decides. Whatever it decides, the outcome is the same as without speculation. */
import { assert, assertEquals } from "@std/assert";
import { deadline, delay } from "@std/async";
import type { DiAgentResponse, ToolName } from "../../shared/contracts/di_agent.ts";
import type { Fault } from "../emulator/fault.ts";
import { decideFor } from "../emulator/respond.ts";
import { type Emulator, startEmulator } from "../emulator/messages_api.ts";
import type { RecordedRequest } from "../emulator/recorded_request.ts";
import { withStack } from "../harness/stack.ts";
import { countEffects, createCase, DONE_ONCE } from "./agent_case.ts";
import { createIsolate } from "../harness/isolate.ts";

const stack = withStack({ functions: {} });

/** Slow enough that an extraction is still being answered when the decision arrives. */
const SLOW = { first_token_ms: [0, 0], tokens_per_second: 400, seed: 1 } as const;
const UNSPECULATIVE = { is_speculative: false, env: { SPECULATE: "false" } };

const isDecision = ({ body }: RecordedRequest) => body.tools !== undefined;

/** Fails if the client does not leave. */
const waitForCut = ({ client_left }: RecordedRequest) => deadline(client_left, 5_000);

const isAboutPain = ({ body }: RecordedRequest) =>
  JSON.stringify(body.messages).includes('<answer_schema element=\\"core_pain\\">');

const askedForPain = ({ requests }: Emulator) => requests.filter(isAboutPain);

/** The first answer about the core pain stops on its way: only a client that leaves ends it, however slow this machine is. */
function stallExpected(record: RecordedRequest, emulator: Emulator): Fault | null {
  const is_first = askedForPain(emulator).length === 0; // this one is not listed yet
  return is_first && isAboutPain(record) ? { kind: "stall", after_events: 6 } : null;
}

/** Resolves when the answer about the core pain has started. */
async function extractionBegun(emulator: Emulator): Promise<void> {
  while (!askedForPain(emulator)[0]?.first_event_at_ms) await delay(5);
}

/** One run with a model that decides for this tool. With speculation, it decides only after the answer to the extraction has started. */
async function runDeciding(
  tool: ToolName,
  { args = {}, is_speculative = true, is_cut = false, env = {}, body: extra = {} }: {
    args?: Record<string, unknown>;
    is_speculative?: boolean;
    /** Whether the expected extraction must be cut, because it never ends by itself. */
    is_cut?: boolean;
    env?: Record<string, string>;
    body?: Record<string, unknown>;
  } = {},
) {
  const decide = decideFor(tool, args);
  const emulator: Emulator = await startEmulator({
    latency: SLOW,
    faults: (record) => is_cut ? stallExpected(record, emulator) : null,
    respond: async (request) => {
      if (request.tools !== undefined && is_speculative) await extractionBegun(emulator);
      return decide(request);
    },
  });
  const agent_case = await createCase(stack());
  const isolate = createIsolate(stack(), { model_url: emulator.url, env });
  const response = await isolate.send({ body: { ...agent_case.body, ...extra } });
  const answer: DiAgentResponse = await response.json();
  await isolate.idle();
  await emulator.close();
  return {
    ...agent_case,
    emulator,
    answer,
    effects: await countEffects(stack(), agent_case.project_id),
  };
}

/** The answer without what differs from run to run and without costs. */
function told(
  { run_id: _id, project_id: _project, usage: _usage, timings: _timings, ...rest }: DiAgentResponse,
) {
  // Quotes have the ids of their signals, which differ from project to project.
  return JSON.parse(
    JSON.stringify(rest).replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "ID"),
  );
}

Deno.test("a run extracts while it decides, and makes no call twice", async () => {
  const { emulator, answer, effects } = await runDeciding("extract_core_pain");

  assertEquals(effects, DONE_ONCE);
  const [decision] = emulator.requests.filter(isDecision);
  const extractions = askedForPain(emulator);
  assertEquals([emulator.requests.length, extractions.length], [2, 1]);
  assert(extractions[0]!.received_at_ms < decision!.ended_at_ms!); // there is one of each, and both have ended
  assertEquals(answer.usage, emulator.totals().usage);
});

Deno.test("a run that decides otherwise aborts its speculative calls and counts their tokens", async () => {
  const { emulator, answer, effects } = await runDeciding("suggest_discovery_questions", {
    is_cut: true,
  });

  assertEquals(answer.action_type, "guidance");
  assertEquals(effects, { ...DONE_ONCE, revisions: 0 });
  const [extraction] = askedForPain(emulator);
  await waitForCut(extraction!); // it was asked
  const { input_tokens, output_tokens, ...cached } = answer.usage;
  const billed = emulator.totals().usage;
  assertEquals({ input_tokens, ...cached, output_tokens: billed.output_tokens }, billed);
  const [decision] = emulator.requests.filter(isDecision);
  assert(output_tokens > decision!.bill!.usage.output_tokens); // it was answered
});

for (
  const [tool, args] of [
    ["suggest_discovery_questions", {}],
    ["extract_core_pain", {}],
    ["extract_core_pain", { depth: "deep" }],
    ["run_foundation", {}],
    ["analyze_gaps", {}],
  ] as const
) {
  const named = [tool, ...Object.values(args)].join(", ");
  Deno.test(`a run that decides for ${named} has the same outcome as without speculation`, async () => {
    const speculative = await runDeciding(tool, { args });
    const after = await runDeciding(tool, { args, ...UNSPECULATIVE });

    assertEquals(told(speculative.answer), told(after.answer));
    assertEquals(speculative.effects, after.effects);
  });
}

Deno.test("a run that decides for more than expected reuses what it has", async () => {
  const { emulator } = await runDeciding("run_foundation");

  assertEquals(askedForPain(emulator).length, 1);
});

Deno.test("a run that decides for another depth asks again", async () => {
  const { emulator } = await runDeciding("extract_core_pain", {
    args: { depth: "deep" },
    is_cut: true,
  });

  const [expected, decided, ...others] = askedForPain(emulator);
  await waitForCut(expected!); // both were asked
  assertEquals([decided?.bill !== null, others], [true, []]);
});

Deno.test("a run does not speculate if the settings, the request or the daily token budget forbid it", async () => {
  const runs = [
    await runDeciding("analyze_gaps", UNSPECULATIVE),
    await runDeciding("analyze_gaps", {
      is_speculative: false,
      body: { specific_request: "Tell me about the laundry" },
    }),
    await runDeciding("analyze_gaps", { is_speculative: false, body: { trigger: "pre_call" } }),
  ];

  assertEquals(runs.map(({ emulator }) => emulator.requests.length), [1, 1, 1]);
});

Deno.test("a run does not speculate when three quarters of the daily tokens are used", async () => {
  const { project_id, body } = await createCase(stack());
  await using emulator = await startEmulator({ respond: decideFor("analyze_gaps") });
  const isolate = createIsolate(stack(), {
    model_url: emulator.url,
    env: { DAILY_TOKEN_BUDGET: "100000" },
  });
  await stack().sql(
    `insert into public.operation_metrics (operation, project_id, duration_ms, input_tokens)
    values ('di_agent_run', $1, 1, 75000)`,
    [project_id],
  );

  const { status } = await isolate.send({ body });
  await isolate.idle();

  assertEquals([status, emulator.requests.length], [200, 1]);
});

Deno.test("a stopped run aborts its speculative calls, and its log has their tokens", async () => {
  const { body, project_id } = await createCase(stack());
  const deciding = Promise.withResolvers<void>();
  await using emulator: Emulator = await startEmulator({
    latency: SLOW,
    faults: (record) => stallExpected(record, emulator),
    respond: async (request) => {
      if (request.tools !== undefined) await deciding.promise;
      return decideFor("extract_core_pain")(request);
    },
  });
  const isolate = createIsolate(stack(), { model_url: emulator.url });
  const running = isolate.send({ body });
  await extractionBegun(emulator);
  const [run] = await stack().sql<{ id: string }>(
    "select id from public.di_agent_runs where project_id = $1",
    [project_id],
  );

  await (await isolate.send({ method: "DELETE", path: `di-agent/runs/${run?.id}` })).body?.cancel();
  const response = await running;
  await isolate.idle();
  deciding.resolve();

  assertEquals((await response.json()).code, "run_stopped");
  await waitForCut(askedForPain(emulator)[0]!); // it has begun
  assertEquals(await countEffects(stack(), project_id), {
    ...DONE_ONCE,
    succeeded: 0,
    failed: 1,
    revisions: 0,
    analyzed: 0,
  });
  const [log] = await stack().sql<{ usage: DiAgentResponse["usage"] }>(
    "select usage from public.di_agent_logs where project_id = $1",
    [project_id],
  );
  assert(log!.usage.input_tokens + log!.usage.cache_creation_input_tokens > 0); // a failed run leaves its log
});
