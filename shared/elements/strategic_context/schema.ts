/**
 * The strategic context, a row of `strategic_context`: why the project is worth doing, and what stands against it. It is
 * extracted like an element of the foundation and confirmed like one, but is no gate. People may fill it too, with keys and
 * values of their own, so that reading it demands no more than objects and lists.
 */
import * as z from "zod";
import { evidenceSchema } from "../../contracts/evidence.ts";
import { confirmedBySchema } from "../../contracts/stored_element.ts";

const partSchema = z.record(z.string(), z.unknown());

export const strategicContextSchema = z.object({
  /** Texts: problem_statement, business_opportunity, client_motivation, strategic_fit, market_gap. */
  opportunity: partSchema,
  /** Texts: efficiency_gains, cost_reduction, revenue_potential, return_on_investment. */
  investment_case: partSchema,
  /** Texts: budget, timeline, team_size. Lists of texts: technical, compliance. */
  constraints: partSchema,
  /** List of {category, description, severity: low, medium or high, mitigation}. */
  risks: z.array(z.unknown()),
  /** Its fields are parts: "opportunity.market_gap", "constraints.technical", "risks". */
  evidence: z.array(evidenceSchema).default([]),
  /** Words that the client confirmed have no source any more. */
  source_gone: z.boolean().default(false),
  /** Parts that a client is not shown, since they may repeat words of the studio's own signals. Derived when shown. */
  not_shared: z.array(z.string()).optional(),
  /** The fields about which the client has said two things, by their paths, as in any element; missing where there is none. */
  disputed: z.array(z.string()).optional(),
  /** The fields that rest on a statement which somebody said does not hold, likewise. */
  overruled: z.array(z.string()).optional(),
  /** Who confirmed the row; null also while its status is needs_client. */
  confirmed_by: confirmedBySchema.nullable().default(null),
});
export type StrategicContext = z.infer<typeof strategicContextSchema>;
