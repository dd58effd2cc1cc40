import { findBlindSpots } from "../../shared/agent/find_blind_spots.ts";
import { type BlindSpotsResponse, projectRequestSchema } from "../../shared/contracts/di_agent.ts";
import type { RequestContext } from "../../shared/endpoint/request_context.ts";
import { selectFoundation } from "../../shared/queries/select_foundation.ts";
import { selectSignals } from "../../shared/queries/select_signals.ts";
import { loadEntities } from "./load_entities.ts";
import { readProject } from "./read_project.ts";

/** What consultant and client probably overlook, from the project's data alone. */
export async function answerBlindSpots(context: RequestContext): Promise<Response> {
  const { project_id } = await context.body(projectRequestSchema);
  const { foundation, signals, entities } = await readProject(context, project_id, {
    foundation: (db) => selectFoundation(db, project_id),
    signals: (db) => selectSignals(db, project_id),
    entities: (db) => loadEntities(db, project_id),
  });
  const blind_spots = findBlindSpots({
    foundation,
    signals,
    feature_count: entities.features.length,
    persona_count: entities.personas.length,
  });
  return Response.json({ project_id, ...blind_spots } satisfies BlindSpotsResponse);
}
