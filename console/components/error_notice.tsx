import { ApiError } from "../api/api_error.ts";
import { RetryButton } from "./retry_button.tsx";

/** What went wrong, in words that help, with a way on where there is one. */
export function ErrorNotice({ error, retry }: { error: unknown; retry?: () => void }) {
  const message = error instanceof Error ? error.message : String(error);
  const { hint, retry_after } = error instanceof ApiError
    ? error
    : { hint: null, retry_after: null };
  return (
    <div class="notice notice-error" role="alert">
      <p>{message}</p>
      {hint && <p class="quiet">{hint}</p>}
      {retry && <RetryButton after_seconds={retry_after} onRetry={retry} />}
    </div>
  );
}
