import type { GapSeverity } from "../../../shared/contracts/di_agent.ts";
import { toLabel } from "../../format/to_label.ts";

/** How much it matters. */
export function SeverityBadge({ severity }: { severity: GapSeverity }) {
  return <span class={`badge ${BADGES[severity]}`}>{toLabel(severity)}</span>;
}

const BADGES: Record<GapSeverity, string> = {
  critical: "badge-bad",
  high: "badge-bad",
  medium: "badge-partial",
  low: "badge-none",
};
