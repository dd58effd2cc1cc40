/** Where something was said, for those who may read it. */
import { assertEquals } from "@std/assert";
import { createTestProject, type DatabaseProject, withDatabase } from "../harness/database.ts";

const database = withDatabase();

interface Found {
  title: string;
  speaker: string | null;
  start: number;
  end: number;
  excerpt: { text: string; is_match: boolean }[];
}

const CALL = "Ines: How do you count? 🧥\nMarta: We count garments by hand, every evening.\n";

async function createSignals(project: DatabaseProject): Promise<void> {
  const turns = JSON.stringify([
    { start: 6, end: 26, speaker: "Ines", kind: "said" },
    { start: 34, end: 76, speaker: "Marta", kind: "said" },
  ]);
  await database().queryAs(
    project.owner,
    `insert into public.signals (project_id, source_type, authority, title, content, turns, occurred_at, visibility) values
      ($1, 'transcript', 'client', 'Call', $2, $3::text::jsonb, '2026-11-12T10:00:00Z', 'project'),
      ($1, 'note', 'consultant', 'Private', 'They count badly', null, '2026-11-13T10:00:00Z', 'studio'),
      ($1, 'email', 'client', 'Mail', 'Nobody counts shoes here', null, '2026-11-20T10:00:00Z', 'project')`,
    [project.project_id, CALL, turns],
  );
}

async function search(
  user: { user_id: string },
  project_id: string,
  query: string,
  { speaker = null, since = null, until = null, max_results = 20 }: {
    speaker?: string | null;
    since?: string | null;
    until?: string | null;
    max_results?: number;
  } = {},
): Promise<Found[]> {
  const [row] = await database().queryAs<{ found: Found[] }>(
    user,
    "select public.search_signals($1, $2, $3, $4, $5, $6) as found",
    [project_id, query, speaker, since, until, max_results],
  );
  return row!.found;
}

const titles = (found: readonly Found[]) => found.map(({ title }) => title).toSorted();

Deno.test("search_signals() finds words and their beginnings turn by turn, with the place", async () => {
  const project = await createTestProject(database());
  await createSignals(project);

  const found = await search(project.owner, project.project_id, "garm hand");

  assertEquals(found.map(({ title, speaker, start, end }) => ({ title, speaker, start, end })), [
    { title: "Call", speaker: "Marta", start: 34, end: 76 },
  ]);
  assertEquals(CALL.slice(34, 76), "We count garments by hand, every evening.\n");
  assertEquals(found[0]!.excerpt.filter(({ is_match }) => is_match).map(({ text }) => text), [
    "garments",
    "hand",
  ]);
  const shown = found[0]!.excerpt.map(({ text }) => text).join("");
  assertEquals([shown.length > 20, CALL.includes(shown)], [true, true]);
});

Deno.test("search_signals() shows clients nothing of the studio's own, and strangers nothing at all", async () => {
  const project = await createTestProject(database());
  await createSignals(project);
  const { project_id, owner, consultant, client } = project;

  const by_user = await Promise.all(
    [owner, consultant, client, { user_id: crypto.randomUUID() }]
      .map(async (user) => titles(await search(user, project_id, "count"))),
  );

  const all = ["Call", "Call", "Mail", "Private"];
  assertEquals(by_user, [all, all, ["Call", "Call", "Mail"], []]);
});

Deno.test("search_signals() keeps to speakers, days, phrases and what is left out", async () => {
  const project = await createTestProject(database());
  await createSignals(project);
  const { project_id, owner } = project;
  const by = async (query: string, options = {}) =>
    titles(await search(owner, project_id, query, options));

  assertEquals(await by("count", { speaker: "mart" }), ["Call"]);
  assertEquals(await by("count", { since: "2026-11-13T10:00:00Z" }), ["Mail", "Private"]);
  assertEquals(await by("count", { until: "2026-11-13T10:00:00Z" }), ["Call", "Call"]);
  assertEquals(await by('"by hand"'), ["Call"]);
  assertEquals(await by('"hand by"'), []);
  assertEquals(await by("count -badly"), ["Call", "Call", "Mail"]);
  assertEquals(await by("shoes or badly"), ["Mail", "Private"]);
  assertEquals((await by("count", { max_results: 1 })).length, 1);
});

Deno.test("search_signals() takes any query and any turns", async () => {
  const project = await createTestProject(database());
  await createSignals(project);
  const { project_id, owner } = project;
  await database().queryAs(
    owner,
    `update public.signals set turns = '[{"start": "x"}, 7, {"start": 5e9, "end": -1}, {"start": 0.5, "end": 99}]'
    where project_id = $1 and title = 'Mail'`,
    [project_id],
  );

  for (
    const query of [
      "",
      "   ",
      "'",
      "''a b''",
      "a & ! | ( : *",
      "-",
      '"',
      "\\",
      "don't o'clock",
      "x".repeat(3000),
    ]
  ) {
    assertEquals(await search(owner, project_id, query), []);
  }
  assertEquals(titles(await search(owner, project_id, "shoes")), ["Mail"]);
});
