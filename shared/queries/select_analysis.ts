import { ANALYSIS_AREAS, type AnalysisArea } from "../contracts/di_agent.ts";
import type { Db } from "./db.ts";
import { runQuery } from "./run_query.ts";

/** The project's row of `di_analysis_cache`: what earlier runs learned, by area, and the last decision. */
export interface Analysis extends Record<AnalysisArea, unknown> {
  overall_confidence: number;
  confidence_by_area: Record<string, number>;
  last_full_analysis_at: string | null;
  invalidated_at: string | null;
  invalidation_reason: string | null;
  /** Rises with every invalidation; a run clears only the invalidation that it saw. */
  revision: number;
  last_decision_key: string | null;
  last_decision: unknown;
}

const COLUMNS = [
  ...ANALYSIS_AREAS,
  "overall_confidence",
  "confidence_by_area",
  "last_full_analysis_at",
  "invalidated_at",
  "invalidation_reason",
  "revision",
  "last_decision_key",
  "last_decision",
].join(", ");

/** The row, or null where the project was never analysed. */
export function selectAnalysis(db: Db, project_id: string): Promise<Analysis | null> {
  return runQuery(db, "select_analysis", (client, signal) =>
    client
      .from("di_analysis_cache")
      .select(COLUMNS)
      .eq("project_id", project_id)
      .abortSignal(signal)
      .maybeSingle<Analysis>());
}
