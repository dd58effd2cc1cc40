type Schema = Record<string, unknown>;

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null;
}

const MAX_TEXT_LENGTH = 200;

/**
 * A value that fits a JSON Schema: null where that is allowed, the first of an enumeration, empty lists, required properties
 * only, and for texts the first line of `source`.
 */
export function fillSchema(schema: unknown, source: string): unknown {
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
  return line?.slice(0, MAX_TEXT_LENGTH) ?? "Nothing was given to answer from";
}
