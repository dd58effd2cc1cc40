import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import { type EmulatorOptions, startEmulator } from "../../../tests/emulator/messages_api.ts";
import type { Fault } from "../../../tests/emulator/fault.ts";
import type { EmulatedAnswer, MessagesRequest } from "../../../tests/emulator/wire.ts";
import { AppError, type ErrorCode } from "../../errors.ts";
import { claudeReasoner, type ClaudeReasonerOptions } from "./claude_reasoner.ts";
import { buildContext, buildDecisionTask, buildProposalTask } from "../testing/build_tasks.ts";
import { recordingTracker } from "../testing/recording_tracker.ts";

const PROPOSAL = {
  statement: "Nobody knows where a part is, which costs two days on every order",
  trigger: null,
  stakes: null,
  who_feels_it: "Dispatcher",
  confidence: 0.7,
  citations: [],
};

const DECISION = {
  observation: "The core pain is open.",
  thinking: "Everything rests on it.",
  decision: "Extract the core pain.",
  recommended_next: "Have it confirmed.",
  analysis: {
    org_profile: "A dealer in spare parts",
    detected_signals: [],
    inferences: [],
    identified_stakeholders: ["Jonas: wants shorter waits"],
    identified_risks: [],
    identified_gaps: [],
  },
};

function respond({ tools }: MessagesRequest): EmulatedAnswer {
  return tools === undefined
    ? { content: [{ type: "text", text: JSON.stringify(PROPOSAL) }] }
    : { content: [callTool("extract_core_pain", { depth: "standard" })] };
}

function callTool(name: string, args: Record<string, unknown> = {}) {
  return { type: "tool_use" as const, name, input: { ...DECISION, ...args } };
}

async function open(emulated: EmulatorOptions = {}, options: Partial<ClaudeReasonerOptions> = {}) {
  const emulator = await startEmulator({ respond, ...emulated });
  const tracker = recordingTracker();
  const caller = new AbortController();
  const reasoner = claudeReasoner({
    api_key: "test-key",
    base_url: emulator.url,
    agent: { model: "claude-sonnet-5-5", effort: "low" },
    extraction: { model: "claude-haiku-5-5", effort: "low" },
    deadline_ms: 5_000,
    stall_timeout_ms: 2_000,
    max_retries: 0,
    ...options,
  });
  const call = { tracker, signal: caller.signal };
  return {
    emulator,
    tracker,
    caller,
    propose: (element: "core_pain" | "business_case" = "core_pain", context = buildContext()) =>
      reasoner.propose(buildProposalTask({ element }), context, call),
    decide: () => reasoner.decide(buildDecisionTask(), call),
    reasoner,
    call,
    [Symbol.asyncDispose]: () => emulator.close(),
  };
}

function serve(answer: (request: Request) => Response) {
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen() {} }, answer);
  return {
    url: `http://127.0.0.1:${server.addr.port}`,
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}

async function assertFailure(
  run: () => Promise<unknown>,
  code: ErrorCode,
  reason: string,
): Promise<AppError> {
  const error = await assertRejects(run, AppError);
  assertEquals([error.code, (error.details as { reason: string }).reason], [code, reason]);
  return error;
}

Deno.test("propose() gives the checked answer, its model and its tokens", async () => {
  await using model = await open();

  const proposal = await model.propose();

  assertEquals(proposal.output, PROPOSAL);
  assertEquals([proposal.model, proposal.degraded], ["claude-haiku-5-5", false]);
  assertEquals(proposal.usage, model.emulator.totals().usage);
  assertEquals(model.tracker.usage(), proposal.usage);
  assertEquals(model.tracker.calls, ["propose.core_pain"]);
  assertEquals(model.tracker.first_tokens_ms.length, 1);
});

