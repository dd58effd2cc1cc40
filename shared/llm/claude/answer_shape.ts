/**
 * The shape in which an answer is asked for, and the way back from it. What a model writes is what everybody waits for, so it is short:
 * a citation is a list instead of an object with three names, and what is null is left out. Both spare a sixth of an answer.
 */
import * as z from "zod";

export interface AnswerShape {
  /**
   * As a type in the notation of TypeScript, in one line: `{name?: string, score: number (0 to 1)}`. It says what an answer must look like in
   * a third of the tokens of its JSON Schema; lengths are left to the check of the answer.
   */
  text: string;
  /** The answer, or members of it, as the schema has it: lists that are citations as objects, and null for what was left out. */
  expand(answer: unknown): unknown;
}

export function toShape(schema: z.ZodType): AnswerShape {
  const json_schema = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema;
  const definitions = json_schema.$defs ?? {};
  return {
    text: render(json_schema, definitions),
    expand: (answer) => expand(answer, json_schema, definitions),
  };
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
type Definitions = Readonly<Record<string, Schema>>;

function render(part: Schema, definitions: Definitions): string {
  const schema = resolve(part, definitions);
  const inner = (part: Schema) => render(part, definitions);
  if (schema.anyOf !== undefined) return schema.anyOf.map(inner).join(" | ");
  if (schema.enum !== undefined) {
    return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  }
  switch (schema.type) {
    case "object":
      return isCitation(schema) ? renderCitation(schema) : renderObject(schema, definitions);
    case "array":
      return renderList(schema.items ?? {}, definitions);
    case "number":
    case "integer":
      return `${schema.type}${renderRange(schema)}`;
    default:
      return [schema.type ?? "any"].flat().join(" | ");
  }
}

function resolve(schema: Schema, definitions: Definitions): Schema {
  const name = schema.$ref?.split("/").at(-1);
  return name === undefined ? schema : resolve(definitions[name] ?? {}, definitions);
}

function renderList(items: Schema, definitions: Definitions): string {
  const schema = resolve(items, definitions);
  const is_union = schema.anyOf !== undefined || schema.enum !== undefined ||
    Array.isArray(schema.type);
  const text = render(schema, definitions);
  return is_union ? `(${text})[]` : `${text}[]`;
}

function renderObject(
  { properties = {}, required = [] }: Schema,
  definitions: Definitions,
): string {
  const fields = Object.entries(properties).map(([name, property]) => {
    const told = withoutNull(property, definitions);
    const is_needed = required.includes(name) && told === null;
    return `${name}${is_needed ? "" : "?"}: ${render(told ?? property, definitions)}`;
  });
  return `{${fields.join(", ")}}`;
}

function renderCitation({ properties = {} }: Schema): string {
  return `[${Object.keys(properties).join(", ")}]`;
}

function renderRange({ minimum, maximum }: Schema): string {
  return minimum === undefined || maximum === undefined ? "" : ` (${minimum} to ${maximum})`;
}

/** What the value is where it is not null; null if it cannot be null. */
function withoutNull(property: Schema, definitions: Definitions): Schema | null {
  const schema = resolve(property, definitions);
  const isNull = ({ type }: Schema) => type === "null";
  if (schema.anyOf?.some(isNull)) {
    const [only, ...more] = schema.anyOf.filter((part) => !isNull(part));
    return only !== undefined && more.length === 0 ? only : { anyOf: [only ?? {}, ...more] };
  }
  if (!Array.isArray(schema.type) || !schema.type.includes("null")) return null;
  const [type, ...more] = schema.type.filter((name) => name !== "null");
  return {
    ...schema,
    type: type !== undefined && more.length === 0 ? type : [type ?? "any", ...more],
  };
}

/** A quote with its signal, and in a list of citations the field that it is for. */
function isCitation({ properties = {} }: Schema): boolean {
  return /^signal_id,quote(?:,field)?$/.test(Object.keys(properties).join());
}

function expand(value: unknown, part: Schema, definitions: Definitions): unknown {
  const schema = resolve(withoutNull(part, definitions) ?? part, definitions);
  if (Array.isArray(value)) {
    if (isCitation(schema)) return toCitation(value, schema);
    const { items } = schema;
    return items === undefined ? value : value.map((item) => expand(item, items, definitions));
  }
  if (typeof value !== "object" || value === null || schema.properties === undefined) return value;
  const left_out = Object.entries(schema.properties)
    .filter(([name, property]) => !(name in value) && withoutNull(property, definitions) !== null)
    .map(([name]) => [name, null] as const);
  const given = Object.entries(value).map(([name, content]) =>
    [name, expand(content, schema.properties?.[name] ?? {}, definitions)] as const
  );
  return Object.fromEntries([...given, ...left_out]);
}

/** What is no citation stays as it is, for the check to refuse. */
function toCitation(values: unknown[], { properties = {} }: Schema): unknown {
  const names = Object.keys(properties);
  return values.length === names.length
    ? Object.fromEntries(names.map((name, index) => [name, values[index]]))
    : values;
}
