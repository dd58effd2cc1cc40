import { assert, assertEquals, assertRejects } from "@std/assert";
import { type EmulatorOptions, startEmulator } from "../../tests/emulator/messages_api.ts";
import { AppError } from "../errors.ts";
import { readEnv } from "../env.ts";
import { createReasoner } from "./create_reasoner.ts";
import { buildContext, buildDecisionTask, buildProposalTask } from "./testing/build_tasks.ts";
import { recordingTracker } from "./testing/recording_tracker.ts";

/** A stall is told from a slow machine by waiting long; only the test of a stall waits short. */
async function open(emulated: EmulatorOptions, stall_timeout_ms = 10_000) {
  const emulator = await startEmulator(emulated);
  const env = readEnv({ ANTHROPIC_API_KEY: "test-key", ANTHROPIC_BASE_URL: emulator.url });
  const reasoner = await createReasoner(env, { max_retries: 0, stall_timeout_ms });
  return { emulator, reasoner, [Symbol.asyncDispose]: () => emulator.close() };
}

function options() {
  return { tracker: recordingTracker(), signal: new AbortController().signal };
}

Deno.test("createReasoner() gives the rules where no key is set, and they are not degraded", async () => {
  const reasoner = await createReasoner(readEnv({}));

  const decision = await reasoner.decide(buildDecisionTask(), options());

  assertEquals([decision.model, decision.degraded], ["rules", false]);
});

Deno.test("createReasoner() asks the configured models at the configured address", async () => {
  await using model = await open({});

  const proposal = await model.reasoner.propose(buildProposalTask(), buildContext(), options());
  const decision = await model.reasoner.decide(buildDecisionTask(), options());

  assertEquals([proposal.model, decision.model], ["claude-haiku-5-5", "claude-sonnet-5-5"]);
  assertEquals(model.emulator.requests[0]?.headers.get("authorization"), "Bearer test-key");
});

Deno.test("decide() of createReasoner() lets the rules decide when the model fails, and says so", async () => {
  const faults = [{ kind: "status", status: 529 }, { kind: "stall" }, { kind: "refusal" }] as const;
  await using model = await open({ faults }, 50);

  for (const _ of faults) {
    const decision = await model.reasoner.decide(buildDecisionTask(), options());

    assertEquals([decision.model, decision.degraded], ["rules", true]);
    assert(decision.thinking.includes("so the fixed rules decide"), decision.thinking);
  }
});

Deno.test("decide() of createReasoner() counts the tokens of the failed attempt", async () => {
  await using model = await open({ faults: [{ kind: "refusal" }] });
  const { tracker, signal } = options();

  const decision = await model.reasoner.decide(buildDecisionTask(), { tracker, signal });

  assert(decision.usage.input_tokens + decision.usage.cache_creation_input_tokens > 0);
  assertEquals(decision.usage, tracker.usage());
});

Deno.test("decide() of createReasoner() does not decide for a caller who has left", async () => {
  await using model = await open({});
  const signal = AbortSignal.abort(new AppError("deadline_exceeded", "Too late"));
  const decide = () => model.reasoner.decide(buildDecisionTask(), { ...options(), signal });

  await assertRejects(decide, AppError, "Too late");
});

Deno.test("propose() of createReasoner() never falls back by itself", async () => {
  await using model = await open({ faults: [{ kind: "status", status: 529 }] });
  const propose = () => model.reasoner.propose(buildProposalTask(), buildContext(), options());

  const error = await assertRejects(propose, AppError);

  assertEquals(error.code, "unavailable");
});
