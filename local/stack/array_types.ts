import { parse } from "postgres-array";

// deno-lint-ignore no-explicit-any -- the drivers' own type: a value of a type that Postgres knows
type Converters = Record<number, (value: any) => unknown>;

/**
 * Parsers for arrays of the built-in types that the schema uses, by object id. Those of postgres.js 3.4.9 and PGlite 0.4.5 read
 * NULL as the text "NULL", which is no JSON in an array of jsonb.
 *
 * @param parsers Those of single values by object id; values of a type without one stay text.
 */
export function arrayParsers(parsers: Converters): Converters {
  return forArrays((element) => {
    const toElement = parsers[element] ?? String;
    return (text: string) => parse(text, toElement);
  });
}

/** The serializers to match, because postgres.js only keeps a custom parser if there is a serializer too. */
export function arraySerializers(serializers: Converters): Converters {
  return forArrays((element) => (value: unknown) =>
    Array.isArray(value) ? toLiteral(value, serializers[element] ?? String) : value
  );
}

function forArrays(convert: (element: number) => Converters[number]): Converters {
  return Object.fromEntries(
    Object.entries(ARRAY_TYPES).map(([array, element]) => [array, convert(element)]),
  );
}

function toLiteral(elements: unknown[], serialize: Converters[number]): string {
  const literals = elements.map((element) => {
    if (element === null) return "NULL";
    if (Array.isArray(element)) return toLiteral(element, serialize);
    return `"${String(serialize(element)).replaceAll(/["\\]/g, "\\$&")}"`;
  });
  return `{${literals.join()}}`;
}

/** Object ids of array types, and of their elements' types; fixed in Postgres (pg_type.dat). */
const ARRAY_TYPES: Readonly<Record<number, number>> = {
  199: 114, // json
  1000: 16, // boolean
  1003: 19, // name
  1005: 21, // smallint
  1007: 23, // integer
  1009: 25, // text
  1015: 1043, // character varying
  1016: 20, // bigint
  1021: 700, // real
  1022: 701, // double precision
  1028: 26, // oid
  1115: 1114, // timestamp
  1182: 1082, // date
  1185: 1184, // timestamp with time zone
  1231: 1700, // numeric
  2951: 2950, // uuid
  3807: 3802, // jsonb
};
