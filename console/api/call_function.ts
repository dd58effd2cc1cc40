import { FunctionsHttpError, type SupabaseClient } from "@supabase/supabase-js";
import type { ErrorBody } from "../../shared/contracts/error.ts";
import { ApiError } from "./api_error.ts";

export interface CallOptions {
  /** Default: POST with a body, GET without one. */
  method?: "GET" | "POST" | "DELETE";
  body?: Record<string, unknown>;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/**
 * Calls one of the functions in the name of who is signed in.
 *
 * @throws {ApiError} What the function refused with.
 * @throws {Error} If it could not be reached.
 */
export async function callFunction<Answer>(
  supabase: SupabaseClient,
  path: string,
  { method, body, headers = {}, signal }: CallOptions = {},
): Promise<Answer> {
  const { data, error } = await supabase.functions.invoke<Answer>(path, {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers,
    ...(body && { body }),
    ...(signal && { signal }),
  });
  if (error instanceof FunctionsHttpError) throw await toApiError(error.context);
  if (error !== null) throw error;
  return data as Answer;
}

async function toApiError(response: Response): Promise<ApiError> {
  const body: ErrorBody = await response.json().catch(() => ({
    code: "internal",
    message: `The function answered with status ${response.status}`,
  }));
  return new ApiError(body, Number(response.headers.get("retry-after")) || null);
}
