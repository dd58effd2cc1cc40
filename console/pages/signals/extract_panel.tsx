import { useState } from "preact/hooks";
import { Link } from "wouter-preact";
import type { Depth, ElementOutcome } from "../../../shared/contracts/foundation.ts";
import { ErrorNotice } from "../../components/notice.tsx";
import { ExtractionProgress } from "../../components/extraction_progress.tsx";
import { ScoreMoved } from "../../components/score_moved.tsx";
import { TimeAgo } from "../../components/time.tsx";
import { type LastExtraction, useExtraction } from "../../hooks/use_extraction.ts";
import { RefusedQuotes } from "../../components/refused_quotes.tsx";
import { StatusBadge } from "../../components/badge.tsx";
import { toLabel } from "../../format.ts";

interface ExtractPanelProps {
  project_id: string;
  /** Null while it is not known. */
  score: number | null;
  onExtracted(): void;
}

/** Extracts the foundation from the signals: depth, progress and outcome. */
export function ExtractPanel({ project_id, score, onExtracted }: ExtractPanelProps) {
  const { last, running, error, extract } = useExtraction(project_id);
  const [depth, setDepth] = useState<Depth>("standard");
  const start = async () => {
    if (await extract({ depth }, score) !== null) onExtracted();
  };
  const choose = (event: Event) =>
    setDepth((event.currentTarget as HTMLSelectElement).value as Depth);
  return (
    <section class="card stack" aria-labelledby="extract-title">
      <div class="extract-head">
        <div>
          <h2 id="extract-title">Extract the foundation</h2>
          <p class="quiet">
            Reads the signals for every element that is due, and keeps what a quote supports.
          </p>
        </div>
        <div class="row">
          <select aria-label="Depth" value={depth} onChange={choose}>
            {Object.entries(DEPTHS).map(([value, label]) => (
              <option key={value} value={value}>{label}</option>
            ))}
          </select>
          <button type="button" class="primary" disabled={running !== null} onClick={start}>
            Extract
          </button>
        </div>
      </div>
      {running !== null && <ExtractionProgress running={running} />}
      {error !== null && <ErrorNotice error={error} />}
      {last !== null && running === null && <LastOutcome project_id={project_id} last={last} />}
    </section>
  );
}

const DEPTHS: Record<Depth, string> = {
  surface: "Surface: what is said outright",
  standard: "Standard: and what clearly follows",
  deep: "Deep: and what lies beneath",
};

function LastOutcome({ project_id, last }: { project_id: string; last: LastExtraction }) {
  return (
    <div class="stack" role="status">
      <div class="extract-head">
        <ScoreMoved before={last.score_before} after={last.score_after} />
        <p class="quiet">
          <TimeAgo at={last.at} />, {last.model ?? "no model"}
          {last.degraded && `, in part by rules. ${last.degraded_reason ?? ""}`}
        </p>
      </div>
      <OutcomeTable project_id={project_id} elements={last.elements} />
      <Link href={`/projects/${project_id}/foundation`}>See the foundation</Link>
    </div>
  );
}

interface OutcomeTableProps {
  project_id: string;
  elements: LastExtraction["elements"];
}

/** The outcome for each element. */
function OutcomeTable({ project_id, elements }: OutcomeTableProps) {
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
