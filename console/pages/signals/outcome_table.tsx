import { Link } from "wouter-preact";
import type { ElementOutcome } from "../../../shared/contracts/foundation.ts";
import type { LastExtraction } from "../../hooks/use_extraction.ts";
import { RefusedQuotes } from "../../components/refused_quotes.tsx";
import { StatusBadge } from "../../components/status_badge.tsx";
import { toLabel } from "../../format/to_label.ts";

interface Props {
  project_id: string;
  elements: LastExtraction["elements"];
}

/** What came of each element. */
export function OutcomeTable({ project_id, elements }: Props) {
  return (
    <table class="outcome-table">
      <caption class="visually-hidden">What came of each element</caption>
      <thead>
        <tr>
          <th scope="col">Element</th>
          <th scope="col">Outcome</th>
          <th scope="col" class="number">Quotes</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(elements).map(([name, outcome]) => (
          <tr key={name}>
            <th scope="row">
              <Link href={`/projects/${project_id}/foundation/${name}`}>{toLabel(name)}</Link>
            </th>
            <td>
              <StatusBadge status={outcome.status} />
              <Remarks project_id={project_id} outcome={outcome} />
            </td>
            <td class="number">{outcome.evidence.length}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Remarks({ project_id, outcome }: { project_id: string; outcome: ElementOutcome }) {
  const { error, refused_quotes } = outcome;
  return (
    <>
      {error && <p class="quiet">{error.message}</p>}
      {refused_quotes.length > 0 && (
        <details>
          <summary>Refused quotes: {refused_quotes.length}</summary>
          <RefusedQuotes project_id={project_id} quotes={refused_quotes} />
        </details>
      )}
    </>
  );
}
