import { z } from "zod";
import { type StrategicContext, strategicContextSchema } from "../contracts/strategic_context.ts";
import type { Db } from "./db.ts";
import { runQuery } from "./run_query.ts";

/** Who stands behind the row, by its status; nobody yet for all others. */
const CONFIRMED_BY: Record<string, StrategicContext["confirmed_by"]> = {
  confirmed_client: "client",
  confirmed_consultant: "consultant",
};

const { opportunity, investment_case, constraints, risks } = strategicContextSchema.shape;
/** People fill the columns too: one that is malformed reads as empty. */
const rowSchema = strategicContextSchema.extend({
  opportunity: opportunity.catch({}),
  investment_case: investment_case.catch({}),
  constraints: constraints.catch({}),
  risks: risks.catch([]),
});

const storedSchema = z.looseObject({ confirmation_status: z.string() });

/** The project's strategic context, or null if it has none or the caller may not see it. */
export async function selectStrategicContext(
  db: Db,
  project_id: string,
): Promise<StrategicContext | null> {
  const row = await runQuery(db, "select_strategic_context", (client, signal) =>
    client
      .from("strategic_context")
      .select("opportunity, investment_case, constraints, risks, evidence, confirmation_status")
      .eq("project_id", project_id)
      .abortSignal(signal).maybeSingle());
  return toStrategicContext(row);
}

/** The row as the functions know it; null for null. */
export function toStrategicContext(row: unknown): StrategicContext | null {
  if (row === null) return null;
  const { confirmation_status, ...parts } = storedSchema.parse(row);
  return rowSchema.parse({
    ...parts,
    confirmed_by: CONFIRMED_BY[confirmation_status] ?? null,
  });
}
