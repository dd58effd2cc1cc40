/** What the policy says of a project in words made from its data. */
import type { Observation } from "../../contracts/di_agent.ts";
import type { GateAssessment } from "../../contracts/readiness.ts";
import type { SignalText } from "../../contracts/signal.ts";
import type { Analysis } from "../../llm/analysis_schema.ts";
import { plural } from "../../text/plural.ts";
import { turnsOf } from "../../signals/turns_of.ts";
import { GATES } from "../../elements/elements.ts";
import type { Situation } from "./situation.ts";

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
  return `${GATES[name].label} (confidence ${confidence.toFixed(2)})`;
}

function describeSignals({ observation, unread_count }: Situation): string {
  const { readiness, unanalyzed_signals, recent_signals } = observation;
  // By when it was said: an old letter that comes in today is old.
  const newest_at = [
    ...unanalyzed_signals.map(({ occurred_at, created_at }) => occurred_at ?? created_at),
    ...recent_signals.map(({ occurred_at }) => occurred_at),
  ].toSorted((one, other) => Date.parse(other) - Date.parse(one))[0];
  if (newest_at === undefined) return "There is no signal yet.";
  return `Client signals: ${readiness.client_signals_count}; ` +
    `the newest signal is from ${newest_at.slice(0, 10)}; not read yet: ${unread_count}.`;
}

/**
 * What can be said of the unread signals and of the gates without understanding a word: who speaks and how much, what each
 * signal is, what is still missing. Areas that need understanding are absent.
 */
export function learnFromSignals(observation: Observation): Partial<Analysis> {
  const { unanalyzed_signals, readiness } = observation;
  return {
    detected_signals: unanalyzed_signals.map(describeSignal),
    identified_stakeholders: listSpeakers(unanalyzed_signals),
    identified_gaps: readiness.gates.filter(({ satisfied }) => !satisfied).map(
      ({ name, missing }) => missing.length === 0 ? name : `${name}: ${missing.join("; ")}`,
    ),
  };
}

function describeSignal({ source_type, authority, title, content }: SignalText): string {
  const words = content.split(/\s+/).filter((word) => word !== "").length;
  const name = title === null ? "" : ` "${title}"`;
  return `${source_type}${name} of ${plural(words, "word")}, authority ${authority}`;
}

function listSpeakers(signals: readonly SignalText[]): string[] {
  const turns = signals.flatMap(turnsOf).filter(({ kind }) => kind !== "boilerplate");
  const counts = new Map<string, number>();
  for (const { speaker } of turns) {
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  return [...counts].toSorted((left, right) => right[1] - left[1])
    .map(([speaker, count]) => `${speaker}: ${plural(count, "turn")} in the signals just read`);
}
