import type { Observation } from "../../contracts/di_agent.ts";
import type { SignalText } from "../../contracts/signal.ts";
import { splitTurns } from "../../text/split_turns.ts";
import type { Analysis } from "../analysis_schema.ts";
import { countOf } from "./count_of.ts";

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
  return `${source_type}${name} of ${countOf(words, "word")}, authority ${authority}`;
}

function listSpeakers(signals: readonly SignalText[]): string[] {
  const turns = signals.flatMap(({ content, source_type }) => splitTurns(content, source_type));
  const counts = new Map<string, number>();
  for (const { speaker } of turns) {
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  return [...counts].toSorted((left, right) => right[1] - left[1])
    .map(([speaker, count]) => `${speaker}: ${countOf(count, "turn")} in the signals just read`);
}
