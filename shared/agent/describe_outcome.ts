import type { ExtractableName } from "../contracts/element.ts";
import type { ElementOutcome, ExtractionStatus } from "../contracts/foundation.ts";
import { plural } from "../text/plural.ts";
import type { ToolOutcome } from "./agent_tool.ts";
import { ELEMENTS } from "../elements/elements.ts";

/** Statuses after which the element stands, whether or not this run wrote it. */
const STANDING: ReadonlySet<ExtractionStatus> = new Set(["extracted", "unchanged", "protected"]);

/** What the extraction of one element means for the run; `data` holds the value without its quotes, and their numbers. */
export function describeOutcome(
  element: ExtractableName,
  outcome: ElementOutcome,
): ToolOutcome {
  const success = STANDING.has(outcome.status);
  return {
    success,
    data: {
      status: outcome.status,
      value: withoutEvidence(outcome.value),
      confidence: outcome.confidence,
      verified_quotes: outcome.evidence.length,
      refused_quotes: outcome.refused_quotes.length,
    },
    error: success ? null : outcome.error?.message ?? outcome.status,
    next: describeNext(element, outcome),
  };
}

function withoutEvidence(value: Record<string, unknown> | null) {
  if (value === null) return null;
  const { evidence: _, ...content } = value;
  return content;
}

function describeNext(element: ExtractableName, outcome: ElementOutcome): string {
  const label = ELEMENTS[element].label;
  const reason = outcome.error?.message ?? "no reason given";
  switch (outcome.status) {
    case "extracted":
      return outcome.evidence.length === 0
        ? `The ${label} is saved as a hypothesis without a single verified quote: put it to the client before building on it.`
        : `The ${label} is saved${atConfidence(outcome)} on ${
          plural(outcome.evidence.length, "verified quote")
        }.`;
    case "unchanged":
      return `The signals say about the ${label} what was known before${
        atConfidence(outcome)
      }: only the client can add to it now.`;
    case "protected":
      return describeProtection(label, outcome.value?.["confirmed_by"]);
    case "insufficient_signal":
      return `The signals do not carry a ${label} (${reason}): ask the client for it.`;
    case "failed":
      return `The ${label} could not be extracted (${reason}): try again later.`;
  }
}

/** No tool forces an extraction, so nothing is kept beside a confirmed value: it was not read for at all. */
function describeProtection(label: string, confirmed_by: unknown): string {
  return typeof confirmed_by === "string"
    ? `The ${label} is confirmed by the ${confirmed_by} and stays as it is.`
    : `The ${label} stays as it is: what was found now is weaker and is not kept.`;
}

function atConfidence({ confidence }: ElementOutcome): string {
  return confidence === null ? "" : ` at confidence ${confidence.toFixed(2)}`;
}
