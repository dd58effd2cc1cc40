import { ELEMENT_NAMES } from "../../shared/elements/elements.ts";
import { projectRequestSchema } from "../../shared/contracts/di_agent.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { extractElementAlone } from "./extract_element_alone.ts";
import { selectRows } from "./select_rows.ts";
import { upsertElement } from "./upsert_element.ts";

/** Every element in turn, as the routes of the current state do it: load one table after the other, ask, save. */
export async function extractSequentially(context: RequestContext): Promise<Response> {
  const { project_id } = await context.body(projectRequestSchema);
  const values: Record<string, unknown> = {};
  for (const element of ELEMENT_NAMES) {
    const signals = await selectRows(context.reader, "signals", project_id);
    const [foundation = {}] = await selectRows(context.reader, "project_foundation", project_id);
    const features = await selectRows(context.reader, "features", project_id);
    const value = await extractElementAlone(context, element, { signals, foundation, features });
    values[element] = value;
    if (value !== null) await upsertElement(context.writer, project_id, { [element]: value });
  }
  return Response.json({ project_id, values });
}
