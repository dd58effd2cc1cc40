import { FunctionsHttpError, type SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import { errorBodySchema } from "../../shared/contracts/error.ts";

/** What a call cost inside the function: milliseconds and numbers of calls. */
export interface CallCost {
  total_ms: number;
  db_calls: number;
  db_ms: number;
  llm_calls: number;
  llm_ms: number;
}

/**
 * Calls a function through supabase-js, with GET where there is no body. Returns the parsed answer and the cost from its `Server-Timing` header.
 *
 * @throws {Error} If the function answers with an error; the message has its code.
 * @throws {Error} If the answer violates the schema; the message says where.
 */
export async function measureCall<Schema extends z.ZodType>(
  client: SupabaseClient,
  path: string,
  { body, schema }: { body?: Record<string, unknown>; schema: Schema },
): Promise<{ answer: z.output<Schema>; cost: CallCost }> {
  const request = body === undefined ? { method: "GET" } as const : { body };
  const { data, error, response } = await client.functions.invoke(path, request);
  if (error) throw new Error(`Cannot call "${path}": ${await explain(error)}`, { cause: error });
  const cost = parseServerTiming(response?.headers.get("server-timing") ?? "");
  return { answer: parseAnswer(path, schema, data), cost };
}

/**
 * The answer of a function, checked.
 *
 * @throws {Error} If it violates the schema.
 */
export function parseAnswer<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  data: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new Error(`Cannot read the answer of "${path}":\n${z.prettifyError(parsed.error)}`, {
    cause: parsed.error,
  });
}

async function explain(error: unknown): Promise<string> {
  if (!(error instanceof FunctionsHttpError)) return String(error);
  const { code, message } = errorBodySchema.parse(await error.context.json());
  return `${message} (${code})`;
}

/**
 * The cost in a `Server-Timing` header of the functions; missing parts are 0.
 * Syntax: https://www.w3.org/TR/server-timing/#the-server-timing-header-field
 */
export function parseServerTiming(header: string): CallCost {
  const numberIn = (metric: string, param: string) => {
    const pattern = new RegExp(`\\b${metric};[^,]*\\b${param}="?(\\d+(?:\\.\\d+)?)`);
    return Number(pattern.exec(header)?.[1] ?? 0);
  };
  return {
    total_ms: numberIn("total", "dur"),
    db_calls: numberIn("db", "desc"),
    db_ms: numberIn("db", "dur"),
    llm_calls: numberIn("llm", "desc"),
    llm_ms: numberIn("llm", "dur"),
  };
}
