import type { GateName } from "../contracts/element.ts";
import type { ReadinessScore } from "../contracts/readiness.ts";
import { listGates } from "./list_gates.ts";

type Gates = Pick<ReadinessScore, "gates">;

/** The gates whose `satisfied` or `confidence` differs between two results, in scoring order (domain rules, 12.7). */
export function gatesAffected(before: Gates, after: Gates): GateName[] {
  const previous = new Map(listGates(before).map((gate) => [gate.name, gate]));
  return listGates(after).filter((gate) => {
    const was = previous.get(gate.name);
    return was?.satisfied !== gate.satisfied || was.confidence !== gate.confidence;
  }).map(({ name }) => name);
}
