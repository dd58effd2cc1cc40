/** Gate `confirmed_scope`: what the client has agreed to get first (domain rules, sections 3.1 and 4.1). */
import type { ConfirmedScope } from "../../elements/confirmed_scope/schema.ts";
import { gap, gapsWhere, type GateFinding, satisfiedGate, unsatisfiedGate } from "../gate.ts";

/** The element carries no confidence of its own: how far the agreement has come stands in for it. */
const PROPOSED_CONFIDENCE = 0.2;
const AGREED_CONFIDENCE = 0.5;
const SATISFIED_CONFIDENCE = 1;

const ABSENT = [
  gap(
    "V1 feature list",
    "Go through the features with the client and agree explicitly which make V1",
  ),
  gap("V2 feature list", "State which features are deferred, so that nobody expects them in V1"),
  gap("Client agreement", "Ask the client to agree to the V1 list in writing"),
  gap("Sign-off of the specifications", "Put the specifications before the client for signature"),
];
const V1_LIST = gap(
  "V1 feature list",
  "Choose with the client the features without which V1 makes no sense",
);
const AGREEMENT = gap("Agreement on V1", "Present the V1 list and obtain an explicit yes to it");
const CLIENT = gap(
  "Approval by the client",
  "Have the client, not the consultant, review and approve the scope",
);
const SIGN_OFF = gap(
  "Sign-off of the specifications",
  "Get a signature on the proposal or statement of work",
);

const UNLOCK_HINT = "Scope tends to be confirmed once the proposal is presented for signature";

/** True if V1 is agreed, confirmed by the client and holds a feature. Signed specifications are not needed. */
export function isConfirmedScopeSatisfied(value: ConfirmedScope): boolean {
  return value.v1_agreed && value.confirmed_by === "client" && hasV1Feature(value);
}

/** The finding of the gate; null stands for an element that does not exist yet. */
export function assessConfirmedScope(value: ConfirmedScope | null): GateFinding {
  if (value === null) return unsatisfiedGate(0, ABSENT, { unlock_hint: UNLOCK_HINT });
  if (isConfirmedScopeSatisfied(value)) return satisfiedGate(SATISFIED_CONFIDENCE);
  const gaps = gapsWhere([
    [!hasV1Feature(value), V1_LIST],
    [!value.v1_agreed, AGREEMENT],
    [value.confirmed_by !== "client", CLIENT],
    [!value.specs_signed_off, SIGN_OFF],
  ]);
  const confidence = value.v1_agreed ? AGREED_CONFIDENCE : PROPOSED_CONFIDENCE;
  return unsatisfiedGate(confidence, gaps, { unlock_hint: UNLOCK_HINT });
}

function hasV1Feature(value: ConfirmedScope): boolean {
  return value.v1_features.length > 0;
}
