/** What is handed over, as the API gives it to whoever asks: what they may not see is not in it. */
import type { ExtractableName } from "../contracts/element.ts";
import type { ProductQuote } from "../contracts/evidence.ts";
import type { GroundQuote, Grounds } from "../elements/describe_doubt.ts";

export interface HandOverFacts {
  project: { name: string; vertical: string | null };
  /** When it was put together, ISO 8601. */
  at: string;
  /** Null where there is none yet. */
  elements: Readonly<Record<ExtractableName, HandedElement | null>>;
  /** Who said yes to an element, by name and address as far as they are known. */
  confirmations: Readonly<Partial<Record<ExtractableName, HandedConfirmation>>>;
  features: readonly HandedFeature[];
  personas: readonly HandedPersona[];
  /** In their order. */
  steps: readonly HandedStep[];
  /** What quotes come from, by id. */
  sources: ReadonlyMap<string, HandedSource>;
  /** What the client said twice and differently, and nobody has settled; those of which the reader may read both statements. */
  conflicts: readonly HandedConflict[];
  /** What is to be asked next; empty where the reader may not see it. */
  questions: readonly HandedQuestion[];
}

/** An element's fields, and what it stands on. */
export type HandedElement =
  & Omit<Grounds, "evidence">
  & {
    evidence: readonly (HandedQuote & GroundQuote)[];
    /** Words that the client confirmed have no source any more. */
    source_gone?: boolean | undefined;
  }
  & Readonly<Record<string, unknown>>;

export interface HandedQuote {
  signal_id: string;
  /** "" for who may not read the signal. */
  quote: string;
  speaker: string | null;
}

export interface HandedConfirmation {
  name: string | null;
  address: string | null;
  confirmed_at: string;
}

export interface HandedSource {
  title: string | null;
  /** When it was said or written; null where unknown. */
  occurred_at: string | null;
}

export interface HandedFeature {
  id: string;
  name: string;
  description: string | null;
  is_mvp: boolean;
  user_actions: readonly string[];
  system_behaviors: readonly string[];
  target_persona_ids: readonly string[];
  evidence: readonly ProductQuote[];
  confirmation_status: string;
}

export interface HandedPersona {
  id: string;
  name: string;
  role: string | null;
  goals: readonly string[];
  pain_points: readonly string[];
  confirmation_status: string;
}

export interface HandedStep {
  label: string | null;
  narrative_user: string | null;
  value_created: string | null;
  actor_persona_id: string | null;
  evidence: readonly ProductQuote[];
  confirmation_status: string;
}

export interface HandedConflict {
  /** What both are about: "deadline_date". */
  subject: string;
  earlier: HandedStatement;
  later: HandedStatement;
}

export interface HandedStatement {
  signal_id: string;
  quote: string;
  speaker: string | null;
  /** ISO 8601; null where nobody noted it. */
  said_at: string | null;
}

export interface HandedQuestion {
  question: string;
  why_ask: string;
  listen_for: readonly string[];
}
