import { formatDuration } from "./format_duration.ts";

const HOUR_MS = 3_600_000;

/** How long, or from `now` (milliseconds since 1970) on until when: "in 42s", "at 1:20 AM" from an hour on. */
export function formatWait(wait_ms: number, now: number): string {
  if (wait_ms >= HOUR_MS) return `at ${TIME.format(now + wait_ms)}`;
  return `in ${formatDuration(Math.ceil(wait_ms / 1000) * 1000)}`;
}

const TIME = new Intl.DateTimeFormat(undefined, { timeStyle: "short" });
