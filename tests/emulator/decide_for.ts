import type { ToolName } from "../../shared/contracts/di_agent.ts";
import { answerFromPrompt } from "./answer_from_prompt.ts";
import { fillSchema } from "./fill_schema.ts";
import { type MessagesRequest, type Respond, toBlocks } from "./wire.ts";

/** A model that decides for this tool wherever it is offered, and answers from the prompt otherwise. */
export function decideFor(name: ToolName, args: Record<string, unknown> = {}): Respond {
  return (request) => {
    const tool = request.tools?.find((each) => "input_schema" in each && each.name === name);
    if (tool === undefined || !("input_schema" in tool)) return answerFromPrompt(request);
    // A tool's input is an object, so that is what its schema is filled with.
    const filled = fillSchema(tool.input_schema, firstText(request)) as Record<string, unknown>;
    return { content: [{ type: "tool_use", name, input: { ...filled, ...args } }] };
  };
}

function firstText({ messages }: MessagesRequest): string {
  const [first] = toBlocks(messages[0]?.content ?? []);
  return first?.type === "text" ? first.text : "";
}
