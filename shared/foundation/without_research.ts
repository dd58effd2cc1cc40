import type { Evidence } from "../contracts/evidence.ts";
import type { SignalText } from "../contracts/signal.ts";

/** The evidence that says something of this client: what others publish does not, however well it fits. */
export function withoutResearch(
  evidence: readonly Evidence[],
  signals: ReadonlyMap<string, SignalText>,
): Evidence[] {
  return evidence.filter(({ signal_id }) => signals.get(signal_id)?.authority !== "research");
}
