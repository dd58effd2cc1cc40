import type { DiAgentRequest } from "../../shared/contracts/di_agent.ts";
import type { RunJournal } from "./run_journal.ts";

/** One run of the agent that holds its project's lease. */
export interface Run {
  run_id: string;
  request: DiAgentRequest;
  /** Equal for equal requests. */
  request_key: string;
  idempotency_key: string | null;
  journal: RunJournal;
  /** Ends the run before it is committed; the reason is what it fails with. */
  ending: AbortController;
}
