import * as z from "zod";
import { AppError } from "../../errors.ts";
import type { Guidance, Observation } from "../../contracts/di_agent.ts";
import { type ElementName, elementNameSchema } from "../../contracts/element.ts";
import { GATES } from "../../elements/elements.ts";
import { confirmedBySchema } from "../../contracts/stored_element.ts";
import { defineTool } from "../agent_tool.ts";
import { followUp } from "../policy/confirm.ts";
import { summarizeElement } from "../../elements/questions.ts";

/** Asks a person to confirm an element. */
export const requestConfirmation = defineTool({
  name: "request_confirmation",
  description:
    "Asks the consultant or the client to confirm one element as it stands; only a person can. Needs an element that has a " +
    "value and is not confirmed by the client yet. Moves the element's gate once the answer is given. Use it when the " +
    "quotes carry the element and only certainty is missing. ask_role: the scope and everything that commits the client " +
    "is for the client; a reading of the signals can be checked by the consultant first.",
  args_schema: z.object({ element: elementNameSchema, ask_role: confirmedBySchema }),
  action_type: "confirmation",
  run: ({ element, ask_role }, { observation }) => {
    const value = summarizeElement(element, observation.foundation);
    if (value === null) {
      throw new AppError(
        "insufficient_signal",
        `Cannot ask for a confirmation of "${element}": it has no value yet`,
      );
    }
    return {
      success: true,
      data: { element, ask_role, value },
      error: null,
      next: followUp(ask_role, GATES[element].label),
      guidance: toGuidance({ element, ask_role, value }, observation),
    };
  },
});

function toGuidance(
  { element, ask_role, value }: { element: ElementName; ask_role: string; value: string },
  { readiness, foundation }: Observation,
): Guidance {
  const label = GATES[element].label;
  const gate = readiness.gates.find(({ name }) => name === element);
  return {
    summary: `The ${ask_role} should confirm the ${label} as it stands: "${value}"`,
    questions_to_ask: [{
      question: `This is how we understand it: "${value}" What would you say differently?`,
      why_ask: foundation[element]?.confirmed_by
        ? `So far the ${label} is confirmed by the consultant alone.`
        : `The ${label} rests on the signals alone; nobody has yet said that it was understood rightly.`,
      listen_for: [
        "A plain yes, and from whom",
        "A word they replace with one of their own",
        "A reservation, or somebody who would see it differently",
      ],
    }],
    signals_to_watch: [`Any later word that contradicts the ${label}`],
    what_this_unlocks: gate === undefined || gate.satisfied
      ? `The gate ${element} is satisfied already; a confirmation keeps it from being overwritten.`
      : `The gate ${element}${describeStep(element, readiness)}.`,
  };
}

function describeStep(element: ElementName, { path }: Observation["readiness"]): string {
  const step = path.findIndex(({ gate }) => gate === element);
  return step < 0 ? "" : `, step ${step + 1} of ${path.length} to the next milestone`;
}
