import {
  type ConfirmRequest,
  confirmRequestSchema,
  shownSchemas,
} from "../../shared/contracts/foundation.ts";
import { ownFields } from "../../shared/contracts/standing.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { AppError } from "../../shared/errors.ts";
import { parseRequest } from "../../shared/http/read_body.ts";
import { verifyPending } from "../../shared/foundation/verify_pending.ts";
import { callConfirmElement, callReadFoundation } from "../../shared/queries/foundation.ts";

/**
 * Confirms an element, as it stands or as corrected. Who confirms is the signed-in member, and as what follows from the
 * membership: nothing in the request can say so.
 */
export async function confirmElement(context: RequestContext): Promise<Response> {
  const request = await context.body(confirmRequestSchema);
  context.tracker.project_id = request.project_id;
  const { project_id, element, fields } = request;
  const confirmed = await callConfirmElement(context.writer, {
    project_id,
    element,
    user_id: userId(context),
    value: parseValue(request),
    revision_id: request.revision_id ?? null,
    fields,
  });
  if (fields === undefined) return Response.json({ project_id, element, ...confirmed });

  // What an element is worth of which the client confirmed a part is seen once its quotes have been verified again.
  await verifyPending(context.writer, [project_id]);
  const { elements, revision_ids } = await callReadFoundation(context.reader, project_id, false);
  return Response.json({
    project_id,
    element,
    ...confirmed,
    value: elements[element] ?? confirmed.value,
    revision_id: revision_ids[element] ?? confirmed.revision_id,
  });
}

/** The corrected value without what nobody may claim of themselves: what it is based on, and who confirmed it. */
function parseValue({ element, value }: ConfirmRequest): Record<string, unknown> | null {
  if (value === undefined) return null;
  const parsed = parseRequest(shownSchemas[element], value, "value");
  const has_confidence = "confidence" in shownSchemas[element].shape;
  const { confidence = FULL_CONFIDENCE } = parsed as { confidence?: number };
  return { ...ownFields(parsed), ...has_confidence && { confidence } };
}

/** Of who is not shown how sure it was. The database lets only the client's own yes be worth so much. */
const FULL_CONFIDENCE = 0.9;

function userId({ caller }: RequestContext): string {
  if (caller.kind === "user") return caller.user_id;
  throw new AppError("forbidden", "Cannot confirm in nobody's name: a signed-in member is needed");
}
