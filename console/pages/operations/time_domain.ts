import type { Metrics } from "../../../shared/contracts/metrics.ts";

/** From the begin of the first step to the end of the last one, whether or not anything happened in them. */
export function timeDomain(
  { computed_at, window_seconds, step_seconds = 1 }: Metrics,
): [Date, Date] {
  const end_seconds = Date.parse(computed_at) / 1000;
  const first = Math.floor((end_seconds - window_seconds) / step_seconds);
  const last = Math.floor(end_seconds / step_seconds);
  return [toDate(first * step_seconds), toDate((last + 1) * step_seconds)];
}

function toDate(seconds: number): Date {
  return new Date(seconds * 1000);
}