Deno.test("propose() accepts an answer in a code fence, and one wrapped under the element's name", async () => {
  const texts = [
    "```json\n" + JSON.stringify(PROPOSAL) + "\n```",
    JSON.stringify({ core_pain: PROPOSAL }),
  ];
  await using model = await open({
    respond: () => ({ content: [{ type: "text", text: texts.shift() ?? "" }] }),
  });

  assertEquals((await model.propose()).output, PROPOSAL);
  assertEquals((await model.propose()).output, PROPOSAL);
});

Deno.test("propose() repairs an answer once, by appending to the conversation", async () => {
  await using model = await open({ faults: [{ kind: "wrong_schema" }] });

  const proposal = await model.propose();
  const [first, second] = model.emulator.requests;

  assertEquals(proposal.output, PROPOSAL);
  assertEquals(second?.body.messages.slice(0, 1), first?.body.messages);
  assertEquals(second?.body.messages.map(({ role }) => role), ["user", "assistant", "user"]);
  assert(JSON.stringify(second?.body.messages[2]).includes("citations"));
  assertEquals(model.tracker.calls, ["propose.core_pain", "propose.core_pain.repair"]);
});

Deno.test("propose() adds up the tokens of both turns", async () => {
  await using model = await open({ faults: [{ kind: "cut_off_json" }] });

  const { usage } = await model.propose();

  assertEquals(usage, model.emulator.totals().usage);
  assertEquals(model.emulator.requests.length, 2);
});

Deno.test("propose() fails with model_failed when the repair is no better, and its tokens are recorded", async () => {
  await using model = await open({ faults: () => ({ kind: "cut_off_json" }) });

  await assertFailure(() => model.propose(), "model_failed", "invalid_answer");

  assertEquals(model.emulator.requests.length, 2);
  assertEquals(model.tracker.usage(), model.emulator.totals().usage);
});

Deno.test("propose() fails with model_failed on a refusal and on an answer cut off by max_tokens", async () => {
  await using model = await open({ faults: [{ kind: "refusal" }, { kind: "max_tokens" }] });

  await assertFailure(() => model.propose(), "model_failed", "refusal");
  await assertFailure(() => model.propose(), "model_failed", "max_tokens");

  assertEquals(model.tracker.usage(), model.emulator.totals().usage);
});

Deno.test("propose() fails with unavailable on 429, 500, 529, a wrong key and an unknown model", async () => {
  const statuses = [429, 500, 529, 401, 404];
  const faults = statuses.map((status): Fault => ({ kind: "status", status }));
  await using model = await open({ faults });

  await assertFailure(() => model.propose(), "unavailable", "rate_limited");
  await assertFailure(() => model.propose(), "unavailable", "server_error");
  await assertFailure(() => model.propose(), "unavailable", "overloaded");
  await assertFailure(() => model.propose(), "unavailable", "unauthorized");
  await assertFailure(() => model.propose(), "unavailable", "model_not_found");
});

Deno.test("propose() fails with unavailable when the account cannot pay or is on hold, and says what to do", async () => {
  const faults: Fault[] = [
    { kind: "status", status: 402, type: "billing_error", message: "Payment required" },
    { kind: "status", status: 402 },
    {
      kind: "status",
      status: 400,
      type: "invalid_request_error",
      message: "Your credit balance is too low to access the Anthropic API.",
    },
    {
      kind: "status",
      status: 400,
      type: "invalid_request_error",
      message: "This organization has been placed on hold.",
    },
    { kind: "stream_error", type: "billing_error" },
  ];
  await using model = await open({ faults });

  for (const reason of ["billing", "billing", "billing", "account_on_hold", "billing"]) {
    const { message } = await assertFailure(() => model.propose(), "unavailable", reason);
    assertStringIncludes(message, "its account");
  }
});

