/** When nothing more can be done for now (domain rules, section 12.6), and the rule that stops a run. */
import { GATES } from "../../elements/elements.ts";
import { plural } from "../../text/plural.ts";
import { openGates } from "../gates.ts";
import type { Rule } from "./choice.ts";
import { findDueReading, findWeakness } from "./extract.ts";
import type { Situation } from "./situation.ts";

/** Thresholds of the domain rules, section 12.6. */
const MAX_FEW_CLIENT_SIGNALS = 2;
const IDLE_DAYS = 7;
/** So many runs without effect are taken for a pattern. */
const MIN_FRUITLESS_RUNS = 3;

export interface StopReason {
  code: "complete" | "weak_pain" | "nothing_new" | "no_progress";
  /** A sentence without its full stop. */
  reason: string;
  what_would_help: string[];
  recommended_next: string;
}

/** Stops a run where the data give one of these reasons. */
export function stopBecause(...codes: StopReason["code"][]): Rule {
  return (situation) => {
    const stop = findStopReason(situation);
    if (stop === null || !codes.includes(stop.code)) return null;
    const { reason, what_would_help, recommended_next } = stop;
    return {
      tool: "stop_with_guidance",
      args: { reason: `${reason}.`, what_would_help, recommended_next },
      thinking: `${reason}. Any other action would work on what is already known.`,
      decision: `Stop, and say what would help: ${what_would_help.join("; ")}.`,
      next: recommended_next,
    };
  };
}

/**
 * Why the data say that nothing more can be done now: every gate is satisfied, or everything is read for all that the signals
 * may fill, and one of the other reasons holds. Null where none does.
 */
export function findStopReason(situation: Situation): StopReason | null {
  if (situation.observation.readiness.gates.every(({ satisfied }) => satisfied)) {
    return complete(situation);
  }
  if (situation.unread_count > 0 || findDueReading(situation) !== null) return null;
  return findThinGround(situation) ?? findStandstill(situation) ?? findNoProgress(situation);
}

/** Why a run may not stop now, as the end of a sentence, or null. */
export function findReasonToGoOn(situation: Situation): string | null {
  if (findStopReason(situation) !== null) return null;
  return situation.unread_count > 0
    ? "there are unread signals"
    : "a gate is open and the data give no reason to stop";
}

function complete({ observation: { readiness: { gates, score } } }: Situation): StopReason {
  return {
    code: "complete",
    reason: `All ${gates.length} gates are satisfied and readiness is ${Math.trunc(score)} of 100`,
    what_would_help: ["A new signal from the client"],
    recommended_next:
      "Start building; run the agent again when a signal contradicts what is agreed.",
  };
}

function findThinGround(situation: Situation): StopReason | null {
  const { client_signals_count } = situation.observation.readiness;
  const weak = findWeakness("core_pain", situation);
  if (weak === null || situation.isSatisfied("core_pain")) return null;
  if (client_signals_count > MAX_FEW_CLIENT_SIGNALS) return null;
  return {
    code: "weak_pain",
    reason: `${capitalize(weak)}, the client has sent ${
      plural(client_signals_count, "signal")
    }, and all of them are read`,
    what_would_help: [
      "A talk with the people who feel the problem, added as a transcript",
      "An e-mail or note in which the client tells the last time it went wrong",
      "What the client stands to lose if nothing changes, in their own words",
    ],
    recommended_next:
      "Hold a discovery call, add its transcript as a signal, and run the agent again.",
  };
}

function findStandstill(situation: Situation): StopReason | null {
  const { observation: { last_signal_at, readiness }, days_since_signal } = situation;
  if (last_signal_at === null || days_since_signal === null) return null;
  if (days_since_signal < IDLE_DAYS || isImproving(situation)) return null;
  return {
    code: "nothing_new",
    reason: `The last signal came ${plural(Math.floor(days_since_signal), "day")} ago, on ${
      last_signal_at.slice(0, 10)
    }, and nothing has improved since: readiness stands at ${Math.trunc(readiness.score)} of 100`,
    what_would_help: [...describeOpenGates(situation), "A date for the next talk with the client"],
    recommended_next: "Take up the contact again; any new signal starts the work where it stopped.",
  };
}

/** Whether readiness rose within the idle days, or a run of the last 24 hours raised it or moved a gate. */
function isImproving({ observation: { readiness, recent_runs, observed_at } }: Situation): boolean {
  const since = Date.parse(observed_at) - IDLE_DAYS * 86_400_000;
  const has_risen = (readiness.trend ?? []).some((point, index, points) =>
    Date.parse(point.computed_at) >= since &&
    point.score > (points[index - 1]?.score ?? point.score)
  );
  return has_risen ||
    recent_runs.some((run) =>
      run.gates_affected.length > 0 || (run.readiness_after ?? 0) > (run.readiness_before ?? 0)
    );
}

function findNoProgress(situation: Situation): StopReason | null {
  const { recent_runs, foundation } = situation.observation;
  const is_confirmed = Object.values(foundation).some((value) => value?.confirmed_by === "client");
  const is_fruitless = recent_runs.every(({ gates_affected }) => gates_affected.length === 0);
  if (is_confirmed || !is_fruitless || recent_runs.length < MIN_FRUITLESS_RUNS) return null;
  return {
    code: "no_progress",
    reason:
      `The last ${recent_runs.length} runs moved no gate, and the client has confirmed nothing yet`,
    what_would_help: [
      ...describeOpenGates(situation),
      "The client's word on what is assumed so far",
    ],
    recommended_next: "Show the client what is known and have it confirmed or corrected.",
  };
}

/** What the two most valuable open gates ask for. */
function describeOpenGates({ observation: { readiness } }: Situation): string[] {
  return openGates(readiness.gates).slice(0, 2).map((gate) =>
    `For the ${GATES[gate.name].label}: ${gate.how_to_acquire[0] ?? gate.missing[0] ?? "an answer"}`
  );
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
