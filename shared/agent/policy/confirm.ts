/** When a person is asked to confirm an element: what speaks against it, and the rule that chooses. */
import type { ElementName } from "../../contracts/element.ts";
import type { ConfirmedBy } from "../../contracts/stored_element.ts";
import { plural } from "../../text/plural.ts";
import { isCertainty } from "../../elements/gates.ts";
import { ELEMENT_NAMES, GATES } from "../../elements/elements.ts";
import type { Choice } from "./choice.ts";
import type { Situation } from "./situation.ts";

/** Why no confirmation can be asked for, as the end of a sentence, or null. */
export function findConfirmationObstacle(
  { observation: { foundation } }: Situation,
): string | null {
  const is_waiting = ELEMENT_NAMES.some((element) => {
    const value = foundation[element];
    return value !== null && value.confirmed_by !== "client";
  });
  return is_waiting ? null : "no element waits for a confirmation";
}

/** Why this element cannot be confirmed now, as the end of a sentence, or null. */
export function findUnconfirmable(element: unknown, situation: Situation): string | null {
  const name = ELEMENT_NAMES.find((known) => known === element);
  if (name === undefined) return null;
  const label = GATES[name].label;
  const value = situation.observation.foundation[name];
  if (value === null) return `the ${label} has no value yet`;
  if (value.confirmed_by === "client") return `the client has confirmed the ${label} already`;
  return situation.isTooEarly(name)
    ? `the ${label} waits until the required prototype gates are satisfied`
    : null;
}

/**
 * Has an element confirmed that quotes support and no one has confirmed: preferably one whose gate is open, because it lacks
 * nothing but the confirmation, and the one that is named where it waits. Elements of the build phase wait for the prototype gates; the scope is the client's alone.
 */
export function chooseConfirmation(situation: Situation, named?: ElementName): Choice | null {
  if (hasAskedInVain(situation)) return null;
  const waiting = ELEMENT_NAMES.filter((element) => isWaiting(element, situation));
  const element = waiting.find((name) => name === named) ??
    waiting.find((name) => !situation.isSatisfied(name)) ?? waiting[0];
  return element === undefined ? null : toChoice(element, situation);
}

/** Whether a person was asked lately, no gate moved, and nothing new has come to read. */
function hasAskedInVain({ observation: { recent_runs }, unread_count }: Situation): boolean {
  return unread_count === 0 &&
    recent_runs.some(({ tools, gates_affected }) =>
      tools.includes("request_confirmation") && gates_affected.length === 0
    );
}

function isWaiting(element: ElementName, situation: Situation): boolean {
  const value = situation.observation.foundation[element];
  if (value === null || situation.isConfirmed(element) || !situation.isInFocus(element)) {
    return false;
  }
  return value.evidence.length > 0 || situation.isSatisfied(element) ||
    element === "confirmed_scope";
}

function toChoice(element: ElementName, situation: Situation): Choice {
  const value = situation.observation.foundation[element];
  const quotes = value?.evidence.length ?? 0;
  const ask_role = quotes > 0 || element === "confirmed_scope" ? "client" : "consultant";
  const gate = situation.observation.readiness.gates.find(({ name }) => name === element);
  const confidence = (gate?.confidence ?? 0).toFixed(2);
  const label = GATES[element].label;
  const standing = gate?.satisfied ? "satisfied, but on the signals alone" : "open";
  // The same as the way to the next milestone asks for.
  const lacking = (gate?.missing ?? []).filter((item) => !isCertainty(element, item));
  const rest = gate?.satisfied || lacking.length === 0
    ? ""
    : ` What it still lacks is asked for with it: ${lacking.join("; ")}.`;
  return {
    tool: "request_confirmation",
    args: { element, ask_role },
    thinking:
      `The ${label} has ${
        plural(quotes, "verified quote")
      } and confidence ${confidence}; its gate is ${standing}. ` +
      `No further reading makes it certain, a yes from the ${ask_role} does.${rest}`,
    decision: `Ask the ${ask_role} to confirm the ${label}.`,
    next: followUp(ask_role, label),
  };
}

/** What is left to do once somebody was asked to confirm the element. */
export function followUp(ask_role: ConfirmedBy, label: string): string {
  return `Once the ${ask_role} agrees, confirm the ${label}; if not, add what they say as a signal.`;
}
