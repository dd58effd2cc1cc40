/** Writes docs/openapi.json, the description of the HTTP API for other programs: `deno task gen:openapi`. */
import { ENDPOINTS } from "../shared/contracts/endpoints.ts";
import { renderOpenApi } from "./openapi.ts";

/** The document's text. */
export function openApiText(): string {
  return JSON.stringify(renderOpenApi(ENDPOINTS), null, 2) + "\n";
}

const TARGET = new URL("../docs/openapi.json", import.meta.url);

if (import.meta.main) await Deno.writeTextFile(TARGET, openApiText());
