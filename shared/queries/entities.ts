import type { FeatureFacts, PersonaFacts } from "../contracts/di_agent.ts";
import * as z from "zod";
import { productQuoteSchema } from "../contracts/evidence.ts";
import { type Db, runQuery } from "./db.ts";
import { parallel } from "./parallel.ts";

const confirmationStatusSchema = z.enum([
  "ai_generated",
  "needs_client",
  "confirmed_consultant",
  "confirmed_client",
]);
type ConfirmationStatus = z.infer<typeof confirmationStatusSchema>;

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

/** The column takes anything: what is no quote is left out. */
const quotesSchema = z.array(z.unknown()).catch([]).transform((items) =>
  items.flatMap((item) => productQuoteSchema.safeParse(item).data ?? [])
);

const productSchema = z.object({
  name: z.string(),
  vertical: z.string().nullable(),
  features: z.array(z.object({
    id: z.uuid(),
    name: z.string(),
    description: z.string().nullable(),
    is_mvp: z.boolean(),
    user_actions: z.array(z.string()),
    system_behaviors: z.array(z.string()),
    target_persona_ids: z.array(z.uuid()),
    evidence: quotesSchema,
    confirmation_status: confirmationStatusSchema,
  })),
  personas: z.array(z.object({
    id: z.uuid(),
    name: z.string(),
    role: z.string().nullable(),
    goals: z.array(z.string()),
    pain_points: z.array(z.string()),
    confirmation_status: confirmationStatusSchema,
  })),
  /** In their order. */
  steps: z.array(z.object({
    id: z.uuid(),
    label: z.string().nullable(),
    narrative_user: z.string().nullable(),
    value_created: z.string().nullable(),
    actor_persona_id: z.uuid().nullable(),
    evidence: quotesSchema,
    confirmation_status: confirmationStatusSchema,
  })),
  /** Of the quoted signals that the caller may read, by id; `said_at` is ISO 8601, null where unknown. */
  sources: z.record(
    z.string(),
    z.object({ title: z.string().nullable(), said_at: z.string().nullable() }),
  ),
});
export type Product = z.infer<typeof productSchema>;

/** What is to be built, with what it stands on, up to 1,000 rows of each kind; null where the caller sees no such project. */
export async function callReadProduct(db: Db, project_id: string): Promise<Product | null> {
  const data = await runQuery(
    db,
    "read_product",
    (client, signal) => client.rpc("read_product", { project_id }).abortSignal(signal),
  );
  return productSchema.nullable().parse(data);
}
