import type { ActDeps, ExtractOptions } from "../../shared/agent/agent_tool.ts";
import type { ExtractableName } from "../../shared/contracts/element.ts";
import type { Reasoner } from "../../shared/contracts/reasoner.ts";
import type { RequestContext } from "../../shared/endpoint/request_context.ts";
import { toAppError } from "../../shared/errors.ts";
import {
  type ElementWrite,
  extractFoundation,
  type Extraction,
  type ExtractionInput,
} from "../../shared/foundation/extract_foundation.ts";
import { rankByCues } from "../../shared/foundation/passages/rank_by_cues.ts";
import { toPassages } from "../../shared/foundation/passages/to_passages.ts";
import { rulesReasoner } from "../../shared/llm/rules_reasoner.ts";
import { type HashedSignal, selectSignals } from "../../shared/queries/select_signals.ts";
import { selectStrategicContext } from "../../shared/queries/select_strategic_context.ts";
import { loadEntities } from "./load_entities.ts";
import type { ObservedProject } from "./observe_project.ts";

/** What the chosen tool is given to work with, and what it leaves to be committed. */
export interface PreparedAction {
  deps: ActDeps;
  /** New values of elements, filled while the tool works; they are stored with the run or not at all. */
  writes: Partial<Record<ExtractableName, ElementWrite>>;
}

/**
 * Binds the tools to the run's project. What a tool may want besides the observation is fetched at once, while the reasoner
 * still thinks, so that it adds no round trip.
 */
export function prepareAction(
  context: RequestContext,
  observed: ObservedProject,
  reasoner: Reasoner,
): PreparedAction {
  const project_id = observed.observation.project.id;
  const loadSignals = prefetchSignals(context, observed);
  const entities = loadEntities(context.reader, project_id);
  const strategic_context = selectStrategicContext(context.reader, project_id);
  // Not awaited by a run whose tool reads none of it; a failure then concerns nobody.
  for (const prefetched of [entities, strategic_context]) prefetched.catch(() => {});
  const writes: PreparedAction["writes"] = {};
  const extract = async (
    elements: ExtractableName[],
    { signal_ids, depth = "standard" }: ExtractOptions,
  ) => {
    const extraction = await runExtraction(context, reasoner, {
      signals: pickSignals(await loadSignals(), signal_ids),
      foundation: observed.observation.foundation,
      strategic_context: await strategic_context,
      features: (await entities).features,
      elements,
      depth,
      force: false,
    });
    Object.assign(writes, extraction.writes);
    return { outcomes: extraction.outcomes };
  };
  return {
    writes,
    deps: {
      extract,
      readiness: observed.readiness,
      loadEntities: () => entities,
      loadPassages: async () => (await loadSignals()).flatMap(toPassages),
      rank: rankByCues,
      report: (error) =>
        context.deps.log({
          level: "warning",
          event: "tool_failed",
          error_code: toAppError(error).code,
        }),
    },
  };
}

/** All newest signals, those that the observation already holds not fetched again. */
function prefetchSignals(
  { reader }: RequestContext,
  { observation, unread_signals }: ObservedProject,
): () => Promise<HashedSignal[]> {
  const analyzed = selectSignals(reader, observation.project.id, { analyzed: true });
  // Not awaited by a run whose tool reads no signals; its failure then concerns nobody.
  analyzed.catch(() => {});
  return async () => [...unread_signals, ...await analyzed];
}

function pickSignals(signals: HashedSignal[], ids: string[] | undefined): HashedSignal[] {
  return ids === undefined ? signals : signals.filter(({ id }) => ids.includes(id));
}

function runExtraction(
  { writer, signal, deps }: RequestContext,
  reasoner: Reasoner,
  input: ExtractionInput,
): Promise<Extraction> {
  return extractFoundation(input, {
    reasoner,
    fallback: rulesReasoner(),
    tracker: writer.tracker,
    signal,
    token_budget: deps.env.SIGNAL_TOKEN_BUDGET,
  });
}