Deno.test("propose() and decide() state their effort, and none where the model's own is wanted", async () => {
  await using stated = await open({}, {
    agent: { model: "claude-sonnet-5-5", effort: "medium" },
  });
  await stated.propose();
  await stated.decide();
  await using unstated = await open({}, {
    extraction: { model: "claude-haiku-4-5", effort: "default" },
  });
  await unstated.propose();

  assertEquals(
    [...stated.emulator.requests, ...unstated.emulator.requests].map(({ body }) =>
      body.output_config?.effort
    ),
    ["low", "medium", undefined],
  );
});

Deno.test("propose() fails with unavailable where the model knows no effort, and names the setting", async () => {
  await using model = await open({}, {
    extraction: { model: "claude-haiku-4-5", effort: "low" },
  });

  const { message } = await assertFailure(model.propose, "unavailable", "effort_refused");

  assertStringIncludes(message, "DI_EXTRACTION_EFFORT to default");
});

Deno.test("propose() fails with model_failed when the model refuses the request itself", async () => {
  const message = "messages: text content blocks must be non-empty";
  const faults: Fault[] = [{
    kind: "status",
    status: 400,
    type: "invalid_request_error",
    message,
  }];
  await using model = await open({ faults });

  await assertFailure(() => model.propose(), "model_failed", "request_refused");
});

Deno.test("propose() names a base URL that is not the API's", async () => {
  await using model = await open();
  await using elsewhere = serve(() => new Response("<h1>Not here</h1>", { status: 404 }));
  const { url } = model.emulator;

  for (const base_url of [`${url}/v1`, `${url}/v1/`, `${url}/v1/messages`, elsewhere.url]) {
    await using wrong = await open({}, { base_url });
    const error = await assertFailure(() => wrong.propose(), "unavailable", "wrong_base_url");
    assertStringIncludes(error.message, "ANTHROPIC_BASE_URL");
  }
});

Deno.test("propose() sends neither prompt nor key to another origin", async () => {
  const received: string[] = [];
  await using elsewhere = serve((request) => {
    received.push(request.url);
    return new Response();
  });

  for (const status of [301, 302, 303, 307, 308]) {
    const location = `${elsewhere.url}/v1/messages`;
    const faults = (): Fault => ({ kind: "redirect", status, location });
    await using model = await open({ faults }, { max_retries: 2 });

    await assertFailure(() => model.propose(), "unavailable", "redirected");
    assertEquals(model.emulator.requests.length, 1);
  }
  assertEquals(received, []);
});

Deno.test("propose() follows a redirect within the origin, but not in circles", async () => {
  await using model = await open({
    faults: [{ kind: "redirect", location: "/v1/messages?moved" }],
  });
  await using circling = await open({
    faults: () => ({ kind: "redirect", location: "/v1/messages" }),
  });

  assertEquals((await model.propose()).output, PROPOSAL);
  await assertFailure(() => circling.propose(), "unavailable", "redirected");
  assertEquals(circling.emulator.requests.length, 4);
});

Deno.test("propose() stops reading an answer without an end", async () => {
  await using model = await open({ faults: () => ({ kind: "flood" }) }, { deadline_ms: 60_000 });

  await assertFailure(() => model.propose(), "model_failed", "answer_too_large");

  assertEquals(model.emulator.requests.length, 1);
  // What was read is billed, so it is counted.
  const { output_tokens } = model.tracker.usage();
  assert(output_tokens > 500_000 && output_tokens < 2_000_000, String(output_tokens));
});

Deno.test("propose() retries an overloaded model", async () => {
  const faults: Fault[] = [{ kind: "status", status: 529, retry_after_seconds: 0.01 }];
  await using model = await open({ faults }, { max_retries: 2 });

  assertEquals((await model.propose()).output, PROPOSAL);
  assertEquals(model.emulator.requests.length, 2);
});

Deno.test("propose() does not sleep through a long retry-after, and passes it on", async () => {
  const faults: Fault[] = [{ kind: "status", status: 429, retry_after_seconds: 600 }];
  await using model = await open({ faults }, { max_retries: 2 });

  const error = await assertFailure(() => model.propose(), "unavailable", "rate_limited");

  assertEquals(error.retry_after_seconds, 600);
  assertEquals(model.emulator.requests.length, 1);
});

