import { z } from "zod";
import type { ToolName } from "../../contracts/di_agent.ts";
import type { ElementName } from "../../contracts/element.ts";
import { depthSchema } from "../../contracts/foundation.ts";
import { AppError } from "../../errors.ts";
import type { AgentTool, ExtractOptions } from "../agent_tool.ts";
import { defineTool } from "../define_tool.ts";
import { describeOutcome } from "../describe_outcome.ts";

/** The tools that extract one element each from the project's signals and save it. */
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
    gates: [element],
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
