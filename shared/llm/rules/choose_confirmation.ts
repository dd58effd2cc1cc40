import type { ElementName } from "../../contracts/element.ts";
import { ELEMENT_NAMES } from "../../elements/elements.ts";
import { type Choice, toWords } from "./choice.ts";
import type { Situation } from "./read_situation.ts";
import { countOf } from "./count_of.ts";

const PROTOTYPE_ELEMENTS: readonly ElementName[] = ["core_pain", "primary_persona", "wow_moment"];

/**
 * Has an element confirmed that quotes carry and nobody has confirmed: first one whose gate is still open, because a
 * confirmation is then all it lacks. Elements of the build phase wait for the prototype gates; the scope is the client's alone.
 */
export function chooseConfirmation(situation: Situation): Choice | null {
  const tool = "request_confirmation";
  if (!situation.offers(tool) || situation.isFruitless(tool)) return null;
  const elements = situation.open_prototype_gates.length === 0 ? ELEMENT_NAMES : PROTOTYPE_ELEMENTS;
  const waiting = elements.filter((element) => isWaiting(element, situation));
  const element = waiting.find((name) => !situation.isSatisfied(name)) ?? waiting[0];
  return element === undefined ? null : toChoice(element, situation);
}

function isWaiting(element: ElementName, situation: Situation): boolean {
  const value = situation.observation.foundation[element];
  if (value === null || situation.isConfirmed(element)) return false;
  return value.evidence.length > 0 || situation.isSatisfied(element) ||
    element === "confirmed_scope";
}

function toChoice(element: ElementName, situation: Situation): Choice {
  const value = situation.observation.foundation[element];
  const quotes = value?.evidence.length ?? 0;
  const ask_role = quotes > 0 || element === "confirmed_scope" ? "client" : "consultant";
  const gate = situation.observation.readiness.gates.find(({ name }) => name === element);
  const confidence = (gate?.confidence ?? 0).toFixed(2);
  const name = toWords(element);
  const standing = gate?.satisfied ? "satisfied, but on the signals alone" : "open";
  return {
    tool: "request_confirmation",
    args: { element, ask_role },
    thinking:
      `The ${name} has ${
        countOf(quotes, "verified quote")
      } and confidence ${confidence}; its gate is ${standing}. ` +
      `No further reading makes it certain, a yes from the ${ask_role} does.`,
    decision: `Ask the ${ask_role} to confirm the ${name}.`,
    next:
      `Once the ${ask_role} has answered, store the confirmation or add the correction as a signal.`,
  };
}
