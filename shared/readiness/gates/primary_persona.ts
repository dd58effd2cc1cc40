/** Gate `primary_persona`: the person for whom the prototype is built first (domain rules, sections 3.1 and 4.1). */
import type { PrimaryPersona } from "../../elements/primary_persona/schema.ts";
import { countCharacters, isPresent } from "../../text/is_present.ts";
import { gap, gapsWhere, type GateFinding, satisfiedGate, unsatisfiedGate } from "../gate.ts";
import { GATES } from "../../elements/elements.ts";

/** A pain connection shorter than this says that there is one, not what it is. */
const MIN_CONNECTION_CHARACTERS = 10;

const ABSENT = [
  gap("Name or job title", "Ask: who would open this product every working day?"),
  gap("Role and context", "Ask that person to describe their job and how an ordinary day runs"),
  gap("Goal", "Ask: what are they trying to get done, and how do they know it went well?"),
  gap(
    "Effect of the pain",
    "Ask: where in their work does the problem show, and what do they do then?",
  ),
];
const NAME = gap("Name or job title", "Ask who the main user is, by name or by job title");
const ROLE = gap("Role", "Ask what the main user is responsible for");
const GOAL = gap("Goal", "Ask what the main user wants to have achieved by the end of the day");
const CONNECTION = gap(
  "Effect of the pain",
  "Ask how the core problem hits this person: which task it delays, spoils or doubles",
);
const CONFIDENCE = gap(
  "Client validation of the persona",
  "Show the persona to the client and ask whether they recognise a colleague in it",
);

/** True if name and pain connection are present and the confidence is at least 0.6. */
export function isPrimaryPersonaSatisfied(value: PrimaryPersona): boolean {
  return isPresent(value.name) && isPresent(value.pain_connection) &&
    value.confidence >= GATES.primary_persona.min_confidence;
}

/** The finding of the gate; null stands for an element that does not exist yet. */
export function assessPrimaryPersona(value: PrimaryPersona | null): GateFinding {
  if (value === null) return unsatisfiedGate(0, ABSENT);
  if (isPrimaryPersonaSatisfied(value)) return satisfiedGate(value.confidence);
  const gaps = gapsWhere([
    [!isPresent(value.name), NAME],
    [!isPresent(value.role), ROLE],
    [!isPresent(value.goal), GOAL],
    [!isConnected(value.pain_connection), CONNECTION],
    [value.confidence < GATES.primary_persona.min_confidence, CONFIDENCE],
  ]);
  return unsatisfiedGate(value.confidence, gaps);
}

function isConnected(connection: string): boolean {
  return isPresent(connection) && countCharacters(connection.trim()) >= MIN_CONNECTION_CHARACTERS;
}
