import {
  assert,
  assertEquals,
  assertExists,
  assertGreater,
  assertLessOrEqual,
  assertStringIncludes,
} from "@std/assert";
import { createProject, type TestUser } from "../../tests/harness/project.ts";
import { withStack } from "../../tests/harness/stack.ts";
import { corePainSchema } from "../../shared/elements/core_pain/schema.ts";
import {
  type ElementOutcome,
  elementOutcomeSchema,
  shownSchemas,
} from "../../shared/contracts/foundation.ts";
import { readinessSchema } from "../../shared/contracts/readiness.ts";
import { strategicContextSchema } from "../../shared/elements/strategic_context/schema.ts";
import { createHandler } from "./handler.ts";

const stack = withStack({ functions: { foundation: createHandler } });

const CALL = [
  "Consultant: Thanks for making the time. What made you call us?",
  "Dana Whitlock: Honestly, the problem is that we lose about forty orders a month because the approvals sit in somebody's inbox.",
  "Dana Whitlock: It costs us roughly two hundred thousand a year, and in September our largest customer threatened to leave.",
  "Consultant: Who feels that the most?",
  "Dana Whitlock: The order desk. Priya runs the order desk and she spends her whole morning chasing signatures by phone.",
  "Priya Nair: I need to see which orders wait for whom, so that I can get them out before the truck leaves at two.",
  "Dana Whitlock: The budget is between sixty and eighty thousand and the board wants it live by the first of June.",
].join("\n");

interface Extracted {
  elements: Record<string, ElementOutcome>;
  readiness: unknown;
  model: string;
  degraded: boolean;
}

async function addSignal(
  project_id: string,
  content = CALL,
  authority = "client",
): Promise<string> {
  const [signal] = await stack().sql<{ id: string }>(
    `insert into public.signals (project_id, source_type, authority, content)
    values ($1, 'transcript', $2, $3) returning id`,
    [project_id, authority, content],
  );
  assertExists(signal);
  return signal.id;
}

async function invoke<Answer>(
  user: TestUser,
  path: string,
  options: { body?: Record<string, unknown>; method?: "GET" | "POST" },
): Promise<Answer> {
  const { data, error } = await user.client.functions.invoke(path, options);
  if (error !== null) throw new Error(await error.context.text());
  await stack().idle();
  return data;
}

async function assertRefused(user: TestUser, body: Record<string, unknown>, code: string) {
  const { error } = await user.client.functions.invoke("foundation/confirm", { body });
  const answer = await error.context.json();
  assertEquals(answer.code, code);
  return answer;
}

const extract = (user: TestUser, body: Record<string, unknown>) =>
  invoke<Extracted>(user, "foundation", { body });
const show = (user: TestUser, project_id: string, query = "") =>
  invoke<Record<string, unknown>>(user, `foundation?project_id=${project_id}${query}`, {
    method: "GET",
  });

/** Confirms what is shown to the user, with `value` in its place if there is one. */
async function confirm<Answer>(
  user: TestUser,
  request: { project_id: string; element: string; value?: object },
): Promise<Answer> {
  return await invoke<Answer>(user, "foundation/confirm", {
    body: { ...request, revision_id: await shownRevision(user, request) },
  });
}

async function shownRevision(
  user: TestUser,
  { project_id, element }: { project_id: string; element: string },
): Promise<string | null | undefined> {
  const { revision_ids } = await show(user, project_id);
  return (revision_ids as Record<string, string | null>)[element];
}

Deno.test("foundation extracts values whose every quote stands in the signal at its place", async () => {
  const { project_id, members } = await createProject(stack());
  const signal_id = await addSignal(project_id);

  const { elements, model, readiness } = await extract(members.owner, { project_id });

  const pain = elementOutcomeSchema.parse(elements["core_pain"]);
  assertEquals([pain.status, model], ["extracted", "rules"]);
  assertGreater(pain.evidence.length, 0);
  for (const { start, end, quote, signal_id: source } of pain.evidence) {
    assertEquals([CALL.slice(start, end), source], [quote, signal_id]);
  }
  assertEquals(readinessSchema.parse(readiness).project_id, project_id);
});

