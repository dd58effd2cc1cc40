import { FOUNDATION_ENDPOINTS } from "../../shared/contracts/endpoints/foundation.ts";
import { createEndpoint } from "../../shared/http/create_endpoint.ts";
import type { Handler, ReasoningDeps } from "../../shared/http/handler_deps.ts";
import { attachWords, withdrawConfirmation } from "./change_element.ts";
import { confirmElement } from "./confirm_element.ts";
import { extractElements } from "./extract_elements.ts";
import { eraseSource } from "./erase_source.ts";
import { showFoundation } from "./show_foundation.ts";

/**
 * `POST foundation` extracts elements from the signals, `GET foundation` shows what stands, `POST foundation/confirm`
 * confirms an element in the name of a member, `foundation/withdraw` takes that back, `foundation/attach` adds words to a field, `POST foundation/erase` erases a signal or a person for an owner.
 */
export function createHandler(deps: ReasoningDeps): Handler {
  return createEndpoint(deps, [
    {
      ...FOUNDATION_ENDPOINTS.extract,
      handle: (context) => extractElements(context, deps.loadReasoner),
    },
    { ...FOUNDATION_ENDPOINTS.show, handle: showFoundation },
    { ...FOUNDATION_ENDPOINTS.confirm, handle: confirmElement },
    { ...FOUNDATION_ENDPOINTS.attach, handle: attachWords },
    { ...FOUNDATION_ENDPOINTS.withdraw, handle: withdrawConfirmation },
    { ...FOUNDATION_ENDPOINTS.erase, handle: eraseSource },
  ]);
}
