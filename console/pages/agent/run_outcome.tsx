import { ScoreMoved } from "../../components/score_moved.tsx";
import { toLabel } from "../../format/to_label.ts";
import { ACTION_LABELS } from "./agent_labels.ts";
import { GuidanceText } from "./guidance_text.tsx";
import { RunCost } from "./run_cost.tsx";
import type { Outcome } from "./to_outcome.ts";

/** What a run came to: what it did or advises, what that moved, what comes next. */
export function RunOutcome({ project_id, outcome }: { project_id: string; outcome: Outcome }) {
  const { action_type, decision, guidance, stop_reason, recommended_next, cached } = outcome;
  return (
    <div class="agent-outcome">
      {decision !== null && (
        <p class="row">
          {action_type !== null && (
            <span class="badge badge-none">{ACTION_LABELS[action_type]}</span>
          )}
          <strong>{decision}</strong>
        </p>
      )}
      {cached && (
        <p class="notice">
          Nothing has changed since this was decided, so it stands. No model was asked.
        </p>
      )}
      <Effect outcome={outcome} />
      {stop_reason !== null && <p>{stop_reason}</p>}
      <Help what_would_help={outcome.what_would_help} />
      {guidance !== null && <GuidanceText project_id={project_id} guidance={guidance} />}
      {recommended_next !== null && (
        <div>
          <h4>Next</h4>
          <p>{recommended_next}</p>
        </div>
      )}
      <RunCost outcome={outcome} />
    </div>
  );
}

/** A run that did nothing has no score after it. */
function Effect({ outcome }: { outcome: Outcome }) {
  const { readiness_before, readiness_after, gates_affected } = outcome;
  const after = readiness_after ?? readiness_before;
  return (
    <div>
      {after !== null && <ScoreMoved before={readiness_before} after={after} />}
      {gates_affected.length > 0 && (
        <p class="quiet">Gates that moved: {gates_affected.map(toLabel).join(", ")}</p>
      )}
    </div>
  );
}

function Help({ what_would_help }: Pick<Outcome, "what_would_help">) {
  if (what_would_help.length === 0) return null;
  return (
    <div>
      <h4>What would help</h4>
      <ul>
        {what_would_help.map((help) => <li key={help}>{help}</li>)}
      </ul>
    </div>
  );
}
