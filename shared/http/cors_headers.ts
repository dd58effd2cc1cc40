import { corsHeaders as supabaseCorsHeaders } from "@supabase/supabase-js/cors";

/** The headers that let a page on `allow_origin` call a function, send our own headers and read what we expose. */
export function corsHeaders(allow_origin: string): Record<string, string> {
  return {
    ...supabaseCorsHeaders,
    "Access-Control-Allow-Origin": allow_origin,
    "Access-Control-Allow-Headers": `${
      supabaseCorsHeaders["Access-Control-Allow-Headers"]
    }, idempotency-key, last-event-id, x-region`,
    "Access-Control-Expose-Headers":
      "x-request-id, server-timing, retry-after, idempotent-replayed",
    // A day: without it a browser asks for leave before nearly every call, one round trip more. Each caps it at its own limit.
    "Access-Control-Max-Age": "86400",
    "Timing-Allow-Origin": allow_origin,
    ...(allow_origin === "*" ? {} : { "Vary": "Origin" }),
  };
}
