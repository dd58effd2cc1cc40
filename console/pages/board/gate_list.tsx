import type { GateAssessment } from "../../../shared/contracts/readiness.ts";
import { GateCard } from "./gate_card.tsx";
import { sortGates } from "./sort_gates.ts";

interface Props {
  title: string;
  gates: Record<string, GateAssessment>;
}

/** The gates of one phase. */
export function GateList({ title, gates }: Props) {
  const sorted = sortGates(gates);
  const satisfied_count = sorted.filter(({ satisfied }) => satisfied).length;
  return (
    <section class="stack" aria-label={title}>
      <h2>
        {title} <span class="quiet">{satisfied_count} of {sorted.length} satisfied</span>
      </h2>
      <ul class="board-grid">
        {sorted.map((gate) => <GateCard key={gate.name} gate={gate} />)}
      </ul>
    </section>
  );
}
