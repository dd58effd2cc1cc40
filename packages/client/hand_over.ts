import type { SupabaseClient } from "@supabase/supabase-js";
import { EXTRACTABLE_NAMES } from "../../shared/elements/elements.ts";
import type {
  HandedElement,
  HandedQuestion,
  HandOverFacts,
} from "../../shared/handover/hand_over_facts.ts";
import { listOpen } from "../../shared/handover/list_open.ts";
import { renderMarkdown } from "../../shared/handover/render_markdown.ts";
import { renderSpec } from "../../shared/handover/render_spec.ts";
import { toHandoverDocument } from "../../shared/handover/to_document.ts";
import { askQuestions } from "./agent.ts";
import { ApiError } from "./call_function.ts";
import { showFoundation } from "./foundation.ts";
import { listConflicts } from "./list_conflicts.ts";
import { listSources } from "./list_sources.ts";
import { readProduct, takeSignal, throwIfRefused } from "./read_product.ts";
import type { ExportFormat, ExportOptions, ReadOptions } from "./types.ts";

/** All but the name of the project, and the questions, which the studio alone may ask for. */
type Collected = Omit<HandOverFacts, "project" | "questions">;

/** The project's hand-over, as far as the user may see it. */
export async function collectHandOver(
  supabase: SupabaseClient,
  project_id: string,
  options: ReadOptions = {},
): Promise<Collected> {
  const [foundation, { features, personas, steps }, sources, conflicts] = await Promise.all([
    showFoundation(supabase, project_id, options),
    readProduct(supabase, project_id, options),
    listSources(supabase, project_id, options),
    listConflicts(supabase, project_id, options),
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
    conflicts,
  };
}

/**
 * What the project hands over, as text.
 *
 * @throws {ApiError} `not_found` if the signed-in user has no such project.
 * @throws {RangeError} If there is no such format.
 */
export async function exportProject(
  supabase: SupabaseClient,
  project_id: string,
  { format = "markdown", signal }: ExportOptions = {},
): Promise<string> {
  const render = RENDERERS[format];
  if (!Object.hasOwn(RENDERERS, format)) {
    const known = Object.keys(RENDERERS).join(", ");
    throw new RangeError(`Cannot export as "${format}": the formats are ${known}`);
  }
  const [project, collected, questions] = await Promise.all([
    readProject(supabase, project_id, { signal }),
    collectHandOver(supabase, project_id, { signal }),
    readQuestions(supabase, project_id, { signal }),
  ]);
  return render({ project, ...collected, questions });
}

const RENDERERS: Readonly<Record<ExportFormat, (facts: HandOverFacts) => string>> = {
  markdown: (facts) => renderMarkdown(toHandoverDocument(facts)),
  spec: renderSpec,
  json: toHandoverJson,
};

/** The facts as data, with what is open; the sources are an object by id. */
export function toHandoverJson(facts: HandOverFacts): string {
  const { sources, ...data } = facts;
  const handed = { ...data, open: listOpen(facts), sources: Object.fromEntries(sources) };
  return JSON.stringify(handed, null, 2) + "\n";
}

async function readProject(
  supabase: SupabaseClient,
  project_id: string,
  { signal }: ReadOptions,
): Promise<HandOverFacts["project"]> {
  const { data, error } = await takeSignal(
    supabase.from("projects").select("name, vertical").eq("id", project_id).limit(1),
    signal,
  ).returns<HandOverFacts["project"][]>();
  throwIfRefused(error);
  const project = data?.[0];
  if (project === undefined) {
    throw new ApiError({ code: "not_found", message: "There is no such project of yours" });
  }
  return project;
}

/** What to ask next; nothing for clients, who may not see it. */
async function readQuestions(
  supabase: SupabaseClient,
  project_id: string,
  options: ReadOptions,
): Promise<HandedQuestion[]> {
  try {
    return (await askQuestions(supabase, project_id, options)).questions;
  } catch (error) {
    if (error instanceof ApiError && error.code === "forbidden") return [];
    throw error;
  }
}
