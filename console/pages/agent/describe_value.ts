import { toLabel } from "../../format/to_label.ts";

/** A field of a tool's call or answer, to read: names of the API in words, numbers by the reader's rules, the rest as JSON. */
export function describeValue(value: unknown): string {
  if (typeof value === "number") return NUMBER.format(value);
  if (typeof value !== "string") return JSON.stringify(value);
  return /^[a-z]+(_[a-z]+)*$/.test(value) ? toLabel(value) : value;
}

const NUMBER = new Intl.NumberFormat("en");
