import type { FeatureFacts, PersonaFacts } from "../../shared/contracts/di_agent.ts";
import type { Db } from "../../shared/queries/db.ts";
import { parallel } from "../../shared/queries/parallel.ts";
import { selectFeatures } from "../../shared/queries/select_features.ts";
import { selectPersonas } from "../../shared/queries/select_personas.ts";

/** The project's features and personas as gap analysis takes them. */
export async function loadEntities(
  db: Db,
  project_id: string,
): Promise<{ features: (FeatureFacts & { is_mvp: boolean })[]; personas: PersonaFacts[] }> {
  const { features, personas } = await parallel(db, {
    features: (db) => selectFeatures(db, project_id),
    personas: (db) => selectPersonas(db, project_id),
  });
  return {
    features: features.map(({ user_actions, system_behaviors, ...feature }) => ({
      ...feature,
      enriched: user_actions.length >= 2 || system_behaviors.length >= 2,
    })),
    personas: personas.map(({ goals, pain_points, ...persona }) => ({
      ...persona,
      enriched: goals.length > 0 && pain_points.length > 0,
    })),
  };
}
