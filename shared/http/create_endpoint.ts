/**
 * What every function does around its own work: find the route, verify the caller, measure, answer or turn an error into its
 * response, and report the operation once the answer is out. A function is a list of `Route`s; start reading there.
 */
import type * as z from "zod";
import type { Endpoint } from "../contracts/endpoint.ts";
import { AppError } from "../errors.ts";
import { type Authenticate, createAuthenticate } from "./authenticate.ts";
import type { Handler, HandlerDeps } from "./handler_deps.ts";
import { matchRoute } from "./match_route.ts";
import { parseRequest, readBody } from "./read_body.ts";
import { toErrorResponse } from "./to_error_response.ts";
import { OperationTracker } from "../observability/operation_tracker.ts";
import type { Db } from "../queries/db.ts";
import { createOperationReporter, type Exchange } from "./report_operation.ts";
import type { RequestContext } from "./request_context.ts";
import { startDeadline } from "./start_deadline.ts";
import { corsHeaders as supabaseCorsHeaders } from "@supabase/supabase-js/cors";
import type { Timings } from "../contracts/tracker.ts";

/** A request's whole time in milliseconds; the platform ends it at 150 s. */
const REQUEST_DEADLINE_MS = 140_000;

/** One operation of a function: what of its contract decides who may call it and how, and what answers it. */
export interface Route
  extends Pick<Endpoint, "operation" | "method" | "path" | "credentials" | "accepts_apps"> {
  handle(context: RequestContext): Promise<Response>;
}

/** The handler of a function with these routes. */
export function createEndpoint(deps: HandlerDeps, routes: readonly Route[]): Handler {
  const cors = Object.entries(corsHeaders(deps.env.CORS_ALLOW_ORIGIN));
  const authenticate = createAuthenticate(deps.supabase_env);
  const report = createOperationReporter(deps);
  return async (request) => {
    if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: cors });
    const request_id = crypto.randomUUID();
    const deadline = startDeadline(REQUEST_DEADLINE_MS);
    const { work, ...exchange } = await answer(request, {
      deps,
      routes,
      authenticate,
      signal: deadline.signal,
    });
    const { response, tracker } = exchange;
    for (const [name, value] of cors) response.headers.set(name, value);
    response.headers.set("X-Request-Id", request_id);
    response.headers.set("Server-Timing", serverTiming(tracker.timings()));
    const end = (error: unknown) => {
      deadline.clear();
      report({ ...exchange, request_id, error });
    };
    if (work === null) end(exchange.error);
    else deps.waitUntil(work.then(() => end(null), end));
    return response;
  };
}

interface Answered extends Omit<Exchange, "request_id"> {
  /** What goes on behind the response; null if nothing does. */
  work: Promise<unknown> | null;
}

interface AnswerOptions {
  deps: HandlerDeps;
  routes: readonly Route[];
  authenticate: Authenticate;
  signal: AbortSignal;
}

async function answer(
  request: Request,
  { deps, routes, authenticate, signal }: AnswerOptions,
): Promise<Answered> {
  let tracker = new OperationTracker("unrouted");
  let writer: Db | null = null;
  let work: Promise<unknown> | null = null;
  try {
    const { route, params } = matchRoute(routes, request);
    tracker = new OperationTracker(route.operation);
    const { caller, client, admin } = await authenticate(request, route.credentials);
    writer = { client: admin, tracker, signal };
    if (caller.kind === "user" && caller.is_app && !route.accepts_apps) {
      throw new AppError(
        "forbidden",
        "Cannot accept the token of an application: a person is needed",
        {
          hint: "Sign in yourself; applications call the function mcp",
        },
      );
    }
    const response = await route.handle({
      deps,
      request,
      params,
      caller,
      reader: { client, tracker, signal },
      writer,
      tracker,
      signal,
      continueWith: (rest) => {
        work = rest;
      },
      body: (schema) => readBody(request, schema, deps.env.MAX_BODY_BYTES),
      query: (schema) => parseQuery(request, schema),
    });
    return { response, tracker, writer, error: null, work };
  } catch (error) {
    return { response: toErrorResponse(error), tracker, writer, error, work: null };
  }
}

function parseQuery<Schema extends z.ZodType>(request: Request, schema: Schema): z.output<Schema> {
  const { searchParams } = new URL(request.url);
  const keys = [...searchParams.keys()].filter((key) => key !== "forceFunctionRegion");
  const repeated = keys.find((key) => searchParams.getAll(key).length > 1);
  if (repeated !== undefined) {
    throw new AppError("invalid_request", `Cannot use the query: "${repeated}" is given twice`);
  }
  return parseRequest(
    schema,
    Object.fromEntries(keys.map((key) => [key, searchParams.get(key)])),
    "query",
  );
}

/** The headers that let a page on `allow_origin` call a function, send our own headers and read what we expose. */
function corsHeaders(allow_origin: string): Record<string, string> {
  return {
    ...supabaseCorsHeaders,
    "Access-Control-Allow-Origin": allow_origin,
    "Access-Control-Allow-Headers": `${
      supabaseCorsHeaders["Access-Control-Allow-Headers"]
    }, idempotency-key, last-event-id, x-region, mcp-protocol-version, mcp-method, mcp-name`,
    "Access-Control-Expose-Headers":
      "x-request-id, server-timing, retry-after, idempotent-replayed, www-authenticate",
    // A day: without it a browser asks for leave before nearly every call, one round trip more. Each caps it at its own limit.
    "Access-Control-Max-Age": "86400",
    "Timing-Allow-Origin": allow_origin,
    ...(allow_origin === "*" ? {} : { "Vary": "Origin" }),
  };
}

/** The value of the `Server-Timing` header: time in the database, in the model, and in all, in milliseconds. */
export function serverTiming({ db_ms, db_calls, llm_ms, llm_calls, total_ms }: Timings): string {
  return [
    `db;dur=${db_ms};desc="${db_calls} calls"`,
    `llm;dur=${llm_ms};desc="${llm_calls} calls"`,
    `total;dur=${total_ms}`,
  ].join(", ");
}
