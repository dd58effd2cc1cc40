import { type Choice, toWords } from "./choice.ts";
import type { Situation } from "./read_situation.ts";
import { countOf } from "./count_of.ts";

/** Below this the core pain is an assumption, and with no more client signals than this it stays one (domain rules, 12.6). */
const WEAK_PAIN_CONFIDENCE = 0.4;
const FEW_CLIENT_SIGNALS = 2;
/** Days without a signal after which a project that does not move is waiting for its client (domain rules, 12.6). */
const STALE_DAYS = 7;
const MAX_HELP_ITEMS = 3;

/** Stops where the core pain is a guess, hardly anything came from the client, and nothing is left to read. */
export function stopOnWeakPain(situation: Situation): Choice | null {
  const { readiness, foundation } = situation.observation;
  const confidence = foundation.core_pain?.confidence ?? 0;
  const signals = readiness.client_signals_count;
  if (situation.isConfirmed("core_pain") || situation.unread_count > 0) return null;
  if (confidence >= WEAK_PAIN_CONFIDENCE || signals > FEW_CLIENT_SIGNALS) return null;
  return toStop(
    situation,
    `The core pain has confidence ${confidence.toFixed(2)} and the client has given no more than ${
      countOf(signals, "signal")
    }, all read`,
    "Bring in a conversation with the client about what goes wrong today, then run the agent again.",
  );
}

/** Stops where nothing has come for a week and the last runs moved nothing. */
export function stopWhenStale(situation: Situation): Choice | null {
  const days = situation.days_since_signal;
  if (days === null || days < STALE_DAYS) return null;
  if (situation.unread_count > 0 || situation.is_improving) return null;
  return toStop(
    situation,
    `The last signal is ${
      countOf(days, "day")
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

function toStop(situation: Situation, reason: string, recommended_next: string): Choice | null {
  if (!situation.offers("stop_with_guidance")) return null;
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
  return hints.length > 0 ? hints : [`A signal from the client about the ${toWords(gate.name)}`];
}
