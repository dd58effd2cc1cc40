import { platformDeps } from "../../shared/endpoint/platform_deps.ts";
import { createHandler } from "./handler.ts";

const deps = platformDeps();

Deno.serve(createHandler({
  ...deps,
  loadReasoner: async () => {
    const { createReasoner } = await import("../../shared/llm/create_reasoner.ts");
    return createReasoner(deps.env);
  },
}));
