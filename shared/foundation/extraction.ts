/** What an extraction is given, what it depends on and what it comes to. */
import type { ExtractableName } from "../contracts/element.ts";
import type { Depth, ElementOutcome, Foundation } from "../contracts/foundation.ts";
import type { StatedProject } from "../contracts/fact.ts";
import type { Reasoner } from "../contracts/reasoner.ts";
import type { Person } from "../contracts/person.ts";
import type { SignalText } from "../contracts/signal.ts";
import type { StrategicContext } from "../elements/strategic_context/schema.ts";
import type { Tracker, Usage } from "../contracts/tracker.ts";
import type { ElementValue, ScopeFeature } from "../elements/extraction.ts";

export interface ExtractionInput {
  /** All that is read; quotes from any other signal are refused. */
  signals: readonly SignalText[];
  foundation: Foundation;
  /** Who speaks in them, and on whose side; only the client's people open a gate. Default: nobody is known. */
  people?: readonly Person[];
  /**
   * What the client states in the signals; what was replaced since is not taken. Called once the first answer is there, as reading it
   * takes time. Default: not known.
   */
  stated?: () => StatedProject;
  /** Default: none. */
  strategic_context?: StrategicContext | null;
  /** Default: all but confirmed_scope. */
  elements?: readonly ExtractableName[];
  /** What confirmed_scope sorts. Default: none. */
  features?: readonly ScopeFeature[];
  depth: Depth;
  /**
   * Extract also what a person confirmed, and replace what is better founded. What a person confirmed stays even so: the new value
   * becomes a proposal.
   */
  force: boolean;
}

export interface ExtractionDeps {
  reasoner: Reasoner;
  /** Answers when no call reaches the reasoner. */
  fallback?: Reasoner;
  tracker: Tracker;
  /** Ends the calls still running; what has finished is kept. */
  signal: AbortSignal;
  /** Tokens of signal text that are sent; of more than that, passages are selected. */
  token_budget: number;
  /**
   * Told of each element once, as soon as its outcome is final, and what of it is to be stored: values when they are there,
   * the rest at the end. An element for which it throws counts as failed.
   */
  onOutcome?(
    name: ExtractableName,
    outcome: ElementOutcome,
    write: ElementChange | null,
  ): void | Promise<void>;
  /** Told of everything that was thrown, for the log. */
  onFailure?(name: ExtractableName, failure: unknown): void;
}

/** A value to be stored, as the RPC `commit_foundation` takes it. */
export interface ElementChange {
  value: ElementValue;
}

export interface Extraction {
  /** One for each element that was due. */
  outcomes: Partial<Record<ExtractableName, ElementOutcome>>;
  /** What is new: accepted values, and with `force` those to be kept as a proposal beside what a person confirmed. */
  writes: Partial<Record<ExtractableName, ElementChange>>;
  usage: Usage;
  /** Who answered; null if nobody did. */
  model: string | null;
  /** Whether the rules stood in for a model that could not be reached. */
  degraded: boolean;
  /** Why, in a sentence that names what can be done about it; null unless degraded. */
  degraded_reason: string | null;
}
