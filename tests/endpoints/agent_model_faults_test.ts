/** Whatever the model does, a run ends with a valid answer or an error code, and with a log entry. */
import { assertEquals } from "@std/assert";
import { diAgentResponseSchema } from "../../shared/contracts/di_agent.ts";
import type { CreateReasonerOptions } from "../../shared/llm/create_reasoner.ts";
import type { Fault } from "../emulator/fault.ts";
import { startEmulator } from "../emulator/messages_api.ts";
import type { RecordedRequest } from "../emulator/recorded_request.ts";
import { withStack } from "../harness/stack.ts";
import { createCase } from "./agent_case.ts";
import { createIsolate } from "../harness/isolate.ts";

const stack = withStack({ functions: {} });

/** Faults in every request, after which the rules decide. */
const DEGRADING: Record<string, Fault> = {
  "too many requests (429)": { kind: "status", status: 429 },
  "an overloaded model (529)": { kind: "status", status: 529 },
  "a fault of the model's server (500)": { kind: "status", status: 500 },
  "an account that cannot pay (402)": { kind: "status", status: 402, type: "billing_error" },
  "an account without credit (400)": {
    kind: "status",
    status: 400,
    message: "Your credit balance is too low",
  },
  "a redirect to another origin": { kind: "redirect", location: "http://127.0.0.1:9/v1/messages" },
  "a refused key (401)": { kind: "status", status: 401 },
  "silence before the response": { kind: "stall", after_events: 0 },
  "silence within the response": { kind: "stall" },
  "a lost connection": { kind: "disconnect" },
  "an error within the response": { kind: "stream_error", type: "overloaded_error" },
  "a response that ends without an end": { kind: "cut_stream" },
  "malformed tool input": { kind: "malformed_tool_input" },
  "tool input of another shape": { kind: "wrong_schema" },
  "no tool at all": { kind: "no_tool" },
  "an unknown tool": { kind: "unknown_tool" },
  "a refusal": { kind: "refusal" },
  "an answer cut off at max_tokens": { kind: "max_tokens" },
};

interface LoggedOutcome {
  success: boolean;
  degraded: boolean;
  model: string;
}

/** The fault of a request. */
type Faults = (request: RecordedRequest) => Fault | null;

const isDecision = ({ body }: RecordedRequest) => body.tools !== undefined;

/** The fault in the first decision. Extraction requests may arrive before it or at the same time. */
function inFirstDecision(fault: Fault): Faults {
  let decisions = 0;
  return (request) => isDecision(request) && decisions++ === 0 ? fault : null;
}

/** Runs the agent with a model that has these faults. */
async function runWith(faults: Faults, reasoner: CreateReasonerOptions = {}) {
  await using emulator = await startEmulator({ faults });
  const { project_id, body } = await createCase(stack());
  const isolate = createIsolate(stack(), { model_url: emulator.url, reasoner });
  const response = await isolate.send({ body });
  await isolate.idle();
  const logged = await stack().sql<LoggedOutcome>(
    "select success, degraded, model from public.di_agent_logs where project_id = $1",
    [project_id],
  );
  return { status: response.status, answer: await response.json(), logged };
}

for (const [name, fault] of Object.entries(DEGRADING)) {
  Deno.test(`a run survives ${name}: the rules decide, and the answer says so`, async () => {
    const { status, answer, logged } = await runWith(() => fault, { stall_timeout_ms: 100 });

    assertEquals(status, 200);
    const { model, degraded } = diAgentResponseSchema.parse(answer);
    assertEquals([model, degraded], ["rules", true]);
    assertEquals(logged, [{ success: true, degraded: true, model: "rules" }]);
  });
}

Deno.test("a run uses one of two tools that the model calls at the same time", async () => {
  const { status, answer, logged } = await runWith(inFirstDecision({ kind: "two_tools" }));

  assertEquals(status, 200);
  const { tools_called, degraded } = diAgentResponseSchema.parse(answer);
  assertEquals([tools_called.length, degraded], [1, false]);
  assertEquals(logged.map(({ success }) => success), [true]);
});

Deno.test("a run uses the corrected answer of a model that repairs its own", async () => {
  const { answer } = await runWith(inFirstDecision({ kind: "malformed_tool_input" }));

  assertEquals(answer.degraded, false);
});

Deno.test("a run in whose tool the model fails reports the failure and changes nothing", async () => {
  const { status, answer } = await runWith((request) =>
    isDecision(request) ? null : { kind: "refusal" }
  );

  assertEquals(status, 200);
  assertEquals(answer.tools_called[0].success, false);
  assertEquals([answer.readiness_after, answer.gates_affected], [null, []]);
});

Deno.test("a degraded decision is not reused: the model is asked again", async () => {
  await using emulator = await startEmulator({ faults: [{ kind: "status", status: 529 }] });
  const { body } = await createCase(stack());
  const asking = { ...body, specific_request: "What should I ask the client?" };
  const isolate = createIsolate(stack(), { model_url: emulator.url });
  const first = await (await isolate.send({ body: asking })).json();
  await isolate.idle();

  const second = await (await isolate.send({ body: asking })).json();
  await isolate.idle();

  assertEquals([first.degraded, second.degraded, second.cached], [true, false, false]);
});
