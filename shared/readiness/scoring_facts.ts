/** The facts of a project once their jsonb parts have been read: what every rule of this room works on. */
import type { Foundation } from "../contracts/foundation.ts";
import type { ReadinessFacts } from "../contracts/readiness.ts";

/** One piece of evidence behind a step; `signal` means the client's own words, other values weaker backing. */
export interface StepEvidence {
  source_type: string;
}

/** A persona as the facts have it. */
export type ScoringPersona = ReadinessFacts["personas"][number];

/** A step of the value path with its evidence read. */
export interface ScoringStep extends Omit<ReadinessFacts["vp_steps"][number], "evidence"> {
  evidence: StepEvidence[];
}

/** The strategic context with its pieces read; what is absent is null, {} or []. */
export interface ScoringContext {
  opportunity: {
    problem_statement: string | null;
    business_opportunity: string | null;
    client_motivation: string | null;
  };
  investment_case: Record<string, unknown>;
  constraints: Record<string, unknown>;
  risks: unknown[];
  confirmation_status: string;
}

/** Steps stand in the order of the path. Every `ScoringFacts` is valid `ReadinessFacts`, and reads back as itself. */
export interface ScoringFacts
  extends Omit<ReadinessFacts, "vp_steps" | "strategic_context" | "foundation"> {
  vp_steps: ScoringStep[];
  strategic_context: ScoringContext | null;
  foundation: Foundation;
}

/** Facts of a project in which one thing has been done; how much that would lift the score is the advice's gain. */
export type Counterfactual = (facts: ScoringFacts) => ScoringFacts;

/** What a human can confirm: steps of the value path, features and personas (domain rules, section 6.4). */

/** Number of entities, and how many of them are confirmed. */
export function countEntities(facts: ScoringFacts): { total: number; confirmed: number } {
  const rows = [...facts.vp_steps, ...facts.personas];
  return {
    total: rows.length + facts.features.total,
    confirmed: rows.filter(({ confirmed }) => confirmed).length + facts.features.confirmed,
  };
}

/** How much the client has been heard (domain rules, sections 6.2 and 6.4). */

/** 0, 50, 80 or 100 for none, one, two, or three and more client signals. */
export function scoreClientSignals(count: number): number {
  if (count >= 3) return 100;
  if (count === 2) return 80;
  return count === 1 ? 50 : 0;
}
