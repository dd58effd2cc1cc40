/**
 * Whether Postgres can store every text in the JSON value, the names of its fields included: it takes neither NUL characters nor
 * halves of surrogate pairs.
 */
export function isStorable(value: unknown): boolean {
  if (typeof value === "string") return value.isWellFormed() && !value.includes("\0");
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([name, field]) => isStorable(name) && isStorable(field));
}
