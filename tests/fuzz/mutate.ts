import fc from "fast-check";

type Json = Record<string, unknown>;

/** Unexpected values. */
const JUNK: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    "",
    " ",
    "\u0000",
    "\ud800",
    "null",
    "' or 1=1 --",
    "../../etc/passwd",
    "${jndi:ldap://127.0.0.1}",
    "00000000-0000-0000-0000-000000000000",
    -1,
    0,
    1e308,
    Number.MAX_SAFE_INTEGER,
    true,
    [],
    {},
    [[[]]],
    { "$ne": null },
    { toString: "x" },
  ),
  fc.string({ minLength: 4_001, maxLength: 4_100 }),
  fc.array(fc.uuid(), { minLength: 101, maxLength: 210 }),
  fc.jsonValue(),
);

const KEYS = fc.oneof(
  fc.constantFrom("__proto__", "constructor", "confirmed_by", "user_id", "role", "project_ids", ""),
  fc.string(),
);

/** Generates variants of the object with one thing wrong: a missing field, an unexpected value, or an unknown field. */
export function mutate(value: Json): fc.Arbitrary<Json> {
  const names = Object.keys(value);
  const added = fc.tuple(KEYS, JUNK).map(([name, junk]) => withField(value, name, junk));
  if (names.length === 0) return added;
  const name = fc.constantFrom(...names);
  return fc.oneof(
    name.map((gone) => Object.fromEntries(Object.entries(value).filter(([each]) => each !== gone))),
    fc.tuple(name, JUNK).map(([changed, junk]) => withField(value, changed, junk)),
    added,
  );
}

/** Uses defineProperty because assigning `__proto__` would set the prototype. */
function withField(value: Json, name: string, field: unknown): Json {
  return Object.defineProperty({ ...value }, name, {
    value: field,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** Bodies that are not a JSON object. */
export const BROKEN_BODIES: fc.Arbitrary<string | Uint8Array<ArrayBuffer>> = fc.oneof(
  fc.constantFrom(
    "",
    "{",
    "null",
    "[]",
    "42",
    '"text"',
    "{'project_id': 1}",
    '{"project_id": "a", "project_id": "b"}',
    "\ufeff{}",
    "[".repeat(20_000),
    '{"a":'.repeat(5_000),
  ),
  fc.string({ unit: "binary" }),
  fc.uint8Array({ maxLength: 100 }).map((bytes) => new Uint8Array(bytes)),
  fc.jsonValue().map((value) => JSON.stringify(value)),
);
