import type { ElementOutcome } from "../../../shared/contracts/foundation.ts";
import { RefusedQuotes } from "../../components/refused_quotes.tsx";
import { StatusBadge } from "../../components/status_badge.tsx";

interface Props {
  project_id: string;
  /** Undefined where the element was not extracted in this tab. */
  outcome: ElementOutcome | undefined;
}

/** What the last extraction said of an element, and what it could not let stand. */
export function LastOutcome({ project_id, outcome }: Props) {
  if (outcome === undefined) return null;
  const { status, error, refused_quotes } = outcome;
  return (
    <div class="last-outcome">
      <p>
        <span class="quiet">Last extraction</span> <StatusBadge status={status} />
        {error && <span class="quiet">{error.message}</span>}
      </p>
      {refused_quotes.length > 0 && (
        <details>
          <summary>Refused quotes, {refused_quotes.length}</summary>
          <RefusedQuotes project_id={project_id} quotes={refused_quotes} />
        </details>
      )}
    </div>
  );
}
