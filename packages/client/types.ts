/** What the client takes and gives: the contracts of the API, and what belongs to the client alone. */
import type { z } from "zod";
import type {
  ActionType,
  diAgentRequestSchema,
  DiAgentResponse,
  ToolCall,
  Trigger,
} from "../../shared/contracts/di_agent.ts";
import type { loggedRunSchema, runsPageSchema } from "../../shared/contracts/endpoints/di_agent.ts";
import type {
  changedElementSchema,
  confirmationSchema,
  evidencedRowSchema,
  foundationResponseSchema,
  storedFoundationSchema,
  tombstoneSchema,
} from "../../shared/contracts/endpoints/foundation.ts";
import type { ErrorBody } from "../../shared/contracts/error.ts";
import type {
  attachRequestSchema,
  decideRequestSchema,
  foundationRequestSchema,
  withdrawRequestSchema,
} from "../../shared/contracts/foundation.ts";
import type { Phase } from "../../shared/contracts/readiness.ts";

export type {
  ActionType,
  BlindSpotsResponse,
  DiAgentResponse,
  GapsResponse,
  QuestionsResponse,
  StoppedRun,
  ToolCall,
  Trigger,
} from "../../shared/contracts/di_agent.ts";
export type { ExtractableName } from "../../shared/contracts/element.ts";
export type { ErrorBody } from "../../shared/contracts/error.ts";
export type { ConfirmRequest, ElementOutcome } from "../../shared/contracts/foundation.ts";
export type { Phase, Progress, Readiness } from "../../shared/contracts/readiness.ts";

export interface ReadOptions {
  signal?: AbortSignal | undefined;
}

export interface ReadinessOptions extends ReadOptions {
  /** Whether a stored score will do. Default: true. */
  use_cache?: boolean;
}

export interface ShowOptions extends ReadOptions {
  /** Whether to add what each element was before. Default: false. */
  revisions?: boolean;
}

export type ShownFoundation = z.infer<typeof storedFoundationSchema>;
/** Who stands behind what was confirmed. */
export type Confirmer = ShownFoundation["confirmations"][string];
export type Revision = NonNullable<ShownFoundation["revisions"]>[number];
export type ExtractionRequest = z.input<typeof foundationRequestSchema>;
export type ExtractionAnswer = z.infer<typeof foundationResponseSchema>;
export type ConfirmedElement = z.infer<typeof confirmationSchema>;
export type WithdrawRequest = z.input<typeof withdrawRequestSchema>;
export type DecideRequest = z.input<typeof decideRequestSchema>;
export type AttachRequest = z.input<typeof attachRequestSchema>;
/** What a feature or a step stands on. */
export type EvidencedRow = z.infer<typeof evidencedRowSchema>;
export type ChangedElement = z.infer<typeof changedElementSchema>;
/** A signal or a person of the project. */
export type EraseRequest = { project_id: string } & ({ signal_id: string } | { person_id: string });
export type ErasedSource = z.infer<typeof tombstoneSchema>;

export type RunRequest = z.input<typeof diAgentRequestSchema>;
/**
 * Where a run comes from: it is asked for, or it is under way or ended already. Under the same key, 1 to 255 visible characters, what
 * was done is returned again and not repeated; default: a new one.
 */
export type RunSource = { request: RunRequest; idempotency_key?: string } | { run_id: string };

export interface FollowOptions extends ReadOptions {
  /** The last event that the reader has. Default: none. */
  last_event_id?: string | null;
  /** Called when the connection broke and will be taken up. */
  onBreak?: () => void;
}

/** An event of a run, under the id `RUN_ID:NUMBER` behind which its stream can be taken up. */
export type AgentEvent =
  & { id: string }
  & (
    | { event: "observation"; data: Observed }
    | { event: "thinking"; data: Pick<DiAgentResponse, "observation" | "thinking" | "decision"> }
    | { event: "tool_call"; data: Pick<ToolCall, "tool_name" | "tool_args"> }
    | { event: "tool_result"; data: Omit<ToolCall, "tool_args"> }
    | { event: "result"; data: DiAgentResponse }
    | { event: "error"; data: ErrorBody }
  );

export interface Observed {
  /** Truncated, 0 to 100. */
  readiness: number;
  phase: Phase;
  blocking_gates: string[];
  client_signals: number;
  unread_signals: number;
}

export interface RunsRequest {
  project_id: string;
  trigger?: Trigger | null;
  action_type?: ActionType | null;
  /** The `next` of the page before; null for the first. */
  before?: string | null;
  /** 1 to 100. Default: 20. */
  limit?: number;
}
export type LoggedRun = z.infer<typeof loggedRunSchema>;
export type RunsPage = z.infer<typeof runsPageSchema>;

/** `markdown` is the foundation as a document, `spec` every confirmed feature as an OpenSpec requirement, `json` all of it as data. */
export type ExportFormat = "markdown" | "spec" | "json";

export interface ExportOptions extends ReadOptions {
  /** Default: markdown. */
  format?: ExportFormat;
}
