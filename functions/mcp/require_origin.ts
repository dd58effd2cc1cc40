import { localhostAllowedOrigins, validateOriginHeader } from "@modelcontextprotocol/server";
import { AppError } from "../../shared/errors.ts";
import type { HandlerDeps } from "../../shared/http/handler_deps.ts";
import { projectUrl } from "../../shared/http/resource_metadata.ts";

/**
 * Refuses browsers on pages that have no business here, as the protocol asks of servers: a page whose name its owner has pointed at
 * this machine (DNS rebinding) would otherwise reach a server that only this machine can. Programs send no Origin.
 *
 * @throws {AppError} `forbidden` if the page is neither the console's nor the project's own, nor the one that CORS_ALLOW_ORIGIN names.
 * Where that is `*`, a project served without TLS, which is one on a developer's machine, answers pages of that machine alone, and a
 * hosted one all: there only the token decides.
 */
export function requireOrigin(request: Request, deps: HandlerDeps): void {
  const { CORS_ALLOW_ORIGIN: allowed, CONSOLE_URL } = deps.env;
  const project_url = projectUrl(deps);
  const is_local = !project_url.startsWith("https:");
  if (allowed === "*" && !is_local) return;
  const pages = [allowed, CONSOLE_URL, project_url].map((url) => URL.parse(url ?? "")?.hostname);
  const hostnames = [...pages.filter((name) => name !== undefined)];
  if (is_local) hostnames.push(...localhostAllowedOrigins());
  const { ok } = validateOriginHeader(request.headers.get("origin"), hostnames);
  if (ok) return;
  throw new AppError("forbidden", "Cannot answer a page of this origin", {
    hint: "CORS_ALLOW_ORIGIN names the one that may call",
  });
}
