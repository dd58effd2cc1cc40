import { assert, assertEquals, assertRejects } from "@std/assert";
import { createProject, createUser, type TestUser } from "../../tests/harness/project.ts";
import { withStack } from "../../tests/harness/stack.ts";
import {
  type Progress,
  progressSchema,
  type Readiness,
  readinessSchema,
} from "../../shared/contracts/readiness.ts";
import { createHandler, createSingleFlight } from "./handler.ts";

const stack = withStack({ functions: { readiness: createHandler } });

/** The answer as the user's supabase-js gets it; every test waits for the score to be stored before it goes on. */
async function invoke<Answer = Readiness>(user: TestUser, body: unknown): Promise<Answer> {
  const { data, error } = await user.client.functions.invoke("readiness", { body: body as object });
  if (error !== null) throw error;
  await stack().idle();
  return data;
}

async function addFeature(project_id: string): Promise<void> {
  await stack().sql(
    "insert into public.features (project_id, name) values ($1, 'Approval queue')",
    [
      project_id,
    ],
  );
}

Deno.test("readiness answers in the shape of its contract", async () => {
  const { project_id, members } = await createProject(stack());

  const readiness = await invoke(members.owner, { project_id });

  assertEquals(readinessSchema.parse(readiness), readiness);
  assertEquals([readiness.project_id, readiness.cache], [project_id, "miss"]);
});

Deno.test("readiness answers a second time from the cache, with the same score and time", async () => {
  const { project_id, members } = await createProject(stack());
  const first = await invoke(members.owner, { project_id });

  const second = await invoke(members.owner, { project_id });

  assertEquals(second.cache, "hit");
  assertEquals({ ...second, cache: "miss", trend: [] }, { ...first, trend: [] });
});

Deno.test("readiness makes one round trip, on a miss and on a hit", async () => {
  const { project_id, members } = await createProject(stack());

  for (const expected of ["miss", "hit"]) {
    const response = await fetch(`${stack().url}/functions/v1/readiness`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${members.owner.access_token}`,
        apikey: stack().publishable_key,
      },
      body: JSON.stringify({ project_id }),
    });
    await stack().idle();

    assertEquals((await response.json()).cache, expected);
    assert(response.headers.get("server-timing")?.includes('desc="1 calls"'));
  }
});

Deno.test("a client is told the phase and the way, in one round trip and without a number, until scores are shared", async () => {
  const { project_id, members } = await createProject(stack(), { members: ["owner", "client"] });
  const { owner, client } = members;
  const ask = async () => {
    const response = await fetch(`${stack().url}/functions/v1/readiness`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${client.access_token}`,
        apikey: stack().publishable_key,
      },
      body: JSON.stringify({ project_id }),
    });
    await stack().idle();
    assert(response.headers.get("server-timing")?.includes('desc="1 calls"'));
    return await response.json();
  };

  const miss = await ask();
  const hit = await ask();
  const batch = await invoke<{ results: Progress[] }>(client, { project_ids: [project_id] });
  const shown = await invoke(owner, { project_id });
  const refused = await client.client.from("projects").update({ scores_shared: true })
    .eq("id", project_id).select("id");
  const shared = await owner.client.from("projects").update({ scores_shared: true })
    .eq("id", project_id).select("id");

  assertEquals(progressSchema.strict().parse(miss), miss);
  assertEquals([miss.cache, hit.cache, hit.phase], ["miss", "hit", shown.phase]);
  assertEquals(
    miss.path.map(({ action }: { action: string }) => action),
    shown.path.map(({ action }) => action),
  );
  assertEquals(miss.path.filter((step: object) => "score" in step), []);
  assertEquals(batch.results, [hit]);
  assertEquals([refused.data, shared.data?.length], [[], 1]);
  assertEquals(readinessSchema.parse(await ask()).score, shown.score);
});

Deno.test("readiness is computed anew once an entity has changed", async () => {
  const { project_id, members } = await createProject(stack());
  const before = await invoke(members.owner, { project_id });

  await addFeature(project_id);
  const after = await invoke(members.owner, { project_id });

  assertEquals(after.cache, "miss");
  assert(after.dimensional_score > before.dimensional_score);
});

Deno.test("readiness passes the cache by where asked to, and stores what it computed", async () => {
  const { project_id, members } = await createProject(stack());
  await invoke(members.owner, { project_id });

  const bypass = await invoke(members.owner, { project_id, use_cache: false });
  const next = await invoke(members.owner, { project_id });

  assertEquals([bypass.cache, next.cache], ["bypass", "hit"]);
  assertEquals(next.computed_at, bypass.computed_at);
});

Deno.test("readiness does not take a stored score that is older than its time to live", async () => {
  const { project_id, members } = await createProject(stack());
  await invoke(members.owner, { project_id });

  await stack().sql(
    "update public.readiness_cache set computed_at = now() - interval '6 minutes' where project_id = $1",
    [project_id],
  );

  assertEquals((await invoke(members.owner, { project_id })).cache, "miss");
});

Deno.test("readiness answers a batch in the order asked for, and names what it did not find", async () => {
  const one = await createProject(stack());
  const other = await createProject(stack());
  await stack().sql(
    "insert into public.project_members (project_id, user_id, role) values ($1, $2, 'client')",
    [other.project_id, one.members.owner.user_id],
  );
  const unknown = crypto.randomUUID();

  const { results, not_found } = await invoke<{ results: Readiness[]; not_found: string[] }>(
    one.members.owner,
    { project_ids: [other.project_id, unknown, one.project_id] },
  );

  assertEquals(results.map(({ project_id }) => project_id), [other.project_id, one.project_id]);
  assertEquals(not_found, [unknown]);
});

