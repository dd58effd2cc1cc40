import { createEndpoint } from "../../shared/endpoint/create_endpoint.ts";
import type { Handler, ReasoningDeps } from "../../shared/http/handler_deps.ts";
import { confirmElement } from "./confirm_element.ts";
import { extractElements } from "./extract_elements.ts";
import { showFoundation } from "./show_foundation.ts";

/**
 * `POST foundation` extracts elements from the signals, `GET foundation` shows what stands, `POST foundation/confirm`
 * confirms an element in the name of a member.
 */
export function createHandler(deps: ReasoningDeps): Handler {
  return createEndpoint(deps, [
    {
      method: "POST",
      path: "foundation",
      operation: "foundation_extract",
      accept: ["user", "secret"],
      handle: (context) => extractElements(context, deps.loadReasoner),
    },
    {
      method: "GET",
      path: "foundation",
      operation: "foundation_show",
      accept: ["user", "secret"],
      handle: showFoundation,
    },
    {
      method: "POST",
      path: "foundation/confirm",
      operation: "foundation_confirm",
      accept: ["user"],
      handle: confirmElement,
    },
  ]);
}
