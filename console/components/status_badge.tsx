import type { ExtractionStatus } from "../../shared/contracts/foundation.ts";

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
