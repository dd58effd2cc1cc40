import { z } from "zod";
import type { ToolName } from "../../shared/contracts/di_agent.ts";
import type { Passage } from "../../shared/contracts/reasoner.ts";
import { extractableNameSchema } from "../../shared/contracts/element.ts";
import { authoritySchema, sourceTypeSchema } from "../../shared/contracts/signal.ts";
import { AppError } from "../../shared/errors.ts";
import { EXTRACTIONS } from "../../shared/elements/extractions.ts";
import { proposeByRules } from "../../shared/llm/rules/propose_by_rules.ts";
import { readTurns } from "../../shared/signals/read_turns.ts";
import {
  type EmulatedAnswer,
  findSearchTool,
  type MessagesRequest,
  type Respond,
  toBlocks,
} from "./wire.ts";

const SIGNAL =
  /<signal id="([^"]*)" type="([^"]*)" authority="([^"]*)"[^>]*>\n([\s\S]*?)\n<\/signal>/g;
const TASK = /<answer_schema element="([a-z_]+)">/;

/**
 * An answer made from the prompt alone: for an extraction, what the rules propose for the signals in the prompt, with verbatim
 * quotes; for a decision, the first tool offered, its fields filled from the observation; for research, a search without results.
 */
export function answerFromPrompt(request: MessagesRequest): EmulatedAnswer {
  const [first] = request.messages;
  const texts = toBlocks(first?.content ?? []).flatMap((block) =>
    block.type === "text" ? [block.text] : []
  );
  const prompt = texts.join("\n");
  return callFirstTool(request, texts[0] ?? "") ?? searchWithoutResults(request, prompt) ??
    propose(prompt);
}

function searchWithoutResults(request: MessagesRequest, query: string): EmulatedAnswer | null {
  if (findSearchTool(request) === undefined) return null;
  return {
    content: [
      { type: "web_search", query, found: [] },
      { type: "text", text: "Nothing was found." },
    ],
  };
}

function callFirstTool(
  { tools = [] }: MessagesRequest,
  observation: string,
): EmulatedAnswer | null {
  const tool = tools.find((candidate) => "input_schema" in candidate);
  if (tool === undefined || !("input_schema" in tool)) return null;
  const input = fillSchema(tool.input_schema, observation);
  return { content: [{ type: "tool_use", name: tool.name, input: recordSchema.parse(input) }] };
}

const recordSchema = z.record(z.string(), z.unknown());

function propose(prompt: string): EmulatedAnswer {
  const [, name] = TASK.exec(prompt) ?? [];
  const element = extractableNameSchema.safeParse(name);
  const output = element.success ? proposeElement(element.data, prompt) : {};
  const asks_short = prompt.includes("[signal_id, quote, field]");
  return {
    content: [{ type: "text", text: JSON.stringify(output, asks_short ? shorten : undefined) }],
  };
}

/** Citations as lists, and nulls left out, for prompts that ask for that. */
function shorten(_name: string, value: unknown): unknown {
  if (value === null) return undefined;
  if (typeof value !== "object" || !("signal_id" in value) || !("quote" in value)) return value;
  return Object.values(value);
}

function proposeElement(element: z.infer<typeof extractableNameSchema>, prompt: string): unknown {
  const { fields, proposal_schema } = EXTRACTIONS[element];
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

let last_read = { signals: "", passages: [] as Passage[] };

/**
 * The passages of the signals in the prompt; the same ones as before if the signals are. A model reads a cached prefix once, and so do the
 * rules by the identity of their passages: without that the computing would take longer than the emulated model.
 */
function readPassages(prompt: string): Passage[] {
  const signals = [...prompt.matchAll(SIGNAL)].map(([signal]) => signal).join("\n");
  if (signals !== last_read.signals) {
    last_read = { signals, passages: toPassages(signals) };
  }
  return last_read.passages;
}

function toPassages(signals: string): Passage[] {
  return [...signals.matchAll(SIGNAL)].flatMap(([, signal_id = "", type, from, content = ""]) => {
    const source_type = sourceTypeSchema.parse(type);
    const authority = authoritySchema.parse(from);
    return readTurns({ content, source_type }).filter(({ kind }) => kind !== "boilerplate")
      .map(({ start, end, speaker }) => ({
        signal_id,
        source_type,
        authority,
        speaker,
        // A prompt does not tell; who answers from it takes everybody at their word.
        side: "client" as const,
        text: content.slice(start, end),
        start,
        end,
      }));
  });
}

/**
 * A model that picks this tool whenever it is offered, and answers from the prompt otherwise.
 *
 * @param args Arguments of the tool that replace the generated ones.
 */
export function decideFor(name: ToolName, args: Record<string, unknown> = {}): Respond {
  return (request) => {
    const tool = request.tools?.find((each) => "input_schema" in each && each.name === name);
    if (tool === undefined || !("input_schema" in tool)) return answerFromPrompt(request);
    // The schema of a tool's input is always an object's.
    const filled = fillSchema(tool.input_schema, firstText(request)) as Record<string, unknown>;
    return { content: [{ type: "tool_use", name, input: { ...filled, ...args } }] };
  };
}

function firstText({ messages }: MessagesRequest): string {
  const [first] = toBlocks(messages[0]?.content ?? []);
  return first?.type === "text" ? first.text : "";
}

type Schema = Record<string, unknown>;

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null;
}

const MAX_TEXT_LENGTH = 200;

/**
 * A value that fits a JSON Schema: null where allowed, the first value of an enum, empty arrays, required properties only,
 * and the first line of `source` for strings.
 */
function fillSchema(schema: unknown, source: string): unknown {
  if (!isSchema(schema)) return null;
  const { anyOf, enum: choices, type } = schema as {
    anyOf?: unknown[];
    enum?: unknown[];
    type?: string;
  };
  if (anyOf !== undefined) return fillAnyOf(anyOf, source);
  if (choices !== undefined) return choices[0];
  switch (type) {
    case "object":
      return fillObject(schema, source);
    case "array":
      return fillArray(schema, source);
    case "string":
      return fillText(schema, source);
    case "boolean":
      return false;
    case "number":
    case "integer":
      return 0;
    default:
      return null;
  }
}

function fillAnyOf(choices: readonly unknown[], source: string): unknown {
  const accepts_null = choices.some((choice) => isSchema(choice) && choice["type"] === "null");
  return accepts_null ? null : fillSchema(choices[0], source);
}

function fillObject(schema: Schema, source: string): Schema {
  const properties = isSchema(schema["properties"]) ? schema["properties"] : {};
  const required = Array.isArray(schema["required"]) ? schema["required"].map(String) : [];
  return Object.fromEntries(required.map((name) => [name, fillSchema(properties[name], source)]));
}

function fillArray(schema: Schema, source: string): unknown[] {
  return Number(schema["minItems"] ?? 0) > 0 ? [fillSchema(schema["items"], source)] : [];
}

function fillText(schema: Schema, source: string): string {
  if (schema["format"] === "uuid") return crypto.randomUUID();
  const line = source.split("\n").map((text) => text.trim()).find((text) => text.length >= 10);
  return line?.slice(0, MAX_TEXT_LENGTH) ?? "The prompt has no text";
}
