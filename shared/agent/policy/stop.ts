/** When nothing more can be done for now (domain rules, section 12.6), and the rules that stop a run. */
import { plural } from "../../text/plural.ts";
import { GATES } from "../../elements/elements.ts";
import { openGates } from "../open_gates.ts";
import type { Choice } from "./choice.ts";
import { findWeakness, hasUntriedElement } from "./extract.ts";
import type { Situation } from "./situation.ts";

/** Thresholds of the domain rules, section 12.6. */
const MAX_FEW_CLIENT_SIGNALS = 2;
const IDLE_DAYS = 7;
/** So many runs without effect are taken for a pattern. */
const MIN_FRUITLESS_RUNS = 3;
const MAX_HELP_ITEMS = 3;

export interface StopReason {
  code: "weak_core_pain" | "nothing_new" | "no_progress";
  reason: string;
  what_would_help: string[];
  recommended_next: string;
}

/**
 * Why the data say that nothing more can be done now, or null while signals are unread, an element has not been tried yet, or
 * none of the reasons holds.
 */
export function findStopReason(situation: Situation): StopReason | null {
  if (situation.unread_count > 0 || hasUntriedElement(situation)) return null;
  return findThinGround(situation) ?? findStandstill(situation) ?? findNoProgress(situation);
}

/** Why a run may not stop now, as the end of a sentence, or null. */
export function findReasonToGoOn(situation: Situation): string | null {
  if (openGates(situation.observation.readiness.gates).length === 0) return null;
  if (situation.unread_count > 0) return "there are signals that nobody has read";
  return findStopReason(situation) === null
    ? "a gate is open and the data give no reason to stop"
    : null;
}

function findThinGround(situation: Situation): StopReason | null {
  const { client_signals_count } = situation.observation.readiness;
  const weak = findWeakness("core_pain", situation);
  if (weak === null || situation.isSatisfied("core_pain")) return null;
  if (client_signals_count > MAX_FEW_CLIENT_SIGNALS) return null;
  return {
    code: "weak_core_pain",
    reason: `${capitalize(weak)}, the client has sent ${
      plural(client_signals_count, "signal")
    }, and all of them are read.`,
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
  if (days_since_signal < IDLE_DAYS || hasRisen(situation)) return null;
  return {
    code: "nothing_new",
    reason: `The last signal came ${Math.floor(days_since_signal)} days ago, on ${
      last_signal_at.slice(0, 10)
    }, and readiness has not risen since: it stands at ${readiness.score}.`,
    what_would_help: [...describeOpenGates(situation), "A date for the next talk with the client"],
    recommended_next: "Take up the contact again; any new signal starts the work where it stopped.",
  };
}

/** Whether readiness rose within the idle days, by the trend or by the agent's own runs. */
function hasRisen({ observation: { readiness, recent_runs, observed_at } }: Situation): boolean {
  const since = Date.parse(observed_at) - IDLE_DAYS * 86_400_000;
  const rose = (readiness.trend ?? []).some((point, index, points) =>
    Date.parse(point.computed_at) >= since &&
    point.score > (points[index - 1]?.score ?? point.score)
  );
  return rose ||
    recent_runs.some((run) => (run.readiness_after ?? 0) > (run.readiness_before ?? 0));
}

function findNoProgress(situation: Situation): StopReason | null {
  const { recent_runs, foundation } = situation.observation;
  const is_confirmed = Object.values(foundation).some((value) => value?.confirmed_by === "client");
  const fruitless = recent_runs.every(({ gates_affected }) => gates_affected.length === 0);
  if (is_confirmed || !fruitless || recent_runs.length < MIN_FRUITLESS_RUNS) return null;
  return {
    code: "no_progress",
    reason:
      `The last ${recent_runs.length} runs moved no gate, and the client has confirmed nothing yet.`,
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

/** Stops where the core pain is a guess, hardly anything came from the client, and nothing is left to read. */
export function stopOnWeakPain(situation: Situation): Choice | null {
  const { readiness, foundation } = situation.observation;
  const confidence = foundation.core_pain?.confidence ?? 0;
  const signals = readiness.client_signals_count;
  if (situation.isConfirmed("core_pain") || situation.unread_count > 0) return null;
  if (confidence >= GATES.core_pain.assumption_below || signals > MAX_FEW_CLIENT_SIGNALS) {
    return null;
  }
  return toStop(
    situation,
    `The core pain has confidence ${confidence.toFixed(2)} and the client has given no more than ${
      plural(signals, "signal")
    }, all read`,
    "Bring in a conversation with the client about what goes wrong today, then run the agent again.",
  );
}

/** Stops where nothing has come for a week and the last runs moved nothing. */
export function stopWhenStale(situation: Situation): Choice | null {
  const days = situation.days_since_signal;
  if (days === null || days < IDLE_DAYS) return null;
  if (situation.unread_count > 0 || situation.is_improving) return null;
  return toStop(
    situation,
    `The last signal is ${
      plural(Math.floor(days), "day")
    } old, everything is read, and the foundation has not moved since`,
    "Get in touch with the client; any answer added as a signal gives the agent something to work on.",
  );
}

/** Stops where no gate is open any more. */
export function stopWhenComplete(situation: Situation): Choice | null {
  const { gates, score } = situation.observation.readiness;
  if (gates.length === 0 || gates.some(({ satisfied }) => !satisfied)) return null;
  return toStop(
    situation,
    `All ${gates.length} gates are satisfied and readiness is ${Math.trunc(score)} of 100`,
    "Start building; run the agent again when a signal contradicts what is agreed.",
  );
}

function toStop(situation: Situation, reason: string, recommended_next: string): Choice {
  const what_would_help = listHelp(situation);
  return {
    tool: "stop_with_guidance",
    args: { reason, what_would_help, recommended_next },
    thinking: `${reason}. Any other action would work on what is already known.`,
    decision: `Stop, and say what would help: ${what_would_help.join("; ")}.`,
    next: recommended_next,
  };
}

function listHelp({ open_prototype_gates, open_build_gates }: Situation): string[] {
  const [gate] = [...open_prototype_gates, ...open_build_gates];
  if (gate === undefined) return ["A new signal from the client"];
  const hints = gate.how_to_acquire.slice(0, MAX_HELP_ITEMS);
  return hints.length > 0
    ? hints
    : [`A signal from the client about the ${GATES[gate.name].label}`];
}
