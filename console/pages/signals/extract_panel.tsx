import { useState } from "preact/hooks";
import { Link } from "wouter-preact";
import type { Depth } from "../../../shared/contracts/foundation.ts";
import { ErrorNotice } from "../../components/error_notice.tsx";
import { ExtractionProgress } from "../../components/extraction_progress.tsx";
import { ScoreMoved } from "../../components/score_moved.tsx";
import { TimeAgo } from "../../components/time_ago.tsx";
import { type LastExtraction, useExtraction } from "../../hooks/use_extraction.ts";
import { OutcomeTable } from "./outcome_table.tsx";

interface Props {
  project_id: string;
  /** Null while it is not known. */
  score: number | null;
  onExtracted(): void;
}

/** From signals to the foundation: how deep to read, what it takes, what came of it. */
export function ExtractPanel({ project_id, score, onExtracted }: Props) {
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
            Reads the signals for every element that is due, and keeps what stands on a quote.
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
          {last.degraded && ", in part by rules, as the model could not be reached"}
        </p>
      </div>
      <OutcomeTable project_id={project_id} elements={last.elements} />
      <Link href={`/projects/${project_id}/foundation`}>See the foundation</Link>
    </div>
  );
}