Deno.test("propose() fails with unavailable where nothing listens", async () => {
  await using model = await open();
  await model.emulator.close();

  await assertFailure(() => model.propose(), "unavailable", "connection");
});

Deno.test("propose() fails with unavailable when the response breaks off, and records what it cost", async () => {
  const faults: Fault[] = [
    { kind: "disconnect" },
    { kind: "cut_stream" },
    { kind: "stream_error", type: "overloaded_error" },
  ];
  await using model = await open({ faults });

  await assertFailure(() => model.propose(), "unavailable", "connection_lost");
  await assertFailure(() => model.propose(), "unavailable", "stream_cut");
  await assertFailure(() => model.propose(), "unavailable", "overloaded_error");

  assertEquals(model.tracker.usage().input_tokens, model.emulator.totals().usage.input_tokens);
});

Deno.test("propose() gives up a response that falls silent", async () => {
  await using model = await open({ faults: [{ kind: "stall" }] }, { stall_timeout_ms: 500 });

  await assertFailure(() => model.propose(), "deadline_exceeded", "stalled");

  assert(model.tracker.usage().input_tokens > 0);
});

Deno.test("propose() gives up a model that never begins to answer", async () => {
  const faults: Fault[] = [{ kind: "stall", after_events: 0 }];
  await using model = await open({ faults }, { stall_timeout_ms: 40 });

  await assertFailure(() => model.propose(), "unavailable", "timeout");
});

Deno.test("propose() keeps its whole deadline over retries and silence", async () => {
  await using model = await open({ faults: () => ({ kind: "stall" }) }, { deadline_ms: 60 });

  await assertFailure(() => model.propose(), "deadline_exceeded", "deadline");
});

Deno.test("propose() ends with the caller's own reason when the caller leaves", async () => {
  await using model = await open({ faults: [{ kind: "stall" }] });
  const gone = new Error("The caller has left");
  const call = model.reasoner.propose(buildProposalTask(), buildContext(), {
    ...model.call,
    onFirstEvent: () => model.caller.abort(gone),
  });

  assertEquals(await assertRejects(() => call), gone);
});

Deno.test("propose() turns the caller's timeout into deadline_exceeded", async () => {
  await using model = await open();
  model.caller.abort(new DOMException("Timed out", "TimeoutError"));

  await assertFailure(() => model.propose(), "deadline_exceeded", "deadline");
});

Deno.test("propose() shares the cached signals between elements once the first response has begun", async () => {
  await using model = await open();
  const context = buildContext(4_000);
  const begun = Promise.withResolvers<void>();

  const first = model.reasoner.propose(buildProposalTask(), context, {
    ...model.call,
    onFirstEvent: begun.resolve,
  });
  await begun.promise;
  const second = await model.propose("business_case", context);
  const { usage } = await first;

  assert(usage.cache_creation_input_tokens > 8_000);
  assertEquals(second.usage.cache_read_input_tokens, usage.cache_creation_input_tokens);
  assertEquals(second.usage.cache_creation_input_tokens, 0);
});

Deno.test("propose() reads the cache in its repair", async () => {
  await using model = await open({ faults: [{ kind: "wrong_schema" }] });

  const { usage } = await model.propose("core_pain", buildContext(4_000));

  assertEquals(usage.cache_read_input_tokens, usage.cache_creation_input_tokens);
});

Deno.test("propose() sends nothing that tells elements apart before the cache breakpoint", async () => {
  await using model = await open();

  await model.propose("core_pain");
  await model.propose("business_case");
  const [one, other] = model.emulator.requests.map(({ body }) => body);

  assertEquals(one?.output_config, { effort: "low" });
  assertEquals(one?.output_config, other?.output_config);
  assertEquals(one?.tools, undefined);
  assertEquals(one?.system, other?.system);
  assertEquals(contentOf(one)[0], contentOf(other)[0]);
  assert(JSON.stringify(contentOf(one)[1]) !== JSON.stringify(contentOf(other)[1]));
});

