import type { MessageParam } from "@anthropic-ai/sdk/resources/messages/messages";
import type { ProposalContext, ProposalTask } from "../../contracts/reasoner.ts";
import { type ModelChoice, type ModelParams, toModelParams } from "./call_model.ts";
import { z } from "zod";

/** Room for thinking, which counts, and for the longest element: about 1,500 tokens with its quotes. */
const MAX_OUTPUT_TOKENS = 8_000;

/**
 * The request for one element. Everything up to and including the signals is the same for all elements of an extraction and
 * ends in the cache breakpoint; instructions and the shape of the answer follow as text. An `output_config.format` per element would give
 * each its own cache (platform facts, 7.4), hence no format, and the check by zod afterwards.
 */
export function renderProposal(
  choice: ModelChoice,
  task: ProposalTask,
  context: ProposalContext,
): ModelParams {
  return {
    ...toModelParams(choice),
    max_tokens: MAX_OUTPUT_TOKENS,
    system: [{ type: "text", text: context.system }],
    messages: [toMessage(task, context)],
  };
}

function toMessage(task: ProposalTask, context: ProposalContext): MessageParam {
  return {
    role: "user",
    content: [
      { type: "text", text: context.signals_text, cache_control: { type: "ephemeral" } },
      { type: "text", text: renderRequest(task) },
    ],
  };
}

/** Paid in full on every call, so as short as can be; the system prompt says the rest. */
function renderRequest({ element, instructions, schema }: ProposalTask): string {
  return `${instructions}

<answer_schema element="${element}">
${renderShape(schema)}
</answer_schema>
Answer with that one JSON object and nothing else.`;
}

/** The keywords of JSON Schema that the shapes of answers are made of. */
interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  anyOf?: Schema[];
  enum?: unknown[];
  /** Several where the value may be null. */
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minimum?: number;
  maximum?: number;
}

/**
 * A schema as a type in the notation of TypeScript, in one line: `{name: string | null, score: number (0 to 1)}`. It says what
 * an answer must look like in a third of the tokens of its JSON Schema; lengths are left to the check of the answer.
 */
export function renderShape(schema: z.ZodType): string {
  const json_schema = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema;
  return render(json_schema, json_schema.$defs ?? {});
}

function render(schema: Schema, definitions: Record<string, Schema>): string {
  const inner = (part: Schema) => render(part, definitions);
  if (schema.$ref !== undefined) return inner(definitions[schema.$ref.split("/").at(-1)!] ?? {}); // split gives one part at least
  if (schema.anyOf !== undefined) return schema.anyOf.map(inner).join(" | ");
  if (schema.enum !== undefined) {
    return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  }
  switch (schema.type) {
    case "object":
      return renderObject(schema, inner);
    case "array":
      return renderList(schema.items ?? {}, inner);
    case "number":
    case "integer":
      return `${schema.type}${renderRange(schema)}`;
    default:
      return [schema.type ?? "any"].flat().join(" | ");
  }
}

function renderList(items: Schema, inner: (part: Schema) => string): string {
  const is_union = items.anyOf !== undefined || items.enum !== undefined ||
    Array.isArray(items.type);
  return is_union ? `(${inner(items)})[]` : `${inner(items)}[]`;
}

function renderObject(
  { properties = {}, required = [] }: Schema,
  inner: (part: Schema) => string,
): string {
  const fields = Object.entries(properties).map(([name, property]) =>
    `${name}${required.includes(name) ? "" : "?"}: ${inner(property)}`
  );
  return `{${fields.join(", ")}}`;
}

function renderRange({ minimum, maximum }: Schema): string {
  return minimum === undefined || maximum === undefined ? "" : ` (${minimum} to ${maximum})`;
}
