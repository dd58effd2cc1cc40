/** Gate `confirmed_scope`: what the client has agreed to get first (domain rules, sections 3.1 and 4.1). */
import { gap, type Gate } from "../gate.ts";
import type { ConfirmedScope } from "./schema.ts";

/** The element has no confidence of its own: how far the agreement has come stands in for it. */
const PROPOSED_CONFIDENCE = 0.2;
const AGREED_CONFIDENCE = 0.5;
const SATISFIED_CONFIDENCE = 1;

/**
 * Complete if V1 is agreed, confirmed by the client and holds a feature. Signed specifications are not needed. The two lists sort
 * the project's features, so no quote has to name them; agreement and signature are a person's to give.
 */
export const confirmedScopeGate: Gate<ConfirmedScope> = {
  fields: {
    v1_features: {
      label: "First version",
      kind: "other",
      derived: true,
      isMissing: (value) => !hasFirstVersion(value),
      absent: gap(
        "V1 feature list",
        "Go through the features with the client and agree explicitly which make V1",
      ),
      partial: gap(
        "V1 feature list",
        "Choose with the client the features without which V1 makes no sense",
      ),
    },
    v2_features: {
      label: "Later versions",
      kind: "other",
      derived: true,
      // Nothing may be deferred.
      isMissing: () => false,
      absent: gap(
        "V2 feature list",
        "State which features are deferred, so that nobody expects them in V1",
      ),
    },
    v1_agreed: {
      label: "First version agreed",
      kind: "other",
      isMissing: ({ v1_agreed }) => !v1_agreed,
      absent: gap("Client agreement", "Ask the client to agree to the V1 list in writing"),
      partial: gap("Agreement on V1", "Present the V1 list and obtain an explicit yes to it"),
    },
    client_approval: {
      label: "Approval by the client",
      kind: "confirmation",
      isMissing: ({ confirmed_by }) => confirmed_by !== "client",
      partial: gap(
        "Approval by the client",
        "Have the client, not the consultant, review and approve the scope",
      ),
    },
    specs_signed_off: {
      label: "Specs signed off",
      kind: "other",
      isMissing: ({ specs_signed_off }) => !specs_signed_off,
      absent: gap(
        "Sign-off of the specifications",
        "Put the specifications before the client for signature",
      ),
      partial: gap(
        "Sign-off of the specifications",
        "Get a signature on the proposal or statement of work",
      ),
    },
  },
  isComplete,
  confidence: (value) =>
    isComplete(value)
      ? SATISFIED_CONFIDENCE
      : value.v1_agreed
      ? AGREED_CONFIDENCE
      : PROPOSED_CONFIDENCE,
  unlock_hint: "Scope tends to be confirmed once the proposal is presented for signature",
};

function isComplete(value: ConfirmedScope): boolean {
  return value.v1_agreed && value.confirmed_by === "client" && hasFirstVersion(value);
}

function hasFirstVersion({ v1_features }: ConfirmedScope): boolean {
  return v1_features.length > 0;
}
