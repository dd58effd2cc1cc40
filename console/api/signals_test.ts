import { assertEquals, assertRejects } from "@std/assert";
import type { SignalDraft } from "../../shared/signals/signal_draft.ts";
import { createProject } from "../../tests/harness/project.ts";
import { withStack } from "../../tests/harness/stack.ts";
import { insertSignals, listSignals, type SignalBatch } from "./signals.ts";

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

  const pages: SignalBatch[] = [];
  for (let after = null as SignalBatch["next"], more = true; more; more = after !== null) {
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

const draft = (content: string, more: Partial<SignalDraft> = {}): SignalDraft => ({
  source_type: "note",
  authority: "client",
  title: content,
  content,
  turns: [{ start: 0, end: content.length, speaker: "Ana", kind: "written" }],
  occurred_at: null,
  metadata: {},
  ...more,
});

function selectSignals(project_id: string) {
  return stack().sql<
    { id: string; title: string; content: string; turns: unknown; metadata: unknown }
  >(
    "select id, title, content, turns, metadata from public.signals where project_id = $1 order by content",
    [project_id],
  );
}

Deno.test("insertSignals() adds turns with the text, and links what is attached", async () => {
  const { project_id, members } = await createProject(stack());
  const mail = draft("a mail", { linked: [draft("b plan", { linked: [draft("c sketch")] })] });

  const insertion = await insertSignals(members.owner.client, project_id, [mail]);

  const [parent, child, grandchild] = await selectSignals(project_id);
  assertEquals(insertion, { added: 3, present: 0 });
  assertEquals(parent?.turns, mail.turns);
  assertEquals(child?.metadata, { attached_to_id: parent?.id });
  assertEquals(grandchild?.metadata, { attached_to_id: child?.id });
});

Deno.test("insertSignals() skips texts that the project has, and links to those", async () => {
  const { project_id, members } = await createProject(stack());
  const { client } = members.owner;
  await insertSignals(client, project_id, [draft("a mail")]);

  const insertion = await insertSignals(client, project_id, [
    draft("a mail", { linked: [draft("b plan")] }),
    draft("b plan"),
  ]);

  const [parent, child] = await selectSignals(project_id);
  assertEquals(insertion, { added: 1, present: 2 });
  assertEquals(child?.metadata, { attached_to_id: parent?.id });
});

Deno.test("insertSignals() adds many in several requests, tells how far it is, and stops between two", async () => {
  const { project_id, members } = await createProject(stack());
  const { client } = members.owner;
  const drafts = Array.from({ length: 250 }, (_, number) => draft(`mail ${number}`));
  const stop = new AbortController();
  const progress: number[] = [];

  const first = await insertSignals(client, project_id, drafts, {
    stop: stop.signal,
    onProgress: ({ added }) => {
      progress.push(added);
      if (added >= 200) stop.abort();
    },
  });
  const rest = await insertSignals(client, project_id, drafts);

  assertEquals(progress, [100, 200]);
  assertEquals(first, { added: 200, present: 0 });
  assertEquals(rest, { added: 50, present: 200 });
});

Deno.test("insertSignals() replaces what the database cannot hold", async () => {
  const { project_id, members } = await createProject(stack());

  await insertSignals(members.owner.client, project_id, [
    draft("words", { title: "a\0b \ud83d", metadata: { "k\0": ["\0x", { y: "\udc00" }] } }),
  ]);

  const [signal] = await selectSignals(project_id);
  assertEquals([signal?.title, signal?.metadata], ["ab \ufffd", { k: ["x", { y: "\ufffd" }] }]);
});

Deno.test("insertSignals() throws where the database refuses", async () => {
  const { project_id } = await createProject(stack());
  const stranger = await createProject(stack());

  await assertRejects(
    () => insertSignals(stranger.members.owner.client, project_id, [draft("words")]),
    Error,
    "row-level security",
  );
});
