import type { DiAgentRequest } from "../contracts/di_agent.ts";

/**
 * A name of what was asked: equal for equal requests, different otherwise. Resolves to a SHA-256, 64 hexadecimal digits, so that
 * no words of a request stand in a key. `use_cache` says how to answer, not what, and is left out.
 */
export async function requestKey(
  request: Pick<DiAgentRequest, "trigger" | "trigger_context" | "specific_request">,
): Promise<string> {
  const { trigger, trigger_context, specific_request } = request;
  const parts = [trigger, trigger_context ?? null, specific_request ?? null];
  const text = new TextEncoder().encode(JSON.stringify(parts));
  return new Uint8Array(await crypto.subtle.digest("SHA-256", text)).toHex();
}
