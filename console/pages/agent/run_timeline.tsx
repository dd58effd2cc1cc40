import { useState } from "preact/hooks";
import { Elapsed } from "../../components/elapsed.tsx";
import { ErrorNotice } from "../../components/error_notice.tsx";
import { RunRefusal } from "./run_refusal.tsx";
import { RunStep } from "./run_step.tsx";
import type { RunControl, SeenRun } from "./use_run.ts";

interface Props {
  project_id: string;
  run: SeenRun;
  control: RunControl;
}

/** A run as it happens, step under step. */
export function RunTimeline({ project_id, run, control }: Props) {
  const under_way = run.state === "running" || run.state === "resuming";
  return (
    <div class="card agent-run">
      <ol class="agent-steps" aria-live="polite" aria-label="The run, step by step">
        {run.events.map((event) => (
          <RunStep
            key={event.id}
            project_id={project_id}
            event={event}
          />
        ))}
      </ol>
      {under_way && <UnderWay run={run} control={control} />}
      {run.state === "lost" && <RunRefusal error={run.error} control={control} />}
    </div>
  );
}

function UnderWay({ run: { state, since }, control: { run_id, stop } }: Omit<Props, "project_id">) {
  const [error, setError] = useState<unknown>(null);
  return (
    <div class="agent-under-way">
      <span class="agent-pulse" aria-hidden="true" />
      <div>
        <p role="status">
          {state === "running" ? "The agent is at work." : "Connection lost; taking it up again."}
          {" "}
          <Elapsed since={since} />
        </p>
        <p class="quiet">Leaving this page does not stop it.</p>
      </div>
      <button
        type="button"
        disabled={run_id === null}
        onClick={() => stop().then(() => setError(null), setError)}
      >
        Stop
      </button>
      {error !== null && <ErrorNotice error={error} />}
    </div>
  );
}
