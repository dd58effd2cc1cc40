import { assert, assertEquals, assertGreaterOrEqual, assertRejects } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { caseFromFiles, loadDemoCase } from "./demo_case.ts";

Deno.test("loadDemoCase() reads one mail, two calls and notes, in order of time", async () => {
  const { signals } = await loadDemoCase();

  assertEquals(signals.map(({ source_type }) => source_type), [
    "email",
    "transcript",
    "note",
    "transcript",
  ]);
  const days = signals.map(({ occurred_at }) => occurred_at);
  assertEquals(days, days.toSorted());
});

Deno.test("loadDemoCase() has calls of at least 2,000 words between named people", async () => {
  const { signals } = await loadDemoCase();

  for (const { content } of signals.filter(({ source_type }) => source_type === "transcript")) {
    assertGreaterOrEqual(content.split(/\s+/).length, 2_000);
    const speakers = new Set(content.split("\n").map((line) => line.split(": ")[0]));
    assertGreaterOrEqual(speakers.size, 4);
    assert(speakers.has("Nadia Holm"));
  }
});

Deno.test("loadDemoCase() links steps and features to its personas and signals by id", async () => {
  const { rows: { personas = [], vp_steps = [], features = [] }, signals } = await loadDemoCase();
  const persona_ids = personas.map((persona) => persona["id"]);

  assertGreaterOrEqual(vp_steps.length, 1);
  for (const step of vp_steps) assert(persona_ids.includes(step["actor_persona_id"]));
  for (const feature of features) {
    for (const id of feature["target_persona_ids"] as string[]) assert(persona_ids.includes(id));
  }
  assertEquals(new Set(signals.map(({ id }) => id)).size, 4);
});

Deno.test("loadDemoCase() gives new ids on every load", async () => {
  const [one, other] = await Promise.all([loadDemoCase(), loadDemoCase()]);

  assert(one.project.id !== other.project.id);
  assert(one.rows["personas"]![0]!["id"] !== other.rows["personas"]![0]!["id"]); // there are two
});

Deno.test("loadDemoCase() quotes its signals word for word", async () => {
  const { rows: { vp_steps = [] }, signals } = await loadDemoCase();
  const contents = new Map(signals.map(({ id, content }) => [id, content]));

  for (const step of vp_steps) {
    for (const { signal_id, quote } of step["evidence"] as { signal_id: string; quote: string }[]) {
      assert(contents.get(signal_id)?.includes(quote), quote);
    }
  }
});

Deno.test("caseFromFiles() turns the files into signals, and nothing else but the people who are named", async () => {
  const folder = fromFileUrl(new URL("case", import.meta.url));
  const ruth = { name: "Ruth Adeyemi", addresses: [], side: "client" as const };

  const { demo_case, notes } = await caseFromFiles([folder], [ruth]);

  assertEquals([demo_case.signals.length, demo_case.rows], [4, { project_people: [ruth] }]);
  assertEquals(notes.filter((note) => /case\.json" was not read/.test(note)).length, 1);
});

Deno.test("caseFromFiles() fails without a single readable file", async () => {
  await assertRejects(
    () => caseFromFiles(["nowhere.txt"]),
    TypeError,
    '"nowhere.txt" was not read: it does not exist',
  );
});
