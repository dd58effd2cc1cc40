/**
 * How long before `now` (milliseconds since 1970) the moment lies, in the largest unit that fills at least one: "3 minutes ago".
 * What lies less than a minute away, clocks being what they are also ahead, is "just now".
 */
export function formatAge(at: string, now: number): string {
  const seconds = (Date.parse(at) - now) / 1000;
  for (const [unit, unit_seconds] of UNITS) {
    if (Math.abs(seconds) >= unit_seconds) {
      return RELATIVE.format(Math.trunc(seconds / unit_seconds), unit);
    }
  }
  return "just now";
}

const RELATIVE = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

const UNITS = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;
