import { ApiError } from "../../api/api_error.ts";
import { ErrorNotice } from "../../components/error_notice.tsx";
import { RetryButton } from "../../components/retry_button.tsx";
import type { RunControl } from "./use_run.ts";

/** Why the run cannot be shown: it was refused, or is out of reach. Another run of the project can be watched meanwhile. */
export function RunRefusal({ error, control }: { error: unknown; control: RunControl }) {
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

/** Refusals that are nobody's mistake, by code. */
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
