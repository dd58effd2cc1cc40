/** How many round trips to the database a run takes, measured with added latency. */
import { assertEquals } from "@std/assert";
import { decideFor } from "../emulator/respond.ts";
import { withStack } from "../harness/stack.ts";
import { createCase } from "./agent_case.ts";
import { createIsolate } from "../harness/isolate.ts";
import { measureAgent } from "../harness/measured_agent.ts";

const stack = withStack({ functions: {} });

/** A round trip long enough that parallel calls overlap even on a busy machine, and a model that is slower still. */
const AWAY = {
  round_trip_ms: 200,
  latency: { first_token_ms: [900, 1_700], tokens_per_second: 1_000, seed: 7 },
} as const;

Deno.test("a run costs two round trips: one to begin and observe, one to commit", async () => {
  await using agent = await measureAgent(stack(), AWAY);
  const { body } = await createCase(stack());

  const { rounds, answer, model_calls } = await agent.run(body);

  assertEquals([answer.action_type, answer.cached, model_calls], ["tool_call", false, 2]);
  assertEquals(rounds, 2);
});

Deno.test("a run that speculates in vain costs two round trips as well", async () => {
  const respond = decideFor("suggest_discovery_questions");
  await using agent = await measureAgent(stack(), { ...AWAY, respond });
  const { body } = await createCase(stack());

  const { rounds, answer, model_calls } = await agent.run(body);

  assertEquals([answer.action_type, model_calls], ["guidance", 2]);
  assertEquals(rounds, 2);
});

Deno.test("an unchanged project costs one round trip and no model call", async () => {
  await using agent = await measureAgent(stack(), AWAY);
  const { body } = await createCase(stack());
  const asking = { ...body, specific_request: "What should I ask the client?" };
  const isolate = createIsolate(stack());
  await (await isolate.send({ body: asking })).body?.cancel();
  await isolate.idle();

  const { rounds, answer, model_calls } = await agent.run(asking);

  assertEquals([answer.cached, rounds, model_calls], [true, 1, 0]);
});
