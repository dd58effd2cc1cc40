import type { GapAnalysis } from "../../../shared/contracts/di_agent.ts";
import { SeverityBadge } from "./severity_badge.tsx";

/** What the project lacks, worst first. */
export function GapList({ gaps }: { gaps: GapAnalysis }) {
  return (
    <>
      <p>{gaps.summary}</p>
      <ul class="agent-findings">
        {gaps.priority_gaps.map(({ severity, description, how_to_fix }) => (
          <li key={description}>
            <SeverityBadge severity={severity} />
            <div>
              <p>{description}</p>
              <p class="quiet">{how_to_fix}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
