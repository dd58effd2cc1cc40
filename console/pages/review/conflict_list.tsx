import { Link } from "wouter-preact";
import type { OpenConflict } from "../../../packages/client/list_conflicts.ts";
import type { HandedStatement } from "../../../shared/handover/hand_over_facts.ts";
import { signalAddress } from "../../../shared/signals/signal_address.ts";
import { type Resolution, settleConflict } from "../../api/review.ts";
import { ErrorNotice } from "../../components/notice.tsx";
import { TimeAgo } from "../../components/time.tsx";
import { toLabel } from "../../format.ts";
import { useChange } from "../../hooks/use_change.ts";
import { useSupabase } from "../../hooks/use_supabase.ts";

interface Props {
  project_id: string;
  conflicts: readonly OpenConflict[];
  onSettled(): void;
}

/** Statements of which only one can hold, for somebody to say which. */
export function ConflictList({ project_id, conflicts, onSettled }: Props) {
  if (conflicts.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="conflicts-title">
      <div>
        <h2 id="conflicts-title">
          Which of the two holds? <span class="quiet">{conflicts.length}</span>
        </h2>
        <p class="quiet">Both were said, and they do not go together.</p>
      </div>
      {conflicts.map((conflict) => (
        <ConflictCard
          key={conflict.id}
          project_id={project_id}
          conflict={conflict}
          onSettled={onSettled}
        />
      ))}
    </section>
  );
}

const ANSWERS: Record<Resolution, string> = {
  earlier: "The earlier one",
  later: "The later one",
  both: "Both: they are about different things",
};

interface CardProps extends Pick<Props, "project_id" | "onSettled"> {
  conflict: OpenConflict;
}

function ConflictCard({ project_id, conflict, onSettled }: CardProps) {
  const supabase = useSupabase();
  const { busy, error, run } = useChange(onSettled);
  const title = toLabel(conflict.subject);
  return (
    <article class="card stack" aria-label={`Conflict: ${title}`}>
      <h3>{title}</h3>
      <ul class="quotes" aria-label="What was said">
        {[conflict.earlier, conflict.later].map((statement, at) => (
          <li key={at}>
            <Statement project_id={project_id} statement={statement} />
          </li>
        ))}
      </ul>
      {error !== null && <ErrorNotice error={error} />}
      <div class="row">
        {(Object.keys(ANSWERS) as Resolution[]).map((resolution) => (
          <button
            key={resolution}
            type="button"
            disabled={busy}
            onClick={() => run(() => settleConflict(supabase, conflict.id, resolution))}
          >
            {ANSWERS[resolution]}
            <span class="visually-hidden">, {title}</span>
          </button>
        ))}
      </div>
    </article>
  );
}

function Statement({ project_id, statement }: { project_id: string; statement: HandedStatement }) {
  const { signal_id, quote, speaker, said_at } = statement;
  return (
    <Link href={signalAddress(project_id, signal_id, quote)}>
      <q>{quote}</q>
      <span class="quiet">
        {speaker !== null && `${speaker} · `}
        {said_at === null ? "undated" : <TimeAgo at={said_at} />}
      </span>
    </Link>
  );
}
