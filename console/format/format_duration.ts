/** A duration of up to hours in whole seconds: "8s", "2m 5s". Negative ones count as none. */
export function formatDuration(duration_ms: number): string {
  const total_seconds = Math.max(0, Math.floor(duration_ms / 1000));
  const minutes = Math.floor(total_seconds / 60);
  const seconds = SECONDS.format(total_seconds % 60);
  return minutes === 0 ? seconds : `${MINUTES.format(minutes)} ${seconds}`;
}

const SECONDS = toFormat("second");
const MINUTES = toFormat("minute");

function toFormat(unit: string): Intl.NumberFormat {
  return new Intl.NumberFormat("en", { style: "unit", unit, unitDisplay: "narrow" });
}
