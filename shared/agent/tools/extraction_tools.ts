import { z } from "zod";
import type { Observation, ToolName } from "../../contracts/di_agent.ts";
import type { ElementName, ExtractableName } from "../../contracts/element.ts";
import {
  depthSchema,
  type ElementOutcome,
  type ExtractionStatus,
} from "../../contracts/foundation.ts";
import { AppError } from "../../errors.ts";
import {
  type AgentTool,
  defineTool,
  type ExtractOptions,
  type ToolOutcome,
} from "../agent_tool.ts";
import { plural } from "../../text/plural.ts";
import { ELEMENTS } from "../../elements/elements.ts";
import { dueElements } from "../policy/extract.ts";

/** The tools that read the signals for elements of the foundation and save them: for one element each, or for all that are due. */
export const extractionTools = {
  extract_core_pain: extractionTool("extract_core_pain", "core_pain", {
    description:
      "Reads the signals for the one problem at the root of the project: what it is, why now, what is at stake and who feels " +
      "it most; saves it with the quotes that prove it. Needs at least one signal. Moves the gate core_pain, on which every " +
      "other gate rests. signal_ids narrows the reading to signals listed in the observation; leave it out to read all. " +
      "depth: surface takes only what is said outright, standard adds what plainly follows, deep also weighs what is implied.",
    args_schema: z.object({
      signal_ids: z.array(z.uuid()).min(1).max(200).optional(),
      depth: depthSchema.optional(),
    }),
  }),
  extract_primary_persona: extractionTool("extract_primary_persona", "primary_persona", {
    description:
      "Reads the signals for the one person the product is for first: a real role, what they want to get done and how the " +
      "core pain reaches their day; saves it with its quotes. Needs a core pain that is more than an assumption and at least " +
      "one signal. Moves the gate primary_persona.",
  }),
  identify_wow_moment: extractionTool("identify_wow_moment", "wow_moment", {
    description:
      "Derives the one moment in a click-through in which the core pain visibly turns into its opposite for the primary " +
      "persona; saves it with the quotes it rests on. Needs a core pain that is more than an assumption and a primary " +
      "persona. Moves the gate wow_moment.",
  }),
  extract_business_case: extractionTool("extract_business_case", "business_case", {
    description:
      "Reads the signals for what solving the pain is worth to the business, how that compares with the investment, why it " +
      "comes before other work and by which figures success will be told; saves it with its quotes. Only once every " +
      "required prototype gate is satisfied. Moves the gate business_case; 0.4 to 0.7 is normal before a prototype was seen.",
  }),
  extract_budget_constraints: extractionTool("extract_budget_constraints", "budget_constraints", {
    description:
      "Reads the signals for the money, the time and the technical and organisational limits that the client stated; saves " +
      "them with their quotes and leaves open what nobody said. Only once every required prototype gate is satisfied. Moves " +
      "the gate budget_constraints; 0.3 to 0.5 is normal before a prototype was seen.",
  }),
  run_foundation: defineTool({
    name: "run_foundation",
    description:
      "Reads the signals once for every foundation element that is still open in this phase, and saves what they carry: the " +
      "broad first pass over a new project, or over a batch of new signals that touch many subjects. Needs at least one " +
      "signal. Moves core_pain, primary_persona, wow_moment and design_preferences; once the required ones of these are " +
      "satisfied also business_case and budget_constraints. Fills the strategic context too, unless that is confirmed. Prefer the tool of one element when that one is the gap.",
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
  { description, args_schema = z.object({}) }: { description: string; args_schema?: z.ZodObject },
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

/** Confirmed, the strategic context is left alone; the elements' own pass is never made for its sake. */
function dueContext({ product }: Observation): ExtractableName[] {
  const status = product?.strategic_context?.confirmation_status;
  return status?.startsWith("confirmed_") ? [] : ["strategic_context"];
}

function describePass(outcomes: Partial<Record<ExtractableName, ElementOutcome>>): ToolOutcome {
  const parts = (Object.entries(outcomes) as [ExtractableName, ElementOutcome][])
    .map(([element, outcome]) => ({ element, ...describeOutcome(element, outcome) }));
  const open = parts.filter((part) => !part.success);
  return {
    success: open.length < parts.length,
    data: { elements: Object.fromEntries(parts.map(({ element, data }) => [element, data])) },
    error: open.length < parts.length ? null : open.map(({ error }) => error).join("; "),
    next: `${plural(parts.length - open.length, "element")} stand after this pass. ` +
      (open[0]?.next ?? "Have the client confirm them.") + nameOthers(open.slice(1)),
  };
}

function nameOthers(parts: { element: ExtractableName }[]): string {
  if (parts.length === 0) return "";
  return ` Also open: ${parts.map(({ element }) => ELEMENTS[element].label).join(", ")}.`;
}

/** Statuses after which the element has a value, whether or not this run wrote it. */
const SUCCESSES: ReadonlySet<ExtractionStatus> = new Set(["extracted", "unchanged", "protected"]);

/** What the extraction of one element means for the run; `data` holds the value without its quotes, and their numbers. */
function describeOutcome(
  element: ExtractableName,
  outcome: ElementOutcome,
): ToolOutcome {
  const success = SUCCESSES.has(outcome.status);
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
