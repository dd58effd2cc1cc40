import type { SupabaseClient } from "@supabase/supabase-js";
import { EXTRACTABLE_NAMES } from "../../shared/elements/elements.ts";
import type {
  HandedElement,
  HandedSource,
  HandOverFacts,
} from "../../shared/handover/hand_over_facts.ts";
import { showFoundation } from "./foundation.ts";
import { readProduct } from "./product.ts";
import type { Project } from "./projects.ts";

/** All but the name of the project, and the questions, which the studio alone may ask for. */
type Collected = Omit<HandOverFacts, "project" | "questions">;

/** What the project hands over, as far as who is signed in may see it. */
export async function collectHandOver(
  supabase: SupabaseClient,
  project_id: Project["id"],
  signal: AbortSignal,
): Promise<Collected> {
  const [foundation, { features, personas, steps }, sources] = await Promise.all([
    showFoundation(supabase, { project_id }, signal),
    readProduct(supabase, project_id, signal),
    listDatedSources(supabase, project_id, signal),
  ]);
  return {
    at: new Date().toISOString(),
    elements: Object.fromEntries(
      EXTRACTABLE_NAMES.map((name) => [name, foundation[name] as HandedElement | null]),
    ) as HandOverFacts["elements"],
    confirmations: foundation.confirmations,
    features,
    personas,
    steps,
    sources,
  };
}

/** More than an extraction reads: quotes of older ones are handed over without a title. */
const MOST_SOURCES = 1000;

async function listDatedSources(
  supabase: SupabaseClient,
  project_id: string,
  signal: AbortSignal,
): Promise<Map<string, HandedSource>> {
  const { data, error } = await supabase.from("signals")
    .select("id, title, occurred_at")
    .eq("project_id", project_id)
    .order("said_at", { ascending: false })
    .limit(MOST_SOURCES)
    .abortSignal(signal)
    .returns<(HandedSource & { id: string })[]>();
  if (error) throw new Error(error.message, { cause: error });
  return new Map(data.map(({ id, ...source }) => [id, source]));
}
