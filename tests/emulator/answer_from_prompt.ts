import { z } from "zod";
import type { Passage } from "../../shared/contracts/reasoner.ts";
import { extractableNameSchema } from "../../shared/contracts/element.ts";
import { authoritySchema, sourceTypeSchema } from "../../shared/contracts/signal.ts";
import { AppError } from "../../shared/errors.ts";
import { ALL_ELEMENTS } from "../../shared/foundation/elements/all_elements.ts";
import { proposeByRules } from "../../shared/llm/rules/propose_by_rules.ts";
import { splitTurns } from "../../shared/text/split_turns.ts";
import { fillSchema } from "./fill_schema.ts";
import { type Answer, findSearchTool, type MessagesRequest, toBlocks } from "./wire.ts";

const SIGNAL =
  /<signal id="([^"]*)" type="([^"]*)" authority="([^"]*)"[^>]*>\n([\s\S]*?)\n<\/signal>/g;
const TASK = /<answer_schema element="([a-z_]+)">/;

/**
 * An honest answer made from nothing but the prompt: for an extraction the rules' proposal over the signals that stand in it,
 * with verbatim quotes; for a decision the first tool offered, its fields filled from the observation; for research a search
 * that finds nothing.
 */
export function answerFromPrompt(request: MessagesRequest): Answer {
  const [first] = request.messages;
  const texts = toBlocks(first?.content ?? []).flatMap((block) =>
    block.type === "text" ? [block.text] : []
  );
  const prompt = texts.join("\n");
  return callFirstTool(request, texts[0] ?? "") ?? searchInVain(request, prompt) ?? propose(prompt);
}

function searchInVain(request: MessagesRequest, query: string): Answer | null {
  if (findSearchTool(request) === undefined) return null;
  return {
    content: [
      { type: "web_search", query, found: [] },
      { type: "text", text: "Nothing was found." },
    ],
  };
}

function callFirstTool({ tools = [] }: MessagesRequest, observation: string): Answer | null {
  const tool = tools.find((candidate) => "input_schema" in candidate);
  if (tool === undefined || !("input_schema" in tool)) return null;
  const input = fillSchema(tool.input_schema, observation);
  return { content: [{ type: "tool_use", name: tool.name, input: recordSchema.parse(input) }] };
}

const recordSchema = z.record(z.string(), z.unknown());

function propose(prompt: string): Answer {
  const [, name] = TASK.exec(prompt) ?? [];
  const element = extractableNameSchema.safeParse(name);
  const output = element.success ? proposeElement(element.data, prompt) : {};
  return { content: [{ type: "text", text: JSON.stringify(output) }] };
}

function proposeElement(element: z.infer<typeof extractableNameSchema>, prompt: string): unknown {
  const { fields, proposal_schema } = ALL_ELEMENTS[element];
  try {
    return proposeByRules({
      element,
      depth: "standard",
      instructions: "",
      schema: proposal_schema,
      fields,
      passages: readPassages(prompt),
    });
  } catch (error) {
    if (error instanceof AppError && error.code === "insufficient_signal") {
      return fillSchema(z.toJSONSchema(proposal_schema, { io: "input" }), "");
    }
    throw error;
  }
}

function readPassages(prompt: string): Passage[] {
  return [...prompt.matchAll(SIGNAL)].flatMap(([, signal_id = "", type, from, content = ""]) => {
    const source_type = sourceTypeSchema.parse(type);
    const authority = authoritySchema.parse(from);
    return splitTurns(content, source_type)
      .map((turn) => ({ signal_id, source_type, authority, ...turn }));
  });
}
