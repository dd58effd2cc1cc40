import { assert, assertEquals, assertExists } from "@std/assert";
import {
  type AgentCase,
  countEffects,
  createCase,
  DONE_ONCE,
  insertLetter,
} from "../../tests/endpoints/agent_case.ts";
import { createProject } from "../../tests/harness/project.ts";
import { withStack } from "../../tests/harness/stack.ts";
import {
  blindSpotsResponseSchema,
  type DiAgentResponse,
  diAgentResponseSchema,
  gapsResponseSchema,
  questionsResponseSchema,
} from "../../shared/contracts/di_agent.ts";
import type { LoggedRun } from "../../shared/queries/agent_logs.ts";
import { createHandler } from "./handler.ts";

const stack = withStack({ functions: { "di-agent": createHandler } });

/** What the function answers to the project's owner, by supabase-js; background work is done by then. */
async function invoke<Answer>(
  { owner }: Pick<AgentCase, "owner">,
  path: string,
  options: { body?: object; method?: "GET" | "POST"; headers?: Record<string, string> },
): Promise<Answer> {
  const { data, error } = await owner.client.functions.invoke(`di-agent${path}`, {
    ...options,
    body: options.body as Record<string, unknown>,
  });
  if (error !== null) throw new Error(await error.context.text(), { cause: error });
  await stack().idle();
  return data;
}

const run = (agent_case: AgentCase, request: object = {}) =>
  invoke<DiAgentResponse>(agent_case, "", { body: { ...agent_case.body, ...request } });

interface RunsPage {
  runs: LoggedRun[];
  next: string | null;
  total: number;
}
const listRuns = (agent_case: AgentCase, query = "") =>
  invoke<RunsPage>(agent_case, `/runs?project_id=${agent_case.project_id}${query}`, {
    method: "GET",
  });

Deno.test("di-agent answers in the shape of its contract, and does what it says", async () => {
  const agent_case = await createCase(stack());

  const answer = await run(agent_case);

  assertEquals(diAgentResponseSchema.parse(answer), answer);
  assertEquals(answer.action_type, "tool_call");
  assertEquals(answer.tools_called.map(({ tool_name }) => tool_name), ["extract_core_pain"]);
  assertEquals(answer.gates_affected, ["core_pain"]);
  assertEquals([answer.model, answer.degraded, answer.cached], ["rules", false, false]);
  assertEquals(await countEffects(stack(), agent_case.project_id), DONE_ONCE);
});

Deno.test("di-agent gives guidance where there is nothing to read", async () => {
  const { project_id, members } = await createProject(stack());
  const body = { project_id, trigger: "user_request" as const };

  const answer = await run({ project_id, owner: members.owner, body }, {
    specific_request: "What should I ask the client?",
  });

  assertEquals(answer.action_type, "guidance");
  assert((answer.guidance?.questions_to_ask.length ?? 0) > 0);
});

Deno.test("di-agent stops, with a reason, where everything is read and says too little", async () => {
  const { project_id, members } = await createProject(stack());
  await insertLetter(stack(), project_id, "See you on Monday.");
  const body = { project_id, trigger: "scheduled" as const };
  const agent_case = { project_id, owner: members.owner, body } as unknown as AgentCase;

  const answers = [await run(agent_case, { use_cache: false })];
  while (answers.at(-1)?.action_type === "tool_call") {
    answers.push(await run(agent_case, { use_cache: false }));
  }

  const last = answers.at(-1);
  assertEquals(last?.action_type, "stop");
  assertExists(last?.stop_reason);
  assert(last.what_would_help.length > 0);
});

Deno.test("di-agent asks for a confirmation once quotes carry what is there", async () => {
  const agent_case = await createCase(stack());

  const answers = [await run(agent_case)];
  while (answers.at(-1)?.action_type === "tool_call") answers.push(await run(agent_case));

  assertEquals(answers.at(-1)?.action_type, "confirmation");
});