Deno.test("readiness knows nothing of another tenant's project", async () => {
  const { project_id } = await createProject(stack());
  const stranger = await createUser(stack());

  const { error } = await stranger.client.functions.invoke("readiness", { body: { project_id } });

  assertEquals(error.context.status, 404);
  assertEquals((await error.context.json()).code, "not_found");
});

Deno.test("readiness tells the trend of the scores, oldest first", async () => {
  const { project_id, members } = await createProject(stack());
  await invoke(members.owner, { project_id });
  await stack().sql(
    `insert into public.readiness_history (project_id, score, gate_score, phase, computed_at)
    values ($1, 40, 40, 'prototype_ready', now() + interval '1 minute')`,
    [project_id],
  );

  const { trend } = await invoke(members.owner, { project_id });

  assertEquals(trend.map(({ score }) => score), [0, 40]);
});

Deno.test("readiness scores around a malformed element and reports it", async () => {
  const { project_id, members } = await createProject(stack());
  await stack().sql(
    "insert into public.project_foundation (project_id, core_pain, design_preferences) values ($1, $2, $3)",
    [project_id, '{"statement": 7}', '{"visual_style": "sober"}'],
  );

  const { gates, warnings } = await invoke(members.owner, { project_id });

  assertEquals(gates.prototype_gates["design_preferences"]?.satisfied, true);
  assertEquals(gates.prototype_gates["core_pain"]?.satisfied, false);
  assertEquals(warnings.map(({ subject }) => subject), ["foundation.core_pain"]);
});

for (const malformed of ["7", '"text"', "[1]", '{"statement": {}}', "true"]) {
  Deno.test(`readiness survives every jsonb column holding ${malformed}, and scores the rest`, async () => {
    const { project_id, members } = await createProject(stack());
    await stack().sql(FILL_WITH_JSON, [project_id, malformed]);
    await addFeature(project_id);

    const readiness = await invoke(members.owner, { project_id });

    assertEquals(readiness.total_entities, 2);
    assert(readiness.warnings.length > 0);
    assertEquals(readiness.gate_score, 0);
    assertEquals((await invoke(members.owner, { project_id })).warnings, readiness.warnings);
  });
}

Deno.test("readiness counts what a row leaves empty as absent, without a warning", async () => {
  const { project_id, members } = await createProject(stack());
  await stack().sql(
    `insert into public.personas (project_id, name, pain_points) values ($1, '', array[null, 'Late'])`,
    [project_id],
  );
  await stack().sql(
    `insert into public.vp_steps (project_id, step_index) values ($1, -1), ($1, -1)`,
    [project_id],
  );
  await stack().sql(
    `insert into public.features (project_id, name, user_actions, target_persona_ids)
    values ($1, '', array[null::text], array[null::uuid])`,
    [project_id],
  );

  const { total_entities, warnings } = await invoke(members.owner, { project_id });

  assertEquals([total_entities, warnings], [4, []]);
});

Deno.test("readiness takes a stored score that it cannot read for none, and replaces it", async () => {
  const { project_id, members } = await createProject(stack());
  const readable = await createProject(stack());
  await stack().sql(
    `update public.readiness_cache set cached_readiness_data = '{"score": "high"}', computed_at = now()
    where project_id = $1`,
    [project_id],
  );
  const first = await invoke(members.owner, { project_id });
  await stack().sql(
    "insert into public.project_members (project_id, user_id, role) values ($1, $2, 'client')",
    [readable.project_id, members.owner.user_id],
  );

  const { results } = await invoke<{ results: Readiness[] }>(members.owner, {
    project_ids: [readable.project_id, project_id],
  });

  assertEquals([first.cache, first.score], ["miss", 0]);
  assertEquals(results.map(({ cache }) => cache), ["miss", "hit"]);
});

/** One value in every jsonb column that scoring reads. */
const FILL_WITH_JSON = `
  with step as (
    insert into public.vp_steps (project_id, step_index, evidence) values ($1, 1, $2::jsonb)
  ), context as (
    insert into public.strategic_context (project_id, opportunity, investment_case, constraints, risks)
    values ($1, $2, $2, $2, $2)
  )
  insert into public.project_foundation (
    project_id, core_pain, primary_persona, wow_moment, design_preferences, business_case, budget_constraints,
    confirmed_scope
  )
  values ($1, $2, $2, $2, $2, $2, $2, $2)`;

Deno.test("createSingleFlight() runs once for all who come while it is under way", async () => {
  const storing = createSingleFlight<number>();
  const gate = Promise.withResolvers<void>();
  let runs = 0;
  const run = async () => {
    runs += 1;
    await gate.promise;
    return runs;
  };

  const results = [storing("a", run), storing("a", run), storing("b", run)];
  gate.resolve();

  assertEquals(await Promise.all(results), [2, 2, 2]);
  assertEquals(await storing("a", run), 3);
});

Deno.test("createSingleFlight() shares a failure, and forgets it", async () => {
  const storing = createSingleFlight<string>();
  const fail = () => Promise.reject(new TypeError("gone"));

  await Promise.all([0, 1].map(() => assertRejects(() => storing("a", fail), TypeError)));

  assertEquals(await storing("a", () => Promise.resolve("back")), "back");
});
