/**
 * The performance document's current state: sequential queries, full rows, the same cache row fetched several times, and filters in the
 * application.
 */
import { type Observation, projectRequestSchema } from "../../shared/contracts/di_agent.ts";
import { createEndpoint } from "../../shared/http/create_endpoint.ts";
import type { Handler, ReasoningDeps } from "../../shared/http/handler_deps.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import type { Db } from "../../shared/queries/db.ts";
import {
  decideAndLog,
  extractOneByOne,
  type FullRow,
  type ProjectState,
  routeSystem,
  SCORED_TABLES,
  selectRows,
  toAgentView,
  toScore,
} from "./common.ts";

/** `POST baseline/readiness`, `baseline/agent` and `baseline/foundation`, each `{project_id}`. */
export function createBaselineHandler(deps: ReasoningDeps): Handler {
  const route = routeSystem("baseline");
  return createEndpoint(deps, [
    route("readiness", answerReadiness),
    route("agent", async (context) => {
      const { project_id } = await context.body(projectRequestSchema);
      const observation = await observe(context.reader, project_id);
      return Response.json(await decideAndLog(context, observation, await deps.loadReasoner()));
    }),
    route("foundation", (context) => extractOneByOne(context, loadSources)),
  ]);
}

async function answerReadiness({ body, reader }: RequestContext): Promise<Response> {
  const { project_id } = await body(projectRequestSchema);
  return Response.json({ project_id, ...toScore(await loadState(reader, project_id)) });
}

/** Seven queries, one after the other (section 1.2). */
async function loadState(db: Db, project_id: string): Promise<ProjectState> {
  const state: Partial<ProjectState> = {};
  for (const table of SCORED_TABLES) state[table] = await selectRows(db, table, project_id);
  return state as ProjectState; // every table is loaded above
}

/**
 * Fourteen queries, one after the other: the project, seven for readiness, and the cache row and the signals once for each helper that
 * needs them (sections 1.1 and 1.3).
 */
async function observe(db: Db, project_id: string): Promise<Observation> {
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

/** Loads all signals with their text and filters them here. */
async function selectUnanalyzed(db: Db, project_id: string): Promise<FullRow[]> {
  await selectRows(db, "di_analysis_cache", project_id);
  const signals = await selectRows(db, "signals", project_id);
  return signals.filter(({ analyzed_at }) => analyzed_at === null);
}

async function loadSources(db: Db, project_id: string) {
  const signals = await selectRows(db, "signals", project_id);
  const [foundation = {}] = await selectRows(db, "project_foundation", project_id);
  const features = await selectRows(db, "features", project_id);
  return { signals, foundation, features };
}
