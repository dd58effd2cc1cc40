import { reasoningDeps } from "../../shared/endpoint/reasoning_deps.ts";
import { createHandler } from "./handler.ts";

Deno.serve(createHandler(reasoningDeps()));
