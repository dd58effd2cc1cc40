import { inspect, type InspectOptions } from "node:util";
import type { RunEvent } from "../../shared/contracts/di_agent.ts";

const FORMAT: InspectOptions = {
  depth: Infinity,
  compact: 3,
  breakLength: 120,
  maxStringLength: 110,
  maxArrayLength: 1,
};

/** Shorter texts are repeated: their place says more than a reference would. */
const MIN_REFERRED_LENGTH = 40;

/**
 * The events of a run for a reader, the same for every run that does the same: ids are numbered by appearance, measured times left
 * out, long texts and lists cut, and what an earlier event has told is only referred to.
 */
export function renderTrace(events: readonly RunEvent[]): string {
  const told = new Set<string>();
  const lines = withStableIds(events).map(({ event, data }) => {
    const shown = shorten(data, told);
    remember(data, told);
    return `${event} ${inspect(shown, FORMAT)}`;
  });
  return lines.join("\n");
}

/** The value with each UUID replaced by one that counts up, so that two runs can be compared. */
export function withStableIds<Value>(value: Value): Value {
  const ids = new Map<string, string>();
  const json = JSON.stringify(value).replace(UUID, (id) => {
    const stable = ids.get(id) ??
      `00000000-0000-4000-8000-${String(ids.size + 1).padStart(12, "0")}`;
    ids.set(id, stable);
    return stable;
  });
  // Only texts inside it have changed.
  return JSON.parse(json) as Value;
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

function shorten(value: unknown, told: ReadonlySet<string>): unknown {
  if (isReferable(value) && told.has(JSON.stringify(value))) return note("as above");
  if (Array.isArray(value)) return value.map((item) => shorten(item, told));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      name === "timings" ? note("measured") : shorten(field, told),
    ]),
  );
}

function remember(value: unknown, told: Set<string>): void {
  if (isReferable(value)) told.add(JSON.stringify(value));
  if (isObject(value)) { for (const field of Object.values(value)) remember(field, told); }
}

function isReferable(value: unknown): boolean {
  return (typeof value === "string" || isObject(value)) &&
    JSON.stringify(value).length > MIN_REFERRED_LENGTH;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Stands in the output in brackets, as nothing of the run's does. */
function note(text: string): object {
  return { [inspect.custom]: () => `[${text}]` };
}
