import Anthropic, { BadRequestError } from "@anthropic-ai/sdk";
import type {
  ContentBlockParam,
  MessageParam,
} from "@anthropic-ai/sdk/resources/messages/messages";
import { assert, assertAlmostEquals, assertEquals, assertRejects } from "@std/assert";
import { deadline } from "@std/async";
import { z } from "zod";
import type { ElementName } from "../../shared/contracts/element.ts";
import { ELEMENT_NAMES } from "../../shared/elements/elements.ts";
import type { SignalText } from "../../shared/contracts/signal.ts";
import { EXTRACTIONS } from "../../shared/elements/extractions.ts";
import { renderSignals } from "../../shared/foundation/read_signals.ts";
import { claudeReasoner } from "../../shared/llm/claude/claude_reasoner.ts";
import { buildDecisionTask } from "../../shared/llm/testing/build_tasks.ts";
import { recordingTracker } from "../../shared/llm/testing/recording_tracker.ts";
import { drawFirstTokenDelay, TYPICAL_LATENCY } from "./latency.ts";
import { type Emulator, type EmulatorOptions, startEmulator } from "./messages_api.ts";

const SIGNAL: SignalText = {
  id: "0198c0de-0000-7000-8000-000000000001",
  source_type: "transcript",
  authority: "client",
  title: "First call",
  content: [
    "Jonas: We lose about two days on every order because nobody knows where the part is.",
    "Jonas: Since our largest customer complained in May it has become urgent for all of us.",
    "Marta: Our dispatcher retypes every order by hand, and the dispatcher gets the angry calls.",
  ].join("\n"),
  occurred_at: null,
  created_at: "2026-11-19T10:00:00Z",
};

function connect({ url }: Emulator) {
  return claudeReasoner({
    api_key: "test-key",
    base_url: url,
    agent: { model: "claude-sonnet-5-5", effort: "low" },
    extraction: { model: "claude-haiku-5-5", effort: "low" },
    deadline_ms: 10_000,
    max_retries: 0,
  });
}

function options(onFirstEvent: () => void = () => {}) {
  return { tracker: recordingTracker(), signal: new AbortController().signal, onFirstEvent };
}

function task(element: ElementName) {
  const { proposal_schema: schema, fields } = EXTRACTIONS[element];
  return {
    element,
    depth: "standard" as const,
    instructions: `Element: ${element}.`,
    schema,
    fields,
    passages: [],
  };
}

/** The input cost of asking for all elements over the same signals of about 20,000 tokens, in units of one uncached call. */
async function measureCost(fan_out: "at once" | "after the first event"): Promise<number> {
  const latency = { first_token_ms: [150, 200], tokens_per_second: 5_000, seed: 1 } as const;
  const respond: EmulatorOptions["respond"] = () => ({ content: [{ type: "text", text: "{}" }] });
  await using emulator = await startEmulator({ latency, respond });
  const reasoner = connect(emulator);
  const context = { system: "Distil.", signals_text: "words of the client. ".repeat(3_500) };
  const begun = Promise.withResolvers<void>();
  const plain_task = (element: ElementName) => ({ ...task(element), schema: z.object({}) });
  const first = "core_pain";
  const rest = ELEMENT_NAMES.filter((name) => name !== first);

  const warm_up = reasoner.propose(plain_task(first), context, options(begun.resolve));
  if (fan_out === "after the first event") await begun.promise;
  const others = rest.map((name) => reasoner.propose(plain_task(name), context, options()));
  await Promise.all([warm_up, ...others]);

  const [one] = emulator.requests;
  const { input_tokens = 0, cache_creation_input_tokens = 0 } = one?.bill?.usage ?? {};
  return emulator.totals().input_cost_units / (input_tokens + cache_creation_input_tokens);
}

