import type { Addition } from "./use_additions.ts";

/** What became of each file. */
export function AdditionList({ additions }: { additions: readonly Addition[] }) {
  return (
    <div role="status">
      <ul class="addition-list" aria-label="Added signals">
        {additions.map(({ name, outcome, reason }, index) => (
          <li key={index}>
            <span class="addition-name">{name}</span>
            <span class={`badge ${BADGES[outcome]}`}>{OUTCOMES[outcome]}</span>
            {reason !== null && <span class="quiet">{reason}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

const OUTCOMES: Record<Addition["outcome"], string> = {
  waiting: "Waiting",
  added: "Added",
  present: "Already there",
  refused: "Refused",
};

const BADGES: Record<Addition["outcome"], string> = {
  waiting: "badge-none",
  added: "badge-good",
  present: "badge-partial",
  refused: "badge-bad",
};
