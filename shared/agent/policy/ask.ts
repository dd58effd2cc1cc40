/** When questions are prepared, and about which gate. */
import type { GateName } from "../../contracts/element.ts";
import { GATE_NAMES, GATES } from "../../elements/elements.ts";
import { tell } from "../ask_about_conflict.ts";
import type { Choice } from "./choice.ts";
import type { Situation } from "./situation.ts";

/** The gates that the question tool can focus on: those that a tool works on alone. Others are asked about in general. */
export const FOCUS_GATES = GATE_NAMES.filter((name) => GATES[name].tool !== null);

/** Why there is nothing to ask, as the end of a sentence, or null. */
export function findQuestionObstacle(
  { observation: { readiness, conflicts } }: Situation,
): string | null {
  if ((conflicts?.length ?? 0) > 0) return null;
  return readiness.gates.every(({ satisfied }) => satisfied) ? "every gate is satisfied" : null;
}

/**
 * Asks which of two contradictory statements holds: while nobody knows, whatever is built on either is in doubt. Once in a day, unless
 * something new was said.
 */
export function chooseConflict({ observation, unread_count }: Situation): Choice | null {
  const [conflict, ...others] = observation.conflicts ?? [];
  if (conflict === undefined) return null;
  const was_asked = observation.recent_runs.some(({ tools }) =>
    tools.includes("suggest_discovery_questions")
  );
  if (was_asked && unread_count === 0) return null;
  return {
    tool: "suggest_discovery_questions",
    args: { focus_area: "general" },
    thinking: `${tell(conflict.earlier)} ${tell(conflict.later)} Both cannot hold` +
      (others.length === 0 ? "." : `, and there are ${others.length} more such conflicts.`),
    decision: "Ask the client which of the two statements holds.",
    next: "Put both statements to the client and add the answer as a signal.",
  };
}

/**
 * Prepares questions about the first open gate, or about `focus`: what the signals cannot fill, the client can. Where the focus
 * comes too early, they are about everything that is open in this phase.
 */
export function chooseQuestions(situation: Situation, focus?: GateName): Choice | null {
  const gate = findGate(situation, focus);
  if (gate === undefined) return null;
  const { label } = GATES[gate.name];
  const missing = gate.missing.length === 0 ? "its confirmation" : gate.missing.join("; ");
  const choice: Choice = {
    tool: "suggest_discovery_questions",
    args: { focus_area: FOCUS_GATES.includes(gate.name) ? gate.name : "general" },
    thinking: `The ${label} is the open gate that comes first, and still lacks: ${missing}. ` +
      `What has been read does not give it, so it has to be asked for.`,
    decision: `Prepare questions about the ${label}.`,
    next: `Put the questions to the client and add the answers as a signal.`,
  };
  if (!situation.isTooEarly(gate.name)) return choice;
  return {
    ...choice,
    args: { focus_area: "general" },
    thinking: `Questions about the ${label} wait until the required prototype gates are satisfied.`,
    decision: "Prepare questions about what is open in this phase.",
  };
}

function findGate(
  { observation: { readiness }, open_prototype_gates, open_build_gates }: Situation,
  focus: GateName | undefined,
) {
  const open = [
    ...open_prototype_gates,
    ...open_build_gates,
    ...readiness.gates.filter(({ satisfied }) => !satisfied),
  ];
  return open.find(({ name }) => name === focus) ?? open[0];
}
