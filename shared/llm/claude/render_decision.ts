import type { Tool } from "@anthropic-ai/sdk/resources/messages/messages";
import type { DecisionTask, ToolDescription } from "../../contracts/reasoner.ts";
import type { ModelParams } from "./call_model.ts";
import { decisionSchema } from "./decision_schema.ts";
import { toStrictSchema } from "./to_strict_schema.ts";

/** Room for thinking, which counts, and for one tool call with its trace. */
const MAX_OUTPUT_TOKENS = 8_000;

const CLOSING_INSTRUCTION =
  "Decide now: call exactly one of the tools and fill in all of its fields. Whatever you want to say goes into those fields.";

/**
 * The request for one decision. Tools and system prompt form the cached prefix; the observation, which differs every time,
 * comes after it. Current models refuse a forced tool, so the choice is `auto` and the answer is checked.
 */
export function renderDecision(model: string, task: DecisionTask): ModelParams {
  return {
    model,
    max_tokens: MAX_OUTPUT_TOKENS,
    tools: task.tools.map(toTool),
    tool_choice: { type: "auto", disable_parallel_tool_use: true },
    system: [{ type: "text", text: task.system, cache_control: { type: "ephemeral" } }],
    messages: [{
      role: "user",
      content: [
        { type: "text", text: task.observation_text },
        { type: "text", text: CLOSING_INSTRUCTION },
      ],
    }],
  };
}

function toTool({ name, description, args_schema }: ToolDescription): Tool {
  return {
    name,
    description,
    input_schema: toStrictSchema(decisionSchema(args_schema)),
    strict: true,
  };
}
