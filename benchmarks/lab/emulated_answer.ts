import { answerFromPrompt } from "../../local/emulator/answer_from_prompt.ts";
import { fillSchema } from "../../local/emulator/fill_schema.ts";
import { type Answer, type MessagesRequest, toBlocks } from "../../local/emulator/wire.ts";

/** What every agent in a benchmark decides: an action that is always open, and that reads signals to be carried out. */
const ACTION = "suggest_discovery_questions";

/** An extraction is answered from the prompt; a decision is always the same, so that all agents have the same to do. */
export function emulatedAnswer(request: MessagesRequest): Answer {
  const tool = request.tools?.find((each) => "input_schema" in each && each.name === ACTION);
  if (tool === undefined || !("input_schema" in tool)) return answerFromPrompt(request);
  const [first] = toBlocks(request.messages[0]?.content ?? []);
  const text = first?.type === "text" ? first.text : "";
  // A tool's input is an object, so that is what its schema is filled with.
  const input = fillSchema(tool.input_schema, text) as Record<string, unknown>;
  return { content: [{ type: "tool_use", name: ACTION, input }] };
}
