/** The extraction through the real SDK against the emulated Messages API: what it costs, how long it takes, what faults do. */
import { assertEquals, assertLessOrEqual } from "@std/assert";
import { type EmulatorOptions, startEmulator } from "../../tests/emulator/messages_api.ts";
import type { Fault } from "../../tests/emulator/fault.ts";
import { type MessagesRequest, toBlocks } from "../../tests/emulator/wire.ts";
import { type ExtractableName, extractableNameSchema } from "../contracts/element.ts";
import { ELEMENT_NAMES, ELEMENTS, EXTRACTABLE_NAMES } from "../elements/elements.ts";
import type { Usage } from "../contracts/tracker.ts";
import { claudeReasoner } from "../llm/claude/claude_reasoner.ts";
import { OperationTracker } from "../observability/operation_tracker.ts";
import { extractFoundation, type Extraction, type ExtractionInput } from "./extract_foundation.ts";
import { CALL, toId, toSignal } from "./testing/fixtures.ts";
import { NO_FOUNDATION } from "../elements/testing/sample_foundation.ts";
import { soundOutput } from "./testing/scripted_reasoner.ts";

/** Long enough that a busy machine is not taken for a stalled model. */
const STALL_TIMEOUT_MS = 2_000;

/** The element that a request asks for. */
function toElement({ messages }: MessagesRequest): ExtractableName {
  const texts = messages.flatMap(({ content }) => toBlocks(content))
    .map((block) => block.type === "text" ? block.text : "");
  const [, name] = /<answer_schema element="(\w+)">/.exec(texts.join("\n")) ?? [];
  return extractableNameSchema.parse(name);
}

async function extract(
  emulated: EmulatorOptions,
  input: Partial<ExtractionInput> = {},
): Promise<
  { extraction: Extraction; tracker: OperationTracker; cost: number; billed: Usage; calls: number }
> {
  await using emulator = await startEmulator({
    respond: (request) => ({
      content: [{ type: "text", text: JSON.stringify(soundOutput(toElement(request))) }],
    }),
    ...emulated,
  });
  const tracker = new OperationTracker("test");
  const extraction = await extractFoundation({
    signals: [CALL],
    foundation: NO_FOUNDATION,
    features: [{ id: toId(50), name: "Lorry board", is_mvp: true }],
    depth: "standard",
    force: false,
    ...input,
  }, {
    reasoner: claudeReasoner({
      api_key: "test",
      base_url: emulator.url,
      agent: { model: "claude-sonnet-5-5", effort: "low" },
      extraction: { model: "claude-haiku-5-5", effort: "low" },
      deadline_ms: 30_000,
      stall_timeout_ms: STALL_TIMEOUT_MS,
      max_retries: 0,
    }),
    tracker,
    signal: new AbortController().signal,
    token_budget: 100_000,
  });
  const { input_cost_units: cost, usage: billed } = emulator.totals();
  return { extraction, tracker, cost, billed, calls: emulator.requests.length };
}

/** A call of some 15,000 words that says nothing. */
const SMALL_TALK = toSignal(
  2,
  Array.from(
    { length: 1_000 },
    (_, index) =>
      `Ines: On day ${index} the rain kept us in the office and we drank tea until the gate opened.`,
  )
    .join("\n"),
);

Deno.test("extractFoundation() pays for seven elements no more input than for two plain calls", async () => {
  const { extraction, tracker, cost, calls } = await extract({}, {
    signals: [CALL, SMALL_TALK],
    elements: ELEMENT_NAMES,
  });

  const { usage } = extraction;
  const tokens = usage.input_tokens + usage.cache_read_input_tokens +
    usage.cache_creation_input_tokens;
  assertEquals(calls, 7);
  assertLessOrEqual(cost, 2 * tokens / calls);
  assertEquals(usage, tracker.usage);
});

