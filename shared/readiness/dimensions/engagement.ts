/** Dimension `engagement`: do client and consultant take part (domain rules, section 6.4)? */
import { countEntities, scoreClientSignals, type ScoringFacts } from "../scoring_facts.ts";
import { addClientSignal, confirmEntities } from "../counterfactuals.ts";
import type { DimensionRules, FactorFinding } from "../dimension.ts";
import { plural } from "../../text/plural.ts";
import { toPercentage } from "../round1.ts";

type Factor = "discovery_call" | "client_input" | "consultant_review" | "responsiveness";

/** The rules of the dimension. */
export const engagement: DimensionRules<Factor> = {
  name: "engagement",
  weight: 0.15,
  factors: {
    discovery_call: { weight: 0.40, assess: assessDiscoveryCall },
    client_input: { weight: 0.30, assess: assessClientInput },
    consultant_review: { weight: 0.20, assess: assessConsultantReview },
    // Requests to the client are not tracked yet, so none is ever overdue.
    responsiveness: {
      weight: 0.10,
      assess: () => ({ score: 100, details: "No information request is open" }),
    },
  },
  summarize: (score, { meetings, signals }) => {
    if (score >= 80) {
      return `Strong engagement: ${plural(meetings.completed, "completed call")} and ` +
        plural(signals.client, "client signal");
    }
    if (score >= 50) return "Some engagement: the client should validate more";
    return "Low engagement: client and consultant have yet to weigh in";
  },
  advice: [
    {
      code: "hold_discovery_call",
      impact: 8,
      effort: "high",
      priority: 1,
      isDue: ({ meetings }) => meetings.completed === 0,
      action: ({ meetings }) =>
        meetings.scheduled > 0
          ? "Hold the scheduled discovery call with the client"
          : "Schedule and hold a discovery call with the client",
      done: (facts) => ({ ...facts, meetings: { ...facts.meetings, completed: 1 } }),
    },
    {
      code: "engage_client",
      impact: 5,
      effort: "medium",
      priority: 2,
      isDue: ({ signals, meetings }) => signals.client === 0 && meetings.completed === 0,
      action: () => "Engage the client: send a few questions and add the answers as signals",
      blocker: "The client has not been heard in any signal or call",
      done: addClientSignal,
    },
    {
      code: "confirm_entities",
      impact: 3,
      effort: "medium",
      priority: 3,
      isDue: (facts) => countUnconfirmed(facts) > 0,
      action: (facts) =>
        `Confirm ${
          plural(countUnconfirmed(facts), "unconfirmed entity")
        } among steps, features and personas`,
      done: confirmEntities,
    },
  ],
};

function assessDiscoveryCall({ meetings }: ScoringFacts): FactorFinding {
  if (meetings.completed > 0) {
    return { score: 100, details: `${plural(meetings.completed, "call")} held` };
  }
  if (meetings.scheduled > 0) {
    return { score: 30, details: `${plural(meetings.scheduled, "call")} scheduled, none held` };
  }
  return { score: 0, details: "No call held or scheduled" };
}

function assessClientInput({ signals }: ScoringFacts): FactorFinding {
  return {
    score: scoreClientSignals(signals.client),
    details: `${plural(signals.client, "client signal")}`,
  };
}

function assessConsultantReview(facts: ScoringFacts): FactorFinding {
  const { total, confirmed } = countEntities(facts);
  return {
    score: toPercentage(confirmed, total),
    details: `${confirmed} of ${plural(total, "entity")} confirmed`,
  };
}

function countUnconfirmed(facts: ScoringFacts): number {
  const { total, confirmed } = countEntities(facts);
  return total - confirmed;
}
