import type { ExtractableName } from "../contracts/element.ts";
import type { Evidence } from "../contracts/evidence.ts";
import type { SignalText } from "../contracts/signal.ts";
import { isClientSignal } from "../contracts/is_client_signal.ts";
import { withoutResearch } from "./without_research.ts";

/** Without a verified quote nothing is more than a hypothesis (domain rules, section 13.1). */
const UNVERIFIED_CEILING = 0.5;
/**
 * The gate of wow_moment opens at 0.5 already (domain rules, section 3.1), and no gate may open without a verified quote, so
 * that its hypotheses end just below.
 */
const UNVERIFIED_WOW_CEILING = 0.49;
/** Quotes of consultants alone: what the client has not said is at most "evident" (section 13.1). */
const INDIRECT_CEILING = 0.6;

/**
 * The claimed confidence, in [0, 1], lowered to what the verified evidence allows; what others publish allows no more than no
 * evidence. Every evidence item must come from one of `signals`.
 */
export function capConfidence(
  claimed: number,
  support: {
    element: ExtractableName;
    evidence: readonly Evidence[];
    signals: ReadonlyMap<string, SignalText>;
  },
): number {
  return Math.min(claimed, evidenceCeiling(support));
}

function evidenceCeiling({ element, evidence, signals }: Parameters<typeof capConfidence>[1]) {
  const sources = withoutResearch(evidence, signals)
    .flatMap(({ signal_id }) => signals.get(signal_id) ?? []);
  if (sources.length === 0) {
    return element === "wow_moment" ? UNVERIFIED_WOW_CEILING : UNVERIFIED_CEILING;
  }
  return sources.some(isClientSignal) ? 1 : INDIRECT_CEILING;
}