Deno.test("decide() gives the one action with its trace, arguments and findings", async () => {
  await using model = await open();

  const decision = await model.decide();

  assertEquals(decision.tool_name, "extract_core_pain");
  assertEquals(decision.tool_args, { depth: "standard" });
  assertEquals(decision.thinking, DECISION.thinking);
  assertEquals(decision.dropped, []);
  assertEquals(decision.analysis, {
    org_profile: "A dealer in spare parts",
    identified_stakeholders: ["Jonas: wants shorter waits"],
  });
  assertEquals([decision.model, decision.degraded], ["claude-sonnet-5-5", false]);
  assertEquals(model.tracker.calls, ["decide"]);
});

Deno.test("decide() lets a field serve both trace and argument where both have the name", async () => {
  const args = { reason: "Nothing left to read", what_would_help: ["A call"] };
  await using model = await open({
    respond: () => ({ content: [callTool("stop_with_guidance", args)] }),
  });

  const decision = await model.decide();

  assertEquals(decision.tool_args, { ...args, recommended_next: DECISION.recommended_next });
  assertEquals(decision.recommended_next, DECISION.recommended_next);
});

Deno.test("decide() takes one of several tools by precedence and names the rest", async () => {
  const content = [
    callTool("analyze_gaps"),
    callTool("drop_all_tables"),
    callTool("suggest_discovery_questions", { focus_area: "core_pain" }),
  ];
  await using model = await open({ respond: () => ({ content }) });

  const decision = await model.decide();

  assertEquals(decision.tool_name, "suggest_discovery_questions");
  assertEquals(decision.dropped, ["analyze_gaps", "drop_all_tables"]);
});

for (const kind of ["no_tool", "unknown_tool", "malformed_tool_input", "wrong_schema"] as const) {
  Deno.test(`decide() repairs an answer with the fault ${kind}`, async () => {
    await using model = await open({ faults: [{ kind }] });

    const decision = await model.decide();

    assertEquals(decision.tool_name, "extract_core_pain");
    assertEquals(model.tracker.calls, ["decide", "decide.repair"]);
    assertEquals(decision.usage, model.emulator.totals().usage);
  });

  Deno.test(`decide() fails with model_failed when the fault ${kind} stays`, async () => {
    await using model = await open({ faults: () => ({ kind }) });

    await assertFailure(() => model.decide(), "model_failed", "invalid_answer");
  });
}

Deno.test("decide() takes the same tool called twice as one call", async () => {
  await using model = await open({ faults: [{ kind: "two_tools" }] });

  const decision = await model.decide();

  assertEquals(decision.dropped, ["extract_core_pain"]);
  assertEquals(model.emulator.requests.length, 1);
});

Deno.test("decide() reads tools and system prompt from the cache on the next run", async () => {
  await using model = await open();

  const first = await model.decide();
  const second = await model.decide();

  assert(first.usage.cache_creation_input_tokens > 512);
  assertEquals(second.usage.cache_read_input_tokens, first.usage.cache_creation_input_tokens);
});

Deno.test("decide() sends strict tools that the API accepts", async () => {
  await using model = await open();

  await model.decide();
  const [request] = model.emulator.requests;

  assertEquals(request?.status, 200);
  assert(request?.body.tools?.every((tool) => "strict" in tool && tool.strict));
  assertInstanceOf(request?.body.tool_choice, Object);
  assertEquals(request?.body.tool_choice?.type, "auto");
});

function contentOf(body: MessagesRequest | undefined): readonly object[] {
  const content = body?.messages[0]?.content ?? [];
  return typeof content === "string" ? [] : content;
}
