import type { Observation } from "../contracts/di_agent.ts";
import { BUILD_GATES } from "../elements/elements.ts";
import { openPrototypeGates } from "./open_gates.ts";

/** Whether the named gate belongs to the build phase while a required prototype gate is still open (domain rules, 12.3). */
export function isTooEarly(name: unknown, { readiness }: Observation): boolean {
  return openPrototypeGates(readiness.gates).length > 0 &&
    BUILD_GATES.some((gate) => gate === name);
}
