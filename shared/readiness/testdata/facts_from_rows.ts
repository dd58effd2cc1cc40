/** Test helper: the facts that the database derives from a project's rows, derived here in memory. */
import type { ReadinessFacts } from "../../contracts/readiness.ts";

/** The rows of one project, in the shape of the tables. */
export interface ProjectRows {
  signals: { source_type: string; authority: string }[];
  features: {
    description: string | null;
    is_mvp: boolean;
    user_actions: string[];
    system_behaviors: string[];
    target_persona_ids: string[];
    confirmation_status: string;
  }[];
  personas: { id: string; name: string; pain_points: string[]; confirmation_status: string }[];
  vp_steps: {
    step_index: number;
    label: string | null;
    narrative_user: string | null;
    value_created: string | null;
    actor_persona_id: string | null;
    evidence: unknown;
    confirmation_status: string;
  }[];
  meetings: { status: string }[];
  strategic_context: {
    opportunity: unknown;
    investment_case: unknown;
    constraints: unknown;
    risks: unknown;
    confirmation_status: string;
  } | null;
  foundation: Record<string, unknown> | null;
}

type FeatureRow = ProjectRows["features"][number];

const CLIENT_SOURCES = ["email", "transcript", "portal_response", "note"];

/** The facts of the rows (contract: `readinessFactsSchema`). */
export function factsFromRows(rows: ProjectRows): ReadinessFacts {
  return {
    signals: {
      total: rows.signals.length,
      client: count(
        rows.signals,
        ({ source_type, authority }) =>
          authority === "client" || CLIENT_SOURCES.includes(source_type),
      ),
    },
    features: countFeatures(rows),
    personas: rows.personas.map((row) => ({
      id: row.id,
      name: row.name,
      pain_points: row.pain_points,
      confirmed: isConfirmed(row),
    })),
    vp_steps: rows.vp_steps.map((row) => ({
      step_index: row.step_index,
      label: row.label,
      narrative_user: row.narrative_user,
      value_created: row.value_created,
      actor_persona_id: row.actor_persona_id,
      evidence: row.evidence,
      confirmed: isConfirmed(row),
    })),
    meetings: {
      completed: count(rows.meetings, ({ status }) => status === "completed"),
      scheduled: count(rows.meetings, ({ status }) => status === "scheduled"),
    },
    strategic_context: rows.strategic_context,
    foundation: rows.foundation,
  };
}

function countFeatures({ features, personas }: ProjectRows): ReadinessFacts["features"] {
  const known = new Set(personas.map(({ id }) => id));
  return {
    total: features.length,
    confirmed: count(features, isConfirmed),
    described: count(features, isDescribed),
    confirmed_described: count(features, (row) => isConfirmed(row) && isDescribed(row)),
    mvp: count(features, (row) => row.is_mvp),
    enriched: count(
      features,
      (row) => row.user_actions.length >= 2 || row.system_behaviors.length >= 2,
    ),
    targeting_known_persona: count(
      features,
      (row) => row.target_persona_ids.some((id) => known.has(id)),
    ),
  };
}

function isDescribed(row: FeatureRow): boolean {
  return (row.description ?? "").length > 20;
}

function isConfirmed({ confirmation_status }: { confirmation_status: string }): boolean {
  return confirmation_status === "confirmed_consultant" ||
    confirmation_status === "confirmed_client";
}

function count<Row>(rows: Row[], matches: (row: Row) => boolean): number {
  return rows.filter(matches).length;
}
