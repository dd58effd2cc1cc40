import type { Db } from "./db.ts";
import { runQuery } from "./run_query.ts";
import type { ConfirmationStatus } from "./select_features.ts";

/** The columns of `personas` that gap analysis reads. */
export interface PersonaOutline {
  id: string;
  name: string;
  goals: string[];
  pain_points: string[];
  confirmation_status: ConfirmationStatus;
}

/** Most personas that one analysis reads; more would be cut by the REST layer's own limit. */
const ENTITY_LIMIT = 1000;

/** The project's personas in the order of their creation. */
export async function selectPersonas(db: Db, project_id: string): Promise<PersonaOutline[]> {
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