Deno.test("foundation stores what it extracted, with a revision of each value", async () => {
  const { project_id, members } = await createProject(stack());
  await addSignal(project_id);

  const { elements } = await extract(members.owner, { project_id, elements: ["core_pain"] });
  const shown = await show(members.owner, project_id, "&revisions=true");

  assertEquals(shown["core_pain"], elements["core_pain"]?.value);
  assertEquals(shown["wow_moment"], null);
  const revisions = shown["revisions"] as { element: string; kind: string }[];
  assertEquals(revisions.map(({ element, kind }) => [element, kind]), [["core_pain", "accepted"]]);
});

Deno.test("foundation extracts the same again as unchanged, and writes nothing", async () => {
  const { project_id, members } = await createProject(stack());
  await addSignal(project_id);
  const request = { project_id, elements: ["core_pain"] };
  await extract(members.owner, request);

  const { elements } = await extract(members.owner, request);
  const { revisions } = await show(members.owner, project_id, "&revisions=true");

  assertEquals(elements["core_pain"]?.status, "unchanged");
  assertEquals((revisions as unknown[]).length, 1);
});

Deno.test("foundation finds too little where there are no signals, and says what is missing", async () => {
  const { project_id, members } = await createProject(stack());

  const { elements } = await extract(members.owner, { project_id });

  for (const outcome of Object.values(elements)) {
    assertEquals([outcome.status, outcome.value], ["insufficient_signal", null]);
    assertEquals(outcome.error?.code, "insufficient_signal");
  }
});

Deno.test("foundation reads only the signals asked for", async () => {
  const { project_id, members } = await createProject(stack());
  await addSignal(project_id);
  const chosen = await addSignal(
    project_id,
    "Dana: Our real problem is that nobody can tell which invoices were paid, and we lose three days a month on it.",
  );

  const { elements } = await extract(members.owner, {
    project_id,
    elements: ["core_pain"],
    signal_ids: [chosen],
  });

  const sources = new Set(elements["core_pain"]?.evidence.map(({ signal_id }) => signal_id));
  assertEquals([...sources], [chosen]);
});

Deno.test("foundation cannot be carried above 0.6 by a consultant's own words", async () => {
  const { project_id, members } = await createProject(stack());
  await stack().sql(
    `insert into public.signals (project_id, source_type, authority, content) values ($1, 'document', 'consultant', $2)`,
    [project_id, CALL],
  );

  const { elements } = await extract(members.owner, { project_id, elements: ["core_pain"] });

  assertLessOrEqual(elements["core_pain"]?.confidence ?? 0, 0.6);
});

Deno.test("foundation/confirm writes the role of who confirms, whatever the value says", async () => {
  const { project_id, members } = await createProject(stack(), {
    members: ["consultant", "client"],
  });
  await addSignal(project_id);
  await extract(members.consultant, { project_id, elements: ["core_pain"] });
  const { core_pain } = await show(members.consultant, project_id);
  const body = {
    project_id,
    element: "core_pain",
    value: { ...corePainSchema.parse(core_pain), confirmed_by: "client", confidence: 0.9 },
  };

  const by_consultant = await confirm<{ confirmed_by: string }>(members.consultant, body);
  const by_client = await confirm<{ confirmed_by: string; value: object }>(members.client, body);
  const after = await show(members.consultant, project_id);

  assertEquals([by_consultant.confirmed_by, by_client.confirmed_by], ["consultant", "client"]);
  assertEquals(corePainSchema.parse(after["core_pain"]).confidence, 0.9);
  // Scores are not shared with the client.
  assertEquals("confidence" in by_client.value, false);
});

Deno.test("foundation/confirm keeps the quotes of what was not corrected, and a consultant's correction cannot raise the confidence", async () => {
  const { project_id, members } = await createProject(stack());
  await addSignal(project_id);
  const { elements } = await extract(members.owner, { project_id, elements: ["core_pain"] });
  const extracted = elements["core_pain"];
  const value = {
    ...extracted?.value,
    statement: "Orders are lost while approvals sit in an inbox",
    confidence: 1,
  };

  const confirmed = await confirm<
    { value: { confidence: number; evidence: { cited: string }[]; statement: string } }
  >(members.owner, { project_id, element: "core_pain", value });

  assertEquals(confirmed.value.statement, value.statement);
  assertEquals(confirmed.value.confidence, extracted?.confidence);
  assertEquals(
    confirmed.value.evidence.map(({ cited }) => cited),
    extracted?.evidence.filter(({ fields }) => !fields.includes("statement"))
      .map(({ cited }) => cited),
  );
});

