import type { Observation } from "../../shared/contracts/di_agent.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { type Db, runQuery } from "../../shared/queries/db.ts";
import { type FullRow, selectRows } from "../baseline/select_rows.ts";
import { toAgentView } from "../baseline/to_agent_view.ts";
import { computeReadiness } from "./compute_readiness.ts";

/**
 * What the agent reads by the plan (sections 3.1, 3.2 and 3.5): snapshot, readiness and cache row at once, then the signals that
 * are not analysed, filtered in the database.
 */
export async function observeInParallel(
  context: RequestContext,
  project_id: string,
): Promise<Observation> {
  const { reader } = context;
  const [[project], score, [analysis], [foundation = {}]] = await Promise.all([
    selectRows(reader, "projects", project_id),
    computeReadiness(context, project_id),
    selectRows(reader, "di_analysis_cache", project_id),
    selectRows(reader, "project_foundation", project_id),
  ]);
  const unanalyzed_signals = await selectUnanalyzed(reader, project_id);
  return toAgentView({
    project,
    score,
    foundation,
    signals: unanalyzed_signals,
    unanalyzed_signals,
    analysis: analysis ?? null,
  });
}

async function selectUnanalyzed(db: Db, project_id: string): Promise<FullRow[]> {
  const signals = await runQuery(
    db,
    "select_unanalyzed_signals",
    (client, signal) =>
      client.from("signals").select("*").eq("project_id", project_id).is("analyzed_at", null)
        .abortSignal(signal),
  );
  return signals ?? [];
}