Deno.test("startEmulator() answers an extraction with sentences from the signals in the prompt", async () => {
  await using emulator = await startEmulator();
  const context = { system: "Distil.", signals_text: renderSignals([SIGNAL]) };

  const { output } = await connect(emulator).propose(task("core_pain"), context, options());
  const { statement, citations } = output as { statement: string; citations: { quote: string }[] };

  assert(SIGNAL.content.includes(statement));
  assert(citations.every(({ quote }) => SIGNAL.content.includes(quote)));
});

Deno.test("startEmulator() answers an extraction without signals with nulls", async () => {
  await using emulator = await startEmulator();
  const context = { system: "Distil.", signals_text: renderSignals([]) };

  const { output } = await connect(emulator).propose(task("core_pain"), context, options());

  assertEquals((output as { statement: string | null }).statement, null);
});

Deno.test("startEmulator() decides with the first tool offered", async () => {
  await using emulator = await startEmulator();

  const decision = await connect(emulator).decide(buildDecisionTask(), options());

  assertEquals(decision.tool_name, "extract_core_pain");
});

Deno.test("startEmulator() answers without streaming and counts tokens", async () => {
  await using emulator = await startEmulator({
    respond: () => ({ content: [{ type: "text", text: "Good morning" }] }),
  });
  const client = new Anthropic({ apiKey: "test-key", baseURL: emulator.url });
  const request = {
    model: "claude-haiku-5-5",
    messages: [{ role: "user" as const, content: "Hello there" }],
  };

  const message = await client.messages.create({ ...request, max_tokens: 10 });
  const { input_tokens } = await client.messages.countTokens(request);

  assertEquals(message.content, [{ type: "text", text: "Good morning" }] as typeof message.content);
  assertEquals(message.usage.input_tokens, input_tokens);
  assertEquals(emulator.requests.length, 1);
});

Deno.test("startEmulator() bills seven elements below two uncached calls if the others wait for the first event", async () => {
  const cost = await measureCost("after the first event");

  assert(cost < 2, `${cost} plain calls`);
});

Deno.test("startEmulator() bills seven elements as 8.75 uncached calls if they all start at the same time", async () => {
  assertAlmostEquals(await measureCost("at once"), 8.75, 0.1);
});

Deno.test("startEmulator() thinks before its first words as long as the effort asks, and bills that", async () => {
  const latency = {
    first_token_ms: [0, 0],
    tokens_per_second: 10_000,
    thinking_tokens: { low: 10, medium: 500, high: 1_000, xhigh: 1, max: 1 },
    seed: 1,
  } as const;
  const respond: EmulatorOptions["respond"] = () => ({ content: [{ type: "text", text: "Yes" }] });
  await using emulator = await startEmulator({ latency, respond });
  const client = new Anthropic({ apiKey: "test-key", baseURL: emulator.url, maxRetries: 0 });
  const request = {
    model: "claude-haiku-5-5",
    max_tokens: 10,
    messages: [{ role: "user", content: "Is it?" }],
  } as const;

  const usages = [];
  for (const effort of ["low", "high", null] as const) {
    const body = { ...request, messages: [...request.messages], output_config: { effort } };
    usages.push((await client.messages.create(body)).usage);
  }
  const streamed = await client.messages.stream({ ...request, messages: [...request.messages] })
    .finalMessage();

  assertEquals(
    [...usages, streamed.usage].map((
      { output_tokens, output_tokens_details },
    ) => [output_tokens, output_tokens_details?.thinking_tokens]),
    [[12, 10], [1_002, 1_000], [502, 500], [502, 500]],
  );
  const { received_at_ms, ended_at_ms, bill } = emulator.requests.at(-1)!; // four were sent
  assertEquals(bill?.usage.output_tokens, 502);
  // No timer fires early, and 500 tokens take 50 ms.
  assert(ended_at_ms! - received_at_ms > 49); // it has ended
});

