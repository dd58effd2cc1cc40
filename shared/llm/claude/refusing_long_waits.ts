/** Longest wait in seconds that a retry inside a call is worth; the whole call has about a minute. */
export const MAX_RETRY_WAIT_SECONDS = 10;

/**
 * The given fetch, but a response that asks for a longer wait than MAX_RETRY_WAIT_SECONDS is marked as not worth retrying.
 * The SDK obeys `retry-after` without a cap, so a call would sleep through its whole deadline; marked by
 * `x-should-retry: false`, it fails at once and the caller learns when to come back.
 */
export function refusingLongWaits(fetcher: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await fetcher(input, init);
    const wait_seconds = Number.parseFloat(response.headers.get("retry-after") ?? "");
    if (response.ok || !(wait_seconds > MAX_RETRY_WAIT_SECONDS)) return response;
    const headers = new Headers(response.headers);
    headers.set("x-should-retry", "false");
    return new Response(response.body, { status: response.status, headers });
  };
}
