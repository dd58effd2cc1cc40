import { delay } from "@std/async";
import { act, type Action } from "../../shared/agent/act.ts";
import type { ActDeps, ExtractOptions } from "../../shared/agent/agent_tool.ts";
import { decide } from "../../shared/agent/policy/decide.ts";
import { isExtraction } from "../../shared/agent/policy/extract.ts";
import { readSituation } from "../../shared/agent/policy/situation.ts";
import type { DiAgentRequest } from "../../shared/contracts/di_agent.ts";
import type { ExtractableName } from "../../shared/contracts/element.ts";
import { reason } from "../../shared/agent/reason.ts";
import type { Decision, Reasoner } from "../../shared/contracts/reasoner.ts";
import { toAppError } from "../../shared/errors.ts";
import {
  type ElementChange,
  extractFoundation,
  type Extraction,
  type ExtractionDeps,
  type ExtractionInput,
} from "../../shared/foundation/extract_foundation.ts";
import { once } from "../../shared/once.ts";
import { stateProject } from "../../shared/facts/state_project.ts";
import { speculate, type Speculation } from "../../shared/foundation/speculate.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { rulesReasoner } from "../../shared/llm/rules/rules_reasoner.ts";
import { loadEntities } from "../../shared/queries/entities.ts";
import { indexPeople } from "../../shared/signals/people.ts";
import { toPassages } from "../../shared/signals/to_passages.ts";
import type { ObservedProject } from "./begin_run.ts";
import type { Run } from "./run.ts";

/** What a run decided and did, before any of it is stored. */
export interface TakenAction {
  decision: Decision;
  action: Action;
  /** New values of elements. */
  writes: PreparedAction["writes"];
}

/**
 * Decides, and does the one thing decided. An extraction that the policy expects may begin while the model still decides; whatever
 * becomes of it, its calls are over and their tokens counted in the end.
 *
 * @throws {AppError} What ended the run, or kept it from deciding; a tool that fails is part of the action.
 */
export async function takeAction(context: RequestContext, work: ActionWork): Promise<TakenAction> {
  const prepared = prepareAction(context, work);
  try {
    return { ...await decideAndAct(context, work, prepared), writes: prepared.writes };
  } finally {
    await prepared.speculation.end();
  }
}

interface ActionWork {
  run: Run;
  observed: ObservedProject;
  reasoner: Reasoner;
}

async function decideAndAct(
  { tracker, signal }: RequestContext,
  { run: { journal }, observed: { observation }, reasoner }: ActionWork,
  prepared: PreparedAction,
): Promise<Omit<TakenAction, "writes">> {
  const deciding = reason(observation, reasoner, { tracker, signal });
  prepared.speculate();

  const decision = await deciding;
  // An extraction says itself which calls it keeps; nothing else wants any.
  if (!isExtraction(decision.tool_name)) prepared.speculation.keep([]);
  const { observation: seen, thinking, decision: decided, tool_name, tool_args } = decision;
  journal.add("thinking", { observation: seen, thinking, decision: decided });
  journal.add("tool_call", { tool_name, tool_args });

  return { decision, action: await act(decision, observation, prepared.deps) };
}

/** What the chosen tool is given to work with, and what it leaves to be committed. */
interface PreparedAction {
  deps: ActDeps;
  /** New values of elements, filled while the tool works; they are stored with the run or not at all. */
  writes: Partial<Record<ExtractableName, ElementChange>>;
  /** The model calls that are made before the decision, which the chosen tool takes over where it makes the same. */
  speculation: Pick<Speculation, "keep" | "end">;
  /** Starts to extract what the policy would extract, if this run may speculate. Not awaited, never fails. */
  speculate(): void;
}

/**
 * Binds the tools to the run's project. What a tool may want besides the observation is fetched at once, while the reasoner
 * still thinks, so that it adds no round trip.
 */
function prepareAction(
  context: RequestContext,
  { run: { request }, observed, reasoner }: ActionWork,
): PreparedAction {
  const { observation, project: { signals, people } } = observed;
  const entities = loadEntities(context.reader, observation.project.id);
  // Most tools read none of it; a failure then concerns nobody.
  entities.catch(() => {});
  const { research } = reasoner;
  const speculation = speculate(reasoner);
  const writes: PreparedAction["writes"] = {};
  const deps: ActDeps = {
    extract: async (elements, options) => {
      speculation.keep(elements);
      const extraction = await runExtraction(context, toInput(observed, elements, options), {
        reasoner: speculation.reasoner,
        fallback: rulesReasoner(),
      });
      Object.assign(writes, extraction.writes);
      return extraction;
    },
    ...(research && { research: (research_request) => research(research_request, context) }),
    readiness: observed.readiness,
    loadEntities: () => entities,
    loadPassages: () => {
      const index = indexPeople(people);
      return Promise.resolve(signals.flatMap((signal) => toPassages(signal, index)));
    },
    report: (error) =>
      context.deps.log({
        level: "warning",
        event: "tool_failed",
        error_code: toAppError(error).code,
      }),
  };
  // Its results are thrown away: only its calls to the model can be taken over.
  const speculative_deps: ActDeps = {
    ...deps,
    extract: (elements, options) =>
      runExtraction(context, toInput(observed, elements, options), {
        reasoner: speculation.speculative,
      }),
    report: () => {},
  };
  return {
    deps,
    writes,
    speculation,
    speculate: () => {
      if (!maySpeculate(context, request, observed, reasoner)) return;
      // What fails here fails again where it is wanted, and is reported there.
      actSpeculatively(observed, reasoner, speculative_deps).catch(() => {});
    },
  };
}

/** No tool extracts the scope, so no features are given. */
function toInput(
  { observation: { foundation }, project: { people, decided, strategic_context, ...project } }:
    ObservedProject,
  elements: ExtractableName[],
  { signal_ids, depth = "standard" }: ExtractOptions,
): ExtractionInput {
  const signals = signal_ids === undefined
    ? project.signals
    : project.signals.filter(({ id }) => signal_ids.includes(id));
  return {
    signals,
    stated: once(() => stateProject(signals, people, decided)),
    people,
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

/** The share of a day's tokens that is kept for what was decided. */
const RESERVED_BUDGET = 1 / 4;

/**
 * Whether the run may begin an extraction before the decision: there is a model to wait for, the settings and the day's tokens
 * allow it, and the user asks for nothing in particular, which the policy would guess wrong too often.
 */
function maySpeculate(
  { deps: { env } }: RequestContext,
  { specific_request }: DiAgentRequest,
  { project: { tokens_left } }: ObservedProject,
  reasoner: Reasoner,
): boolean {
  return env.SPECULATE && reasoner.decide !== undefined && specific_request === undefined &&
    (tokens_left === null || tokens_left > RESERVED_BUDGET * env.DAILY_TOKEN_BUDGET);
}

/**
 * Does what the policy would decide, if that is an extraction, while the model still decides: the two take their time together
 * rather than one after the other. Where the model decides otherwise, it costs the tokens that the calls have used by then: the
 * signals once, as written to the prompt cache, and what of the answers had come.
 */
async function actSpeculatively(
  { observation }: ObservedProject,
  { research }: Reasoner,
  deps: ActDeps,
): Promise<void> {
  // Yield first: reading the signals would hold up the request for the decision.
  await delay(0);
  const expected = decide(readSituation(observation, { research_enabled: research !== undefined }));
  // The run may have decided or ended meanwhile; then `speculative` refuses the calls.
  if (isExtraction(expected.tool_name)) await act(expected, observation, deps);
}
