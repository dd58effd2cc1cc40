import { Link } from "wouter-preact";
import type { GateAssessment } from "../../../shared/contracts/readiness.ts";
import { GATE_NAMES } from "../../../shared/elements/elements.ts";
import { Bar } from "../../components/bar.tsx";
import { toLabel } from "../../format.ts";
import { gatePath } from "./section_path.ts";
import { Gain } from "./gain.tsx";

interface Props {
  project_id: string;
  title: string;
  gates: Record<string, GateAssessment>;
}

/** The gates of one phase, in scoring order. A cached answer comes from jsonb, which does not keep the order of keys. */
export function GateList({ project_id, title, gates }: Props) {
  const sorted = GATE_NAMES.flatMap((name) => gates[name] ?? []);
  const satisfied_count = sorted.filter(({ satisfied }) => satisfied).length;
  return (
    <section class="stack" aria-label={title}>
      <h2>
        {title} <span class="quiet">{satisfied_count} of {sorted.length} satisfied</span>
      </h2>
      <ul class="board-grid">
        {sorted.map((gate) => <GateCard key={gate.name} project_id={project_id} gate={gate} />)}
      </ul>
    </section>
  );
}

/** One gate: its progress, what is missing, and how to get it. */
function GateCard({ project_id, gate }: { project_id: string; gate: GateAssessment }) {
  const { name, satisfied, confidence, required, points, missing, unlock_hint, gain } = gate;
  return (
    <li class="card board-gate">
      <div class="row">
        <h3>
          <Link href={`/projects/${project_id}${gatePath(name)}`}>{toLabel(name)}</Link>
        </h3>
        <StateBadge gate={gate} />
        {!satisfied && <Gain gain={gain} />}
      </div>
      <p class="board-measure quiet">
        <Bar value={confidence * 100} label={`Confidence in ${toLabel(name)}`} />
        <span>{PERCENT.format(confidence)} confidence</span>
        <span>{points} points{required ? "" : ", optional"}</span>
      </p>
      {missing.length > 0 && (
        <ul class="board-missing">
          {missing.map((item) => <li key={item}>{item}</li>)}
        </ul>
      )}
      <Hints how_to_acquire={gate.how_to_acquire} />
      {unlock_hint !== null && <p class="quiet">{unlock_hint}</p>}
    </li>
  );
}

const PERCENT = new Intl.NumberFormat(undefined, { style: "percent" });

function StateBadge({ gate: { satisfied, confidence } }: { gate: GateAssessment }) {
  if (satisfied) return <span class="badge badge-good">Satisfied</span>;
  return confidence > 0
    ? <span class="badge badge-partial">Partial</span>
    : <span class="badge badge-none">Absent</span>;
}

function Hints({ how_to_acquire }: Pick<GateAssessment, "how_to_acquire">) {
  if (how_to_acquire.length === 0) return null;
  return (
    <details>
      <summary>How to get it</summary>
      <ul>
        {how_to_acquire.map((hint) => <li key={hint}>{hint}</li>)}
      </ul>
    </details>
  );
}
