import type { FeatureFacts, PersonaFacts } from "../contracts/di_agent.ts";
import { type Db, runQuery } from "./db.ts";
import { parallel } from "./parallel.ts";

type ConfirmationStatus =
  | "ai_generated"
  | "needs_client"
  | "confirmed_consultant"
  | "confirmed_client";

/** The columns of `features` that gap analysis reads. */
interface FeatureOutline {
  id: string;
  name: string;
  is_mvp: boolean;
  user_actions: string[];
  system_behaviors: string[];
  target_persona_ids: string[];
  confirmation_status: ConfirmationStatus;
}

/** Most features that one analysis reads; more would be cut by the REST layer's own limit. */
export const ENTITY_LIMIT = 1000;

/** The project's features in the order of their creation. */
export async function selectFeatures(db: Db, project_id: string): Promise<FeatureOutline[]> {
  const features = await runQuery(db, "select_features", (client, signal) =>
    client
      .from("features")
      .select(
        "id, name, is_mvp, user_actions, system_behaviors, target_persona_ids, confirmation_status",
      )
      .eq("project_id", project_id)
      .order("created_at")
      .order("id")
      .limit(ENTITY_LIMIT)
      .abortSignal(signal)
      .returns<FeatureOutline[]>());
  return features ?? [];
}

/** The columns of `personas` that gap analysis reads. */
interface PersonaOutline {
  id: string;
  name: string;
  goals: string[];
  pain_points: string[];
  confirmation_status: ConfirmationStatus;
}

/** The project's personas in the order of their creation. */
async function selectPersonas(db: Db, project_id: string): Promise<PersonaOutline[]> {
  const personas = await runQuery(db, "select_personas", (client, signal) =>
    client
      .from("personas")
      .select("id, name, goals, pain_points, confirmation_status")
      .eq("project_id", project_id)
      .order("created_at")
      .order("id")
      .limit(ENTITY_LIMIT)
      .abortSignal(signal)
      .returns<PersonaOutline[]>());
  return personas ?? [];
}

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
