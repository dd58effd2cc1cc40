import type { ScoringFacts, ScoringPersona } from "../scoring_facts.ts";

const NEW_PERSONA: ScoringPersona = {
  id: "00000000-0000-0000-0000-000000000000",
  name: "New persona",
  pain_points: [],
  confirmed: false,
};

/** The facts with the persona that what comes next needs: as they are where there is one, else with a bare new one. */
export function withPersona(
  facts: ScoringFacts,
): ScoringFacts & { personas: [ScoringPersona, ...ScoringPersona[]] } {
  const [first = NEW_PERSONA, ...rest] = facts.personas;
  return { ...facts, personas: [first, ...rest] };
}
