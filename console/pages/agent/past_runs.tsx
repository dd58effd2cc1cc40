import { EmptyNotice } from "../../components/notice.tsx";
import { MoreButton, WhenLoaded } from "../../components/when_loaded.tsx";
import type { LoggedRun, RunsPage } from "../../../packages/client/types.ts";
import type { Pages } from "../../hooks/use_pages.ts";
import type { RunsFilter } from "./use_runs.ts";
import type { ActionType, ToolCall, Trigger } from "../../../shared/contracts/di_agent.ts";
import { useState } from "preact/hooks";
import { TimeAgo } from "../../components/time.tsx";
import { formatScore, toLabel } from "../../format.ts";
import { RunOutcome, toOutcome } from "./run_outcome.tsx";
import { ToolArguments, ToolResult } from "./tool_call.tsx";

interface Props {
  project_id: string;
  runs: Pages<RunsPage>;
  filter: RunsFilter;
  onFilter(filter: RunsFilter): void;
}

/** Past runs of the agent. */
export function PastRuns({ project_id, runs, filter, onFilter }: Props) {
  const choose = (key: keyof RunsFilter) => (event: Event) => {
    const { value } = event.currentTarget as HTMLSelectElement;
    onFilter({ ...filter, [key]: value || null });
  };
  return (
    <section class="card stack" aria-labelledby="past-title">
      <div class="agent-section-head">
        <h2 id="past-title">Past runs</h2>
        <div class="agent-filters">
          <Choice
            label="Trigger"
            all="All triggers"
            choices={TRIGGER_LABELS}
            onChange={choose("trigger")}
          />
          <Choice
            label="Outcome"
            all="All outcomes"
            choices={ACTION_LABELS}
            onChange={choose("action_type")}
          />
        </div>
      </div>
      <WhenLoaded
        loading={runs.first}
        what="past runs"
        placeholder={<div class="placeholder-shape agent-list-shape" />}
      >
        {(first) => (
          <RunList project_id={project_id} first={first} more={runs.more} filter={filter} />
        )}
      </WhenLoaded>
      <MoreButton pages={runs} label="Show older runs" />
    </section>
  );
}

interface ChoiceProps {
  label: string;
  all: string;
  choices: Record<string, string>;
  onChange(event: Event): void;
}

function Choice({ label, all, choices, onChange }: ChoiceProps) {
  return (
    <select aria-label={label} onChange={onChange}>
      <option value="">{all}</option>
      {Object.entries(choices).map(([value, text]) => (
        <option key={value} value={value}>{text}</option>
      ))}
    </select>
  );
}

interface ListProps extends Pick<Props, "project_id" | "filter"> {
  first: RunsPage;
  more: RunsPage[];
}

function RunList({ project_id, first, more, filter }: ListProps) {
  const shown = [first, ...more].flatMap(({ runs }) => runs);
  if (shown.length === 0) {
    const is_filtered = filter.trigger !== null || filter.action_type !== null;
    return (
      <EmptyNotice>
        {is_filtered ? "No run fits the filter." : "The agent has not run yet."}
      </EmptyNotice>
    );
  }
  return (
    <>
      <ul class="agent-past">
        {shown.map((run) => <PastRun key={run.id} project_id={project_id} run={run} />)}
      </ul>
      <p class="quiet">{shown.length} of {first.total}</p>
    </>
  );
}

/** Why a run begins, in words. */
const TRIGGER_LABELS: Record<Trigger, string> = {
  user_request: "On request",
  pre_call: "Before a call",
  new_signal: "New signals",
  scheduled: "Scheduled",
};

/** The outcome of a run, in words. */
export const ACTION_LABELS: Record<ActionType, string> = {
  tool_call: "Acted",
  guidance: "Guidance",
  stop: "Stopped with advice",
  confirmation: "Asks for confirmation",
};

/** One past run: a line, and all of it on demand. */
function PastRun({ project_id, run }: { project_id: string; run: LoggedRun }) {
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
    "Context given": trigger_context,
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
