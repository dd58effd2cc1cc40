import { ELEMENTS } from "../shared/elements/elements.ts";

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

const HOUR_MS = 3_600_000;

/** How long, or from `now` (milliseconds since 1970) on until when: "in 42s", "at 1:20 AM" from an hour on. */
export function formatWait(wait_ms: number, now: number): string {
  if (wait_ms >= HOUR_MS) return `at ${TIME.format(now + wait_ms)}`;
  return `in ${formatDuration(Math.ceil(wait_ms / 1000) * 1000)}`;
}

const TIME = new Intl.DateTimeFormat(undefined, { timeStyle: "short" });

/** A score or a gain: 0 to 100, with the decimal that it may have. */
export function formatScore(score: number): string {
  return NUMBER.format(score);
}

const NUMBER = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });

/** What a step would add to the score, in points, with its sign: "+4.5", also "+0". */
export function formatGain(gain: number): string {
  return gain >= 0 ? `+${formatScore(gain)}` : formatScore(gain);
}

/** A name of the API in words, "Core pain": the label of an element or gate, else the words of the name. */
export function toLabel(name: string): string {
  const words = LABELS[name]?.label ?? name.replaceAll("_", " ").replace(/\bmvp\b/, "MVP");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const LABELS: Readonly<Record<string, { label: string }>> = ELEMENTS;
