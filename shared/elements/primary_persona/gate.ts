/** Gate `primary_persona`: the person for whom the prototype is built first (domain rules, sections 3.1 and 4.1). */
import { countCharacters, isPresent } from "../../text/is_present.ts";
import { gap, type Gate } from "../gate.ts";
import type { PrimaryPersona } from "./schema.ts";

/** A pain connection shorter than this says that there is one, not what it is. */
const MIN_CONNECTION_CHARACTERS = 10;

/** Complete if a name or job title and the pain connection are present. */
export const primaryPersonaGate: Gate<PrimaryPersona> = {
  fields: {
    name: {
      label: "Name",
      kind: "text",
      required: true,
      // A job title names the person too.
      isMissing: (persona) => !isNamed(persona),
      absent: gap("Name or job title", "Ask: who would open this product every working day?"),
      partial: gap("Name or job title", "Ask who the main user is, by name or by job title"),
    },
    role: {
      label: "Role",
      kind: "text",
      required: true,
      absent: gap(
        "Role and context",
        "Ask that person to describe their job and how an ordinary day runs",
      ),
      partial: gap("Role", "Ask what the main user is responsible for"),
    },
    goal: {
      label: "Goal",
      kind: "text",
      required: true,
      absent: gap(
        "Goal",
        "Ask: what are they trying to get done, and how do they know it went well?",
      ),
      partial: gap("Goal", "Ask what the main user wants to have achieved by the end of the day"),
    },
    pain_connection: {
      label: "How the pain meets them",
      kind: "text",
      required: true,
      isMissing: ({ pain_connection }) => !isConnected(pain_connection),
      absent: gap(
        "Effect of the pain",
        "Ask: where in their work does the problem show, and what do they do then?",
      ),
      partial: gap(
        "Effect of the pain",
        "Ask how the core problem hits this person: which task it delays, spoils or doubles",
      ),
    },
    // Reported with the role where there is no persona, and never the reason why one is not accepted.
    context: { label: "Context", kind: "text", required: true },
  },
  isComplete: (persona) => isNamed(persona) && isPresent(persona.pain_connection),
  confirmation: gap(
    "Client validation of the persona",
    "Show the persona to the client and ask whether they recognise a colleague in it",
  ),
};

function isNamed({ name, role }: Pick<PrimaryPersona, "name" | "role">): boolean {
  return isPresent(name) || isPresent(role);
}

function isConnected(connection: string): boolean {
  return isPresent(connection) && countCharacters(connection.trim()) >= MIN_CONNECTION_CHARACTERS;
}
