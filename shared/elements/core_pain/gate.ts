/** The gate of the core pain: the one problem that the project exists to solve (domain rules, sections 3.1 and 4.1). */
import { countCharacters, isPresent } from "../../text/is_present.ts";
import { gap, type Gate } from "../gate.ts";
import type { CorePain } from "./schema.ts";

/** A statement this long or shorter is a headline, not yet a problem. */
const HEADLINE_CHARACTERS = 20;

/** Complete if the statement has more than 20 characters, counted after trimming. */
export const corePainGate: Gate<CorePain> = {
  fields: {
    statement: {
      label: "Statement",
      kind: "text",
      required: true,
      isMissing: ({ statement }) => !hasSubstance(statement),
      absent: gap(
        "Problem statement",
        "Ask: if we could solve only one problem for you, which one would it be?",
      ),
      partial: gap(
        "Problem statement with substance",
        "Have the client walk through the last time the problem occurred, then restate it in a full sentence",
      ),
    },
    trigger: {
      label: "Trigger",
      kind: "text",
      required: true,
      absent: gap(
        "Trigger",
        "Ask: why does this need solving now, and what happened that made it urgent?",
      ),
      partial: gap("Trigger", "Ask what made the problem urgent: why now and not a year ago?"),
    },
    stakes: {
      label: "Stakes",
      kind: "text",
      required: true,
      absent: gap("Stakes", "Ask: what will it cost you over the next year if nothing changes?"),
      partial: gap(
        "Stakes",
        "Ask what is at risk, in money, time or customers, if the problem stays",
      ),
    },
    who_feels_it: {
      label: "Who feels it",
      kind: "text",
      required: true,
      absent: gap(
        "Who feels it",
        "Ask: who in the organisation suffers from this the most, and how often?",
      ),
      partial: gap("Who feels it", "Ask which role runs into the problem most often"),
    },
  },
  isComplete: ({ statement }) => hasSubstance(statement),
  confirmation: gap(
    "Client validation of the problem",
    "Read the statement back to the client and ask what they would correct",
  ),
};

function hasSubstance(statement: string): boolean {
  return isPresent(statement) && countCharacters(statement.trim()) > HEADLINE_CHARACTERS;
}
