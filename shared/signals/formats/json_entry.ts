/** An object of JSON. */
export type Entry = Record<string, unknown>;

export function isEntry(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object's values by their keys in small letters, without joints. */
export type Fields = ReadonlyMap<string, unknown>;

export function fieldsOf(entry: Entry): Fields {
  return new Map(Object.entries(entry).map(([key, value]) => [plainKey(key), value]));
}

export function plainKey(key: string): string {
  return key.toLowerCase().replace(/[_\-\s]/g, "");
}

/** The first of these values that is a text and not blank. */
export function firstText(fields: Fields, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = fields.get(key);
    if (typeof value === "string" && value.trim() !== "") return value;
  }
  return null;
}

/** Keys of JSON, written in a row. */
export function toKeys(row: string): string[] {
  return row.trim().split(/\s+/);
}
