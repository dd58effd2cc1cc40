import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import type { AcceptedWrites } from "./accepted_writes.ts";

export interface TrafficDeps {
  client: SupabaseClient;
  writes: AcceptedWrites;
  /** Projects of the signed-in user. */
  project_ids: string[];
  /** The features that this caller has inserted; no other caller changes them. */
  own_features: string[];
}

/** One kind of call. `run` returns the error, or null if there was none or only an expected one. */
interface Operation {
  name: string;
  /** How often it is drawn, relative to the others. */
  weight: number;
  run(deps: TrafficDeps, project_id: string): Promise<unknown>;
}

/** What users and back ends do with a project: mostly reads. */
const mixedTraffic: readonly Operation[] = [
  { name: "readiness", weight: 45, run: invoke("readiness", (project_id) => ({ project_id })) },
  {
    name: "readiness of all projects",
    weight: 4,
    run: ({ client, project_ids }) => post(client, "readiness", { project_ids }),
  },
  { name: "add a signal", weight: 10, run: addSignal },
  { name: "add a feature", weight: 10, run: addFeature },
  { name: "describe a feature", weight: 10, run: describeFeature },
  {
    name: "foundation",
    weight: 6,
    run: async ({ client }, project_id) =>
      (await client.functions.invoke(`foundation?project_id=${project_id}`, { method: "GET" }))
        .error,
  },
  { name: "gaps", weight: 4, run: invoke("di-agent/gaps", (project_id) => ({ project_id })) },
  {
    name: "questions",
    weight: 3,
    run: invoke("di-agent/questions", (project_id) => ({ project_id })),
  },
  { name: "agent", weight: 3, run: runAgent },
  {
    name: "extract the core pain",
    weight: 1,
    run: invoke("foundation", (project_id) => ({ project_id, elements: ["core_pain"] })),
  },
];

/** Draws an operation by weight. */
export function drawOperation(random: () => number): Operation {
  let rest = random() * TOTAL_WEIGHT;
  return mixedTraffic.find(({ weight }) => (rest -= weight) < 0) ?? mixedTraffic[0]!; // the list is not empty
}

const TOTAL_WEIGHT = mixedTraffic.reduce((sum, { weight }) => sum + weight, 0);

/** A client without stored session and timers. */
export function createTrafficClient(url: string, key: string): SupabaseClient {
  return createClient(url, key, { auth: { persistSession: false, autoRefreshToken: false } });
}

function invoke(path: string, toBody: (project_id: string) => object): Operation["run"] {
  return ({ client }, project_id) => post(client, path, toBody(project_id));
}

async function post(client: SupabaseClient, path: string, body: object): Promise<unknown> {
  return (await client.functions.invoke(path, { body })).error;
}

async function addSignal({ client, writes }: TrafficDeps, project_id: string): Promise<unknown> {
  const id = crypto.randomUUID();
  const content = `They look for bags all morning, and ${id} was among them.`;
  const signal = { id, project_id, source_type: "note", authority: "client", content };
  const { error } = await client.from("signals").insert(signal);
  if (error === null) writes.insert("signals", id);
  return error;
}

async function addFeature(deps: TrafficDeps, project_id: string): Promise<unknown> {
  const id = crypto.randomUUID();
  const { error } = await deps.client.from("features").insert({ id, project_id, name: "Added" });
  if (error !== null) return error;
  deps.writes.insert("features", id);
  deps.own_features.push(id);
  return null;
}

async function describeFeature(deps: TrafficDeps, project_id: string): Promise<unknown> {
  const id = deps.own_features.at(-1);
  if (id === undefined) return await addFeature(deps, project_id);
  const description = `What it does, as of ${crypto.randomUUID()}.`;
  const { error } = await deps.client.from("features").update({ description }).eq("id", id);
  if (error === null) deps.writes.describe(id, description);
  return error;
}

/** A conflict with another caller's run is no error, because only one run per project is allowed at a time. */
async function runAgent({ client, writes }: TrafficDeps, project_id: string): Promise<unknown> {
  const { data, error, response } = await client.functions.invoke("di-agent", {
    body: { project_id, trigger: "scheduled" },
  });
  if (error !== null) return response?.status === 409 ? null : error;
  if (!data.cached) writes.insert("di_agent_logs", data.run_id);
  return null;
}