Deno.test("foundation/confirm refuses a value that changed since it was shown, and gives the current one", async () => {
  const { project_id, members } = await createProject(stack());
  await addSignal(project_id);
  await extract(members.owner, { project_id, elements: ["core_pain"] });
  const { revisions, core_pain } = await show(members.owner, project_id, "&revisions=true");
  const revision_id = (revisions as { id: string }[])[0]?.id;
  const body = { project_id, element: "core_pain", revision_id };
  await invoke(members.owner, "foundation/confirm", {
    body: { ...body, value: { ...core_pain as object, stakes: "Our largest customer leaves" } },
  });

  const { details } = await assertRefused(members.owner, body, "revision_conflict");

  assertEquals(details.current.stakes, "Our largest customer leaves");
});

Deno.test("foundation/confirm refuses to let a consultant overwrite the client's word", async () => {
  const { project_id, members } = await createProject(stack(), {
    members: ["consultant", "client"],
  });
  await addSignal(project_id);
  await extract(members.consultant, { project_id, elements: ["core_pain"] });
  const body = { project_id, element: "core_pain" };
  await confirm(members.client, body);

  const revision_id = await shownRevision(members.consultant, body);
  await assertRefused(members.consultant, { ...body, revision_id }, "revision_conflict");
});

Deno.test("foundation/confirm finds nothing to confirm where no value stands", async () => {
  const { project_id, members } = await createProject(stack());

  await assertRefused(members.owner, { project_id, element: "core_pain" }, "insufficient_signal");
});

Deno.test("foundation/confirm refuses a value of the wrong shape", async () => {
  const { project_id, members } = await createProject(stack());
  const value = { statement: 7 };

  await assertRefused(
    members.owner,
    { project_id, element: "core_pain", value },
    "invalid_request",
  );
});

Deno.test("foundation protects what the client confirmed, and keeps a forced extraction as a proposal", async () => {
  const { project_id, members } = await createProject(stack(), {
    members: ["consultant", "client"],
  });
  await addSignal(project_id);
  const request = { project_id, elements: ["core_pain"] };
  await extract(members.consultant, request);
  const { core_pain } = await show(members.client, project_id);
  const value = {
    ...core_pain as object,
    statement: "Approvals sit in inboxes and we lose orders over it",
  };
  await confirm(members.client, { project_id, element: "core_pain", value });

  const plain = await extract(members.consultant, request);
  const forced = await extract(members.consultant, { ...request, force: true });
  const after = await show(members.client, project_id, "&revisions=true");

  assertEquals(plain.elements["core_pain"]?.status, "protected");
  assertEquals(forced.elements["core_pain"]?.status, "protected");
  assertEquals(shownSchemas.core_pain.parse(after["core_pain"]).statement, value.statement);
  // The client gave no confidence, as none was shown.
  const { core_pain: kept } = await show(members.consultant, project_id);
  assertEquals(["confidence" in value, corePainSchema.parse(kept).confidence], [false, 0.9]);
  const kinds = (after["revisions"] as { kind: string }[]).map(({ kind }) => kind);
  assertEquals(kinds.filter((kind) => kind === "proposal").length, 1);
});

Deno.test("foundation keeps a consultant's correction through a forced extraction, with the new reading beside it", async () => {
  const { project_id, members } = await createProject(stack(), { members: ["consultant"] });
  await addSignal(project_id);
  await extract(members.consultant, { project_id, elements: ["core_pain"] });
  const { core_pain } = await show(members.consultant, project_id);
  const value = { ...core_pain as object, statement: "Approvals sit in inboxes for two weeks" };
  await confirm(members.consultant, { project_id, element: "core_pain", value });

  const forced = await extract(members.consultant, {
    project_id,
    elements: ["core_pain"],
    force: true,
  });
  const after = await show(members.consultant, project_id, "&revisions=true");

  assertEquals(forced.elements["core_pain"]?.status, "protected");
  const kept = shownSchemas.core_pain.parse(after["core_pain"]);
  assertEquals([kept.statement, kept.confirmed_by], [value.statement, "consultant"]);
  const kinds = (after["revisions"] as { kind: string }[]).map(({ kind }) => kind);
  assertEquals(kinds.filter((kind) => kind === "proposal").length, 1);
});

