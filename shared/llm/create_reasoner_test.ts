import { assertEquals, assertRejects } from "@std/assert";
import { type EmulatorOptions, startEmulator } from "../../tests/emulator/messages_api.ts";
import { AppError } from "../errors.ts";
import { readEnv } from "../env.ts";
import { createReasoner } from "./create_reasoner.ts";
import { buildContext, buildDecisionTask, buildProposalTask } from "./testing/build_tasks.ts";
import { recordingTracker } from "./testing/recording_tracker.ts";

async function open(emulated: EmulatorOptions) {
  const emulator = await startEmulator(emulated);
  const env = readEnv({ ANTHROPIC_API_KEY: "test-key", ANTHROPIC_BASE_URL: emulator.url });
  const reasoner = await createReasoner(env, { max_retries: 0 });
  return { emulator, reasoner, [Symbol.asyncDispose]: () => emulator.close() };
}

function options() {
  return { tracker: recordingTracker(), signal: new AbortController().signal };
}

Deno.test("createReasoner() gives the rules where no key is set, and they leave decisions alone", async () => {
  const reasoner = await createReasoner(readEnv({}));

  const proposal = await reasoner.propose(buildProposalTask(), buildContext(), options());

  assertEquals([proposal.model, proposal.degraded, reasoner.decide], ["rules", false, undefined]);
});

Deno.test("createReasoner() asks the configured models at the configured address", async () => {
  await using model = await open({});

  const proposal = await model.reasoner.propose(buildProposalTask(), buildContext(), options());
  const decision = await model.reasoner.decide?.(buildDecisionTask(), options());

  assertEquals([proposal.model, decision?.model], ["claude-haiku-5-5", "claude-sonnet-5-5"]);
  assertEquals(model.emulator.requests[0]?.headers.get("authorization"), "Bearer test-key");
});

Deno.test("createReasoner() gives a model whose failures are told apart by their code", async () => {
  await using model = await open({ faults: [{ kind: "status", status: 529 }] });
  const propose = () => model.reasoner.propose(buildProposalTask(), buildContext(), options());

  const error = await assertRejects(propose, AppError);

  assertEquals(error.code, "unavailable");
});
