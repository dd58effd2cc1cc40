/** The gates of a score: all as one list, those that are open, and those that changed. */
import type { GateName } from "../contracts/element.ts";
import { BUILD_GATES, PROTOTYPE_GATES } from "../elements/elements.ts";
import type { GateAssessment, ReadinessScore } from "../contracts/readiness.ts";

type Gates = Pick<ReadinessScore, "gates">;

/** The assessments of all gates as one list, in scoring order. */
export function listGates({ gates }: Gates): GateAssessment[] {
  return [
    ...PROTOTYPE_GATES.flatMap((name) => gates.prototype_gates[name] ?? []),
    ...BUILD_GATES.flatMap((name) => gates.build_gates[name] ?? []),
  ];
}

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

/** The gates whose `satisfied` or `confidence` differs between two results, in scoring order (domain rules, 12.7). */
export function gatesAffected(before: Gates, after: Gates): GateName[] {
  const previous = new Map(listGates(before).map((gate) => [gate.name, gate]));
  return listGates(after).filter((gate) => {
    const was = previous.get(gate.name);
    return was?.satisfied !== gate.satisfied || was.confidence !== gate.confidence;
  }).map(({ name }) => name);
}
