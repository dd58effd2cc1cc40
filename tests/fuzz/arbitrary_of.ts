import fc from "fast-check";

/** The part of JSON Schema (2020-12) that zod generates for the requests. */
export interface JsonSchema {
  type?: string;
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

/** The largest generated lists and texts. The mutations try the limits beyond them. */
const MAX_ITEMS = 5;
const MAX_LENGTH = 200;

/**
 * Generates values that fit the schema.
 *
 * @param ids Generates the UUIDs: ids of existing rows and random ones.
 */
export function arbitraryOf(schema: JsonSchema, ids: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.anyOf !== undefined) {
    return fc.oneof(...schema.anyOf.map((each) => arbitraryOf(each, ids)));
  }
  switch (schema.type) {
    case "object":
      return objectOf(schema, ids);
    case "array":
      return fc.array(arbitraryOf(schema.items ?? {}, ids), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? MAX_ITEMS, MAX_ITEMS),
      });
    case "string":
      return textOf(schema, ids);
    case "integer":
      return fc.integer({ min: schema.minimum ?? -1000, max: schema.maximum ?? 1000 });
    case "number":
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      return fc.jsonValue();
  }
}

function objectOf(
  { properties, required = [] }: JsonSchema,
  ids: fc.Arbitrary<string>,
): fc.Arbitrary<unknown> {
  if (properties === undefined) return fc.dictionary(anyText(0, 20), fc.jsonValue());
  const fields = Object.entries(properties).map(([name, field]) =>
    [name, arbitraryOf(field, ids)] as const
  );
  return fc.record(Object.fromEntries(fields), { requiredKeys: required });
}

function textOf(
  { format, pattern, minLength = 0, maxLength = MAX_LENGTH }: JsonSchema,
  ids: fc.Arbitrary<string>,
): fc.Arbitrary<string> {
  if (format === "uuid") return ids;
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return anyText(minLength, Math.min(maxLength, MAX_LENGTH));
}

/** Text in every script, including NUL characters and lone surrogates. */
const anyText = (minLength: number, maxLength: number) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: "grapheme", minLength, maxLength }) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", minLength, maxLength }) },
    {
      weight: 1,
      arbitrary: fc.array(fc.integer({ min: 0xd7f0, max: 0xe010 }), {
        minLength,
        maxLength: Math.max(minLength, 10),
      })
        .map((units) => String.fromCharCode(...units)),
    },
  );
