import { RunTimeline } from "./run_timeline.tsx";
import type { RunControl } from "./use_run.ts";
import type { Trigger } from "../../../shared/contracts/di_agent.ts";

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

interface Props {
  busy: boolean;
  onStart: RunControl["start"];
}

/** What a user can give the agent before a run. */
function RunForm({ busy, onStart }: Props) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onStart(readForm(event.currentTarget as HTMLFormElement));
  };
  return (
    <form class="card agent-form" onSubmit={submit}>
      <div class="agent-form-head">
        <div>
          <h2 id="run-title">Run the agent</h2>
          <p class="quiet">
            It looks at the whole project, picks the gap that matters most, and takes one action.
          </p>
        </div>
        <button type="submit" class="primary" disabled={busy}>Run</button>
      </div>
      <fieldset class="agent-triggers">
        <legend class="visually-hidden">Why now</legend>
        {TRIGGERS.map(({ trigger, label }, index) => (
          <label key={trigger}>
            <input type="radio" name="trigger" value={trigger} defaultChecked={index === 0} />
            {label}
          </label>
        ))}
      </fieldset>
      <div class="agent-form-texts">
        <label>
          <span>
            Request <span class="quiet">optional</span>
          </span>
          <textarea name="specific_request" rows={2} maxLength={4000} />
          <span class="quiet">What it should attend to: “Who signs the budget?”</span>
        </label>
        <label>
          <span>
            Context <span class="quiet">optional</span>
          </span>
          <textarea name="trigger_context" rows={2} maxLength={2000} />
          <span class="quiet">What it cannot know: “Call with finance tomorrow, 30 minutes.”</span>
        </label>
      </div>
      <label class="agent-check">
        <input type="checkbox" name="anew" />
        Decide again even if nothing has changed
      </label>
    </form>
  );
}

const TRIGGERS: { trigger: Trigger; label: string }[] = [
  { trigger: "user_request", label: "I ask" },
  { trigger: "pre_call", label: "A call is coming up" },
  { trigger: "new_signal", label: "New signals came in" },
];

function readForm(element: HTMLFormElement): Parameters<RunControl["start"]>[0] {
  const form = new FormData(element);
  const [specific_request, trigger_context] = ["specific_request", "trigger_context"].map(
    (name) => String(form.get(name)).trim(),
  );
  return {
    trigger: form.get("trigger") as Trigger,
    ...(specific_request && { specific_request }),
    ...(trigger_context && { trigger_context }),
    use_cache: !form.has("anew"),
  };
}
