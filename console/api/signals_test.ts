import { assertEquals } from "@std/assert";
import { createProject } from "../../tests/harness/project.ts";
import { withStack } from "../../tests/harness/stack.ts";
import { listSignals, type SignalsPage } from "./signals.ts";

const stack = withStack({ functions: {} });

const SIGNAL = new AbortController().signal;

Deno.test("listSignals() gives every signal once, newest first, also where many came in at one time", async () => {
  const { project_id, members } = await createProject(stack());
  await stack().sql(
    `insert into public.signals (project_id, source_type, title, content, created_at)
    select $1, 'note', number::text, 'word ' || number, '2026-11-01T12:00:00.123456Z'::timestamptz
        + make_interval(hours => number / 60)
    from generate_series(1, 120) as number`,
    [project_id],
  );
  const { client } = members.owner;

  const pages: SignalsPage[] = [];
  for (let after = null as SignalsPage["next"], more = true; more; more = after !== null) {
    const page = await listSignals(client, { project_id, after }, SIGNAL);
    pages.push(page);
    after = page.next;
  }

  const signals = pages.flatMap((page) => page.signals);
  assertEquals(pages.map((page) => page.signals.length), [50, 50, 20]);
  assertEquals(new Set(signals.map(({ id }) => id)).size, 120);
  assertEquals(signals[0]?.title, "120");
});

Deno.test("listSignals() tells how many words each has, and whether the agent read it", async () => {
  const { project_id, members } = await createProject(stack());
  await members.owner.client.from("signals")
    .insert({ project_id, source_type: "note", content: " Ana: we\n\nneed   it. " });

  const { signals, next } = await listSignals(
    members.owner.client,
    { project_id, after: null },
    SIGNAL,
  );

  assertEquals(signals.map(({ word_count, analyzed_at }) => [word_count, analyzed_at]), [[
    4,
    null,
  ]]);
  assertEquals(next, null);
});

Deno.test("listSignals() lists nothing of another's project", async () => {
  const { project_id } = await createProject(stack());
  const stranger = await createProject(stack());
  await stack().sql(
    "insert into public.signals (project_id, source_type, content) values ($1, 'note', 'w')",
    [project_id],
  );

  const page = await listSignals(
    stranger.members.owner.client,
    { project_id, after: null },
    SIGNAL,
  );

  assertEquals(page, { signals: [], next: null });
});
