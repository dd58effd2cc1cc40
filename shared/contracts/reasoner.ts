/**
 * What the system asks of a reasoner: Claude over the model API, or the rules that propose in its place. Neither is trusted: what
 * they return is checked against the schema, the signals and the agent's policy.
 */
import type * as z from "zod";
import type { AnalysisArea, ToolName } from "./di_agent.ts";
import type { ExtractableName } from "./element.ts";
import type { Depth } from "./foundation.ts";
import type { ResearchRequest, ResearchResult } from "./research.ts";
import type { Force } from "./evidence.ts";
import type { SpokenSide } from "./person.ts";
import type { Authority, SourceType } from "./signal.ts";
import type { Tracker, Usage } from "./tracker.ts";

/** One turn of a conversation or one paragraph of a written signal, with its place in the signal's `content`. */
export interface Passage {
  signal_id: string;
  source_type: SourceType;
  authority: Authority;
  speaker: string | null;
  /** Whose words they are. */
  side: SpokenSide;
  text: string;
  start: number;
  end: number;
  /** When the signal was said or written, ISO 8601; absent where only its words are known. */
  said_at?: string;
}

/** A field that a proposal must fill, and the words that tend to stand where its answer stands. */
export interface FieldCue {
  field: string;
  kind: "text" | "optional_text" | "text_list";
  cues: string[];
}

/** One element to extract. */
export interface ProposalTask {
  element: ExtractableName;
  depth: Depth;
  /** What to look for, how to calibrate, and the values of the prerequisites; rendered by the element's file. */
  instructions: string;
  /** The shape of the answer: the element's fields, `confidence` where it has one, and `citations`. */
  schema: z.ZodType;
  fields: FieldCue[];
  /** Passages of the project's signals, best for this element first. */
  passages: Passage[];
}

/** What all tasks of one extraction share: the cacheable prefix of the prompt. */
export interface ProposalContext {
  system: string;
  signals_text: string;
}

export interface CallOptions {
  tracker: Tracker;
  /** Ends the call; also carries the caller's deadline. */
  signal: AbortSignal;
  /** Called when the first event of the response has arrived, so that calls sharing its prompt prefix may start. */
  onFirstEvent?: () => void;
  /**
   * Called, where an answer arrives piece by piece, with the members of it that are complete, unchecked. An answer that is repaired
   * may come out otherwise.
   */
  onDraft?: (members: Record<string, unknown>) => void;
}

/** `output` has passed the task's schema. `model` is "rules" where no model was asked. */
export interface Proposal {
  output: unknown;
  model: string;
  degraded: boolean;
  usage: Usage;
}

/** Something that the rules cannot read, and a reader who understands the words can. */
export type OpenQuestion =
  /** How the cited words are meant in their sentence. */
  | { key: string; kind: "force"; cited: string; quote: string }
  /** Whether the quotes say what stands in the field. */
  | { key: string; kind: "support"; label: string; value: string; quotes: string[] };

/** How the words are meant, or that the quotes say it. */
export type JudgedAs = Force | "said";

/** What such a reader answered, by the keys of the questions. */
export type Judgements = ReadonlyMap<string, JudgedAs>;

export interface ToolDescription {
  name: ToolName;
  description: string;
  /** The tool's own arguments; the reasoner adds the trace fields. */
  args_schema: z.ZodObject;
}

/** One decision to take. */
export interface DecisionTask {
  system: string;
  /** The observation as a model reads it. */
  observation_text: string;
  /** The tools to choose from. */
  tools: ToolDescription[];
}

export interface Decision {
  observation: string;
  thinking: string;
  decision: string;
  tool_name: ToolName;
  tool_args: Record<string, unknown>;
  /** What follows once the tool has done its work; refined with the tool's result. */
  recommended_next: string;
  /** Tools that were also named and not run, because a run takes exactly one action. */
  dropped: string[];
  /** What was learned from the signals just read, by area of the DI cache. */
  analysis: Partial<Record<AnalysisArea, unknown>>;
  model: string;
  degraded: boolean;
  usage: Usage;
}

export interface Reasoner {
  /** @throws {AppError} If the answer is unusable after its repair, or the model cannot be reached. */
  propose(task: ProposalTask, context: ProposalContext, options: CallOptions): Promise<Proposal>;
  /**
   * Answers, in one call for all of them, what the rules left open; what it says nothing of stays open. Absent where there is no
   * model.
   *
   * @throws {AppError} As `propose`.
   */
  judge?(questions: readonly OpenQuestion[], options: CallOptions): Promise<Judgements>;
  /**
   * Chooses one tool; absent where there is no model, and the agent's policy decides alone.
   *
   * @throws {AppError} As `propose`.
   */
  decide?(task: DecisionTask, options: CallOptions): Promise<Decision>;
  /**
   * Searches the web; absent where it must not or cannot be searched.
   *
   * @throws {AppError} As `propose`, and `unavailable` or `model_failed` if every search failed.
   */
  research?(request: ResearchRequest, options: CallOptions): Promise<ResearchResult>;
}
