/**
 * What a tool of the agent is: a description for the model, and the work. When it makes sense is the policy's to say. A tool
 * reaches nothing by itself; extraction, research and the project's rows come in through `ActDeps`.
 */
import type {
  ActionType,
  FeatureFacts,
  Guidance,
  Observation,
  PersonaFacts,
} from "../contracts/di_agent.ts";
import type { ExtractableName } from "../contracts/element.ts";
import type { Depth, ElementOutcome } from "../contracts/foundation.ts";
import type { ReadinessScore } from "../contracts/readiness.ts";
import type { Passage, ToolDescription } from "../contracts/reasoner.ts";
import type { ResearchRequest, ResearchResult } from "../contracts/research.ts";
import type * as z from "zod";

export interface ExtractOptions {
  signal_ids?: string[] | undefined;
  depth?: Depth | undefined;
}

/** What the tools need from outside; every function belongs to the one project of the run. */
export interface ActDeps {
  extract(
    elements: ExtractableName[],
    options: ExtractOptions,
  ): Promise<{ outcomes: Partial<Record<ExtractableName, ElementOutcome>> }>;
  /** Absent where research is switched off. */
  research?(request: ResearchRequest): Promise<ResearchResult>;
  /** The readiness that the observation was made from. */
  readiness: ReadinessScore;
  loadEntities(): Promise<{ features: FeatureFacts[]; personas: PersonaFacts[] }>;
  /** Passages of the project's signals in document order; where they are too many, the newest signals'. */
  loadPassages(): Promise<Passage[]>;
  /** Receives what a tool threw, for the log; the answer carries only what is safe to show. */
  report(error: unknown): void;
}

export interface ToolContext {
  observation: Observation;
  deps: ActDeps;
}

export interface ToolOutcome {
  /** Whether the tool achieved something; false with `error` where it ran without a result. */
  success: boolean;
  data: unknown;
  error: string | null;
  /** What to do now that the result is known, one or two sentences. */
  next: string;
  guidance?: Guidance;
  stop?: { reason: string; what_would_help: string[] };
}

export interface AgentTool extends ToolDescription {
  /** The kind of answer that a run with this tool is. */
  action_type: ActionType;
  /**
   * Does the tool's work.
   *
   * @throws {z.ZodError} If `args` do not fit `args_schema`.
   * @throws {AppError} If the work fails.
   */
  run(args: unknown, context: ToolContext): Promise<ToolOutcome>;
}

interface ToolDefinition<Schema extends z.ZodObject>
  extends Omit<AgentTool, "args_schema" | "run"> {
  args_schema: Schema;
  run(args: z.infer<Schema>, context: ToolContext): ToolOutcome | Promise<ToolOutcome>;
}

/** The tool whose `run` parses its arguments first, so that its work starts from valid ones. */
export function defineTool<Schema extends z.ZodObject>(
  definition: ToolDefinition<Schema>,
): AgentTool {
  return {
    ...definition,
    run: async (args, context) => await definition.run(definition.args_schema.parse(args), context),
  };
}
