import type { Observation } from "../contracts/di_agent.ts";
import type { ElementName } from "../contracts/element.ts";
import { openPrototypeGates } from "./open_gates.ts";

const PROTOTYPE_ELEMENTS: ElementName[] = [
  "core_pain",
  "primary_persona",
  "wow_moment",
  "design_preferences",
];
const BUILD_ELEMENTS: ElementName[] = ["business_case", "budget_constraints"];

/**
 * The elements that a broad pass should extract now: unsatisfied and unconfirmed, and those of the build phase only once
 * every required prototype gate is satisfied. The scope is the client's to agree, so it is never among them.
 */
export function dueElements({ readiness, foundation }: Observation): ElementName[] {
  const is_build_phase = openPrototypeGates(readiness.gates).length === 0;
  const candidates = is_build_phase
    ? [...PROTOTYPE_ELEMENTS, ...BUILD_ELEMENTS]
    : PROTOTYPE_ELEMENTS;
  return candidates.filter((element) =>
    !foundation[element]?.confirmed_by &&
    readiness.gates.some((gate) => gate.name === element && !gate.satisfied)
  );
}
