import * as z from "zod";
import { BODY_ERRORS, type Endpoint } from "../endpoint.ts";
import { progressSchema, readinessRequestSchema, readinessSchema } from "../readiness.ts";

/** The answer of `POST readiness` with `project_ids`. */
const readinessBatchSchema = z.object({
  results: z.array(z.union([readinessSchema, progressSchema])),
  /** Projects that do not exist or that the caller cannot access. */
  not_found: z.array(z.uuid()),
});

/** What the function `readiness` serves. */
export const READINESS_ENDPOINTS = {
  score: {
    operation: "readiness",
    method: "POST",
    path: "readiness",
    summary: "Score the readiness of one project, or of up to 100",
    credentials: ["user", "secret"],
    body: readinessRequestSchema,
    answers: {
      200: [{
        description:
          "The score, or to clients with whom it is not shared the progress alone; with project_ids {results, not_found}",
        schema: z.union([readinessSchema, progressSchema, readinessBatchSchema]),
      }],
    },
    errors: [...BODY_ERRORS, "not_found"],
  },
} as const satisfies Record<string, Endpoint>;
