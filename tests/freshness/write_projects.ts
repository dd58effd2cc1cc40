import { delay } from "@std/async";
import type { Sql } from "postgres";
import type { FreshnessLedger } from "./freshness_ledger.ts";
import { type ProjectChange, projectChanges } from "./project_changes.ts";
import type { TestProjects } from "./test_projects.ts";

interface WriterDeps {
  sql: Sql;
  ledger: FreshnessLedger;
  projects: TestProjects;
  /** Aborted when it is time to stop. */
  signal: AbortSignal;
}

/** One writer: a change, a pause, and so on, until it is stopped. Returns how many transactions it committed. */
export async function writeProjects(deps: WriterDeps): Promise<number> {
  let commit_count = 0;
  while (!deps.signal.aborted) {
    if (await writeOnce(deps, drawChange())) commit_count += 1;
    await delay(Math.random() * LONGEST_PAUSE_MS);
  }
  return commit_count;
}

interface Tick {
  project_id: string;
  tick: number;
}

async function writeOnce(
  { sql, ledger, projects }: WriterDeps,
  change: ProjectChange,
): Promise<boolean> {
  const [project, other] = projects.draw(2);
  const statements = change.statements.map((statement) =>
    statement.replaceAll(":project", `'${project}'`).replaceAll(":other", `'${other}'`)
      .replaceAll(":member", `'${projects.member_id}'`)
  );
  let ticks: Tick[] = [];
  try {
    await sql.begin(
      `isolation level ${change.isolation ?? "read committed"}`,
      async (transaction) => {
        for (const statement of statements) await transaction.unsafe(statement);
        ticks = await transaction<Tick[]>`
        select project_id, tick from freshness.clocks where txid = pg_current_xact_id()`;
        if (change.rolled_back) throw new RolledBack();
      },
    );
  } catch (error) {
    if (error instanceof RolledBack || isRefused(error)) return false;
    throw new Error(`Cannot ${change.name}`, { cause: error });
  }
  for (const { project_id, tick } of ticks) ledger.recordCommit(project_id, tick);
  if (change.name.startsWith("delete a project")) await projects.replace(project ?? "");
  return true;
}

class RolledBack extends Error {}

/**
 * Another writer has deleted the project in the meantime, so a foreign key refused the row (SQLSTATE 23503), or changed a row that a
 * repeatable read would have changed (40001), or what a function was to write no longer stands (PT404, PT409, PT422).
 */
function isRefused(error: unknown): boolean {
  return error instanceof Error && "code" in error && REFUSALS.includes(String(error.code));
}

const REFUSALS = ["23503", "40001", "PT404", "PT409", "PT422"];

function drawChange(): ProjectChange {
  let rest = Math.random() * TOTAL_WEIGHT;
  return projectChanges.find(({ weight }) => (rest -= weight) < 0) ?? projectChanges[0]!; // the list is not empty
}

const TOTAL_WEIGHT = projectChanges.reduce((sum, { weight }) => sum + weight, 0);

/** Long enough that about half of the reads find a stored score: without pauses, every score is outdated before it is stored. */
const LONGEST_PAUSE_MS = 150;
