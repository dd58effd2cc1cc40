import type { GateName } from "../../contracts/element.ts";
import type { GateAssessment } from "../../contracts/readiness.ts";
import { type Choice, toWords } from "./choice.ts";
import type { Situation } from "./read_situation.ts";

/** The gates that the question tool can focus on; all others are asked about in general. */
const FOCUS_AREAS: readonly GateName[] = [
  "core_pain",
  "primary_persona",
  "wow_moment",
  "business_case",
  "budget_constraints",
];

/** Prepares questions about the first open gate, or about `focus`: what the signals cannot fill, the client can. */
export function chooseQuestions(situation: Situation, focus?: GateName): Choice | null {
  if (!situation.offers("suggest_discovery_questions")) return null;
  const gate = findGate(situation, focus);
  if (gate === undefined) return null;
  const name = toWords(gate.name);
  const missing = gate.missing.length === 0 ? "its confirmation" : gate.missing.join("; ");
  return {
    tool: "suggest_discovery_questions",
    args: { focus_area: FOCUS_AREAS.includes(gate.name) ? gate.name : "general" },
    thinking: `The ${name} is the open gate that comes first, and still lacks: ${missing}. ` +
      `What has been read does not give it, so it has to be asked for.`,
    decision: `Prepare questions about the ${name}.`,
    next: `Put the questions to the client and add the answers as a signal.`,
  };
}

function findGate(
  { observation, open_prototype_gates, open_build_gates }: Situation,
  focus?: GateName,
) {
  const { gates } = observation.readiness;
  const open: GateAssessment[] = [
    ...open_prototype_gates,
    ...open_build_gates,
    ...gates.filter(({ satisfied }) => !satisfied),
  ];
  return open.find(({ name }) => name === focus) ?? open[0];
}
