import type { ScoringFacts } from "../scoring_facts.ts";

/** The facts with one more signal, from the client. */
export function addClientSignal({ signals, ...facts }: ScoringFacts): ScoringFacts {
  return { ...facts, signals: { total: signals.total + 1, client: signals.client + 1 } };
}
