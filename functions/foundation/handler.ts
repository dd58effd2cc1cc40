import { FOUNDATION_ENDPOINTS } from "../../shared/contracts/endpoints/foundation.ts";
import { createEndpoint } from "../../shared/http/create_endpoint.ts";
import type { Handler, ReasoningDeps } from "../../shared/http/handler_deps.ts";

/**
 * `POST foundation` extracts elements from the signals, `GET foundation` shows what stands, `POST foundation/confirm`
 * confirms an element in the name of a member, `foundation/withdraw` takes that back, `foundation/attach` adds words to a field,
 * `foundation/decide` takes a proposal over or leaves it, `foundation/erase` erases a signal or a person for an owner.
 *
 * What answers a route is loaded with its first request: an isolate listens sooner, and a preflight or a stranger needs none of it.
 */
export function createHandler(deps: ReasoningDeps): Handler {
  return createEndpoint(deps, [
    {
      ...FOUNDATION_ENDPOINTS.extract,
      handle: async (context) =>
        (await import("./extract_elements.ts")).extractElements(context, deps.loadReasoner),
    },
    {
      ...FOUNDATION_ENDPOINTS.show,
      handle: async (context) => (await import("./show_foundation.ts")).showFoundation(context),
    },
    {
      ...FOUNDATION_ENDPOINTS.confirm,
      handle: async (context) => (await import("./confirm_element.ts")).confirmElement(context),
    },
    {
      ...FOUNDATION_ENDPOINTS.attach,
      handle: async (context) => (await import("./change_element.ts")).attachWords(context),
    },
    {
      ...FOUNDATION_ENDPOINTS.withdraw,
      handle: async (context) =>
        (await import("./change_element.ts")).withdrawConfirmation(context),
    },
    {
      ...FOUNDATION_ENDPOINTS.decide,
      handle: async (context) => (await import("./change_element.ts")).decideProposal(context),
    },
    {
      ...FOUNDATION_ENDPOINTS.erase,
      handle: async (context) => (await import("./erase_source.ts")).eraseSource(context),
    },
  ]);
}
