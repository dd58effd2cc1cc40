import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { createHandler as createDiAgent } from "../../functions/di-agent/handler.ts";
import { createHandler as createFoundation } from "../../functions/foundation/handler.ts";
import { createProject } from "../harness/project.ts";
import { withStack } from "../harness/stack.ts";
import { createGroundwork, type ExportFormat } from "../../packages/client/client.ts";

const stack = withStack({ functions: { foundation: createFoundation, "di-agent": createDiAgent } });

const OPEN = ["We have 30,000 pounds for it.", "We have 20,000 pounds for it."] as const;
const STUDIO = ["They could pay 90,000 pounds.", "They could pay 80,000 pounds."] as const;

Deno.test("export() has both statements of an open conflict, and for a client none that the client may not read", async () => {
  const { project_id, members } = await createProject(stack(), { members: ["owner", "client"] });
  await addConflict(project_id, "project", OPEN);
  await addConflict(project_id, "studio", STUDIO);
  const texts = async (role: "owner" | "client", format: ExportFormat) =>
    await createGroundwork(members[role].client).export(project_id, { format });

  for (const format of ["markdown", "json"] as const) {
    const [studio, client] = [await texts("owner", format), await texts("client", format)];
    for (const words of OPEN) {
      assertStringIncludes(studio, words);
      assertStringIncludes(client, words);
    }
    for (const words of STUDIO) {
      assertStringIncludes(studio, words);
      assertEquals(client.includes(words), false);
    }
  }
  assertStringIncludes(await texts("owner", "markdown"), "> — Dana Voss, Mail, 3 November 2026");
});

Deno.test("export() refuses a format that there is not", async () => {
  const { project_id, members } = await createProject(stack(), { members: ["owner"] });
  const groundwork = createGroundwork(members.owner.client);

  await assertRejects(
    () => groundwork.export(project_id, { format: "pdf" as ExportFormat }),
    RangeError,
    'Cannot export as "pdf": the formats are markdown, spec, json',
  );
});

/** Two statements about the budget that do not go together, in one signal. */
async function addConflict(project_id: string, visibility: string, quotes: readonly string[]) {
  await stack().sql(
    `with signal as (
      insert into public.signals (project_id, source_type, title, content, visibility, occurred_at)
      values ($1, 'email', 'Mail', $3, $2, '2026-11-03T09:00:00Z')
      returning id
    ), said as (
      insert into public.stated_facts (id, project_id, signal_id, statement_id, kind, subject, value, evidence, said_at)
      select gen_random_uuid(), $1, signal.id, gen_random_uuid(), 'money', 'budget', '{}',
        jsonb_build_object('quote', each.quote, 'speaker', 'Dana Voss'),
        timestamptz '2026-11-03T09:00:00Z' + each.position * interval '1 minute'
      from signal, unnest($4::text[]) with ordinality as each (quote, position)
      returning id, said_at
    )
    insert into public.conflicts (project_id, kind, subject, earlier_fact_id, later_fact_id)
    select $1, 'open', 'budget', (array_agg(id order by said_at))[1], (array_agg(id order by said_at))[2]
    from said`,
    [project_id, visibility, quotes.join(" "), quotes],
  );
}
