import type { Observation } from "../contracts/di_agent.ts";
import type { AgentTool, ToolSettings } from "./agent_tool.ts";
import { ALL_TOOLS } from "./tools/all_tools.ts";

/**
 * The tools that make sense now, in their fixed order: projects in the same state are offered the same list, so that the
 * prompt's cached prefix is shared between them.
 */
export function offeredTools(observation: Observation, settings: ToolSettings): AgentTool[] {
  return Object.values(ALL_TOOLS).filter((tool) =>
    tool.findObstacle(observation, settings) === null
  );
}
