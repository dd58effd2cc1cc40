import { ownFields } from "../../contracts/standing.ts";
import * as z from "zod";
import type { Observation, ToolName } from "../../contracts/di_agent.ts";
import type { ElementName, ExtractableName, GateName } from "../../contracts/element.ts";
import type { ElementOutcome, ExtractionStatus } from "../../contracts/foundation.ts";
import { AppError } from "../../errors.ts";
import {
  type AgentTool,
  defineTool,
  type ExtractOptions,
  type ToolOutcome,
} from "../agent_tool.ts";
import { plural } from "../../text/plural.ts";
import {
  BUILD_GATES,
  ELEMENT_NAMES,
  ELEMENTS,
  type EXTRACTION_TOOLS,
  GATES,
  PROTOTYPE_GATES,
} from "../../elements/elements.ts";
import type { ElementExtraction } from "../../elements/extraction.ts";
import { EXTRACTIONS } from "../../elements/extractions.ts";
import { dueElements, READ_ELEMENTS } from "../policy/extract.ts";

const LIST = new Intl.ListFormat("en-GB");

/** The elements of a phase that are read for, in words. */
function listInPhase(phase: readonly GateName[]): string {
  return LIST.format(READ_ELEMENTS.filter((element) => phase.includes(element)));
}

/** The tools that extract one element each from the project's signals and save it. */
const elementTools = Object.fromEntries(
  ELEMENT_NAMES.flatMap((element) => {
    const { tool } = GATES[element];
    const offer = EXTRACTIONS[element].tool;
    return tool && offer ? [[tool, extractionTool(tool, element, offer)]] : [];
  }),
) as Record<(typeof EXTRACTION_TOOLS)[number], AgentTool>; // the folder of each element with a tool describes it

/** The tools that read the signals for elements of the foundation and save them: for one element each, or for all that are due. */
export const extractionTools = {
  ...elementTools,
  run_foundation: defineTool({
    name: "run_foundation",
    description:
      "Reads the signals once for every foundation element that is still open in this phase, and saves what they carry: the " +
      "broad first pass over a new project, or over a batch of new signals that touch many subjects. Needs at least one " +
      `signal. Moves ${listInPhase(PROTOTYPE_GATES)}; once the required ones of these are ` +
      `satisfied also ${
        listInPhase(BUILD_GATES)
      }. Fills the strategic context too, unless that is confirmed. Prefer the tool of one element when that one is the gap.`,
    args_schema: z.object({}),
    action_type: "tool_call",
    run: async (_args, { observation, deps }) => {
      const { outcomes } = await deps.extract([
        ...dueElements(observation),
        ...dueContext(observation),
      ], {});
      return describePass(outcomes);
    },
  }),
};

function extractionTool(
  name: ToolName,
  element: ElementName,
  { description, args_schema = z.object({}) }: NonNullable<ElementExtraction["tool"]>,
): AgentTool {
  return defineTool({
    name,
    description,
    args_schema,
    action_type: "tool_call",
    run: async (args: ExtractOptions, { deps }) => {
      const { outcomes } = await deps.extract([element], args);
      const outcome = outcomes[element];
      if (outcome === undefined) {
        throw new AppError(
          "internal",
          `Cannot extract "${element}": the extraction gave no outcome`,
        );
      }
      return describeOutcome(element, outcome);
    },
  });
}

/** The strategic context is extracted along with the elements, never for its own sake, and not once it is confirmed. */
function dueContext({ product }: Observation): ExtractableName[] {
  const status = product?.strategic_context?.confirmation_status;
  return status?.startsWith("confirmed_") ? [] : ["strategic_context"];
}

function describePass(outcomes: Partial<Record<ExtractableName, ElementOutcome>>): ToolOutcome {
  const parts = (Object.entries(outcomes) as [ExtractableName, ElementOutcome][])
    .map(([element, outcome]) => ({ element, ...describeOutcome(element, outcome) }));
  const open = parts.filter((part) => !part.success);
  const filled = parts.length - open.length;
  return {
    success: filled > 0,
    data: { elements: Object.fromEntries(parts.map(({ element, data }) => [element, data])) },
    error: filled > 0 ? null : open.map(({ error }) => error).join("; "),
    next:
      `${filled} of ${plural(parts.length, "element")} ${
        filled === 1 ? "has" : "have"
      } a value after this pass. ` +
      (open[0]?.next ?? "Have the client confirm them.") + nameOthers(open.slice(1)),
  };
}

function nameOthers(parts: { element: ExtractableName }[]): string {
  if (parts.length === 0) return "";
  return ` Also open: ${parts.map(({ element }) => ELEMENTS[element].label).join(", ")}.`;
}

/** Statuses after which the element has a value, whether or not this run wrote it. */
const SUCCESSES: ReadonlySet<ExtractionStatus> = new Set(["extracted", "unchanged", "protected"]);

/** What the extraction of one element means for the run; `data` holds what the value says, the fields that stand, and the numbers of
 * quotes. */
function describeOutcome(
  element: ExtractableName,
  outcome: ElementOutcome,
): ToolOutcome {
  const success = SUCCESSES.has(outcome.status);
  return {
    success,
    data: {
      status: outcome.status,
      value: outcome.value === null ? null : ownFields(outcome.value),
      standing: outcome.value?.["standing"] ?? [],
      confidence: outcome.confidence,
      verified_quotes: outcome.evidence.length,
      refused_quotes: outcome.refused_quotes.length,
    },
    error: success ? null : outcome.error?.message ?? outcome.status,
    next: describeNext(element, outcome),
  };
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
      return `The signals do not support a ${label} (${reason}): ask the client for it.`;
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
