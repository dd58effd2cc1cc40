import type { Observation } from "../contracts/di_agent.ts";
import { plural } from "../text/plural.ts";
import { openGates } from "./open_gates.ts";
import { ALL_TOOLS } from "./tools/all_tools.ts";
import { findWeakPain } from "./tools/find_weak_pain.ts";
import { GATES } from "../elements/elements.ts";

/** Thresholds of the domain rules, section 12.6. */
const MAX_FEW_CLIENT_SIGNALS = 2;
const IDLE_DAYS = 7;
/** So many runs without effect are taken for a pattern. */
const MIN_FRUITLESS_RUNS = 3;

export interface StopReason {
  code: "weak_core_pain" | "nothing_new" | "no_progress";
  reason: string;
  what_would_help: string[];
  recommended_next: string;
}

/**
 * Why the data say that nothing more can be done now (domain rules, section 12.6), or null while signals are unread, an
 * element has not been tried yet, or none of the reasons holds.
 */
export function findStopReason(observation: Observation): StopReason | null {
  if (observation.unanalyzed_signals.length > 0 || hasUntriedElement(observation)) return null;
  return findThinGround(observation) ?? findStandstill(observation) ?? findNoProgress(observation);
}

/** Whether an open gate has no value yet and a tool that could still give it one; a request alone gives it no new chance. */
function hasUntriedElement(asked: Observation): boolean {
  const observation = { ...asked, specific_request: null };
  return openGates(observation.readiness.gates).some(({ name }) => {
    const { tool } = GATES[name];
    if (tool === null || name === "full_requirements") return false;
    return observation.foundation[name] === null &&
      ALL_TOOLS[tool].findObstacle(observation, { research_enabled: false }) === null;
  });
}

function findThinGround(observation: Observation): StopReason | null {
  const { client_signals_count, gates } = observation.readiness;
  const weak = findWeakPain(observation);
  const is_satisfied = gates.some(({ name, satisfied }) => name === "core_pain" && satisfied);
  if (weak === null || is_satisfied || client_signals_count > MAX_FEW_CLIENT_SIGNALS) return null;
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

function findStandstill(observation: Observation): StopReason | null {
  const { last_signal_at, observed_at } = observation;
  if (last_signal_at === null) return null;
  const idle_days = (Date.parse(observed_at) - Date.parse(last_signal_at)) / 86_400_000;
  if (idle_days < IDLE_DAYS || hasRisen(observation)) return null;
  return {
    code: "nothing_new",
    reason: `The last signal came ${Math.floor(idle_days)} days ago, on ${
      last_signal_at.slice(0, 10)
    }, and readiness has not risen since: it stands at ${observation.readiness.score}.`,
    what_would_help: [
      ...describeOpenGates(observation),
      "A date for the next talk with the client",
    ],
    recommended_next: "Take up the contact again; any new signal starts the work where it stopped.",
  };
}

/** Whether readiness rose within the idle days, by the trend or by the agent's own runs. */
function hasRisen({ readiness, recent_runs, observed_at }: Observation): boolean {
  const since = Date.parse(observed_at) - IDLE_DAYS * 86_400_000;
  const rose = (readiness.trend ?? []).some((point, index, points) =>
    Date.parse(point.computed_at) >= since &&
    point.score > (points[index - 1]?.score ?? point.score)
  );
  return rose ||
    recent_runs.some((run) => (run.readiness_after ?? 0) > (run.readiness_before ?? 0));
}

function findNoProgress(observation: Observation): StopReason | null {
  const { recent_runs, foundation } = observation;
  const is_confirmed = Object.values(foundation).some((value) => value?.confirmed_by === "client");
  const fruitless = recent_runs.every(({ gates_affected }) => gates_affected.length === 0);
  if (is_confirmed || !fruitless || recent_runs.length < MIN_FRUITLESS_RUNS) return null;
  return {
    code: "no_progress",
    reason:
      `The last ${recent_runs.length} runs moved no gate, and the client has confirmed nothing yet.`,
    what_would_help: [
      ...describeOpenGates(observation),
      "The client's word on what is assumed so far",
    ],
    recommended_next: "Show the client what is known and have it confirmed or corrected.",
  };
}

/** What the two most valuable open gates ask for. */
function describeOpenGates({ readiness }: Observation): string[] {
  return openGates(readiness.gates).slice(0, 2).map((gate) =>
    `For the ${GATES[gate.name].label}: ${gate.how_to_acquire[0] ?? gate.missing[0] ?? "an answer"}`
  );
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