Deno.test("foundation takes the client's yes field by field, says which is next, and confirms with the last", async () => {
  const { project_id, members } = await createProject(stack(), {
    members: ["consultant", "client"],
  });
  await addSignal(project_id);
  await extract(members.consultant, { project_id, elements: ["core_pain"] });
  type Answer = { confirmed_by: string | null; revision_id: string; awaiting_fields: string[] };
  const sayYes = (field: string, revision_id: string) =>
    invoke<Answer>(members.client, "foundation/confirm", {
      body: { project_id, element: "core_pain", revision_id, fields: [field] },
    });
  const { revision_ids } = await show(members.client, project_id);
  const first_id = (revision_ids as Record<string, string>)["core_pain"]!; // it was extracted

  let answer = await sayYes("statement", first_id);
  const asked = answer.awaiting_fields;
  const half = await show(members.client, project_id);
  while (answer.awaiting_fields.length > 0) {
    answer = await sayYes(answer.awaiting_fields[0]!, answer.revision_id);
  }
  const whole = await show(members.consultant, project_id);

  assert(asked.length > 0 && !asked.includes("statement"), asked.join());
  assertEquals(shownSchemas.core_pain.parse(half["core_pain"]).confirmed_fields, ["statement"]);
  assertEquals(shownSchemas.core_pain.parse(half["core_pain"]).confirmed_by, null);
  const confirmed = corePainSchema.parse(whole["core_pain"]);
  assertEquals([answer.confirmed_by, confirmed.confirmed_by], ["client", "client"]);
  assertEquals(confirmed.confidence, 0.9);
});

Deno.test("foundation lets a gate close when the words it rested on are edited away", async () => {
  const { project_id, members } = await createProject(stack());
  const signal_id = await addSignal(project_id);
  await extract(members.owner, { project_id, elements: ["core_pain"] });

  await stack().sql("update public.signals set content = 'Nothing of the kind.' where id = $1", [
    signal_id,
  ]);
  const pain = corePainSchema.parse((await show(members.owner, project_id))["core_pain"]);

  assertEquals(pain.evidence, []);
  assert(pain.confidence <= 0.5);
});

Deno.test("foundation shows a client's people what stands, and extracts nothing for them", async () => {
  const { project_id, members } = await createProject(stack(), { members: ["client"] });

  assertEquals((await show(members.client, project_id))["core_pain"], null);
  const { error } = await members.client.client.functions.invoke("foundation", {
    body: { project_id },
  });
  assertEquals((await error.context.json()).code, "forbidden");
});

Deno.test("foundation extracts the strategic context with the elements, and shows it with them", async () => {
  const { project_id, members } = await createProject(stack());
  await addSignal(project_id);

  const { elements } = await extract(members.owner, { project_id });
  const shown = await show(members.owner, project_id, "&revisions=true");

  const outcome = elementOutcomeSchema.parse(elements["strategic_context"]);
  const context = strategicContextSchema.parse(shown["strategic_context"]);
  assertEquals([outcome.status, outcome.confidence], ["extracted", null]);
  assertEquals(outcome.value, { ...context });
  assertGreater(Object.keys({ ...context.opportunity, ...context.constraints }).length, 0);
  for (const { start, end, quote } of context.evidence) {
    assertEquals(CALL.slice(start, end), quote);
  }
  const revised = (shown["revisions"] as { element: string }[]).map(({ element }) => element);
  assert(revised.includes("strategic_context"));
});

Deno.test("foundation keeps what a person wrote into the strategic context where it finds nothing", async () => {
  const { project_id, members } = await createProject(stack());
  await addSignal(project_id);
  const risks = [{ description: "The board changes in May" }];
  await members.owner.client.from("strategic_context").insert({ project_id, risks });

  const { elements } = await extract(members.owner, {
    project_id,
    elements: ["strategic_context"],
  });

  assertEquals(elements["strategic_context"]?.status, "extracted");
  assertEquals(elements["strategic_context"]?.value?.["risks"], risks);
});

