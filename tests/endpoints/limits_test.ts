/** The limits on runs and extractions per minute and on tokens per day. */
import { assert, assertEquals } from "@std/assert";
import { type AgentCase, createCase } from "./agent_case.ts";
import { connectMcp } from "../harness/mcp_client.ts";
import { createUser, type TestUser } from "../harness/project.ts";
import { withStack } from "../harness/stack.ts";
import { startEmulator } from "../emulator/messages_api.ts";
import { startStack } from "../../local/stack.ts";
import { createHandler } from "../../functions/foundation/handler.ts";
import { startPostgres } from "../harness/postgres.ts";

const stack = withStack({
  env: {
    RUNS_PER_MINUTE_PER_PROJECT: "1",
    RUNS_PER_MINUTE_PER_USER: "2",
    EXTRACTIONS_PER_MINUTE_PER_PROJECT: "3",
    EXTRACTIONS_PER_MINUTE_PER_USER: "4",
    DAILY_TOKEN_BUDGET: "1000",
  },
});

async function post(path: string, body: object, headers: Record<string, string>) {
  const response = await fetch(`${stack().url}/functions/v1/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  await stack().idle();
  return {
    status: response.status,
    answer,
    retry_after: Number(response.headers.get("retry-after")),
  };
}

const as = ({ access_token }: TestUser) => ({ authorization: `Bearer ${access_token}` });
const askOther = (agent_case: AgentCase) => ({ ...agent_case.body, specific_request: "Else?" });

async function countRuns(project_id: string): Promise<number> {
  const rows = await stack().sql("select from public.di_agent_runs where project_id = $1", [
    project_id,
  ]);
  return rows.length;
}

async function spend(project_id: string, tokens: number): Promise<void> {
  await stack().sql(
    `insert into public.operation_metrics (operation, project_id, duration_ms, input_tokens)
    values ('foundation_extract', $1, 1, $2)`,
    [project_id, tokens],
  );
}

/** Backdates the runs of the project by a minute. */
async function passMinute(project_id: string): Promise<void> {
  await stack().sql(
    "update public.di_agent_runs set created_at = created_at - interval '1 minute' where project_id = $1",
    [project_id],
  );
}

Deno.test("a project's second run within a minute is refused with 429, but not in the next minute", async () => {
  const agent_case = await createCase(stack());
  const headers = as(agent_case.owner);
  await post("di-agent", agent_case.body, headers);

  const refused = await post("di-agent", askOther(agent_case), headers);

  assertEquals([refused.status, refused.answer.code], [429, "rate_limited"]);
  assert(refused.retry_after > 0 && refused.retry_after <= 60, `${refused.retry_after}`);
  assertEquals(await countRuns(agent_case.project_id), 1);
  await passMinute(agent_case.project_id);
  assertEquals((await post("di-agent", askOther(agent_case), headers)).status, 200);
});

Deno.test("answers that need no run are not limited", async () => {
  const agent_case = await createCase(stack());
  const headers = as(agent_case.owner);
  const until_kept = async (left: number): Promise<boolean> => {
    const { answer } = await post("di-agent", agent_case.body, headers);
    await passMinute(agent_case.project_id);
    return answer.cached || (left > 0 && await until_kept(left - 1));
  };
  const keyed = { ...headers, "idempotency-key": "one" };
  await post("di-agent", askOther(agent_case), keyed);

  const replayed = await post("di-agent", askOther(agent_case), keyed);

  assertEquals(replayed.status, 200);
  await passMinute(agent_case.project_id);
  assert(await until_kept(10));
  assertEquals((await post("di-agent", agent_case.body, headers)).answer.cached, true);
});

Deno.test("a user's runs are counted over all projects, separately for each user", async () => {
  const cases = [await createCase(stack()), await createCase(stack()), await createCase(stack())];
  const [user, other] = [await createUser(stack()), await createUser(stack())];
  for (const { project_id } of cases) {
    await stack().sql(
      `insert into public.project_members (project_id, user_id, role)
      values ($1, $2, 'consultant'), ($1, $3, 'consultant')`,
      [project_id, user.user_id, other.user_id],
    );
  }

  const statuses: number[] = [];
  for (const { body } of cases) statuses.push((await post("di-agent", body, as(user))).status);

  assertEquals(statuses, [200, 200, 429]);
  assertEquals((await post("di-agent", cases[2]!.body, as(other))).status, 200);
});

Deno.test("back ends are neither counted nor limited", async () => {
  const agent_case = await createCase(stack());
  const secret = { apikey: stack().secret_key };

  const statuses = [
    (await post("di-agent", agent_case.body, secret)).status,
    (await post("di-agent", askOther(agent_case), secret)).status,
    (await post("di-agent", { ...askOther(agent_case), use_cache: false }, as(agent_case.owner)))
      .status,
  ];

  assertEquals(statuses, [200, 200, 200]);
});

Deno.test("a project that has used its daily tokens is refused with 402 until midnight, for all callers", async () => {
  const agent_case = await createCase(stack());
  const { project_id, body } = agent_case;
  await spend(project_id, 1000);

  for (const headers of [as(agent_case.owner), { apikey: stack().secret_key }]) {
    for (const [path, request] of [["di-agent", body], ["foundation", { project_id }]] as const) {
      const refused = await post(path, request, headers);
      assertEquals([refused.status, refused.answer.code], [402, "token_budget_exceeded"], path);
      assert(refused.retry_after > 0 && refused.retry_after <= 86_400);
    }
  }
  assertEquals(await countRuns(project_id), 0);
});

Deno.test("a project's fourth extraction within a minute is refused with 429, and so is a user's fifth", async () => {
  const cases = [await createCase(stack()), await createCase(stack())];
  const [one, other] = cases;
  await stack().sql(
    "insert into public.project_members (project_id, user_id, role) values ($1, $2, 'consultant')",
    [other!.project_id, one!.owner.user_id],
  );
  const extract = async (project: AgentCase | undefined, headers: Record<string, string>) =>
    await post("foundation", { project_id: project!.project_id, elements: ["core_pain"] }, headers);
  const of_project = [];
  for (let count = 0; count < 4; count++) of_project.push(await extract(one, as(one!.owner)));
  const of_user = [await extract(other, as(one!.owner)), await extract(other, as(one!.owner))];

  assertEquals(of_project.map(({ status }) => status), [200, 200, 200, 429]);
  assertEquals(of_user.map(({ status }) => status), [200, 429]);
  const { answer, retry_after } = of_user[1]!; // two were asked for
  assertEquals(answer.code, "rate_limited");
  assert(retry_after > 0 && retry_after <= 60, `${retry_after}`);
  assertEquals((await extract(other, as(other!.owner))).status, 200);
  assertEquals((await extract(one, { apikey: stack().secret_key })).status, 200);
});

Deno.test("a project's fourth proposal within a minute is refused, as an extraction would be", async () => {
  const { project_id, owner } = await createCase(stack());
  await using mcp = await connectMcp(stack(), as(owner));
  const [letter] = await stack().sql<{ id: string }>(
    "select id from public.signals where project_id = $1",
    [project_id],
  );
  const quote = "when a family asks where a garment is, nobody here can tell them";
  const results = [];
  for (const where of ["garment", "coat", "dress", "suit"]) {
    const { content, error } = await mcp.call("propose_value", {
      project_id,
      element: "core_pain",
      value: { statement: `Nobody here can tell a family where a ${where} is.` },
      citations: [{ field: "statement", signal_id: letter?.id, quote }],
    });
    results.push(error === null ? content?.["status"] : JSON.parse(error).code);
  }

  assertEquals(results, ["proposed", "proposed", "proposed", "rate_limited"]);
});

Deno.test("extractions that run at the same time do not spend more than the tokens of the day", async () => {
  await using emulator = await startEmulator({
    latency: { first_token_ms: [200, 300], tokens_per_second: 2_000, seed: 1 },
  });
  await using postgres = await startPostgres();
  const daily_token_budget = 120_000;
  await using parallel = await startStack({
    database_url: postgres.url,
    functions: { foundation: createHandler },
    env: {
      ANTHROPIC_API_KEY: "test",
      ANTHROPIC_BASE_URL: emulator.url,
      DAILY_TOKEN_BUDGET: String(daily_token_budget),
    },
  });
  const { project_id } = await createCase(parallel);
  const extract = async () => {
    const response = await fetch(`${parallel.url}/functions/v1/foundation`, {
      method: "POST",
      headers: { "content-type": "application/json", apikey: parallel.secret_key },
      body: JSON.stringify({ project_id, force: true }),
    });
    return { status: response.status, answer: await response.json() };
  };

  const answers = await Promise.all(Array.from({ length: 25 }, extract));
  await parallel.idle();

  const refused = answers.filter(({ status }) => status === 402);
  const [spent] = await parallel.sql<{ tokens: number; reserved: number }>(
    `select public.tokens_today($1)::integer as tokens, private.tokens_reserved($1)::integer as reserved`,
    [project_id],
  );
  assertEquals(new Set(answers.map(({ status }) => status)), new Set([200, 402]));
  assert(
    refused.every(({ answer }) => answer.details.tokens_left < answer.details.tokens_required),
  );
  assert(spent!.tokens > 0 && spent!.tokens <= daily_token_budget, `${spent!.tokens}`);
  assertEquals(spent!.reserved, 0);
  // What they had reserved and not used is there again.
  assertEquals((await extract()).status, 200);
  await parallel.idle();
});

Deno.test("a stranger does not learn how many tokens a project has used", async () => {
  const { project_id, body } = await createCase(stack());
  const stranger = await createUser(stack());
  await spend(project_id, 1000);

  assertEquals((await post("di-agent", body, as(stranger))).status, 404);
  assertEquals((await post("foundation", { project_id }, as(stranger))).status, 404);
});

Deno.test("a project with tokens left is not refused", async () => {
  const { project_id, body, owner } = await createCase(stack());
  await spend(project_id, 999);

  assertEquals((await post("di-agent", body, as(owner))).status, 200);
});
