/** Gate `core_pain`: the one problem that the project exists to solve (domain rules, sections 3.1 and 4.1). */
import type { CorePain } from "../../elements/core_pain/schema.ts";
import { countCharacters, isPresent } from "../../text/is_present.ts";
import { gap, gapsWhere, type GateFinding, satisfiedGate, unsatisfiedGate } from "../gate.ts";
import { GATES } from "../../elements/elements.ts";

/** A statement this long or shorter is a headline, not yet a problem. */
const HEADLINE_CHARACTERS = 20;

const ABSENT = [
  gap(
    "Problem statement",
    "Ask: if we could solve only one problem for you, which one would it be?",
  ),
  gap("Trigger", "Ask: why does this need solving now, and what happened that made it urgent?"),
  gap("Stakes", "Ask: what will it cost you over the next year if nothing changes?"),
  gap("Who feels it", "Ask: who in the organisation suffers from this the most, and how often?"),
];
const STATEMENT = gap(
  "Problem statement with substance",
  "Have the client walk through the last time the problem occurred, then restate it in a full sentence",
);
const TRIGGER = gap("Trigger", "Ask what made the problem urgent: why now and not a year ago?");
const STAKES = gap(
  "Stakes",
  "Ask what is at risk, in money, time or customers, if the problem stays",
);
const WHO = gap("Who feels it", "Ask which role runs into the problem most often");
const CONFIDENCE = gap(
  "Client validation of the problem",
  "Read the statement back to the client and ask what they would correct",
);

/** True if the statement has more than 20 characters, counted after trimming, and the confidence is at least 0.6. */
export function isCorePainSatisfied(value: CorePain): boolean {
  return hasSubstance(value.statement) && value.confidence >= GATES.core_pain.min_confidence;
}

/** The finding of the gate; null stands for an element that does not exist yet. */
export function assessCorePain(value: CorePain | null): GateFinding {
  if (value === null) return unsatisfiedGate(0, ABSENT);
  if (isCorePainSatisfied(value)) return satisfiedGate(value.confidence);
  const gaps = gapsWhere([
    [!hasSubstance(value.statement), STATEMENT],
    [!isPresent(value.trigger), TRIGGER],
    [!isPresent(value.stakes), STAKES],
    [!isPresent(value.who_feels_it), WHO],
    [value.confidence < GATES.core_pain.min_confidence, CONFIDENCE],
  ]);
  return unsatisfiedGate(value.confidence, gaps);
}

function hasSubstance(statement: string): boolean {
  return isPresent(statement) && countCharacters(statement.trim()) > HEADLINE_CHARACTERS;
}