Deno.test("foundation protects a strategic context that the client confirmed", async () => {
  const { project_id, members } = await createProject(stack(), {
    members: ["consultant", "client"],
  });
  await addSignal(project_id);
  const request = { project_id, elements: ["strategic_context"] };
  await extract(members.consultant, request);
  const confirmed = await confirm<{ value: unknown }>(members.client, {
    project_id,
    element: "strategic_context",
  });

  const { elements } = await extract(members.consultant, request);

  assertEquals(elements["strategic_context"]?.status, "protected");
  assertEquals((await show(members.client, project_id))["strategic_context"], confirmed.value);
});

Deno.test("foundation shows a strategic context that somebody stored malformed", async () => {
  const { project_id, members } = await createProject(stack());
  await members.owner.client.from("strategic_context")
    .insert({ project_id, opportunity: ["a text"], risks: { none: true } });

  const { strategic_context } = await show(members.owner, project_id);

  const { opportunity, risks } = strategicContextSchema.parse(strategic_context);
  assertEquals([opportunity, risks], [{}, []]);
});

Deno.test("an extraction reads the newest signals up to 8 MB of text, and says so where one alone is longer", async () => {
  const project = await createProject(stack());
  const { project_id, members: { owner } } = project;
  const long = `${CALL}\n${"a ".repeat(2_100_000)}`;
  const [one, other] = [await addSignal(project_id, long), await addSignal(project_id, long)];
  const extract = (body: object) =>
    owner.client.functions.invoke("foundation", {
      body: { project_id, elements: ["core_pain"], ...body },
    });

  const { data } = await extract({});
  const { error } = await extract({ signal_ids: [one, other] });

  assertEquals(data.signals, { read: 1, left_out: 1 });
  assertEquals(error.context.status, 413);
  assertEquals((await error.context.json()).code, "payload_too_large");
  await stack().idle();
});

Deno.test("foundation/attach lets marked words carry a field, verified like any quote, and withdraw takes a yes back", async () => {
  const { project_id, members: { consultant, client } } = await createProject(stack(), {
    members: ["consultant", "client"],
  });
  await stack().sql(
    "insert into public.project_people (project_id, name, side) values ($1, 'Dana Whitlock', 'client')",
    [project_id],
  );
  const signal_id = await addSignal(project_id);
  const element = "core_pain";
  const words = "we lose about forty orders a month because the approvals sit in somebody's inbox";
  const own = { statement: "They lose about forty orders a month, approvals sit in an inbox" };
  const value = { ...own, trigger: "", stakes: "", who_feels_it: "", confidence: 0.9 };
  await confirm(consultant, { project_id, element, value });
  const attach = async (user: TestUser, quote: string) =>
    await user.client.functions.invoke("foundation/attach", {
      body: {
        project_id,
        element,
        field: "statement",
        signal_id,
        quote,
        revision_id: await shownRevision(consultant, { project_id, element }),
      },
    });

  const refused = await attach(consultant, "we lose about ninety orders a month");
  const forbidden = await attach(client, words);
  const { data: attached, error } = await attach(consultant, words);

  assertEquals([refused.error.context.status, forbidden.error.context.status, error], [
    422,
    403,
    null,
  ]);
  await Promise.all([refused, forbidden].map((answer) => answer.error.context.body.cancel()));
  const [quote] = attached.value.evidence;
  assertEquals([quote.cited, quote.side, quote.force, quote.fields, quote.pending], [
    words,
    "client",
    "asserted",
    ["statement"],
    undefined,
  ]);
  assertEquals(attached.value.support.statement.verdict, "supported");
  assertEquals(attached.value.standing, ["statement"]);
  assertEquals(attached.value.confirmed_by, "consultant");

  const body = { project_id, element, revision_id: attached.revision_id };
  const other_side = await client.client.functions.invoke("foundation/withdraw", { body });
  assertEquals((await other_side.error.context.json()).code, "forbidden");
  const withdrawn = await invoke<{ value: Record<string, unknown>; revision_id: string }>(
    consultant,
    "foundation/withdraw",
    { body },
  );
  assertEquals([withdrawn.value["confirmed_by"], withdrawn.value["standing"]], [
    null,
    ["statement"],
  ]);
  const again = await consultant.client.functions.invoke("foundation/withdraw", {
    body: { ...body, revision_id: withdrawn.revision_id },
  });
  assertEquals((await again.error.context.json()).code, "insufficient_signal");
});

