import { AppError } from "../../errors.ts";

/** Longest wait in seconds that a retry inside a call is worth; the whole call has about a minute. */
const MAX_RETRY_WAIT_SECONDS = 10;

/** Most bytes of a response that are read: more than three times what the 8,000 tokens that a request allows take as events. */
const MAX_RESPONSE_BYTES = 4_000_000;

/** A gateway that sends a request on within itself needs one. */
const MAX_REDIRECTS = 3;

/**
 * The given fetch, made safe for a server that misbehaves, whether by fault or on purpose:
 *
 * - Prompt and key go to the origin of the request's URL alone. A redirect to another one comes back as the response it is.
 * - A response is read up to MAX_RESPONSE_BYTES; beyond, reading it fails with an AppError `model_failed`.
 * - A response that asks for a longer wait than MAX_RETRY_WAIT_SECONDS, or redirects, is marked as not worth retrying, by
 *   `x-should-retry: false`. The SDK obeys `retry-after` without a cap, so a call would sleep through its whole deadline.
 */
export function guardedFetch(fetcher: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = limitBody(await fetchWithinOrigin(fetcher, input, init), init?.signal);
    return isRedirect(response) || asksForLongWait(response) ? notRetried(response) : response;
  };
}

async function fetchWithinOrigin(
  fetcher: typeof fetch,
  input: RequestInfo | URL,
  init: RequestInit | undefined,
): Promise<Response> {
  let url = input instanceof Request ? input.url : String(input);
  let response = await fetcher(input, { ...init, redirect: "manual" });
  for (let redirects = 0; redirects < MAX_REDIRECTS; redirects++) {
    const target = findTarget(response, url);
    if (target === null) break;
    await response.body?.cancel();
    url = target;
    response = await fetcher(url, { ...init, redirect: "manual" });
  }
  return response;
}

/** Where the response sends the same request within the same origin; null if it does not. */
function findTarget({ status, headers }: Response, url: string): string | null {
  const location = headers.get("location");
  if ((status !== 307 && status !== 308) || location === null) return null;
  const target = URL.parse(location, url);
  return target !== null && target.origin === new URL(url).origin ? target.href : null;
}

/** Whether the response says that the request belongs elsewhere. */
function isRedirect({ status }: Response): boolean {
  return status >= 300 && status < 400;
}

function asksForLongWait({ ok, headers }: Response): boolean {
  return !ok && Number.parseFloat(headers.get("retry-after") ?? "") > MAX_RETRY_WAIT_SECONDS;
}

function notRetried(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set("x-should-retry", "false");
  return new Response(response.body, { status: response.status, headers });
}

/** The response, whose body fails as soon as more than MAX_RESPONSE_BYTES have come; the connection is closed then. */
function limitBody(response: Response, signal: AbortSignal | null | undefined): Response {
  if (response.body === null) return response;
  let bytes = 0;
  const limit = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes <= MAX_RESPONSE_BYTES) controller.enqueue(chunk);
      else controller.error(tooLarge());
    },
  });
  const { status, statusText, headers } = response;
  // Deno ends the body of an aborted request only while its Response is in use, and from here on this one is not.
  const body = response.body.pipeThrough(limit, signal ? { signal } : {});
  return new Response(body, { status, statusText, headers });
}

function tooLarge(): AppError {
  return new AppError("model_failed", "The answer of the model is larger than is read", {
    details: { reason: "answer_too_large", max_bytes: MAX_RESPONSE_BYTES },
  });
}
