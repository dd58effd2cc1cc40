import { z } from "zod";

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
