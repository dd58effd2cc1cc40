/** A run that decides for run_foundation stores the strategic context with the elements, and keeps what people wrote. */
import { assert, assertEquals } from "@std/assert";
import { diAgentResponseSchema } from "../../shared/contracts/di_agent.ts";
import { decideFor } from "../emulator/respond.ts";
import { startEmulator } from "../emulator/messages_api.ts";
import { withStack } from "../harness/stack.ts";
import { createCase } from "./agent_case.ts";
import { createIsolate } from "../harness/isolate.ts";

const stack = withStack({ functions: {} });

/** What the rules extract from the letter. */
const PROBLEM =
  "The problem, in one sentence: when a family asks where a garment is, nobody here can tell them.";

interface Row {
  opportunity: Record<string, unknown>;
  investment_case: Record<string, unknown>;
  constraints: Record<string, unknown>;
  risks: unknown[];
  evidence: { signal_id: string; quote: string }[];
  confirmation_status: string;
}

/** As after the client has called confirm_entity. */
async function confirmContext(project_id: string): Promise<void> {
  await stack().sql(
    "update public.strategic_context set confirmation_status = 'confirmed_client' where project_id = $1",
    [project_id],
  );
}

/** Runs the agent on a project with one letter, after the consultant, or the client, has written the strategic context. */
async function run(written: Partial<Row> | null = null, { is_confirmed = false } = {}) {
  await using emulator = await startEmulator({ respond: decideFor("run_foundation") });
  const { project_id, body, owner } = await createCase(stack());
  if (written !== null) {
    const { error } = await owner.client.from("strategic_context").insert({
      project_id,
      ...written,
    });
    assertEquals(error, null);
    if (is_confirmed) await confirmContext(project_id);
  }
  const isolate = createIsolate(stack(), { model_url: emulator.url });
  const response = await isolate.send({ body });
  const answer = diAgentResponseSchema.parse(await response.json());
  await isolate.idle();
  const [context] = await stack().sql<Row>(
    "select * from public.strategic_context where project_id = $1",
    [project_id],
  );
  const revisions = await stack().sql<{ kind: string; run_id: string }>(
    `select kind, run_id from public.foundation_revisions
    where project_id = $1 and element = 'strategic_context'`,
    [project_id],
  );
  const [letter] = await stack().sql<{ id: string; content: string }>(
    "select id, content from public.signals where project_id = $1",
    [project_id],
  );
  const [call] = answer.tools_called;
  const result = call?.result as { elements: Record<string, { status: string } | undefined> };
  assertEquals([call?.tool_name, call?.success], ["run_foundation", true]);
  return {
    answer,
    context,
    revisions,
    letter,
    status: result.elements["strategic_context"]?.status,
  };
}

Deno.test("a run of run_foundation writes the strategic context with its quotes and a revision", async () => {
  const { answer, context, revisions, letter, status } = await run();

  assertEquals(status, "extracted");
  assertEquals(revisions, [{ kind: "accepted", run_id: answer.run_id }]);
  assert(context !== undefined && context.evidence.length > 0);
  assertEquals(context.opportunity["problem_statement"], PROBLEM);
  for (const { signal_id, quote } of context.evidence) {
    assertEquals(signal_id, letter?.id);
    assert(letter?.content.includes(quote), quote);
  }
});

Deno.test("a run of run_foundation does not change what a person wrote into the strategic context", async () => {
  const opportunity = { client_motivation: "As the consultant puts it" };
  const risks = [{ description: "The board changes in May" }];

  const { context, status } = await run({ opportunity, risks });

  assertEquals(status, "extracted");
  assertEquals(context?.opportunity, { ...opportunity, problem_statement: PROBLEM });
  assertEquals(context?.risks[0], risks[0]);
});

Deno.test("a run of run_foundation does not change a confirmed strategic context", async () => {
  const written = {
    opportunity: { client_motivation: "As the client agreed" },
  };

  const { context, revisions, status } = await run(written, { is_confirmed: true });

  assertEquals([status, revisions], [undefined, []]);
  assertEquals(context?.opportunity, written.opportunity);
  assertEquals([context?.constraints, context?.evidence], [{}, []]);
});
