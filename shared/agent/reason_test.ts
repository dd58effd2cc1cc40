import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { type EmulatorOptions, startEmulator } from "../../tests/emulator/messages_api.ts";
import type { DecisionTask, Reasoner } from "../contracts/reasoner.ts";
import { readEnv } from "../env.ts";
import { AppError } from "../errors.ts";
import { createReasoner } from "../llm/create_reasoner.ts";
import { rulesReasoner } from "../llm/rules/rules_reasoner.ts";
import { recordingTracker } from "../llm/testing/recording_tracker.ts";
import { reason } from "./reason.ts";
import { testDecision } from "./testing/test_deps.ts";
import { testObservation } from "./testing/test_observation.ts";

function call() {
  return { tracker: recordingTracker(), signal: new AbortController().signal };
}

/** A reasoner that remembers what it was asked and always decides the same. */
function scripted(decision = testDecision()) {
  const tasks: DecisionTask[] = [];
  const reasoner: Reasoner = {
    propose: () => Promise.reject(new Error("not asked here")),
    decide: (task) => {
      tasks.push(task);
      return Promise.resolve(decision);
    },
  };
  return { reasoner, tasks };
}

/** Claude at an emulated API. A stall is told from a slow machine by waiting long; only the test of a stall waits short. */
async function open(emulated: EmulatorOptions, stall_timeout_ms = 10_000) {
  const emulator = await startEmulator(emulated);
  const env = readEnv({
    ANTHROPIC_API_KEY: "test-key",
    ANTHROPIC_BASE_URL: emulator.url,
    RESEARCH_ENABLED: "true",
  });
  const reasoner = await createReasoner(env, { max_retries: 0, stall_timeout_ms });
  return { emulator, reasoner, [Symbol.asyncDispose]: () => emulator.close() };
}

Deno.test("reason() shows the model the observation and the tools that make sense now", async () => {
  const { reasoner, tasks } = scripted();

  await reason(testObservation(), reasoner, call());

  assertEquals(tasks[0]?.tools.map(({ name }) => name), [
    "extract_core_pain",
    "run_foundation",
    "suggest_discovery_questions",
    "analyze_gaps",
    "stop_with_guidance",
  ]);
  assertStringIncludes(tasks[0]?.observation_text ?? "", "## Gates");
  assert((tasks[0]?.system.length ?? 0) > 2000, "the cached prefix needs 512 tokens or more");
});

Deno.test("reason() gives way to policy whatever the model decides", async () => {
  const { reasoner } = scripted(testDecision({ tool_name: "extract_business_case" }));

  const decision = await reason(testObservation(), reasoner, call());

  assertEquals(decision.tool_name, "extract_core_pain");
});

Deno.test("reason() lets the policy decide where there is no model, and that is not degraded", async () => {
  const decision = await reason(testObservation(), rulesReasoner(), call());

  assertEquals([decision.tool_name, decision.model, decision.degraded], [
    "extract_core_pain",
    "rules",
    false,
  ]);
});

Deno.test("reason() lets the policy decide when the model fails, and says so", async () => {
  const faults = [{ kind: "status", status: 529 }, { kind: "stall" }, { kind: "refusal" }] as const;
  await using model = await open({ faults }, 50);

  for (const _ of faults) {
    const decision = await reason(testObservation(), model.reasoner, call());

    assertEquals([decision.model, decision.degraded], ["rules", true]);
    assertStringIncludes(decision.thinking, "so the fixed rules decide");
  }
});

Deno.test("reason() counts the tokens of an attempt that failed", async () => {
  await using model = await open({ faults: [{ kind: "refusal" }] });
  const { tracker, signal } = call();

  const { usage } = await reason(testObservation(), model.reasoner, { tracker, signal });

  assert(usage.input_tokens + usage.cache_creation_input_tokens > 0);
  assertEquals(usage, tracker.usage());
});

Deno.test("reason() does not search the web in a failed model's place", async () => {
  await using model = await open({ faults: [{ kind: "status", status: 529 }] });
  const specific_request = "Research what tenders ask for";
  const observation = testObservation({ request: { trigger: "user_request", specific_request } });

  const decision = await reason(observation, model.reasoner, call());

  assert(model.reasoner.research !== undefined);
  assert(decision.tool_name !== "run_research");
});

Deno.test("reason() does not decide for a caller who has left", async () => {
  await using model = await open({});
  const signal = AbortSignal.abort(new AppError("deadline_exceeded", "Too late"));

  for (const reasoner of [model.reasoner, rulesReasoner()]) {
    const reasoning = () => reason(testObservation(), reasoner, { ...call(), signal });
    await assertRejects(reasoning, AppError, "Too late");
  }
});
