import type { Observation } from "../../contracts/di_agent.ts";
import { openPrototypeGates } from "../open_gates.ts";
import { GATES } from "../../elements/elements.ts";

/** Why it is too early for the gates of the build phase: a required prototype gate is open; else null. */
export function findOpenPrototypeGate({ readiness }: Observation): string | null {
  const open = openPrototypeGates(readiness.gates).map(({ name }) => GATES[name].label);
  return open.length === 0 ? null : `the prototype still waits for ${open.join(", ")}`;
}
