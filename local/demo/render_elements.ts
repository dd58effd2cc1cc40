import { EXTRACTABLE_NAMES } from "../../shared/elements/elements.ts";
import type { ElementOutcome } from "../../shared/contracts/foundation.ts";
import type { DemoReport, Source } from "./demo_report.ts";
import type { Paint } from "./paint.ts";
import { renderBar } from "./render_bar.ts";
import { wrap } from "./wrap.ts";

const NAME_COLUMN = 30;
/** Rendered apart from the element's own fields. */
const STANDING = new Set(["evidence", "confirmed_by", "confidence"]);

/** Every element of the foundation: status, confidence, fields, accepted quotes with their source, refused quotes. */
export function renderElements({ foundation, sources }: DemoReport, paint: Paint): string[] {
  return EXTRACTABLE_NAMES.flatMap((name) => {
    const outcome = foundation.elements[name];
    return outcome === undefined ? [] : [...renderElement(name, outcome, { sources, paint }), ""];
  });
}

interface Surroundings {
  sources: Source[];
  paint: Paint;
}

function renderElement(name: string, outcome: ElementOutcome, around: Surroundings): string[] {
  const { paint } = around;
  return [
    paint.strong(name.padEnd(NAME_COLUMN)) + renderStanding(outcome, paint),
    ...(outcome.error ? wrap(outcome.error.message, { first: "  " }) : []),
    ...Object.entries(outcome.value ?? {}).flatMap(renderField),
    ...outcome.evidence.flatMap((evidence) => renderQuote(evidence, around)),
    ...outcome.refused_quotes.flatMap(({ quote, reason }) =>
      wrap(`refused (${reason}): “${quote}”`, { first: "  ✗ " }).map(paint.bad)
    ),
  ];
}

function renderStanding({ status, confidence }: ElementOutcome, paint: Paint): string {
  const found = status === "extracted" || status === "unchanged";
  const painted = (found ? paint.good : paint.bad)(status.padEnd(20));
  if (confidence === null) return painted.trimEnd();
  return `${painted} confidence ${renderBar(confidence, 10)} ${confidence.toFixed(2)}`;
}

function renderField([field, value]: [string, unknown]): string[] {
  const text = renderValue(value);
  if (text === "" || STANDING.has(field)) return [];
  return wrap(text, { first: `  ${field.padEnd(NAME_COLUMN - 2)}` });
}

function renderValue(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map(renderValue).join(" · ");
  if (typeof value !== "object") return String(value);
  return Object.entries(value)
    .map(([field, part]) => `${field}: ${renderValue(part)}`)
    .join(", ");
}

function renderQuote(
  { signal_id, quote, match, speaker }: ElementOutcome["evidence"][number],
  { sources, paint }: Surroundings,
): string[] {
  const file = sources.find((source) => source.signal_id === signal_id)?.file ?? signal_id;
  const origin = [speaker, file, match].filter((part) => part !== null).join(", ");
  return [
    ...wrap(`“${quote}”`, { first: "  ❝ " }),
    ...wrap(origin, { first: "    — " }).map(paint.faint),
  ];
}
