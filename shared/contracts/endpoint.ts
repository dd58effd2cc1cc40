import type * as z from "zod";
import type { ErrorCode } from "../errors.ts";

/** One response of an operation. Without `schema` it is text of the content type. */
export interface EndpointAnswer {
  description: string;
  schema?: z.ZodType;
  /** Default: application/json. */
  content_type?: string;
}

/** The contract of one operation: routes serve it, and the OpenAPI document describes it. */
export interface Endpoint {
  /** Its name in metrics and logs. */
  operation: string;
  method: "GET" | "POST" | "DELETE";
  /** Relative to `/functions/v1/`; `{name}` is a part of `params`. */
  path: string;
  summary: string;
  /** What a caller can authenticate with: a user's token, a secret key. */
  credentials: readonly ("user" | "secret")[];
  /** Whether a token that a user let an application have counts, too. Default: false. */
  accepts_apps?: boolean;
  /** Whether only the schedule calls it, so that it is in no document for clients. Default: false. */
  is_internal?: boolean;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  headers?: Record<string, z.ZodType>;
  /** By HTTP status; several if the caller chooses the content type. */
  answers: Record<number, readonly EndpointAnswer[]>;
  /** The errors of this operation, in addition to `COMMON_ERRORS`. */
  errors: readonly ErrorCode[];
}

/** The errors that every operation can return. */
export const COMMON_ERRORS = [
  "invalid_request",
  "unauthorized",
  "forbidden",
  "internal",
  "unavailable",
  "deadline_exceeded",
] as const satisfies readonly ErrorCode[];

/** The errors of operations with a body. */
export const BODY_ERRORS = ["invalid_json", "payload_too_large"] as const;

/** The errors of operations that only the consultants of a project may call. */
export const CONSULTANT_ERRORS = ["not_found"] as const;
