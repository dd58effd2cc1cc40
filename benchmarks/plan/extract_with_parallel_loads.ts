import { projectRequestSchema } from "../../shared/contracts/di_agent.ts";
import { ELEMENT_NAMES } from "../../shared/elements/elements.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { extractElementAlone } from "../baseline/extract_element_alone.ts";
import { selectRows } from "../baseline/select_rows.ts";
import { upsertElement } from "../baseline/upsert_element.ts";

/** Every element in turn, with what it needs loaded at once ("with parallel signals", section 4). */
export async function extractWithParallelLoads(context: RequestContext): Promise<Response> {
  const { project_id } = await context.body(projectRequestSchema);
  const values: Record<string, unknown> = {};
  for (const element of ELEMENT_NAMES) {
    const [signals, [foundation = {}], features] = await Promise.all([
      selectRows(context.reader, "signals", project_id),
      selectRows(context.reader, "project_foundation", project_id),
      selectRows(context.reader, "features", project_id),
    ]);
    const value = await extractElementAlone(context, element, { signals, foundation, features });
    values[element] = value;
    if (value !== null) await upsertElement(context.writer, project_id, { [element]: value });
  }
  return Response.json({ project_id, values });
}
