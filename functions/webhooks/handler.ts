import {
  deliverRequestSchema,
  WEBHOOKS_ENDPOINTS,
} from "../../shared/contracts/endpoints/webhooks.ts";
import { createEndpoint } from "../../shared/http/create_endpoint.ts";
import type { Handler, HandlerDeps } from "../../shared/http/handler_deps.ts";
import { type RequestContext, runInBackground } from "../../shared/http/request_context.ts";
import {
  callClaimWebhookDeliveries,
  callSettleWebhookDeliveries,
} from "../../shared/queries/webhooks.ts";
import { sendDelivery } from "./send_delivery.ts";

/** `POST webhooks`: sends the deliveries that are due; called by the schedule. */
export function createHandler(deps: HandlerDeps): Handler {
  return createEndpoint(deps, [{ ...WEBHOOKS_ENDPOINTS.deliver, handle: deliver }]);
}

/** As many as are sent side by side. */
const BATCH = 100;

/** Answers at once: receivers may take longer than the schedule waits. What is cut short is claimed again after two minutes. */
async function deliver(context: RequestContext): Promise<Response> {
  const { deps, writer } = context;
  await context.body(deliverRequestSchema);
  const deliveries = await callClaimWebhookDeliveries(writer, BATCH);
  const options = { allow_loopback: deps.env.WEBHOOKS_TO_LOOPBACK };
  if (deliveries.length > 0) {
    runInBackground(context, "webhooks_deliver", async (db) => {
      const outcomes = await Promise.all(
        deliveries.map((delivery) => sendDelivery(delivery, options)),
      );
      await callSettleWebhookDeliveries(db, outcomes);
    });
  }
  return Response.json({ begun: deliveries.length }, { status: 202 });
}
