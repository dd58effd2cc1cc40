import type { ReasoningDeps } from "../http/handler_deps.ts";
import { platformDeps } from "./platform_deps.ts";

/** The dependencies of a deployed function that reasons. */
export function reasoningDeps(): ReasoningDeps {
  const deps = platformDeps();
  return {
    ...deps,
    loadReasoner: async () => {
      const { createReasoner } = await import("../llm/create_reasoner.ts");
      return createReasoner(deps.env);
    },
  };
}
