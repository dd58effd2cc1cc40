import { platformDeps } from "../../shared/http/handler_deps.ts";
import { createHandler } from "./handler.ts";

Deno.serve(createHandler(platformDeps()));
