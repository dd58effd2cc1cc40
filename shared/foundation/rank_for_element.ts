import type { Passage } from "../contracts/reasoner.ts";
import type { SignalText } from "../contracts/signal.ts";
import type { ElementDefinition } from "./element_definition.ts";
import { isClientSignal } from "../contracts/is_client_signal.ts";
import { rankPassages } from "./passages/rank_passages.ts";
import { signalTime } from "./signal_time.ts";

/** How much further down a passage counts that is not the client's: what a client says once outweighs a study. */
const NOT_CLIENT_FACTOR = 1.5;
/** The same for the oldest signal beside the newest; the others lie in between. */
const OLDEST_FACTOR = 1.5;

/**
 * All passages by what they may tell of an element, best first: by its cues, with the newest signals and the client's
 * preferred among those of about the same rank (domain rules, section 13), and last those without any cue.
 *
 * @param passages Those of one signal together and in the order of its text, because neighbours count for a rank.
 */
export function rankForElement(
  passages: readonly Passage[],
  { fields }: ElementDefinition,
  signals: readonly SignalText[],
): Passage[] {
  const factors = toFactors(signals);
  const factorOf = ({ signal_id }: Passage) => factors.get(signal_id) ?? 1;
  // Preferred signals first, since passages of the same score keep their order.
  const preferred = passages.toSorted((a, b) => factorOf(a) - factorOf(b));
  const ranked = rankPassages(preferred, { text: "", cues: fields.flatMap(({ cues }) => cues) });
  const places = new Map(
    ranked.map((passage, index) => [passage, (index + 1) * factorOf(passage)]),
  );
  const last = preferred.filter((passage) => !places.has(passage));
  return [...ranked.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)), ...last];
}

/** By signal id, at least 1: the larger, the less its passages are preferred. */
function toFactors(signals: readonly SignalText[]): Map<string, number> {
  const newest_first = signals.toSorted((a, b) => signalTime(b) - signalTime(a));
  const last = Math.max(1, signals.length - 1);
  return new Map(newest_first.map((signal, index) => {
    const by_age = 1 + (OLDEST_FACTOR - 1) * index / last;
    return [signal.id, by_age * (isClientSignal(signal) ? 1 : NOT_CLIENT_FACTOR)];
  }));
}
