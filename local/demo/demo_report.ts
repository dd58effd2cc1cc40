/** What a run of the demo found; the shape of `deno task demo --json`. */
import { z } from "zod";
import type { DiAgentResponse, DiscoveryQuestion } from "../../shared/contracts/di_agent.ts";
import { extractableNameSchema } from "../../shared/contracts/element.ts";
import { elementOutcomeSchema } from "../../shared/contracts/foundation.ts";
import { type Readiness, readinessSchema } from "../../shared/contracts/readiness.ts";
import type { QuoteCheck } from "./check_quotes.ts";
import type { CallCost } from "./call_function.ts";

/** The answer of `POST foundation`, as far as the demo reads it. */
export const foundationAnswerSchema = z.object({
  elements: z.partialRecord(extractableNameSchema, elementOutcomeSchema),
  readiness: readinessSchema,
  model: z.string(),
  degraded: z.boolean(),
});
export type FoundationAnswer = z.infer<typeof foundationAnswerSchema>;

/** A signal of the project, by where its text came from. */
export interface Source {
  signal_id: string;
  file: string;
  source_type: string;
  word_count: number;
}

/** One thing done. `wall_ms` is what the caller waited; `cost` is null where no function was called. */
export interface Step {
  name: string;
  wall_ms: number;
  cost: CallCost | null;
}

/** A change of the project, whether its score was cached just before and just after, and the scores around it. */
export interface Change {
  what: string;
  cached_before: boolean;
  cached_after: boolean;
  readiness_before: Readiness;
  readiness_after: Readiness;
}

export interface DemoReport {
  project: { id: string; name: string; vertical: string | null };
  sources: Source[];
  readiness_before: Readiness;
  foundation: FoundationAnswer;
  quotes: QuoteCheck;
  readiness_after: Readiness;
  agent: DiAgentResponse;
  questions: DiscoveryQuestion[];
  changes: Change[];
  steps: Step[];
}
