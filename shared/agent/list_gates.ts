import { BUILD_GATES, PROTOTYPE_GATES } from "../elements/elements.ts";
import type { GateAssessment, ReadinessScore } from "../contracts/readiness.ts";

/** The assessments of all gates as one list, in scoring order. */
export function listGates({ gates }: Pick<ReadinessScore, "gates">): GateAssessment[] {
  return [
    ...PROTOTYPE_GATES.flatMap((name) => gates.prototype_gates[name] ?? []),
    ...BUILD_GATES.flatMap((name) => gates.build_gates[name] ?? []),
  ];
}
