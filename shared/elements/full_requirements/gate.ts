/** Gate `full_requirements`, derived from features and signals instead of an element (domain rules, section 4.3). */
import type { ReadinessFacts } from "../../contracts/readiness.ts";
import { gap, type GateFinding, satisfiedGate, unsatisfiedGate } from "../gate.ts";
import { plural } from "../../text/plural.ts";

/** What the gate asks for at least; of the confirmed features such a share must be described. */
export const FULL_REQUIREMENTS = {
  confirmed_features: 5,
  signals: 3,
  described_share: 0.7,
} as const;

/** What can be asked for; as it follows from features and signals, not from an element, it has no other fields. */
export const FULL_REQUIREMENTS_FIELDS = ["features", "descriptions"] as const;

/** What the gate looks at. */
export interface RequirementFacts {
  features: Pick<ReadinessFacts["features"], "confirmed" | "confirmed_described">;
  signals: Pick<ReadinessFacts["signals"], "total">;
}

/**
 * The finding of the gate: satisfied with at least 5 confirmed features, 3 signals, and 70 % of those features described in more
 * than 20 characters. Of several shortfalls it reports the first: features, then signals, then descriptions.
 */
export function assessFullRequirements(facts: RequirementFacts): GateFinding {
  if (facts.features.confirmed < FULL_REQUIREMENTS.confirmed_features) {
    return lackingFeatures(facts);
  }
  if (facts.signals.total < FULL_REQUIREMENTS.signals) return lackingSignals(facts);
  if (describedShare(facts) < FULL_REQUIREMENTS.described_share) return lackingDescriptions(facts);
  return satisfiedGate(Math.min(0.8 + 0.2 * describedShare(facts), 1));
}

function lackingFeatures({ features }: RequirementFacts): GateFinding {
  const lacking = plural(
    FULL_REQUIREMENTS.confirmed_features - features.confirmed,
    "more confirmed feature",
  );
  const gaps = [
    gap(
      lacking,
      "Extract features from every signal, not only from the latest",
      "Split coarse features into capabilities that can be shown one by one",
    ),
    gap(
      "Detailed feature descriptions",
      "Walk through the feature list with the client and confirm each one",
    ),
  ];
  const confidence = Math.min(features.confirmed / FULL_REQUIREMENTS.confirmed_features, 0.8);
  return unsatisfiedGate(
    confidence,
    gaps,
    "Run feature extraction and enrichment over the signals at hand",
  );
}

function lackingSignals({ signals }: RequirementFacts): GateFinding {
  const lacking = gap(
    plural(FULL_REQUIREMENTS.signals - signals.total, "more discovery signal"),
    "Capture the conversations with the client as transcripts",
    "Add notes and mails that talk about the project",
    "Hold discovery calls with the people who will use the product",
  );
  return unsatisfiedGate(Math.min(signals.total / FULL_REQUIREMENTS.signals, 0.5), [lacking]);
}

function lackingDescriptions(facts: RequirementFacts): GateFinding {
  const { confirmed, confirmed_described } = facts.features;
  const lacking = gap(
    `A fuller description of ${plural(confirmed - confirmed_described, "confirmed feature")}`,
    "Enrich those features with what the user does and how the system answers",
    "Ask the client to tell, for each of them, what it must do and when it is done",
  );
  return unsatisfiedGate(describedShare(facts), [lacking]);
}

function describedShare({ features }: RequirementFacts): number {
  return features.confirmed_described / features.confirmed;
}
