import type { Phase } from "../../shared/contracts/readiness.ts";

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
