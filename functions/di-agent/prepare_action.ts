import { delay } from "@std/async";
import type { ActDeps, ExtractOptions } from "../../shared/agent/agent_tool.ts";
import type { ExtractableName } from "../../shared/contracts/element.ts";
import type { Reasoner } from "../../shared/contracts/reasoner.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { toAppError } from "../../shared/errors.ts";
import { askAhead, type AskedAhead } from "../../shared/foundation/ask_ahead.ts";
import {
  type ElementWrite,
  extractFoundation,
  type Extraction,
  type ExtractionDeps,
  type ExtractionInput,
} from "../../shared/foundation/extract_foundation.ts";
import { rankByCues, toPassages } from "../../shared/text/passages.ts";
import { rulesReasoner } from "../../shared/llm/rules/rules_reasoner.ts";
import { loadEntities } from "./project_insights.ts";
import type { ObservedProject } from "./observe_project.ts";
import { act } from "../../shared/agent/act.ts";
import { decide } from "../../shared/agent/policy/decide.ts";
import { isExtraction } from "../../shared/agent/policy/extract.ts";
import { readSituation } from "../../shared/agent/policy/situation.ts";
import type { DiAgentRequest, Observation } from "../../shared/contracts/di_agent.ts";

/** What the chosen tool is given to work with, and what it leaves to be committed. */
export interface PreparedAction {
  deps: ActDeps;
  /** What the tool that is expected is given before it is chosen; nothing that it does stays. */
  early: ActDeps;
  /** The model calls made for it, which the chosen tool takes over where it makes the same. */
  ahead: AskedAhead;
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
  const { observation: { project }, project: { signals } } = observed;
  const entities = loadEntities(context.reader, project.id);
  // Not awaited by a run whose tool reads none of it; a failure then concerns nobody.
  entities.catch(() => {});
  const { research } = reasoner;
  const ahead = askAhead(reasoner);
  const writes: PreparedAction["writes"] = {};
  const extract: ActDeps["extract"] = async (elements, options) => {
    ahead.keep(elements);
    const input = toInput(observed, elements, options);
    const extraction = await runExtraction(context, input, {
      reasoner: ahead.reasoner,
      fallback: rulesReasoner(),
    });
    Object.assign(writes, extraction.writes);
    return extraction;
  };
  const deps: ActDeps = {
    extract,
    ...(research && { research: (request) => research(request, context) }),
    readiness: observed.readiness,
    loadEntities: () => entities,
    loadPassages: () => Promise.resolve(signals.flatMap(toPassages)),
    rank: rankByCues,
    report: (error) =>
      context.deps.log({
        level: "warning",
        event: "tool_failed",
        error_code: toAppError(error).code,
      }),
  };
  const early: ActDeps = {
    ...deps,
    extract: (elements, options) =>
      runExtraction(context, toInput(observed, elements, options), { reasoner: ahead.early }),
    report: () => {},
  };
  return { deps, early, ahead, writes };
}

/** No tool extracts the scope, so no features are given. */
function toInput(
  { observation: { foundation }, project: { signals, strategic_context } }: ObservedProject,
  elements: ExtractableName[],
  { signal_ids, depth = "standard" }: ExtractOptions,
): ExtractionInput {
  return {
    signals: signal_ids === undefined
      ? signals
      : signals.filter(({ id }) => signal_ids.includes(id)),
    foundation,
    strategic_context,
    elements,
    depth,
    force: false,
  };
}

function runExtraction(
  { writer, signal, deps }: RequestContext,
  input: ExtractionInput,
  reasoners: Pick<ExtractionDeps, "reasoner" | "fallback">,
): Promise<Extraction> {
  return extractFoundation(input, {
    ...reasoners,
    tracker: writer.tracker,
    signal,
    token_budget: deps.env.SIGNAL_TOKEN_BUDGET,
  });
}

/** The part of a day's tokens that is kept for what was decided. */
const RESERVED_BUDGET = 1 / 4;

/**
 * Whether the run may begin an extraction before it is decided: there is a model to wait for, the settings and the day's tokens
 * allow it, and the user asks for nothing in particular, which the policy would guess too often wrong.
 */
export function mayWorkAhead(
  { deps: { env } }: RequestContext,
  { specific_request }: DiAgentRequest,
  { project: { tokens_left } }: ObservedProject,
): boolean {
  return env.EXTRACT_AHEAD && env.ANTHROPIC_API_KEY !== undefined &&
    specific_request === undefined &&
    (tokens_left === null || tokens_left > RESERVED_BUDGET * env.DAILY_TOKEN_BUDGET);
}

/**
 * Begins the extraction that the policy would choose, while the reasoner still decides: the two take their time together
 * rather than one after the other. Where the reasoner decides on something else, it costs the tokens that the calls have used
 * by then: the signals once, as written to the prompt cache, and what of the answers had come.
 *
 * @param deps What the expected tool is given; what it comes to is for them to keep.
 */
export function workAhead(
  observation: Observation,
  reasoner: Reasoner,
  deps: ActDeps,
): void {
  const research_enabled = reasoner.research !== undefined;
  const work = async () => {
    // Yield first: reading the signals would hold up the request for the decision.
    await delay(0);
    const expected = decide(readSituation(observation, { research_enabled }));
    if (isExtraction(expected.tool_name)) await act(expected, observation, deps);
  };
  // What fails here fails again where it is wanted, and is heard there.
  work().catch(() => {});
}
