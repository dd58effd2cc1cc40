/** That what somebody says of two contradictory statements is followed: by what is read next, and by what is shown until then. */
import { assert, assertEquals } from "@std/assert";
import { asUser, connectMcp } from "../harness/mcp_client.ts";
import { createProject, type TestUser } from "../harness/project.ts";
import { withStack } from "../harness/stack.ts";

const stack = withStack();

const ELEMENT = "budget_constraints";

interface Shown {
  foundation: {
    revision_ids: Record<string, string>;
    strategic_context: { constraints: { budget?: string }; overruled?: string[] } | null;
    revisions: { element: string; kind: string; value: { budget_range?: string } | null }[];
    [ELEMENT]: {
      budget_range: string;
      standing: string[];
      disputed?: string[];
      overruled?: string[];
      confirmed_fields?: string[];
    };
  };
}

interface Told {
  elements: {
    fields: { field: string; stands: boolean; disputed: boolean; doubt: string | null }[];
  }[];
}

/** A project to which the client writes mails, a day apart. */
async function createCase(...mails: string[]) {
  const { project_id, members } = await createProject(stack(), { members: ["owner", "client"] });
  const { owner, client } = members;
  await stack().sql(
    "insert into public.project_people (project_id, name, side, addresses) values ($1, 'Ada Lem', 'client', '{ada@lem.example}')",
    [project_id],
  );
  let day = 0;
  const write = async (words: string) => {
    day += 1;
    const [signal] = await stack().sql<{ id: string }>(
      `insert into public.signals (project_id, source_type, authority, content, occurred_at)
      values ($1, 'email', 'client', $2, $3) returning id`,
      [project_id, toMail(words), `2026-11-${String(day).padStart(2, "0")}T10:00:00Z`],
    );
    return signal!.id; // an insert that does not throw returns its row
  };
  const extract = async (options: { force?: boolean } = {}) => {
    const { elements } = await call(owner, "POST", "foundation", { project_id, ...options });
    return elements[ELEMENT].status as string;
  };
  const show = async (user: TestUser = owner): Promise<Shown["foundation"]> =>
    await call(user, "GET", `foundation?project_id=${project_id}&revisions=true`);
  const confirm = async (fields?: string[]) => {
    const { revision_ids } = await show();
    return await call(client, "POST", "foundation/confirm", {
      project_id,
      element: ELEMENT,
      revision_id: revision_ids[ELEMENT],
      ...fields && { fields },
    });
  };
  const resolve = async (resolution: string) => {
    const { error } = await client.client.from("conflicts").update({ resolution })
      .eq("project_id", project_id);
    assertEquals(error, null);
  };
  const conflicts = () =>
    stack().sql<{ kind: string; resolution: string | null; resolved_by: string | null }>(
      "select kind, resolution, resolved_by from public.conflicts where project_id = $1 order by created_at",
      [project_id],
    );
  const tellAssistant = async () => {
    await using mcp = await connectMcp(stack(), asUser(owner));
    const { content } = await mcp.call("read_foundation", { project_id, elements: [ELEMENT] });
    const { elements } = content as unknown as Told;
    const { stands, disputed, doubt } =
      elements[0]?.fields.find(({ field }) => field === "budget_range") ?? {};
    return { stands, disputed, doubt };
  };
  for (const words of mails) await write(words);
  await extract();
  return { project_id, client, write, extract, show, confirm, resolve, conflicts, tellAssistant };
}

function toMail(words: string): string {
  return `From: Ada Lem <ada@lem.example>\nSubject: Budget\n\n${words}\n`;
}

async function call(user: TestUser, method: string, path: string, body?: object) {
  const response = await fetch(`${stack().url}/functions/v1/${path}`, {
    method,
    headers: { "content-type": "application/json", ...asUser(user) },
    ...body && { body: JSON.stringify(body) },
  });
  const answer = await response.json();
  assert(response.ok, JSON.stringify(answer));
  return answer;
}

const [EARLIER, LATER] = ["Our budget is 40,000 euros.", "Our budget is 60,000 euros."];

