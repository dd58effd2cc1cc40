import { ApiError } from "../../packages/client/call_function.ts";
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { formatWait } from "../format.ts";

/** What went wrong, with its hint, and a way to try again if there is one. */
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

/** Says that a list is empty, and how to fill it. */
export function EmptyNotice({ children }: { children: ComponentChildren }) {
  return <div class="notice">{children}</div>;
}

interface Props {
  /** How long another try is in vain, in seconds; null where it is not known. */
  after_seconds: number | null;
  onRetry(): void;
}

/** Tries again, once that can succeed. */
export function RetryButton({ after_seconds, onRetry }: Props) {
  const left_ms = useTimeLeft(after_seconds ?? 0);
  return (
    <button type="button" disabled={left_ms > 0} onClick={onRetry}>
      {left_ms > 0 ? `Try again ${formatWait(left_ms, Date.now())}` : "Try again"}
    </button>
  );
}

/** Milliseconds left until so many seconds have passed, updated about once a second. */
function useTimeLeft(seconds: number): number {
  const [left_ms, setLeft] = useState(seconds * 1000);
  useEffect(() => {
    const end = Date.now() + seconds * 1000;
    const look = () => setLeft(Math.max(0, end - Date.now()));
    look();
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  return left_ms;
}
