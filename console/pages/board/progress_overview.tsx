import { Link } from "wouter-preact";
import type { Progress } from "../../../shared/contracts/readiness.ts";
import { PhaseBadge } from "../../components/badge.tsx";
import { TimeAgo } from "../../components/time.tsx";
import { describeStep, stepPath } from "./describe_step.ts";

interface Props {
  project_id: string;
  progress: Progress;
}

/** How far the project is and what it still needs, for a client with whom the studio does not share scores. */
export function ProgressOverview({ project_id, progress }: Props) {
  const { phase, next_milestone, path, computed_at } = progress;
  return (
    <section class="card stack" aria-labelledby="progress-title">
      <div class="row">
        <h2 id="progress-title">How far it is</h2>
        <PhaseBadge phase={phase} />
      </div>
      <p>
        {next_milestone === "complete"
          ? "Nothing is missing: the build can begin."
          : `What it takes before the ${next_milestone} can begin:`}
      </p>
      {path.length > 0 && (
        <ol class="news">
          {path.map((step) => (
            <li key={step.code + step.gate}>
              <Link href={`/projects/${project_id}${stepPath(step)}`}>{describeStep(step)}</Link>
            </li>
          ))}
        </ol>
      )}
      <p>
        <Link href={`/projects/${project_id}/review`}>See what awaits your yes</Link>
      </p>
      <p class="quiet">
        As of <TimeAgo at={computed_at} />
      </p>
    </section>
  );
}