for (const [resolution, holds] of [["earlier", EARLIER], ["later", LATER]] as const) {
  Deno.test(`the extraction after the answer "${resolution}" takes the statement that holds, and until then the other does not stand`, async () => {
    const { show, resolve, extract } = await createCase(EARLIER, LATER);
    const before = (await show())[ELEMENT];

    await resolve(resolution);
    const { [ELEMENT]: answered, strategic_context: context } = await show();
    await extract();
    const { strategic_context, ...after } = await show();

    assertEquals([before.budget_range, before.disputed], [LATER, ["budget_range"]]);
    assertEquals(answered.disputed, undefined);
    assertEquals(answered.standing.includes("budget_range"), resolution === "later");
    assertEquals(
      [answered.overruled, context?.overruled],
      resolution === "later" ? [undefined, undefined] : [["budget_range"], ["constraints.budget"]],
    );
    assertEquals(after[ELEMENT].budget_range, holds);
    assertEquals(after[ELEMENT].standing.includes("budget_range"), true);
    assertEquals(strategic_context?.constraints.budget, holds);
    assertEquals([after[ELEMENT].overruled, strategic_context?.overruled], [undefined, undefined]);
  });
}

Deno.test("an assistant is told to rely on neither of two contradictory statements, until somebody says which holds", async () => {
  const { resolve, extract, tellAssistant } = await createCase(EARLIER, LATER);

  const asked = await tellAssistant();
  await resolve("earlier");
  const answered = await tellAssistant();
  await extract();

  assertEquals(asked, {
    stands: false,
    disputed: true,
    doubt: "Disputed: the client has also said otherwise. Ask what holds",
  });
  assertEquals(answered, {
    stands: false,
    disputed: false,
    doubt: "Another statement holds: it stands here once it is extracted again",
  });
  assertEquals(await tellAssistant(), { stands: true, disputed: false, doubt: null });
});

Deno.test("an assistant is told that a confirmed statement does not hold, once that is decided", async () => {
  const { write, resolve, extract, confirm, tellAssistant } = await createCase(EARLIER);
  await confirm(["budget_range"]);
  await write(LATER);
  await extract();

  const asked = await tellAssistant();
  await resolve("later");
  const answered = await tellAssistant();
  await confirm(["budget_range"]);

  assertEquals([asked.stands, asked.disputed], [true, true]);
  assertEquals(answered, {
    stands: false,
    disputed: false,
    doubt: "Another statement holds: ask for a yes to it, or for this yes to be taken back",
  });
  assertEquals(await tellAssistant(), { stands: true, disputed: false, doubt: null });
});

Deno.test("what is said once more after it was answered is asked about again", async () => {
  const { write, extract, resolve, conflicts } = await createCase(EARLIER, LATER);
  await resolve("earlier");

  await write(LATER);
  await extract();

  assertEquals((await conflicts()).map(({ resolution }) => resolution), ["earlier", null]);
});

for (const fields of [["budget_range"], undefined]) {
  const what = fields === undefined ? "an element" : "a field";

  Deno.test(`${what} that the client said yes to is overruled where its statement has lost, until the client says yes again`, async () => {
    const { write, extract, show, confirm, resolve, conflicts } = await createCase(
      EARLIER,
    );
    await confirm(fields);
    await write(LATER);
    await extract();

    await resolve("later");
    await extract();
    const { [ELEMENT]: shown, strategic_context } = await show();

    assertEquals([shown.budget_range, shown.disputed], [EARLIER, undefined]);
    assertEquals(shown.overruled, ["budget_range"]);
    assertEquals(strategic_context?.constraints.budget, LATER);

    await confirm(fields);

    assertEquals((await show())[ELEMENT].overruled, undefined);
    assertEquals((await conflicts()).map(({ resolution }) => resolution), ["earlier"]);
  });

  Deno.test(`a second yes to ${what} settles an open dispute, and says which statement holds`, async () => {
    const { client, write, extract, show, confirm, conflicts, project_id } = await createCase(
      EARLIER,
    );
    await confirm(fields);
    await write(LATER);
    await extract();
    const disputed = (await show())[ELEMENT].disputed;

    await confirm(fields);
    const settled = (await show())[ELEMENT].disputed;
    await extract();
    const yeses = await stack().sql(
      "select id from public.activity where project_id = $1 and action = 'confirmed'",
      [project_id],
    );

    assertEquals([disputed, settled], [["budget_range"], undefined]);
    assertEquals(await conflicts(), [
      { kind: "open", resolution: "earlier", resolved_by: client.user_id },
    ]);
    assertEquals((await show()).strategic_context?.constraints.budget, EARLIER);
    assertEquals(yeses.length, 2);
  });
}

