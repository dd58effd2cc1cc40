import type { z } from "zod";
import { AppError } from "../../errors.ts";
import type { Observation, ToolName } from "../../contracts/di_agent.ts";
import type { ElementName } from "../../contracts/element.ts";
import type { AgentTool, ExtractOptions } from "../agent_tool.ts";
import { defineTool } from "../define_tool.ts";
import { describeOutcome } from "../describe_outcome.ts";
import { findRerunObstacle } from "./find_rerun_obstacle.ts";
import { GATES } from "../../elements/elements.ts";

interface ExtractionToolDefinition {
  name: ToolName;
  element: ElementName;
  description: string;
  args_schema: z.ZodObject;
  /** What else the element must wait for; null if nothing. */
  findMissingPrerequisite(observation: Observation): string | null;
}

/** The tool that extracts one element from the project's signals and saves it. */
export function defineExtractionTool(definition: ExtractionToolDefinition): AgentTool {
  const { name, element, description, args_schema } = definition;
  return defineTool({
    name,
    description,
    args_schema,
    action_type: "tool_call",
    gates: [element],
    findObstacle: (observation) =>
      findExtractionObstacle(element, observation) ??
        definition.findMissingPrerequisite(observation) ?? findRerunObstacle(name, observation),
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

function findExtractionObstacle(element: ElementName, observation: Observation): string | null {
  const label = GATES[element].label;
  if (observation.last_signal_at === null) return "the project has no signal to extract from";
  const confirmed_by = observation.foundation[element]?.confirmed_by;
  if (confirmed_by) return `the ${label} is confirmed by the ${confirmed_by}`;
  const gate = observation.readiness.gates.find(({ name }) => name === element);
  const has_cause = observation.specific_request !== null ||
    observation.unanalyzed_signals.length > 0;
  if (gate?.satisfied && !has_cause) return `the ${label} is satisfied and no signal is unread`;
  return null;
}
