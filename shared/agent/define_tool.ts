import type { z } from "zod";
import type { AgentTool, ToolContext, ToolOutcome } from "./agent_tool.ts";

interface ToolDefinition<Schema extends z.ZodObject>
  extends Omit<AgentTool, "args_schema" | "run"> {
  args_schema: Schema;
  run(args: z.infer<Schema>, context: ToolContext): ToolOutcome | Promise<ToolOutcome>;
}

/** The tool whose `run` parses its arguments first, so that its work starts from valid ones. */
export function defineTool<Schema extends z.ZodObject>(
  definition: ToolDefinition<Schema>,
): AgentTool {
  return {
    ...definition,
    run: async (args, context) => await definition.run(definition.args_schema.parse(args), context),
  };
}
