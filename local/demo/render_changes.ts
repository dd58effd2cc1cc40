import type { Readiness } from "../../shared/contracts/readiness.ts";
import type { Change } from "./demo_report.ts";
import type { Paint } from "./paint.ts";

/** What each change did to the cache and to the scores. */
export function renderChanges(changes: Change[], paint: Paint): string[] {
  return changes.flatMap((change) => [
    paint.strong(change.what),
    `  cache   ${cacheState(change.cached_before)} before, ${
      cacheState(change.cached_after)
    } after; ` +
    `the next read was a ${change.readiness_after.cache}`,
    `  ${renderMove("score", "score", change)}`,
    `  ${renderMove("by the dimensions", "dimensional_score", change)}`,
    `  ${renderMove("ceiling of the gates", "gate_score", change)}`,
    "",
  ]);
}

function cacheState(cached: boolean): string {
  return cached ? "filled" : "null";
}

function renderMove(
  label: string,
  figure: "score" | "dimensional_score" | "gate_score",
  { readiness_before, readiness_after }: {
    readiness_before: Readiness;
    readiness_after: Readiness;
  },
): string {
  const before = readiness_before[figure].toFixed(1).padStart(5);
  const after = readiness_after[figure].toFixed(1).padStart(5);
  return `${label.padEnd(22)}${before} → ${after}`;
}
