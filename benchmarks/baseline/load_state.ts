import type { Db } from "../../shared/queries/db.ts";
import { selectRows } from "./select_rows.ts";
import { type ProjectState, SCORED_TABLES } from "./to_score.ts";

/** The seven queries of the current state, one after the other (performance document, section 1.2). */
export async function loadState(db: Db, project_id: string): Promise<ProjectState> {
  const state: Partial<ProjectState> = {};
  for (const table of SCORED_TABLES) state[table] = await selectRows(db, table, project_id);
  return state as ProjectState; // every table has had its turn
}
