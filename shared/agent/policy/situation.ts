import type { Observation } from "../../contracts/di_agent.ts";
import type { ElementName, GateName } from "../../contracts/element.ts";
import { BUILD_GATES, GATES } from "../../elements/elements.ts";
import type { GateAssessment } from "../../contracts/readiness.ts";
import { openPrototypeGates } from "../gates.ts";

export interface PolicySettings {
  /** Whether the web may be searched. */
  research_enabled: boolean;
}

/** What the policy asks about a project, derived once from the observation. */
export interface Situation extends PolicySettings {
  observation: Observation;
  /** Required prototype gates that are not satisfied, in scoring order. While there is one, the build phase waits. */
  open_prototype_gates: GateAssessment[];
  /** Required build gates that are not satisfied, in scoring order. */
  open_build_gates: GateAssessment[];
  unread_count: number;
  /** Null where there has never been a signal. */
  days_since_signal: number | null;
  isSatisfied(gate: GateName): boolean;
  isConfirmed(element: ElementName): boolean;
  /** Whether this is a gate of the build phase while a required prototype gate is open (domain rules, 12.3). */
  isTooEarly(gate: unknown): boolean;
  /** Whether the policy works on this gate by itself: while a required prototype gate is open, on those alone. */
  isInFocus(gate: GateName): boolean;
}

const MS_PER_DAY = 86_400_000;

/** The observed project as the policy sees it. */
export function readSituation(observation: Observation, settings: PolicySettings): Situation {
  const { readiness, foundation, unanalyzed_signals } = observation;
  const open_prototype_gates = openPrototypeGates(readiness.gates);
  const unread_count = unanalyzed_signals.length;
  return {
    ...settings,
    observation,
    open_prototype_gates,
    open_build_gates: readiness.gates.filter(({ name, required, satisfied }) =>
      isBuildGate(name) && required && !satisfied
    ),
    unread_count,
    days_since_signal: daysSince(observation.last_signal_at, observation.observed_at),
    isSatisfied: (gate) =>
      readiness.gates.some(({ name, satisfied }) => name === gate && satisfied),
    isConfirmed: (element) => (foundation[element]?.confirmed_by ?? null) !== null,
    isTooEarly: (gate) => open_prototype_gates.length > 0 && isBuildGate(gate),
    isInFocus: (gate) =>
      open_prototype_gates.length === 0 || (GATES[gate].required && !isBuildGate(gate)),
  };
}

function isBuildGate(name: unknown): boolean {
  return BUILD_GATES.some((gate) => gate === name);
}

/** Days, with their fraction. */
function daysSince(time: string | null, now: string): number | null {
  return time === null ? null : (Date.parse(now) - Date.parse(time)) / MS_PER_DAY;
}
