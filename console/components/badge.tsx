import type { Phase } from "../../shared/contracts/readiness.ts";
import type { ExtractionStatus } from "../../shared/contracts/foundation.ts";
import type { GapSeverity } from "../../shared/contracts/di_agent.ts";
import { toLabel } from "../format.ts";

/** What a project is ready for. */
export function PhaseBadge({ phase }: { phase: Phase }) {
  const { label, badge } = PHASES[phase];
  return <span class={badge}>{label}</span>;
}

const PHASES: Record<Phase, { label: string; badge: string }> = {
  insufficient: { label: "Not ready", badge: "badge badge-none" },
  prototype_ready: { label: "Prototype ready", badge: "badge badge-partial" },
  build_ready: { label: "Build ready", badge: "badge badge-good" },
};

/** What an extraction did with one element. */
export function StatusBadge({ status }: { status: ExtractionStatus }) {
  const { label, badge } = STATUSES[status];
  return <span class={`badge ${badge}`}>{label}</span>;
}

const STATUSES: Record<ExtractionStatus, { label: string; badge: string }> = {
  extracted: { label: "Extracted", badge: "badge-good" },
  unchanged: { label: "Unchanged", badge: "badge-none" },
  insufficient_signal: { label: "Too little said", badge: "badge-partial" },
  protected: { label: "Kept as it stood", badge: "badge-none" },
  failed: { label: "Failed", badge: "badge-bad" },
};

/** The severity of a gap or a blind spot. */
export function SeverityBadge({ severity }: { severity: GapSeverity }) {
  return <span class={`badge ${BADGES[severity]}`}>{toLabel(severity)}</span>;
}

const BADGES: Record<GapSeverity, string> = {
  critical: "badge-bad",
  high: "badge-bad",
  medium: "badge-partial",
  low: "badge-none",
};
