import type { Citation } from "../contracts/evidence.ts";
import type { SignalText } from "../contracts/signal.ts";
import type { PeopleIndex } from "../signals/people.ts";
import { prepareSignal } from "./prepare_signal.ts";
import { type Verdict, verifyQuote } from "./verify_quote.ts";
import { labelSignals } from "./label_signals.ts";

/** The signals of one extraction, the only ones a quote may come from. */
export interface Sources {
  /** By id. */
  signals: ReadonlyMap<string, SignalText>;
  /** A citation names its signal by id, or as the prompt does. */
  verify(citation: Citation): Verdict;
}

/** What else is known of the signals. */
interface SourceOptions {
  /** The people of their project, who make an answer the client's; by default nobody is known. */
  people?: PeopleIndex;
}

/**
 * The signals as sources of quotes. Of each are read the turns in which a quote may stand: reading all of them takes some 3 ms for 1,000
 * words, and a function may use 2 s of CPU (platform facts, 1.1).
 */
export function toSources(
  signals: readonly SignalText[],
  { people }: SourceOptions = {},
): Sources {
  const by_id = new Map(signals.map((signal) => [signal.id, signal]));
  const by_label = labelSignals(signals);
  const prepared = new Map(signals.map((signal) => [signal.id, prepareSignal(signal, people)]));
  return {
    signals: by_id,
    verify: ({ signal_id, quote }) => {
      const named = by_id.get(signal_id) ?? by_label.get(signal_id);
      return verifyQuote({ signal_id: named?.id ?? signal_id, quote }, prepared);
    },
  };
}
