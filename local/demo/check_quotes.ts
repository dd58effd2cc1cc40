import type { ElementOutcome } from "../../shared/contracts/foundation.ts";

/** How many quotes were accepted, and those that do not stand word for word where they say. */
export interface QuoteCheck {
  total: number;
  wrong: { signal_id: string; quote: string }[];
}

/** Holds every accepted quote against the text that was read from the files, by `contents` (signal id → text). */
export function checkQuotes(
  outcomes: ElementOutcome[],
  contents: ReadonlyMap<string, string>,
): QuoteCheck {
  const evidence = outcomes.flatMap((outcome) => outcome.evidence);
  const wrong = evidence
    .filter(({ signal_id, quote, start, end }) =>
      contents.get(signal_id)?.slice(start, end) !== quote
    )
    .map(({ signal_id, quote }) => ({ signal_id, quote }));
  return { total: evidence.length, wrong };
}
