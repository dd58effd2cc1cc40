/** The golden cases as a client meets them: inserted as rows through REST, scored by the function. */
import { assertEquals } from "@std/assert";
import { createClient } from "@supabase/supabase-js";
import { withStack } from "../../tests/harness/stack.ts";
import { type Readiness, READINESS_BATCH_LIMIT } from "../../shared/contracts/readiness.ts";
import {
  assertGolden,
  type GoldenCase,
  readAllGoldenCases,
  readKeptGoldenCases,
} from "../../shared/readiness/testdata/golden_case.ts";
import { createHandler } from "./handler.ts";

const stack = withStack({ functions: { readiness: createHandler } });

/** Personas before the steps that name them. */
const TABLES = ["signals", "features", "personas", "vp_steps", "meetings"] as const;

Deno.test("readiness agrees with the original on the kept golden cases, stored as rows", async () => {
  await assertAnsweredAlike(await readKeptGoldenCases());
});

Deno.test("readiness agrees with the original on the rest of the golden set, stored as rows", async () => {
  const cases = await readAllGoldenCases();
  const kept = new Set((await readKeptGoldenCases()).map(({ case: number }) => number));

  await assertAnsweredAlike(cases?.filter(({ case: number }) => !kept.has(number)) ?? []);
});

async function assertAnsweredAlike(cases: GoldenCase[]): Promise<void> {
  const projects = cases.map((golden) => ({ golden, project_id: crypto.randomUUID() }));
  await insertProjects(projects);

  for (let start = 0; start < projects.length; start += READINESS_BATCH_LIMIT) {
    const batch = projects.slice(start, start + READINESS_BATCH_LIMIT);
    for (const cache of ["miss", "hit"]) {
      const results = await invoke(batch.map(({ project_id }) => project_id));
      assertEquals(results.map((result) => result.cache), batch.map(() => cache));
      batch.forEach(({ golden }, index) => assertGolden(results[index]!, golden)); // as many as asked for
    }
  }
}

interface GoldenProject {
  golden: GoldenCase;
  project_id: string;
}

async function insertProjects(projects: GoldenProject[]): Promise<void> {
  await insert("projects", projects.map(({ project_id }) => ({ id: project_id, name: "Golden" })));
  for (const table of TABLES) {
    const rows = projects.flatMap(({ golden, project_id }) =>
      golden.input[table].map((row) => ({ ...row, project_id }))
    );
    await insert(table, rows);
  }
  await insert("strategic_context", onlyRows(projects, "strategic_context"));
  await insert("project_foundation", onlyRows(projects, "foundation"));
}

function onlyRows(projects: GoldenProject[], part: "strategic_context" | "foundation"): object[] {
  return projects.flatMap(({ golden, project_id }) => {
    const row = golden.input[part];
    return row === null ? [] : [{ ...row, project_id }];
  });
}

async function insert(table: string, rows: object[]): Promise<void> {
  if (rows.length === 0) return;
  const { error } = await admin().from(table).insert(rows);
  assertEquals(error, null, table);
}

async function invoke(project_ids: string[]): Promise<Readiness[]> {
  const { data, error } = await admin().functions.invoke("readiness", { body: { project_ids } });
  assertEquals(error, null);
  await stack().idle();
  return data.results;
}

function admin() {
  return createClient(stack().url, stack().secret_key);
}