Deno.test("di-agent gives the same answer again while nothing has changed, and runs when something has", async () => {
  const agent_case = await createCase(stack());
  const request = { specific_request: "What should I ask the client?" };
  const first = await run(agent_case, request);

  const second = await run(agent_case, request);
  const { cached, timings: _, usage: __, ...rest } = second;
  const { cached: ___, timings: ____, usage: _____, ...expected } = first;
  assertEquals([cached, rest], [true, expected]);

  await insertLetter(stack(), agent_case.project_id);
  assertEquals((await run(agent_case, request)).cached, false);
});

Deno.test("di-agent decides anew where asked to, where the request differs, and after an invalidation", async () => {
  const agent_case = await createCase(stack());
  const request = { specific_request: "What should I ask the client?" };
  await run(agent_case, request);

  assertEquals((await run(agent_case, { ...request, use_cache: false })).cached, false);
  assertEquals((await run(agent_case, { specific_request: "Where are the gaps?" })).cached, false);

  await run(agent_case, request);
  const { project_id } = agent_case;
  await invoke(agent_case, "/cache/invalidate", { body: { project_id, reason: "a new contact" } });
  assertEquals((await run(agent_case, request)).cached, false);
});

Deno.test("di-agent reads the oldest unread signals, twenty in a run, and marks no others", async () => {
  const { project_id, owner, body } = await createCase(stack());
  await stack().sql(
    `insert into public.signals (project_id, source_type, authority, content, created_at)
    select $1, 'note', 'consultant', 'Note ' || number, now() + number * interval '1 second'
    from generate_series(1, 24) as number`,
    [project_id],
  );

  await run({ project_id, owner, body });

  const unread = await stack().sql<{ content: string }>(
    "select content from public.signals where project_id = $1 and analyzed_at is null order by created_at",
    [project_id],
  );
  assertEquals(unread.map(({ content }) => content), [20, 21, 22, 23, 24].map((n) => `Note ${n}`));
});

Deno.test("di-agent/runs gives the runs page by page, newest first, with the total of all", async () => {
  const agent_case = await createCase(stack());
  for (const text of ["one", "two", "three"]) {
    await run(agent_case, { trigger_context: text, use_cache: false });
  }

  const first = await listRuns(agent_case, "&limit=2");
  const second = await listRuns(agent_case, `&limit=2&before=${first.next}`);

  assertEquals(first.runs.map(({ trigger_context }) => trigger_context), ["three", "two"]);
  assertEquals(second.runs.map(({ trigger_context }) => trigger_context), ["one"]);
  assertEquals([first.total, second.total, second.next], [3, 3, null]);
});

Deno.test("di-agent/runs filters by trigger and by kind of action, and counts what it filters", async () => {
  const agent_case = await createCase(stack());
  await run(agent_case);
  await run(agent_case, { trigger: "scheduled" });

  const scheduled = await listRuns(agent_case, "&trigger=scheduled");
  const stops = await listRuns(agent_case, "&action_type=stop");

  assertEquals([scheduled.total, scheduled.runs[0]?.trigger], [1, "scheduled"]);
  assertEquals([stops.total, stops.runs], [0, []]);
});

Deno.test("di-agent/gaps, blind-spots and questions answer in the shape of their contracts", async () => {
  const agent_case = await createCase(stack());
  const { project_id } = agent_case;

  const gaps = await invoke(agent_case, "/gaps", { body: { project_id } });
  const blind_spots = await invoke(agent_case, "/blind-spots", { body: { project_id } });
  const questions = await invoke(agent_case, "/questions", {
    body: { project_id, focus_gates: ["core_pain"] },
  });

  assertEquals(gapsResponseSchema.parse(gaps), gaps);
  assertEquals(blindSpotsResponseSchema.parse(blind_spots), blind_spots);
  const { questions: asked } = questionsResponseSchema.parse(questions);
  assertEquals(new Set(asked.map(({ gate }) => gate)), new Set(["core_pain"]));
});

Deno.test("di-agent answers a back end, which is a member of nothing", async () => {
  const { body } = await createCase(stack());

  const response = await fetch(`${stack().url}/functions/v1/di-agent`, {
    method: "POST",
    headers: { apikey: stack().secret_key },
    body: JSON.stringify(body),
  });

  assertEquals(response.status, 200);
  await response.body?.cancel();
  await stack().idle();
});