Deno.test("foundation/attach lets marked words carry a feature and a step, only as the client asserts them", async () => {
  const { project_id, members: { consultant, client } } = await createProject(stack(), {
    members: ["consultant", "client"],
  });
  const other = await createProject(stack());
  await stack().sql(
    "insert into public.project_people (project_id, name, side) values ($1, 'Dana Whitlock', 'client')",
    [project_id],
  );
  const signal_id = await addSignal(project_id);
  const words = "we lose about forty orders a month because the approvals sit in somebody's inbox";
  const feature_id = crypto.randomUUID();
  const step_id = crypto.randomUUID();
  const foreign_id = crypto.randomUUID();
  const add = (table: string, columns: string, ...params: string[]) =>
    stack().sql(`insert into public.${table} (id, project_id, ${columns})`, params);
  await add("features", "name) values ($1, $2, 'Approve'", feature_id, project_id);
  await add("features", "name) values ($1, $2, 'Foreign'", foreign_id, other.project_id);
  await add("vp_steps", "step_index) values ($1, $2, 1", step_id, project_id);
  const attach = (user: TestUser, target: Record<string, string>, quote = words) =>
    user.client.functions.invoke("foundation/attach", {
      body: { project_id, signal_id, quote, ...target },
    });
  const codeOf = async (user: TestUser, target: Record<string, string>, quote?: string) => {
    const { error } = await attach(user, target, quote);
    return (await error.context.json()).code;
  };

  assertEquals(
    [
      await codeOf(consultant, { feature_id }, "we lose about ninety orders a month"),
      await codeOf(client, { feature_id }),
      await codeOf(consultant, { feature_id: foreign_id }),
      await codeOf(consultant, { feature_id: crypto.randomUUID() }),
      await codeOf(consultant, { feature_id: step_id }),
      await codeOf(consultant, { feature_id, step_id }),
      await codeOf(other.members.owner, { feature_id }),
    ],
    [
      "insufficient_signal",
      "forbidden",
      "not_found",
      "not_found",
      "not_found",
      "invalid_request",
      "not_found",
    ],
  );
  const both = await attach(consultant, { feature_id, step_id });
  assertStringIncludes((await both.error.context.json()).message, "a feature_id, a step_id, or");
  for (const target of [{ feature_id }, { step_id }]) {
    const { data, error } = await attach(consultant, target);
    assertEquals([error, data.evidence.length], [null, 1]);
    const { data: again } = await attach(consultant, target);
    const [{ source_type, quote, start, end, speaker }] = again.evidence;
    assertEquals([source_type, speaker, again.evidence.length], ["signal", "Dana Whitlock", 1]);
    const [signal] = await stack().sql<{ content: string }>(
      "select content from public.signals where id = $1",
      [signal_id],
    );
    assertEquals(signal?.content.slice(start, end), quote);
    assert(quote.includes(words));
  }

  await stack().sql("update public.project_people set side = 'studio' where project_id = $1", [
    project_id,
  ]);
  const [left] = await stack().sql<{ quotes: unknown[] }>(
    "select feature.evidence || step.evidence as quotes from public.features as feature, public.vp_steps as step " +
      "where feature.id = $1 and step.id = $2",
    [feature_id, step_id],
  );
  assertEquals(left?.quotes, []);
  const { error } = await attach(consultant, { feature_id });
  assertEquals((await error.context.json()).details, { reason: "not_client" });
});

Deno.test("foundation/erase changes nothing where there is nobody to erase, and reads the turns where there is", async () => {
  const { project_id, members } = await createProject(stack());
  const signal_id = await addSignal(project_id);
  const isRead = async () => {
    const [signal] = await stack().sql<{ is_read: boolean }>(
      "select turns is not null as is_read from public.signals where id = $1",
      [signal_id],
    );
    return signal?.is_read;
  };
  const erase = (erasure: Record<string, string>) =>
    members.owner.client.functions.invoke("foundation/erase", { body: { project_id, ...erasure } });

  const refused = await erase({ person_id: crypto.randomUUID() });

  assertEquals((await refused.error.context.json()).code, "not_found");
  assertEquals(await isRead(), false);
  const erased = await erase({ signal_id });
  assertEquals([erased.error, await isRead()], [null, undefined]);
});
