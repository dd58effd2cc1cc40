import { platformDeps } from "../../shared/endpoint/platform_deps.ts";
import { createHandler } from "./handler.ts";

Deno.serve(createHandler(platformDeps()));
