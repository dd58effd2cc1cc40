import type { GateName } from "../contracts/element.ts";
import { BUILD_GATES, PROTOTYPE_GATES } from "../elements/elements.ts";
import type { GateAssessment } from "../contracts/readiness.ts";

/** The unsatisfied gates that a prototype requires, in scoring order; the optional one is never among them. */
export function openPrototypeGates(gates: GateAssessment[]): GateAssessment[] {
  return inOrder(gates, PROTOTYPE_GATES).filter((gate) => gate.required && !gate.satisfied);
}

/**
 * Every unsatisfied gate in the order in which it is worth working on: prototype gates first, then by the points it would
 * add to the score, then in scoring order.
 */
export function openGates(gates: GateAssessment[]): GateAssessment[] {
  const ranked = (names: readonly GateName[]) =>
    inOrder(gates, names).filter((gate) => !gate.satisfied).sort((a, b) => b.gain - a.gain);
  return [...ranked(PROTOTYPE_GATES), ...ranked(BUILD_GATES)];
}

function inOrder(gates: GateAssessment[], names: readonly GateName[]): GateAssessment[] {
  return names.flatMap((name) => gates.find((gate) => gate.name === name) ?? []);
}
