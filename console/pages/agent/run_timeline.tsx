import { useState } from "preact/hooks";
import { Elapsed } from "../../components/time.tsx";
import { ErrorNotice, RetryButton } from "../../components/notice.tsx";
import type { RunControl, SeenRun } from "./use_run.ts";
import type { ComponentChildren } from "preact";
import type { AgentEvent, Observed } from "../../../packages/client/types.ts";
import { PhaseBadge } from "../../components/badge.tsx";
import { toLabel } from "../../format.ts";
import { RunOutcome, toOutcome } from "./run_outcome.tsx";
import { ToolArguments, ToolResult } from "./tool_call.tsx";
import { ApiError } from "../../../packages/client/call_function.ts";

interface Props {
  project_id: string;
  run: SeenRun;
  control: RunControl;
}

/** A run as it happens, step by step. */
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

/** One event of a run. Kinds that are not known here, as from a newer server, are left out. */
function RunStep({ project_id, event }: { project_id: string; event: AgentEvent }) {
  switch (event.event) {
    case "observation":
      return <Step title="Observed">{describeObserved(event.data)}</Step>;
    case "thinking":
      return (
        <Step title="Thought">
          <p>{event.data.observation}</p>
          <p>{event.data.thinking}</p>
          <p class="agent-decision">{event.data.decision}</p>
        </Step>
      );
    case "tool_call":
      return (
        <Step title={toLabel(event.data.tool_name)}>
          <ToolArguments tool_args={event.data.tool_args} />
        </Step>
      );
    case "tool_result":
      return (
        <Step title={event.data.success ? "Done" : "Did not work"}>
          <ToolResult call={event.data} />
        </Step>
      );
    case "result":
      return (
        <Step title="Outcome">
          <RunOutcome project_id={project_id} outcome={toOutcome(event.data)} />
        </Step>
      );
    case "error":
      return (
        <Step title={event.data.code === "run_stopped" ? "Stopped" : "Failed"}>
          <p>{event.data.message}</p>
          {event.data.hint && <p class="quiet">{event.data.hint}</p>}
        </Step>
      );
  }
}

function Step({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <li class="agent-step">
      <h3>{title}</h3>
      <div class="agent-step-body">{children}</div>
    </li>
  );
}

function describeObserved(
  { readiness, phase, blocking_gates, client_signals, unread_signals }: Observed,
) {
  return (
    <>
      <p class="row">
        <span>Readiness {readiness} of 100</span>
        <PhaseBadge phase={phase} />
        <span class="quiet">
          {client_signals} client signals, {unread_signals} not read yet
        </span>
      </p>
      {blocking_gates.length > 0 && (
        <p class="quiet">Gates not satisfied: {blocking_gates.map(toLabel).join(", ")}</p>
      )}
    </>
  );
}

/** Why the run cannot be shown: it was refused, or is out of reach. Another run of the project can be watched meanwhile. */
function RunRefusal({ error, control }: { error: unknown; control: RunControl }) {
  const { resume, watch } = control;
  const reason = error instanceof ApiError ? REASONS[error.code] : undefined;
  if (!(error instanceof ApiError) || reason === undefined) {
    return <ErrorNotice error={error} retry={resume} />;
  }
  const other_id = otherRunId(error);
  return (
    <div class="notice notice-error" role="alert">
      <p>{reason}</p>
      <div class="row">
        {other_id !== null && (
          <button type="button" onClick={() => watch(other_id)}>Watch it</button>
        )}
        <RetryButton after_seconds={error.retry_after} onRetry={resume} />
      </div>
    </div>
  );
}

/** Refusals that are no error of the user, by code. */
const REASONS: Record<string, string> = {
  run_in_progress: "Another run of this project is under way; there is only ever one at a time.",
  rate_limited: "The agent has just run. How often it may is limited, per project and per person.",
  token_budget_exceeded:
    "This project has used its tokens of the day. A new day begins at midnight UTC.",
};

function otherRunId({ code, details }: ApiError): string | null {
  if (code !== "run_in_progress") return null;
  return (details as { run_id?: string } | undefined)?.run_id ?? null;
}
