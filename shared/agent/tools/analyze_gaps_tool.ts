import { z } from "zod";
import { analyzeGaps } from "../analyze_gaps.ts";
import { defineTool } from "../define_tool.ts";

/** Lists what the project lacks. */
export const analyzeGapsTool = defineTool({
  name: "analyze_gaps",
  description:
    "Lists everything the project still lacks, worst first: open gates with what is missing in each, features and personas " +
    "without a source or a confirmation, and those that nothing connects. Always possible, moves no gate. Use it when the " +
    "request asks where the project stands; to move on, choose a tool that moves a gate.",
  args_schema: z.object({}),
  action_type: "tool_call",
  gates: [],
  run: async (_args, { observation, deps }) => {
    const entities = await deps.loadEntities();
    const gaps = analyzeGaps({
      readiness: deps.readiness,
      foundation: observation.foundation,
      ...entities,
    });
    const first = gaps.priority_gaps[0];
    return {
      success: true,
      data: gaps,
      error: null,
      next: first === undefined
        ? "Nothing is missing."
        : `${first.description} ${first.how_to_fix}`,
    };
  },
});
