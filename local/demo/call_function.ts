import { FunctionsHttpError, type SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import { errorBodySchema } from "../../shared/contracts/error.ts";
import { countRoundTrips } from "./count_round_trips.ts";
import { parseServerTiming, type ServerTiming } from "./parse_server_timing.ts";

/** What a call cost. `round_trips` of the database ran one after the other; null where the answer does not tell. */
export interface CallCost extends ServerTiming {
  round_trips: number | null;
}

/** The part of an answer's `timings` that the response header does not have. */
const timedAnswerSchema = z.object({
  timings: z.object({
    calls: z.array(z.object({
      kind: z.enum(["db", "llm"]),
      start_ms: z.number(),
      duration_ms: z.number(),
    })),
  }),
});

/**
 * The checked answer of a function called through supabase-js, and what the call cost.
 *
 * @throws {Error} If the function answers with an error; the message carries its code.
 * @throws {z.ZodError} If the answer is not what its contract says.
 */
export async function callFunction<Schema extends z.ZodType>(
  client: SupabaseClient,
  path: string,
  { body, schema }: { body: Record<string, unknown>; schema: Schema },
): Promise<{ answer: z.output<Schema>; cost: CallCost }> {
  const { data, error, response } = await client.functions.invoke(path, { body });
  if (error) throw new Error(`Cannot call "${path}": ${await explain(error)}`, { cause: error });
  const timing = parseServerTiming(response?.headers.get("server-timing") ?? "");
  return {
    answer: schema.parse(data),
    cost: { ...timing, round_trips: roundTripsOf(data, timing) },
  };
}

function roundTripsOf(answer: unknown, { db_calls }: ServerTiming): number | null {
  const timed = timedAnswerSchema.safeParse(answer);
  if (timed.success) return countRoundTrips(timed.data.timings.calls.filter(isDatabaseCall));
  return db_calls <= 1 ? db_calls : null;
}

function isDatabaseCall({ kind }: { kind: string }): boolean {
  return kind === "db";
}

async function explain(error: unknown): Promise<string> {
  if (!(error instanceof FunctionsHttpError)) return String(error);
  const { code, message } = errorBodySchema.parse(await error.context.json());
  return `${message} (${code})`;
}