Deno.test("a client does not settle what it does not read, even where it asks for nothing back", async () => {
  const { project_id, client, write, extract, conflicts } = await createCase(EARLIER);
  const hidden = await write(LATER);
  await stack().sql("update public.signals set visibility = 'studio' where id = $1", [hidden]);
  await extract();

  const everything = new URL(`${stack().url}/rest/v1/conflicts`);
  const answer = await fetch(everything, {
    method: "PATCH",
    headers: {
      "content-type": "application/json",
      prefer: "return=minimal",
      apikey: stack().publishable_key,
      ...asUser(client),
    },
    body: JSON.stringify({ resolution: "later" }),
  });
  const { data } = await client.client.from("conflicts").select().eq("project_id", project_id);

  assert(answer.ok);
  assertEquals(data, []);
  assertEquals((await conflicts()).map(({ resolution }) => resolution), [null]);
});

Deno.test("what lost to a statement that lost itself stays lost", async () => {
  const { client, extract, show } = await createCase(EARLIER, LATER, "Our budget is 80,000 euros.");
  const { data } = await client.client.from("conflicts").select("id");

  for (const { id } of data ?? []) {
    const { error } = await client.client.from("conflicts").update({ resolution: "earlier" }).eq(
      "id",
      id,
    );
    assertEquals(error, null);
  }
  await extract();
  const { [ELEMENT]: budget } = await show();
  const open = await client.client.from("conflicts").select().is("resolution", null);

  assertEquals(data?.length, 2);
  assertEquals(budget.budget_range, EARLIER);
  assertEquals(open.data, []);
});

Deno.test("a statement that is made twice before somebody answers loses once, and is not asked about again", async () => {
  const { extract, show, resolve, conflicts } = await createCase(EARLIER, LATER, LATER);
  const asked = await conflicts();

  await resolve("earlier");
  const { [ELEMENT]: answered } = await show();
  await extract();
  const { [ELEMENT]: after } = await show();

  assertEquals(asked.length, 1);
  assertEquals([answered.budget_range, answered.overruled], [LATER, ["budget_range"]]);
  assertEquals([after.budget_range, after.overruled], [EARLIER, undefined]);
  assertEquals((await conflicts()).map(({ resolution }) => resolution), ["earlier"]);
});

Deno.test("a client's second yes holds against all that was said since", async () => {
  const { write, extract, show, confirm, conflicts } = await createCase(EARLIER);
  await confirm(["budget_range"]);
  await write(LATER);
  await write("Our budget is 80,000 euros.");
  await extract();
  const disputed = (await show())[ELEMENT].disputed;

  await confirm(["budget_range"]);
  const confirmed = (await show())[ELEMENT].disputed;
  await extract();
  const { [ELEMENT]: budget } = await show();

  assertEquals([disputed, confirmed], [["budget_range"], undefined]);
  assertEquals([budget.budget_range, budget.disputed], [EARLIER, undefined]);
  assertEquals(
    (await conflicts()).map(({ resolution }) => resolution),
    ["earlier", "earlier"],
  );
});

Deno.test("what a deleted statement stood between goes on contradicting itself", async () => {
  const { project_id, conflicts } = await createCase(
    EARLIER,
    LATER,
    LATER,
    "Our budget is 80,000 euros.",
  );
  const remove = (words: string, count: number) =>
    stack().sql(
      `delete from public.signals where id in (
        select id from public.signals where project_id = $1 and content like $2 order by occurred_at limit $3
      )`,
      [project_id, `%${words}%`, count],
    );
  const pairs = async () =>
    (await stack().sql<{ pair: string }>(
      `select (earlier.evidence ->> 'cited') || ' ' || (later.evidence ->> 'cited') as pair
      from public.conflicts as conflict
      join public.stated_facts as earlier on earlier.id = conflict.earlier_fact_id
      join public.stated_facts as later on later.id = conflict.later_fact_id
      where conflict.project_id = $1
      order by pair`,
      [project_id],
    )).map(({ pair }) => pair.replaceAll(/[^0-9 ,]/g, "").replaceAll(/ +/g, " ").trim());

  assertEquals(await pairs(), ["40,000 60,000", "60,000 80,000"]);
  await remove(LATER, 1);
  assertEquals(await pairs(), ["40,000 60,000", "60,000 80,000"]);
  await remove(LATER, 1);
  assertEquals(await pairs(), ["40,000 80,000"]);
  await remove("80,000", 1);
  assertEquals(await conflicts(), []);
});