Deno.test("startEmulator() draws the same delays for the same seed, within their bounds", () => {
  const delays = Array.from(
    { length: 100 },
    (_, index) => drawFirstTokenDelay(TYPICAL_LATENCY, index),
  );
  const mean = delays.reduce((sum, delay) => sum + delay, 0) / delays.length;

  assert(delays.every((delay) => delay >= 900 && delay <= 1700));
  assertAlmostEquals(mean, 1300, 60);
  assertEquals(drawFirstTokenDelay(TYPICAL_LATENCY, 7), delays[7]);
  assertEquals(drawFirstTokenDelay({ ...TYPICAL_LATENCY, scale: 0 }, 7), 0);
});

const SEARCH = { type: "web_search_20250305", name: "web_search", max_uses: 1 } as const;
const PAGE = { url: "https://example.org/guide", title: "Guide" };

function searchFor(emulator: Emulator, messages: MessageParam[], stream: boolean) {
  const client = new Anthropic({ apiKey: "test-key", baseURL: emulator.url, maxRetries: 0 });
  const request = { model: "claude-sonnet-5-5", max_tokens: 100, tools: [SEARCH], messages };
  return stream
    ? client.messages.stream(request).finalMessage()
    : client.messages.create({ ...request, stream: false });
}

const QUESTION: MessageParam = { role: "user", content: "What do the rules say?" };

for (const stream of [true, false]) {
  Deno.test(`startEmulator() searches like the API${stream ? ", streamed" : ""}`, async () => {
    await using emulator = await startEmulator({
      respond: () => ({
        content: [
          { type: "web_search", query: "rules", found: [PAGE] },
          { type: "web_search", query: "more rules", found: [PAGE] },
          { type: "text", text: "Labels.", citations: [{ ...PAGE, cited_text: "Use labels." }] },
        ],
      }),
    });

    const { content, usage, stop_reason } = await searchFor(emulator, [QUESTION], stream);

    const [call, result, , refused, text] = content.filter(({ type }) => type !== "thinking");
    assert(call?.type === "server_tool_use" && result?.type === "web_search_tool_result");
    assertEquals([call.input, result.tool_use_id], [{ query: "rules" }, call.id]);
    assert(Array.isArray(result.content) && result.content[0]?.encrypted_content);
    assert(refused?.type === "web_search_tool_result" && !Array.isArray(refused.content));
    assertEquals(refused.content.error_code, "max_uses_exceeded");
    assert(text?.type === "text" && text.citations?.[0]?.type === "web_search_result_location");
    assertEquals(text.citations[0].cited_text, "Use labels.");
    assertEquals([usage.server_tool_use?.web_search_requests, stop_reason], [1, "end_turn"]);
  });
}

Deno.test("startEmulator() continues a turn that it has paused, and refuses a changed one", async () => {
  await using emulator = await startEmulator({
    respond: () => ({
      content: [{ type: "web_search", query: "rules", found: [PAGE] }],
      stop_reason: "pause_turn",
    }),
  });
  const paused = await searchFor(emulator, [QUESTION], false);
  const turn = paused.content as ContentBlockParam[];

  const again = await searchFor(emulator, [QUESTION, { role: "assistant", content: turn }], false);
  const halved = turn.filter(({ type }) => type !== "web_search_tool_result");
  const changed = searchFor(emulator, [QUESTION, { role: "assistant", content: halved }], false);

  assertEquals([paused.stop_reason, again.stop_reason], ["pause_turn", "pause_turn"]);
  await assertRejects(() => changed, BadRequestError, "without its result");
});

Deno.test("startEmulator() notices a client that leaves before the end of its answer", async () => {
  await using emulator = await startEmulator({ faults: [{ kind: "stall" }] });
  const leaving = new AbortController();
  const reasoner = connect(emulator);

  const asked = reasoner.decide(buildDecisionTask(), {
    ...options(() => leaving.abort(new Error("Gone"))),
    signal: leaving.signal,
  });

  await assertRejects(() => asked, Error, "Gone");
  await deadline(emulator.requests[0]!.client_left, 5_000); // it was asked
});
