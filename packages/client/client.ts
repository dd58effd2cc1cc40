/** The client of Groundwork's functions: `createGroundwork(supabase)`, its types, and the error that it throws. */
import type { SupabaseClient } from "@supabase/supabase-js";
import {
  analyzeGaps,
  askQuestions,
  findBlindSpots,
  followAgent,
  listRuns,
  stopRun,
} from "./agent.ts";
import {
  attachWords,
  confirmElement,
  decideProposal,
  eraseSource,
  extractFoundation,
  showFoundation,
  withdrawConfirmation,
} from "./foundation.ts";
import { exportProject } from "./hand_over.ts";
import { readReadiness, readReadinessBatch } from "./readiness.ts";
import type {
  AgentEvent,
  AttachRequest,
  BlindSpotsResponse,
  ChangedElement,
  ConfirmedElement,
  ConfirmRequest,
  DecideRequest,
  ErasedSource,
  EraseRequest,
  EvidencedRow,
  ExportOptions,
  ExtractionAnswer,
  ExtractionRequest,
  FollowOptions,
  GapsResponse,
  Progress,
  QuestionsResponse,
  Readiness,
  ReadinessOptions,
  ReadOptions,
  RunSource,
  RunsPage,
  RunsRequest,
  ShownFoundation,
  ShowOptions,
  StoppedRun,
  WithdrawRequest,
} from "./types.ts";

export { ApiError } from "./call_function.ts";
export type * from "./types.ts";

/** What a Supabase client, of whatever database types, needs to have. */
// deno-lint-ignore no-explicit-any -- the caller's database types do not matter here
export type AnySupabaseClient = Pick<SupabaseClient<any, any, any>, "functions" | "rpc" | "from">;

/**
 * The API under the rights of the signed-in user. Each call rejects with an `ApiError` where the API refuses, and with an `Error` where
 * it cannot be reached.
 */
export interface Groundwork {
  /**
   * The project's score, gates, the way to the next milestone, and the trend. For a client with whom the studio does not share scores
   * the phase and the way without numbers: `score` is undefined.
   */
  readiness(project_id: string, options?: ReadinessOptions): Promise<Readiness | Progress>;
  /** Readiness by project id, of any number of projects. Projects that are gone are left out. */
  readinessByProject(
    project_ids: readonly string[],
    options?: ReadOptions,
  ): Promise<Map<string, Readiness | Progress>>;

  /** Every element as it stands, with its quotes; null where there is none. */
  foundation(project_id: string, options?: ShowOptions): Promise<ShownFoundation>;
  /** Extracts the elements asked for, or all that are due. */
  extract(request: ExtractionRequest, options?: ReadOptions): Promise<ExtractionAnswer>;
  /**
   * Confirms an element, unchanged or with a `value` of your own; as a client also some `fields` of it. `revision_id` is what was shown, `revision_ids` of `foundation()`;
   * `revision_conflict` if another value stands by now.
   */
  confirm(request: ConfirmRequest): Promise<ConfirmedElement>;
  /** Takes back the confirmation that your side gave; as a client also that of some `fields`. */
  withdraw(request: WithdrawRequest): Promise<ChangedElement>;
  /** Attaches words of a signal to a field, a feature or a step; `insufficient_signal` if the signal does not say them. */
  attach(request: AttachRequest): Promise<ChangedElement | EvidencedRow>;
  /** Takes over what was proposed for an element, or leaves it: a revision of kind `proposal`, for owners and consultants. */
  decide(request: DecideRequest): Promise<ChangedElement>;
  /** Erases a signal or a person with all their words, for owners. */
  erase(request: EraseRequest): Promise<ErasedSource>;

  /**
   * The events of a run of the agent, each once, up to its `result` or its `error`. A connection that breaks is taken up behind the
   * last event; a run goes on whether or not its events are read. To go on in another process, give the `run_id`, which is the part
   * of an event's id before the colon, and that id as `last_event_id`.
   */
  agent(source: RunSource, options?: FollowOptions): AsyncGenerator<AgentEvent, void>;
  /** Stops a run; one that has ended keeps its state. */
  stop(run_id: string): Promise<StoppedRun>;
  /** Past runs, newest first. */
  runs(query: RunsRequest, options?: ReadOptions): Promise<RunsPage>;
  /** What the project lacks, worst first. */
  gaps(project_id: string, options?: ReadOptions): Promise<GapsResponse>;
  /** What consultant and client probably overlook. */
  blindSpots(project_id: string, options?: ReadOptions): Promise<BlindSpotsResponse>;
  /** What to ask the client next. */
  questions(project_id: string, options?: ReadOptions): Promise<QuestionsResponse>;

  /** What the project hands over, as text: the foundation with its quotes, or the confirmed features as requirements. */
  export(project_id: string, options?: ExportOptions): Promise<string>;
}

/**
 * @param client A client of supabase-js 2 with a signed-in user or, in a back end, a secret key. Its session stays its own.
 */
export function createGroundwork(client: AnySupabaseClient): Groundwork {
  const supabase = client as SupabaseClient;
  return {
    readiness: (project_id, options) => readReadiness(supabase, project_id, options),
    readinessByProject: (project_ids, options) =>
      readReadinessBatch(supabase, project_ids, options),
    foundation: (project_id, options) => showFoundation(supabase, project_id, options),
    extract: (request, options) => extractFoundation(supabase, request, options),
    confirm: (request) => confirmElement(supabase, request),
    withdraw: (request) => withdrawConfirmation(supabase, request),
    attach: (request) => attachWords(supabase, request),
    decide: (request) => decideProposal(supabase, request),
    erase: (request) => eraseSource(supabase, request),
    agent: (source, options) => followAgent(supabase, source, options),
    stop: (run_id) => stopRun(supabase, run_id),
    runs: (query, options) => listRuns(supabase, query, options),
    gaps: (project_id, options) => analyzeGaps(supabase, project_id, options),
    blindSpots: (project_id, options) => findBlindSpots(supabase, project_id, options),
    questions: (project_id, options) => askQuestions(supabase, project_id, options),
    export: (project_id, options) => exportProject(supabase, project_id, options),
  };
}
