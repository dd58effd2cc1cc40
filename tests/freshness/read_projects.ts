import type { SupabaseClient } from "@supabase/supabase-js";
import type { CacheOutcome, Readiness } from "../../shared/contracts/readiness.ts";
import type { FreshnessLedger, Shown } from "./freshness_ledger.ts";
import type { TestProjects } from "./test_projects.ts";

interface ReaderDeps {
  client: SupabaseClient;
  ledger: FreshnessLedger;
  projects: TestProjects;
  /** Aborted when it is time to stop. */
  signal: AbortSignal;
}

/** How many scores were read, by cache outcome. */
export type ReadCounts = Record<CacheOutcome, number>;

/** One reader: asks the function for one or a few projects, until it is stopped. */
export async function readProjects(deps: ReaderDeps): Promise<ReadCounts> {
  const counts: ReadCounts = { hit: 0, miss: 0, bypass: 0 };
  while (!deps.signal.aborted) {
    for (const { cache } of await readOnce(deps)) counts[cache] += 1;
  }
  return counts;
}

interface Batch {
  results: Readiness[];
}

async function readOnce({ client, ledger, projects }: ReaderDeps): Promise<Readiness[]> {
  const project_ids = projects.draw(Math.random() < BATCH_SHARE ? 3 : 1);
  const deleted = Math.random() < DELETED_SHARE ? projects.drawDeleted() : undefined;
  if (deleted !== undefined) project_ids.push(deleted);
  const use_cache = Math.random() >= BYPASS_SHARE;

  const ends = project_ids.map((project_id) => ({
    project_id,
    end: ledger.beginRead(project_id),
  }));
  const { data, error } = await client.functions.invoke<Batch>("readiness", {
    body: { project_ids, use_cache },
  });
  if (error !== null) throw new Error("Cannot read readiness", { cause: error });
  const { results } = data as Batch; // without an error there is data
  for (const { project_id, end } of ends) {
    end(toShown(results.find((result) => result.project_id === project_id)));
  }
  return results;
}

/** The parts of a score that reveal the state that it was computed from, in the order of `toShownState`. */
function toShown(readiness: Readiness | undefined): Shown {
  if (readiness === undefined) return null;
  const { factors } = readiness.dimensions.problem;
  return [
    readiness.total_entities,
    readiness.confirmed_entities,
    readiness.client_signals_count,
    readiness.meetings_completed,
    Number(factors["strategic_confirmation"]?.score === 100),
    Number(readiness.gates.prototype_gates["design_preferences"]?.satisfied),
  ];
}

const BATCH_SHARE = 0.2;
const BYPASS_SHARE = 0.05;
const DELETED_SHARE = 0.02;
