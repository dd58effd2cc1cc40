import type { SupabaseClient } from "@supabase/supabase-js";
import type { ErrorBody } from "./types.ts";

interface CallOptions {
  /** Default: POST with a body, GET without one. */
  method?: "GET" | "POST" | "DELETE";
  body?: Record<string, unknown>;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
}

/**
 * Calls one of the functions as the signed-in user.
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
  if (error === null) return data as Answer;
  // By name, not by class: a program may have a second copy of supabase-js.
  if (error.name === "FunctionsHttpError") throw await toApiError(error.context);
  // An aborted call is told apart from one that failed.
  signal?.throwIfAborted();
  throw error;
}

async function toApiError(response: Response): Promise<ApiError> {
  const body: ErrorBody = await response.json().catch(() => ({
    code: "internal",
    message: `The function answered with status ${response.status}`,
  }));
  return new ApiError(body, Number(response.headers.get("retry-after")) || null);
}

/** What the API refused with: its stable code, and what a person can do. */
export class ApiError extends Error {
  /** Branch on this, never on `message`. */
  readonly code: string;
  readonly hint: string | null;
  readonly details: unknown;
  /** Seconds after which another try may succeed. */
  readonly retry_after: number | null;

  constructor({ code, message, hint, details }: ErrorBody, retry_after: number | null = null) {
    super(message);
    this.name = "ApiError";
    this.code = code;
    this.hint = hint ?? null;
    this.details = details;
    this.retry_after = retry_after;
  }
}
