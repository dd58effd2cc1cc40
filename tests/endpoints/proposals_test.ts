/** What an assistant proposed, taken over or left by a person. */
import { assert, assertEquals } from "@std/assert";
import { asUser, connectMcp } from "../harness/mcp_client.ts";
import { createProject, type TestUser } from "../harness/project.ts";
import { withStack } from "../harness/stack.ts";
import { insertLetter } from "./agent_case.ts";

const stack = withStack();

const STATEMENT = "when a family asks where a garment is, nobody here can tell them";
const LOSS = "It costs us two thousand euros a month in refunds.";

async function post(user: TestUser, path: string, body: object) {
  const response = await fetch(`${stack().url}/functions/v1/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...asUser(user) },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...await response.json() };
}

async function show(user: TestUser, project_id: string) {
  const response = await fetch(
    `${stack().url}/functions/v1/foundation?project_id=${project_id}&revisions=true`,
    { headers: asUser(user) },
  );
  return await response.json();
}

/** A project whose pain was proposed by its consultant's assistant. */
async function createProposed() {
  const { project_id, members } = await createProject(stack(), {
    members: ["owner", "consultant", "client"],
  });
  await stack().sql(
    "insert into public.project_people (project_id, name, side) values ($1, 'Ada Wren', 'client')",
    [project_id],
  );
  await insertLetter(stack(), project_id);
  const [signal] = await stack().sql<{ id: string }>(
    "select id from public.signals where project_id = $1",
    [project_id],
  );
  const { id: signal_id } = signal!; // it was inserted
  await using mcp = await connectMcp(stack(), asUser(members.consultant));
  const { content, text } = await mcp.call("propose_value", {
    project_id,
    element: "core_pain",
    value: {
      statement: "Nobody here can tell a family where a garment is.",
      stakes: "Refunds of two thousand euros a month",
    },
    citations: [
      { field: "statement", signal_id, quote: STATEMENT },
      { field: "stakes", signal_id, quote: LOSS },
    ],
  });
  assertEquals(content?.["status"], "proposed", text);
  const proposal_id = content?.["revision_id"];
  return { project_id, members, signal_id, proposal_id, element: "core_pain" };
}

const decision = (
  { project_id, element, proposal_id }: Awaited<ReturnType<typeof createProposed>>,
  decision: "taken_over" | "left",
) => ({ project_id, element, proposal_id, decision });

Deno.test("a proposal that is taken over is the value, with its quotes verified and the consultant's yes", async () => {
  const proposed = await createProposed();
  const { project_id, members, signal_id, proposal_id } = proposed;

  const taken = await post(members.owner, "foundation/decide", decision(proposed, "taken_over"));

  assertEquals([taken.status, taken.value?.stakes], [200, "Refunds of two thousand euros a month"]);
  const shown = await show(members.owner, project_id);
  assertEquals(shown.core_pain.confirmed_by, "consultant");
  const { evidence } = shown.core_pain;
  assertEquals(evidence.map((item: { signal_id: string }) => item.signal_id), [
    signal_id,
    signal_id,
  ]);
  assertEquals(evidence.some((item: { pending?: boolean }) => item.pending === true), false);
  assertEquals(shown.revision_ids.core_pain, taken.revision_id);
  const proposal = shown.revisions.find((revision: { id: string }) => revision.id === proposal_id);
  assertEquals([proposal.kind, proposal.decision], ["proposal", "taken_over"]);
  // Once more is the same, the other way is too late.
  const again = await post(members.owner, "foundation/decide", decision(proposed, "taken_over"));
  const late = await post(members.owner, "foundation/decide", decision(proposed, "left"));
  assertEquals([again.status, again.revision_id], [200, taken.revision_id]);
  assertEquals([late.status, late.code], [409, "revision_conflict"]);
});

Deno.test("words that left their signal before the proposal was taken over count for nothing", async () => {
  const proposed = await createProposed();
  const { members, signal_id } = proposed;
  await stack().sql(
    "update public.signals set content = $2, turns = null where id = $1",
    [signal_id, `We changed our mind about garments. ${LOSS}`],
  );

  const taken = await post(members.owner, "foundation/decide", decision(proposed, "taken_over"));

  assertEquals(taken.status, 200, JSON.stringify(taken));
  assertEquals(
    taken.value.evidence.map(({ fields }: { fields: string[] }) => fields),
    [["stakes"]],
  );
  assertEquals([taken.value.statement, taken.value.standing], ["unknown", ["stakes"]]);
  assert(taken.value.confidence < 0.5, JSON.stringify(taken.value));
});

for (
  const [what, change] of [
    [
      "edited",
      "update public.signals set content = 'We changed our mind.', turns = null where id = $1",
    ],
    ["deleted", "delete from public.signals where id = $1"],
  ] as const
) {
  Deno.test(`a proposal all of whose words were ${what} since replaces nothing, and can be left`, async () => {
    const proposed = await createProposed();
    const { project_id, members, signal_id, proposal_id, element } = proposed;
    const value = {
      statement: "Garments get lost on their way back to families.",
      trigger: "unknown",
      stakes: "unknown",
      who_feels_it: "unknown",
      confidence: 0.5,
    };
    const own = await post(members.consultant, "foundation/confirm", {
      ...{ project_id, element, value },
    });
    await stack().sql(change, [signal_id]);

    const taken = await post(members.owner, "foundation/decide", {
      ...decision(proposed, "taken_over"),
      revision_id: own.revision_id,
    });

    assertEquals([taken.status, taken.code], [422, "insufficient_signal"]);
    const { core_pain, revisions } = await show(members.owner, project_id);
    assertEquals(core_pain.statement, value.statement);
    const proposal = revisions.find(({ id }: { id: string }) => id === proposal_id);
    assertEquals(proposal.decision, null);
    const left = await post(members.owner, "foundation/decide", decision(proposed, "left"));
    assertEquals(left.status, 200);
  });
}

Deno.test("a proposal that is left changes nothing but what is said of it, and can still be taken over", async () => {
  const proposed = await createProposed();
  const { project_id, members, proposal_id } = proposed;
  const before = await show(members.owner, project_id);

  const left = await post(members.consultant, "foundation/decide", decision(proposed, "left"));

  assertEquals([left.status, left.value], [200, null]);
  const after = await show(members.owner, project_id);
  assertEquals(after.core_pain, before.core_pain);
  const [proposal] = after.revisions;
  assertEquals([proposal.id, proposal.decision], [proposal_id, "left"]);
  const taken = await post(members.owner, "foundation/decide", decision(proposed, "taken_over"));
  assertEquals([taken.status, taken.value?.confirmed_by], [200, "consultant"]);
});

Deno.test("only the studio decides on proposals, and not against the client's yes or another value", async () => {
  const proposed = await createProposed();
  const { project_id, members, element } = proposed;
  const other = await createProposed();
  const taking = decision(proposed, "taken_over");

  const by_client = await post(members.client, "foundation/decide", taking);
  const by_stranger = await post(other.members.owner, "foundation/decide", taking);
  const of_others = await post(members.owner, "foundation/decide", {
    ...taking,
    proposal_id: other.proposal_id,
  });
  assertEquals([by_client, by_stranger, of_others].map(({ status }) => status), [403, 404, 404]);

  const value = {
    statement: "Garments get lost on their way back to families.",
    trigger: "unknown",
    stakes: "unknown",
    who_feels_it: "unknown",
    confidence: 0.5,
  };
  const own = await post(members.consultant, "foundation/confirm", { project_id, element, value });
  assertEquals(own.status, 200, JSON.stringify(own));
  const unseen = await post(members.owner, "foundation/decide", taking);
  assertEquals([unseen.status, unseen.code], [409, "revision_conflict"]);
  const { revision_id } = own;
  const yes = await post(members.client, "foundation/confirm", {
    project_id,
    element,
    revision_id,
  });
  assertEquals(yes.status, 200, JSON.stringify(yes));
  const against = await post(members.owner, "foundation/decide", {
    ...taking,
    revision_id: yes.revision_id,
  });
  assertEquals([against.status, against.code], [409, "revision_conflict"]);
  const { core_pain, revisions } = await show(members.owner, project_id);
  assertEquals([core_pain.statement, core_pain.confirmed_by], [value.statement, "client"]);
  const proposal = revisions.find(({ kind }: { kind: string }) => kind === "proposal");
  assertEquals(proposal.decision, null);
});

Deno.test("nothing in an archived project is decided, extracted or run until it is taken up again", async () => {
  const proposed = await createProposed();
  const { project_id, members } = proposed;
  const setStatus = (status: string) =>
    members.consultant.client.from("projects").update({ status }).eq("id", project_id);
  assertEquals((await setStatus("archived")).error, null);

  const refused = [
    await post(members.owner, "foundation/decide", decision(proposed, "taken_over")),
    await post(members.owner, "foundation", { project_id }),
    await post(members.owner, "di-agent", { project_id, trigger: "user_request" }),
  ];
  for (const { status, code, error } of refused) {
    assertEquals([status, code], [409, "project_archived"], error);
  }
  const { error } = await members.consultant.client.from("features").insert({
    project_id,
    name: "Search",
  });
  assertEquals([error?.code, error?.message], [
    "PT409",
    'Cannot change "features": the project is archived',
  ]);

  assertEquals((await setStatus("active")).error, null);
  const taken = await post(members.owner, "foundation/decide", decision(proposed, "taken_over"));
  assertEquals(taken.status, 200, JSON.stringify(taken));
});
