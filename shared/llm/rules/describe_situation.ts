import type { GateAssessment } from "../../contracts/readiness.ts";
import { toWords } from "./choice.ts";
import type { Situation } from "./read_situation.ts";
import { countOf } from "./count_of.ts";

/** The state of the project in two or three sentences, figures first. */
export function describeSituation(situation: Situation): string {
  const { readiness } = situation.observation;
  const score = `Readiness is ${Math.trunc(readiness.score)} of 100, phase ${readiness.phase}`;
  const sentences = [
    `${score}, next milestone ${readiness.next_milestone}.`,
    describeGates(situation),
    describeSignals(situation),
  ];
  return sentences.join(" ");
}

function describeGates({ open_prototype_gates, open_build_gates }: Situation): string {
  const open = [...open_prototype_gates, ...open_build_gates];
  if (open.length === 0) return "All required gates are satisfied.";
  return `Open among the required gates: ${open.map(describeGate).join(", ")}.`;
}

function describeGate({ name, confidence }: GateAssessment): string {
  return `${toWords(name)} (confidence ${confidence.toFixed(2)})`;
}

function describeSignals({ observation, unread_count, days_since_signal }: Situation): string {
  if (days_since_signal === null && unread_count === 0) return "There is no signal yet.";
  const age = days_since_signal === null
    ? ""
    : `, the newest ${countOf(days_since_signal, "day")} old`;
  return `Signals from the client: ${observation.readiness.client_signals_count}${age}; not read yet: ${unread_count}.`;
}
