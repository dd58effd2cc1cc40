import type { Field } from "./element_fields.ts";

type Value = Record<string, unknown>;

/** The value with the texts that a form gives by path: lists line by line, blank optional texts as missing. */
export function correctValue(
  value: Value,
  fields: readonly Field[],
  texts: ReadonlyMap<string, string>,
): Value {
  const corrected = structuredClone(value);
  for (const { path, kind } of fields) {
    const text = texts.get(path);
    if (text !== undefined) setField(corrected, path.split("."), toValue(text, kind));
  }
  return corrected;
}

function toValue(text: string, kind: Field["kind"]): unknown {
  const trimmed = text.replaceAll("\r\n", "\n").trim();
  if (kind === "list") return trimmed.split("\n").map((line) => line.trim()).filter(Boolean);
  return kind === "optional_text" && trimmed === "" ? null : trimmed;
}

function setField(value: Value, [key = "", ...rest]: string[], field: unknown): void {
  if (rest.length === 0) value[key] = field;
  else setField(value[key] as Value, rest, field);
}
