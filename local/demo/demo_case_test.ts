import { assert, assertEquals, assertGreaterOrEqual } from "@std/assert";
import { loadDemoCase } from "./demo_case.ts";

Deno.test("loadDemoCase() reads one mail, two calls and notes, in the order of their days", async () => {
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

Deno.test("loadDemoCase() holds calls of at least 2,000 words between named people", async () => {
  const { signals } = await loadDemoCase();

  for (const { content } of signals.filter(({ source_type }) => source_type === "transcript")) {
    assertGreaterOrEqual(content.split(/\s+/).length, 2_000);
    const speakers = new Set(content.split("\n").map((line) => line.split(": ")[0]));
    assertGreaterOrEqual(speakers.size, 4);
    assert(speakers.has("Nadia Holm"));
  }
});

Deno.test("loadDemoCase() links steps and features to its personas and signals by id", async () => {
  const { rows, signals } = await loadDemoCase();
  const persona_ids = rows.personas.map((persona) => persona["id"]);

  for (const step of rows.vp_steps) assert(persona_ids.includes(step["actor_persona_id"]));
  for (const feature of rows.features) {
    for (const id of feature["target_persona_ids"] as string[]) assert(persona_ids.includes(id));
  }
  assertEquals(new Set(signals.map(({ id }) => id)).size, 4);
});

Deno.test("loadDemoCase() quotes its signals word for word", async () => {
  const { rows, signals } = await loadDemoCase();
  const contents = new Map(signals.map(({ id, content }) => [id, content]));

  for (const step of rows.vp_steps) {
    for (const { signal_id, quote } of step["evidence"] as { signal_id: string; quote: string }[]) {
      assert(contents.get(signal_id)?.includes(quote), quote);
    }
  }
});
