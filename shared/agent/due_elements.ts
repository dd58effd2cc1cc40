import type { Observation } from "../contracts/di_agent.ts";
import type { ElementName } from "../contracts/element.ts";
import { ELEMENT_NAMES, ELEMENTS, PROTOTYPE_GATES } from "../elements/elements.ts";
import { openPrototypeGates } from "./open_gates.ts";

/**
 * The elements that a broad pass should extract now: unsatisfied and unconfirmed, and those of the build phase only once
 * every required prototype gate is satisfied; never one that is extracted only on request.
 */
export function dueElements({ readiness, foundation }: Observation): ElementName[] {
  const is_build_phase = openPrototypeGates(readiness.gates).length === 0;
  const candidates = is_build_phase
    ? ELEMENT_NAMES.filter((name) => !ELEMENTS[name].on_request)
    : PROTOTYPE_GATES;
  return candidates.filter((element) =>
    !foundation[element]?.confirmed_by &&
    readiness.gates.some((gate) => gate.name === element && !gate.satisfied)
  );
}
