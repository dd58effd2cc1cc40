import type { ComponentChildren } from "preact";
import type { Observed, ReadEvent } from "../../api/read_run_events.ts";
import { PhaseBadge } from "../../components/phase_badge.tsx";
import { toLabel } from "../../format/to_label.ts";
import { RunOutcome } from "./run_outcome.tsx";
import { toOutcome } from "./to_outcome.ts";
import { ToolArguments } from "./tool_arguments.tsx";
import { ToolResult } from "./tool_result.tsx";

/** One event of a run. Kinds that are not known here, as from a newer server, are left out. */
export function RunStep({ project_id, event }: { project_id: string; event: ReadEvent }) {
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
