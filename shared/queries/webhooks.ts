import * as z from "zod";
import { type Db, runQuery, toJson } from "./db.ts";

const deliverySchema = z.object({
  /** The same for every attempt. */
  id: z.uuid(),
  /** 1 for the first. */
  attempt: z.int(),
  url: z.string(),
  secret: z.string(),
  body: z.string(),
});
export type DueDelivery = z.infer<typeof deliverySchema>;

/** What came of an attempt; `error` is null where it was delivered. */
export interface DeliveryOutcome {
  id: string;
  attempt: number;
  /** Null where no answer came. */
  response_status: number | null;
  error: string | null;
}

/** What is to be sent now; nobody else gets it within two minutes. */
export async function callClaimWebhookDeliveries(
  db: Db,
  max_count: number,
): Promise<DueDelivery[]> {
  const data = await runQuery(
    db,
    "claim_webhook_deliveries",
    (client, signal) => client.rpc("claim_webhook_deliveries", { max_count }).abortSignal(signal),
  );
  return z.array(deliverySchema).parse(data);
}

export async function callSettleWebhookDeliveries(
  db: Db,
  outcomes: DeliveryOutcome[],
): Promise<void> {
  await runQuery(
    db,
    "settle_webhook_deliveries",
    (client, signal) =>
      client.rpc("settle_webhook_deliveries", { outcomes: toJson(outcomes) }).abortSignal(signal),
  );
}
