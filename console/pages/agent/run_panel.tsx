import { RunForm } from "./run_form.tsx";
import { RunTimeline } from "./run_timeline.tsx";
import type { RunControl } from "./use_run.ts";

/** Asks for a run and shows it while it happens. */
export function RunPanel({ project_id, control }: { project_id: string; control: RunControl }) {
  const { run, start } = control;
  const busy = run !== null && (run.state === "running" || run.state === "resuming");
  return (
    <section class="stack" aria-labelledby="run-title">
      <RunForm busy={busy} onStart={start} />
      {run !== null && <RunTimeline project_id={project_id} run={run} control={control} />}
    </section>
  );
}
