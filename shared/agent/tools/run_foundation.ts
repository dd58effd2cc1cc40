import { z } from "zod";
import type { Observation } from "../../contracts/di_agent.ts";
import type { ExtractableName } from "../../contracts/element.ts";
import type { ElementOutcome } from "../../contracts/foundation.ts";
import { plural } from "../../text/plural.ts";
import type { ToolOutcome } from "../agent_tool.ts";
import { defineTool } from "../define_tool.ts";
import { describeOutcome } from "../describe_outcome.ts";
import { ELEMENTS } from "../../elements/elements.ts";
import { dueElements } from "../policy/extract.ts";

/** Extracts every element that is due, in one pass, and the strategic context along with them. */
export const runFoundation = defineTool({
  name: "run_foundation",
  description:
    "Reads the signals once for every foundation element that is still open in this phase, and saves what they carry: the " +
    "broad first pass over a new project, or over a batch of new signals that touch many subjects. Needs at least one " +
    "signal. Moves core_pain, primary_persona, wow_moment and design_preferences; once the required ones of these are " +
    "satisfied also business_case and budget_constraints. Fills the strategic context too, unless that is confirmed. Prefer the tool of one element when that one is the gap.",
  args_schema: z.object({}),
  action_type: "tool_call",
  gates: [
    "core_pain",
    "primary_persona",
    "wow_moment",
    "design_preferences",
    "business_case",
    "budget_constraints",
  ],
  run: async (_args, { observation, deps }) => {
    const { outcomes } = await deps.extract([
      ...dueElements(observation),
      ...dueContext(observation),
    ], {});
    return describePass(outcomes);
  },
});

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
