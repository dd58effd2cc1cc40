/** Upper limits on the score while something essential is absent (domain rules, section 7). */
import type { Cap } from "../contracts/readiness.ts";
import { countEntities, type ScoringFacts } from "./scoring_facts.ts";

interface CapRule extends Cap {
  applies(facts: ScoringFacts, wowFactor: number): boolean;
}

/** In the order of evaluation, which is not that of the limits: an early harsh cap hides the milder ones after it. */
const CAP_RULES: readonly CapRule[] = [
  {
    cap_id: "no_value_path",
    limit: 50,
    reason: "Without a value path there is no story to demonstrate",
    applies: ({ vp_steps }) => vp_steps.length === 0,
  },
  {
    cap_id: "no_client_input",
    limit: 70,
    reason: "The client has not been heard, neither in a signal nor in a call",
    applies: ({ signals, meetings }) => signals.client === 0 && meetings.completed === 0,
  },
  {
    cap_id: "zero_confirmations",
    limit: 60,
    reason: "Nobody has reviewed any step, feature or persona",
    applies: (facts) => {
      const { total, confirmed } = countEntities(facts);
      return total > 0 && confirmed === 0;
    },
  },
  {
    cap_id: "no_wow_moment",
    limit: 75,
    reason: "The value path builds up to no climax",
    applies: ({ vp_steps }, wowFactor) => vp_steps.length > 0 && wowFactor < 50,
  },
];

/** What `applyCaps` works on: the weighted sum of the dimensions, the facts, and the factor that one cap depends on. */
export interface CapInput {
  score: number;
  facts: ScoringFacts;
  wow_factor: number;
}

/** The score under its caps, and those that lowered it, lowest limit first. */
export function applyCaps({ score, facts, wow_factor }: CapInput): { score: number; caps: Cap[] } {
  const caps: Cap[] = [];
  for (const { cap_id, limit, reason, applies } of CAP_RULES) {
    if (score <= limit || !applies(facts, wow_factor)) continue;
    caps.push({ cap_id, limit, reason });
    score = limit;
  }
  return { score, caps: caps.toSorted((a, b) => a.limit - b.limit) };
}
