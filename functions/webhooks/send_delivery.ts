import { Webhook } from "standardwebhooks";
import type { DeliveryOutcome, DueDelivery } from "../../shared/queries/webhooks.ts";
import { refuseAddress } from "./refuse_address.ts";

/** Milliseconds for a receiver to answer; what it does with it, it does afterwards. */
const TIMEOUT_MS = 10_000;

interface SendOptions {
  /** Whether receivers on this machine are allowed, as in the local stack. */
  allow_loopback: boolean;
}

/** Posts the delivery, signed according to Standard Webhooks, and returns the outcome. Never throws. */
export async function sendDelivery(
  { id, attempt, url, secret, body }: DueDelivery,
  options: SendOptions,
): Promise<DeliveryOutcome> {
  const failed = (error: string, response_status: number | null = null) => ({
    ...{ id, attempt, response_status, error },
  });
  try {
    const refusal = await refuseAddress(url, options);
    if (refusal !== null) return failed(refusal);
    const sent_at = new Date();
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "user-agent": "Groundwork-Webhooks/1",
        "webhook-id": id,
        "webhook-timestamp": String(Math.floor(sent_at.getTime() / 1000)),
        "webhook-signature": new Webhook(secret).sign(id, sent_at, body),
      },
      body,
      // A redirect could lead to an address that was refused.
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const { status, ok } = response;
    await response.body?.cancel();
    return ok
      ? { id, attempt, response_status: status, error: null }
      : failed(`The receiver answered with status ${status}`, status);
  } catch (error) {
    const timed_out = error instanceof DOMException && error.name === "TimeoutError";
    return failed(
      timed_out ? "The receiver did not answer in time" : "The receiver cannot be reached",
    );
  }
}
