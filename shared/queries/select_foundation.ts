import { ELEMENT_NAMES } from "../contracts/element.ts";
import { elementSchemas, type Foundation } from "../contracts/foundation.ts";
import type { Db } from "./db.ts";
import { runQuery } from "./run_query.ts";

/**
 * The project's foundation. An element that is missing, or stored in a shape it must not have, is null: scoring reports the
 * latter, and it must not break whoever reads the others.
 */
export async function selectFoundation(db: Db, project_id: string): Promise<Foundation> {
  const row = await runQuery(db, "select_foundation", (client, signal) =>
    client
      .from("project_foundation")
      .select(ELEMENT_NAMES.join(", "))
      .eq("project_id", project_id)
      .abortSignal(signal).maybeSingle<Record<string, unknown>>());
  return toFoundation(row ?? {});
}

/** Stored elements by name, as their schemas give them. */
export function toFoundation(stored: Record<string, unknown>): Foundation {
  const elements = ELEMENT_NAMES.map((name) => {
    const parsed = elementSchemas[name].safeParse(stored[name]);
    return [name, parsed.success ? parsed.data : null];
  });
  return Object.fromEntries(elements) as Foundation;
}
