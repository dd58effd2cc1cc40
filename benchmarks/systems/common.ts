/**
 * What the two systems have in common with which this project is compared: scoring, reasoner and prompts are the project's own, so
 * that only the way to the data differs. Section numbers are those of the performance document that describes both systems.
 */
import type { SupabaseClient } from "@supabase/supabase-js";
import { reason } from "../../shared/agent/reason.ts";
import { toObservation } from "../../shared/agent/to_observation.ts";
import { type Observation, projectRequestSchema } from "../../shared/contracts/di_agent.ts";
import type { ElementName } from "../../shared/contracts/element.ts";
import type { ReadinessScore } from "../../shared/contracts/readiness.ts";
import type { Decision, Reasoner } from "../../shared/contracts/reasoner.ts";
import { ELEMENT_NAMES } from "../../shared/elements/elements.ts";
import { extractFoundation } from "../../shared/foundation/extract_foundation.ts";
import type { Route } from "../../shared/http/create_endpoint.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { createReasoner } from "../../shared/llm/create_reasoner.ts";
import { type Db, runQuery } from "../../shared/queries/db.ts";
import { toFoundation } from "../../shared/queries/foundation.ts";
import { scoreReadiness } from "../../shared/readiness/score_readiness.ts";
import { factsFromRows } from "../../shared/readiness/testdata/facts_from_rows.ts";

// deno-lint-ignore no-explicit-any -- rows of any table
export type FullRow = any;

type Handle = (context: RequestContext) => Promise<Response>;

/** Creates the routes of a system, each `POST SYSTEM/NAME`. */
export function routeSystem(system: string): (name: string, handle: Handle) => Route {
  return (name, handle) => ({
    method: "POST",
    path: `${system}/${name}`,
    operation: `${system}_${name}`,
    credentials: ["user", "secret"],
    handle,
  });
}

/** All columns of all rows of the project in the table, up to the 1,000 rows that the REST server returns at most. */
export async function selectRows(db: Db, table: string, project_id: string): Promise<FullRow[]> {
  const rows = await runQuery(db, `select_${table}`, (client, signal) =>
    toUntyped(client)
      .from(table)
      .select("*")
      .eq(table === "projects" ? "id" : "project_id", project_id)
      .abortSignal(signal));
  return rows ?? [];
}

/** The generated types do not allow table and column names that are known only at run time. */
export function toUntyped(client: Db["client"]): SupabaseClient {
  return client as unknown as SupabaseClient;
}

/** The tables that a score is computed from, in the order of section 1.2. */
export const SCORED_TABLES = [
  "vp_steps",
  "features",
  "personas",
  "strategic_context",
  "signals",
  "meetings",
  "project_foundation",
] as const;

/** Full rows by table. */
export type ProjectState = Record<typeof SCORED_TABLES[number], FullRow[]>;

/** The score of the rows, which are counted in the application. */
export function toScore(state: ProjectState): ReadinessScore {
  const { strategic_context, project_foundation, ...rows } = state;
  return scoreReadiness(factsFromRows({
    ...rows,
    strategic_context: strategic_context[0] ?? null,
    foundation: project_foundation[0] ?? null,
  }));
}

/** How many signals the agent is shown, and how many characters of each. */
const RECENT_SIGNALS = 10;
const EXCERPT_LENGTH = 240;

interface AgentView {
  project: FullRow;
  score: ReadinessScore;
  foundation: FullRow;
  signals: FullRow[];
  unanalyzed_signals: FullRow[];
  analysis: FullRow | null;
}

/** The observation that this project's agent would make of the same rows, so that the model gets the same prompt. */
export function toAgentView({ project, score, foundation, ...view }: AgentView): Observation {
  const now = new Date().toISOString();
  return toObservation({
    project: { id: project.id, name: project.name, vertical: project.vertical },
    request: { project_id: project.id, trigger: "new_signal", use_cache: true },
    readiness: { ...score, project_id: project.id, cache: "miss", computed_at: now, trend: [] },
    foundation: toFoundation(foundation),
    unanalyzed_signals: view.unanalyzed_signals,
    recent_signals: view.signals.slice(0, RECENT_SIGNALS).map((signal) => ({
      ...signal,
      excerpt: signal.content.slice(0, EXCERPT_LENGTH),
    })),
    analysis: view.analysis,
    analyzed_count: view.signals.length - view.unanalyzed_signals.length,
    recent_runs: [],
    now,
    analysis_ttl_seconds: 3600,
  });
}

/** Decides and writes the log. The action is not performed, which favours these systems: this project's agent performs it. */
export async function decideAndLog(
  { tracker, signal, writer }: RequestContext,
  observation: Observation,
  reasoner: Reasoner,
): Promise<Decision> {
  const decision = await reason(observation, reasoner, { tracker, signal });
  await runQuery(writer, "insert_log", (client, signal) =>
    client.from("di_agent_logs").insert({
      project_id: observation.project.id,
      trigger: observation.trigger,
      observation: decision.observation,
      thinking: decision.thinking,
      decision: decision.decision,
      model: decision.model,
    }).abortSignal(signal));
  return decision;
}

/** What one element is extracted from. */
interface ElementSources {
  signals: FullRow[];
  foundation: FullRow;
  features: FullRow[];
}

/** Extracts the elements one after the other; the sources are loaded anew for each. */
export async function extractOneByOne(
  context: RequestContext,
  load: (db: Db, project_id: string) => Promise<ElementSources>,
): Promise<Response> {
  const { project_id } = await context.body(projectRequestSchema);
  const values: Record<string, unknown> = {};
  for (const element of ELEMENT_NAMES) {
    const value = await extractElement(context, element, await load(context.reader, project_id));
    values[element] = value;
    if (value !== null) await upsertElement(context.writer, project_id, { [element]: value });
  }
  return Response.json({ project_id, values });
}

/**
 * The value of one element, null if nothing was found, by a model call that shares nothing with the others. The cost of such calls,
 * in tokens and in time, is the unit in which extractions are measured.
 */
async function extractElement(
  { deps, tracker, signal }: RequestContext,
  element: ElementName,
  { signals, foundation, features }: ElementSources,
): Promise<unknown> {
  const extraction = await extractFoundation({
    signals,
    foundation: toFoundation(foundation),
    elements: [element],
    features,
    depth: "standard",
    force: false,
  }, {
    reasoner: await createReasoner(deps.env, { fetch: withoutPromptCache }),
    tracker,
    signal,
    token_budget: deps.env.SIGNAL_TOKEN_BUDGET,
  });
  return extraction.writes[element]?.value ?? null;
}

/** Sends the request without its cache breakpoint. */
const withoutPromptCache: typeof fetch = (input, init) =>
  fetch(input, { ...init, body: String(init?.body).replaceAll(CACHE_CONTROL, "") });

const CACHE_CONTROL = ',"cache_control":{"type":"ephemeral"}';

async function upsertElement(
  db: Db,
  project_id: string,
  values: Record<string, unknown>,
): Promise<void> {
  await runQuery(db, "upsert_element", (client, signal) =>
    toUntyped(client)
      .from("project_foundation")
      .upsert({ project_id, ...values }, { onConflict: "project_id" })
      .abortSignal(signal));
}
