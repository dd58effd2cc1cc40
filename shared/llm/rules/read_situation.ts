import type { Observation, ToolName } from "../../contracts/di_agent.ts";
import type { ElementName, GateName } from "../../contracts/element.ts";
import type { GateAssessment } from "../../contracts/readiness.ts";
import type { DecisionTask } from "../../contracts/reasoner.ts";

/** What the policy asks about a project, derived once from the observation. */
export interface Situation {
  observation: Observation;
  /** Required gates that are not satisfied, in scoring order. */
  open_prototype_gates: GateAssessment[];
  /** Required build gates that are not satisfied, in scoring order. */
  open_build_gates: GateAssessment[];
  unread_count: number;
  has_signals: boolean;
  /** Null where there has never been a signal. */
  days_since_signal: number | null;
  /** Whether a run of the last 24 hours moved a gate. */
  is_improving: boolean;
  offers(tool: ToolName): boolean;
  /** Whether the tool ran lately, moved no gate, and nothing new has come to read since. */
  isFruitless(tool: ToolName): boolean;
  isSatisfied(gate: GateName): boolean;
  isConfirmed(element: ElementName): boolean;
}

const MS_PER_DAY = 86_400_000;
const PROTOTYPE: readonly GateName[] = ["core_pain", "primary_persona", "wow_moment"];

/** The task's observation as the policy sees it. */
export function readSituation({ observation, tools }: DecisionTask): Situation {
  const { readiness, foundation, recent_runs, unanalyzed_signals } = observation;
  const open = readiness.gates.filter(({ required, satisfied }) => required && !satisfied);
  const unread_count = unanalyzed_signals.length;
  return {
    observation,
    open_prototype_gates: open.filter(({ name }) => PROTOTYPE.includes(name)),
    open_build_gates: open.filter(({ name }) => !PROTOTYPE.includes(name)),
    unread_count,
    has_signals: observation.last_signal_at !== null || unread_count > 0,
    days_since_signal: daysSince(observation.last_signal_at, observation.observed_at),
    is_improving: recent_runs.some(({ gates_affected }) => gates_affected.length > 0),
    offers: (tool) => tools.some(({ name }) => name === tool),
    isFruitless: (tool) => unread_count === 0 && ranInVain(tool, recent_runs),
    isSatisfied: (gate) =>
      readiness.gates.some(({ name, satisfied }) => name === gate && satisfied),
    isConfirmed: (element) => (foundation[element]?.confirmed_by ?? null) !== null,
  };
}

function ranInVain(tool: ToolName, runs: Observation["recent_runs"]): boolean {
  return runs.some(({ tools, gates_affected }) =>
    tools.includes(tool) && gates_affected.length === 0
  );
}

function daysSince(time: string | null, now: string): number | null {
  return time === null ? null : Math.floor((Date.parse(now) - Date.parse(time)) / MS_PER_DAY);
}
