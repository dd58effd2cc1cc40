/** A field as one text, to compare and to show what it was: lists by commas, flags in words, "" for nothing. */
export function toText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "number") return NUMBER.format(value);
  if (Array.isArray(value)) return value.map(toText).join("; ");
  return Object.values(value).map(toText).filter((text) => text !== "").join(", ");
}

const NUMBER = new Intl.NumberFormat("en");
