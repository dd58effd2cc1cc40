import * as z from "zod";
import { BODY_ERRORS, type Endpoint } from "../endpoint.ts";

/** Body of `POST webhooks`: nothing to choose. */
export const deliverRequestSchema = z.strictObject({});

/** The answer of `POST webhooks`: how many deliveries were begun. */
const begunSchema = z.object({ begun: z.int() });

/** What the function `webhooks` serves. */
export const WEBHOOKS_ENDPOINTS = {
  deliver: {
    operation: "webhooks_deliver",
    method: "POST",
    path: "webhooks",
    summary: "Send what webhooks are to be told by now; the schedule asks for it every minute",
    credentials: ["secret"],
    is_internal: true,
    body: deliverRequestSchema,
    answers: { 202: [{ description: "Under way", schema: begunSchema }] },
    errors: BODY_ERRORS,
  },
} as const satisfies Record<string, Endpoint>;