Deno.test("extractFoundation() starts every element before the answer about the first ends that others build on", async () => {
  const latency = { first_token_ms: [60, 90], tokens_per_second: 300, seed: 7 } as const;

  const { tracker } = await extract({ latency }, {
    signals: [CALL, SMALL_TALK],
    elements: ELEMENT_NAMES,
  });

  const { calls } = tracker.timings();
  const [pain] = calls.filter(({ name }) => name === "propose.core_pain");
  const pain_ends_ms = pain!.start_ms + pain!.duration_ms; // it was asked
  const beside = calls.filter(({ start_ms }) => start_ms < pain_ends_ms);
  assertEquals(
    beside.map(({ name }) => name).toSorted(),
    ELEMENT_NAMES.map((name) => `propose.${name}`).toSorted(),
  );
});

Deno.test("extractFoundation() counts the tokens of calls that it ends because their draft was repaired", async () => {
  const latency = { first_token_ms: [0, 0], tokens_per_second: 1_000, seed: 7 } as const;
  const unusable = {
    ...soundOutput("core_pain"),
    statement: "The harvest comes before anybody has a plan for it",
    citations: "none",
  };
  const wanted: Promise<void>[] = [];

  const { extraction, tracker, calls, billed } = await extract({
    latency,
    respond: (request) => {
      const element = toElement(request);
      const is_repair = request.messages.length > 1;
      const answer = element === "core_pain" && !is_repair ? unusable : soundOutput(element);
      return { content: [{ type: "text", text: JSON.stringify(answer) }] };
    },
    // Silent until it is ended, once it has begun.
    faults: ({ body, client_left }) => {
      if (!JSON.stringify(body).includes("The harvest comes")) return null;
      if (toElement(body) !== "primary_persona") return null;
      wanted.push(client_left);
      return { kind: "stall", after_events: 8 };
    },
  }, { elements: ["core_pain", "primary_persona"] });

  assertEquals([wanted.length, calls], [1, 4]);
  await Promise.all(wanted);
  assertEquals(extraction.outcomes.primary_persona?.status, "extracted");
  assertEquals(extraction.usage, tracker.usage);
  // What the ended call would still have said is not billed; its input is.
  const { output_tokens: _, ...input } = extraction.usage;
  const { output_tokens: __, ...billed_input } = billed;
  assertEquals(input, billed_input);
});

const FAULTS: readonly [Fault, string][] = [
  [{ kind: "status", status: 429 }, "unavailable"],
  [{ kind: "status", status: 529 }, "unavailable"],
  [{ kind: "status", status: 500 }, "unavailable"],
  [{ kind: "stall" }, "deadline_exceeded"],
  [{ kind: "cut_stream" }, "unavailable"],
  [{ kind: "cut_off_json" }, "model_failed"],
  [{ kind: "wrong_schema" }, "model_failed"],
  [{ kind: "refusal" }, "model_failed"],
  [{ kind: "max_tokens" }, "model_failed"],
];

/** What an element's loss takes along: those that cannot be without it, and those in turn. */
function lostWith(name: ExtractableName): ExtractableName[] {
  return EXTRACTABLE_NAMES.filter((other) =>
    other === name || ELEMENTS[other].prerequisites.includes(name)
  );
}

async function strike(struck: ExtractableName, fault: Fault, code: string): Promise<void> {
  const { extraction } = await extract(
    { faults: ({ body }) => toElement(body) === struck ? fault : null },
    { elements: EXTRACTABLE_NAMES },
  );

  const { outcomes, writes } = extraction;
  const lost = lostWith(struck);
  const kept = EXTRACTABLE_NAMES.filter((name) => !lost.includes(name));
  assertEquals(outcomes[struck]?.status, "failed", struck);
  assertEquals(outcomes[struck]?.error?.code, code, struck);
  assertEquals(Object.keys(writes).toSorted(), kept.toSorted(), struck);
  for (const name of kept) assertEquals(outcomes[name]?.status, "extracted", name);
  for (const name of lost.filter((name) => name !== struck)) {
    assertEquals(outcomes[name]?.status, "insufficient_signal", name);
  }
}

for (const [fault, code] of FAULTS) {
  const label = "status" in fault ? fault.status : fault.kind;
  Deno.test(`extractFoundation() loses to a fault (${label}) only the element it strikes`, async () => {
    await Promise.all(EXTRACTABLE_NAMES.map((struck) => strike(struck, fault, code)));
  });
}
