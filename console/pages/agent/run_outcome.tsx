import { ScoreMoved } from "../../components/score_moved.tsx";
import { toLabel } from "../../format.ts";
import { ACTION_LABELS } from "./past_runs.tsx";
import type { DiAgentResponse, Guidance } from "../../../shared/contracts/di_agent.ts";
import { QuestionList } from "./question_list.tsx";
import type { LoggedRun } from "../../../packages/client/types.ts";

/** The outcome of a run: what it did or advises, what that changed, what comes next. */
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

/** What the agent advises to ask and to watch for. */
function GuidanceText({ project_id, guidance }: { project_id: string; guidance: Guidance }) {
  const { summary, questions_to_ask, signals_to_watch, what_this_unlocks } = guidance;
  return (
    <>
      <p>{summary}</p>
      {questions_to_ask.length > 0 && (
        <QuestionList
          project_id={project_id}
          title="Questions to ask"
          questions={questions_to_ask}
        />
      )}
      {signals_to_watch.length > 0 && (
        <div>
          <h4>Signals to watch for</h4>
          <ul>
            {signals_to_watch.map((signal) => <li key={signal}>{signal}</li>)}
          </ul>
        </div>
      )}
      {what_this_unlocks !== "" && (
        <div>
          <h4>What this unlocks</h4>
          <p>{what_this_unlocks}</p>
        </div>
      )}
    </>
  );
}

/** The model or the rules, and what the run cost. */
function RunCost({ outcome }: { outcome: Outcome }) {
  const { model, degraded, duration_ms, usage } = outcome;
  const parts = [
    model === "rules" ? "Decided by rules, without a model" : model,
    degraded && "in part by rules, as the model could not be reached",
    duration_ms !== null && `${SECONDS.format(duration_ms / 1000)}`,
  ].filter((part) => typeof part === "string");
  return (
    <details class="agent-cost">
      <summary>{parts.join(", ")}</summary>
      <dl class="agent-facts">
        {Object.entries(TOKENS).map(([name, label]) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{NUMBER.format(usage?.[name as keyof typeof TOKENS] ?? 0)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const TOKENS = {
  input_tokens: "Input tokens",
  cache_read_input_tokens: "Read from the cache",
  cache_creation_input_tokens: "Written to the cache",
  output_tokens: "Output tokens",
};

const NUMBER = new Intl.NumberFormat();
const SECONDS = new Intl.NumberFormat("en", {
  style: "unit",
  unit: "second",
  unitDisplay: "short",
  maximumFractionDigits: 1,
});

/** The outcome of a run, in the form that its answer and its log share. */
interface Outcome {
  action_type: LoggedRun["action_type"];
  decision: string | null;
  guidance: Guidance | null;
  stop_reason: string | null;
  what_would_help: readonly string[];
  recommended_next: string | null;
  readiness_before: number | null;
  readiness_after: number | null;
  gates_affected: readonly string[];
  model: string | null;
  degraded: boolean;
  /** Whether it is the decision of an earlier run, which stands because nothing has changed. */
  cached: boolean;
  usage: Usage | null;
  duration_ms: number | null;
}

type Usage = DiAgentResponse["usage"];

/** The outcome in an answer or a log. */
export function toOutcome(told: DiAgentResponse | LoggedRun): Outcome {
  return "timings" in told ? fromAnswer(told) : fromLog(told);
}

function fromAnswer(answer: DiAgentResponse): Outcome {
  const total_ms = answer.timings["total_ms"];
  return { ...answer, duration_ms: typeof total_ms === "number" ? total_ms : null };
}

/** The log keeps guidance and usage as in the answer. */
function fromLog(log: LoggedRun): Outcome {
  return {
    ...log,
    guidance: log.guidance_provided as Guidance | null,
    cached: false,
    usage: log.usage as Usage | null,
    duration_ms: log.execution_time_ms,
  };
}
