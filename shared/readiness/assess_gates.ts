/** All eight gates of a project, and the points and phase that follow from which are satisfied (domain rules, sections 4 and 5). */
import type { GateName } from "../contracts/element.ts";
import type { Phase, ReadinessScore } from "../contracts/readiness.ts";
import { BUILD_GATES, GATE_NAMES, GATES, PROTOTYPE_GATES } from "../elements/elements.ts";
import type { GateFinding } from "../elements/gate.ts";
import { assess, type GateFacts } from "../elements/gates.ts";

/** The finding of every gate, by name. */
export function assessGates(facts: GateFacts): Record<GateName, GateFinding> {
  const entries = GATE_NAMES.map((name) => [name, assess(name, facts)]);
  return Object.fromEntries(entries) as Record<GateName, GateFinding>; // one entry for each name
}

const NEXT_MILESTONE = {
  insufficient: "prototype",
  prototype_ready: "build",
  build_ready: "complete",
} as const satisfies Record<Phase, ReadinessScore["next_milestone"]>;

/** `gate_score` is 0 to 100 and the ceiling of the readiness score; blocking gates keep the order of the gate table. */
export type GateScore = Pick<
  ReadinessScore,
  "gate_score" | "phase" | "next_milestone" | "blocking_gates"
>;

/**
 * The gate score and the phase. Build gates earn points only once every required prototype gate is satisfied: a budget for
 * an unknown problem is no progress. The phase follows the required gates alone, never the points.
 */
export function scoreGates(satisfied: ReadonlySet<GateName>): GateScore {
  const blocksPhase = (name: GateName) => GATES[name].required && !satisfied.has(name);
  const blockingPrototype = PROTOTYPE_GATES.filter(blocksPhase);
  const blockingBuild = BUILD_GATES.filter(blocksPhase);
  const counted = blockingPrototype.length === 0 ? GATE_NAMES : PROTOTYPE_GATES;
  const phase = blockingPrototype.length > 0
    ? "insufficient"
    : blockingBuild.length > 0
    ? "prototype_ready"
    : "build_ready";
  return {
    gate_score: counted.filter((name) => satisfied.has(name))
      .reduce((points, name) => points + GATES[name].points, 0),
    phase,
    next_milestone: NEXT_MILESTONE[phase],
    blocking_gates: [...blockingPrototype, ...blockingBuild],
  };
}
