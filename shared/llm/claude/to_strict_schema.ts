import { transformJSONSchema } from "@anthropic-ai/sdk/lib/transform-json-schema";
import type { Tool } from "@anthropic-ai/sdk/resources/messages/messages";
import { z } from "zod";

/**
 * The schema of a strict tool's input. Strict schemas are closed and know no lengths, ranges or patterns (platform facts,
 * 7.2): those move into the descriptions, and zod checks them afterwards.
 */
export function toStrictSchema(schema: z.ZodObject): Tool.InputSchema {
  const strict = transformJSONSchema(z.toJSONSchema(schema, { io: "input" }));
  return { ...strict, type: "object" };
}
