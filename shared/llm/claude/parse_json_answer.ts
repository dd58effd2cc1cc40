import { z } from "zod";
import type { Reading } from "./ask_with_repair.ts";

const FENCE = /^```(?:json)?\s*\n([\s\S]*?)\n?```$/;

/**
 * The text of an answer as one JSON object that fits `schema`. One code fence around the whole is accepted, and the object
 * may be wrapped under `name` (domain rules, section 13); anything else around it is a problem, because guessing where the
 * JSON begins would accept objects that stand in quoted text.
 */
export function parseJsonAnswer(text: string, schema: z.ZodType, name: string): Reading<unknown> {
  const trimmed = text.trim();
  const value = parse(FENCE.exec(trimmed)?.[1] ?? trimmed);
  if (value === undefined) {
    return { problem: `The answer is not one JSON value: ${trimmed.length} characters read` };
  }
  const result = schema.safeParse(unwrap(value, name));
  return result.success ? { value: result.data } : { problem: z.prettifyError(result.error) };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function unwrap(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  return entries.length === 1 && only?.[0] === name ? only[1] : value;
}
