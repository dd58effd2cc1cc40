import type { Observation } from "../../shared/contracts/di_agent.ts";
import type { Db } from "../../shared/queries/db.ts";
import { loadState } from "./load_state.ts";
import { type FullRow, selectRows } from "./select_rows.ts";
import { toAgentView } from "./to_agent_view.ts";
import { toScore } from "./to_score.ts";

/**
 * What the agent of the current state reads before it thinks, in 14 queries one after the other: the snapshot, seven for
 * readiness, and the cache row and the signals over again for each helper that wants them (performance document, sections
 * 1.1 and 1.3).
 */
export async function observeSequentially(db: Db, project_id: string): Promise<Observation> {
  const [project] = await selectRows(db, "projects", project_id);
  const state = await loadState(db, project_id);
  const [analysis] = await selectRows(db, "di_analysis_cache", project_id);
  await isCacheValid(db, project_id);
  const unanalyzed_signals = await selectUnanalyzed(db, project_id);
  return toAgentView({
    project,
    score: toScore(state),
    foundation: state.project_foundation[0] ?? {},
    signals: state.signals,
    unanalyzed_signals,
    analysis: analysis ?? null,
  });
}

async function isCacheValid(db: Db, project_id: string): Promise<boolean> {
  const [analysis] = await selectRows(db, "di_analysis_cache", project_id);
  const unanalyzed = await selectUnanalyzed(db, project_id);
  return analysis !== undefined && analysis.invalidated_at === null && unanalyzed.length === 0;
}

/** Loads every signal with its text, and then drops those that were read before. */
async function selectUnanalyzed(db: Db, project_id: string): Promise<FullRow[]> {
  await selectRows(db, "di_analysis_cache", project_id);
  const signals = await selectRows(db, "signals", project_id);
  return signals.filter(({ analyzed_at }) => analyzed_at === null);
}
