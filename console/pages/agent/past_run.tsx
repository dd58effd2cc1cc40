import { useState } from "preact/hooks";
import type { ToolCall } from "../../../shared/contracts/di_agent.ts";
import type { LoggedRun } from "../../api/list_runs.ts";
import { TimeAgo } from "../../components/time_ago.tsx";
import { formatScore } from "../../format/format_score.ts";
import { toLabel } from "../../format/to_label.ts";
import { ACTION_LABELS, TRIGGER_LABELS } from "./agent_labels.ts";
import { RunOutcome } from "./run_outcome.tsx";
import { toOutcome } from "./to_outcome.ts";
import { ToolArguments } from "./tool_arguments.tsx";
import { ToolResult } from "./tool_result.tsx";

/** One past run: a line, and all of it on demand. */
export function PastRun({ project_id, run }: { project_id: string; run: LoggedRun }) {
  const [is_open, setOpen] = useState(false);
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span class="agent-past-line">
            <span class="agent-past-decision">{run.decision ?? describeFailure(run)}</span>
            <Badge run={run} />
            <span class="quiet">{TRIGGER_LABELS[run.trigger]}</span>
            <span class="quiet agent-past-score">{describeScore(run)}</span>
            <span class="quiet">
              <TimeAgo at={run.created_at} />
            </span>
          </span>
        </summary>
        {is_open && <Whole project_id={project_id} run={run} />}
      </details>
    </li>
  );
}

function Whole({ project_id, run }: { project_id: string; run: LoggedRun }) {
  return (
    <div class="agent-past-body">
      <Trace run={run} />
      {run.tools_called.map((call, index) => <Tool key={index} call={call} />)}
      {run.success && (
        <div>
          <h3>Outcome</h3>
          <RunOutcome project_id={project_id} outcome={{ ...toOutcome(run), decision: null }} />
        </div>
      )}
    </div>
  );
}

function Badge({ run: { success, error_code, action_type } }: { run: LoggedRun }) {
  if (error_code === "run_stopped") return <span class="badge badge-none">Stopped</span>;
  if (!success) return <span class="badge badge-bad">Failed</span>;
  if (action_type === null) return null;
  return <span class="badge badge-none">{ACTION_LABELS[action_type]}</span>;
}

function describeFailure({ error_code }: LoggedRun): string {
  return error_code === null ? "Without a decision" : toLabel(error_code);
}

function describeScore({ readiness_before, readiness_after }: LoggedRun): string {
  return [readiness_before, readiness_after]
    .filter((score) => score !== null)
    .map(formatScore)
    .join(" → ");
}

function Trace({ run }: { run: LoggedRun }) {
  const { trigger_context, observation, thinking } = run;
  const parts = Object.entries({
    "It was told": trigger_context,
    Observed: observation,
    Thought: thinking,
  }).filter(([, text]) => text !== null);
  return (
    <dl class="agent-trace">
      {parts.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Tool({ call }: { call: ToolCall }) {
  return (
    <div class="agent-tool">
      <h3>
        {toLabel(call.tool_name)}{" "}
        {!call.success && <span class="badge badge-bad">Did not work</span>}
      </h3>
      <ToolArguments tool_args={call.tool_args} />
      <ToolResult call={call} />
    </div>
  );
}
