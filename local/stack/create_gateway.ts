import type { Handler } from "../../shared/http/handler_deps.ts";
import type { Signer } from "./create_signer.ts";
import type { ServeConsole } from "./serve_console.ts";

interface GatewayOptions {
  /** Answers `/rest/v1` and `/auth/v1`. */
  app: Handler;
  /** The functions under `/functions/v1`, by slug. */
  functions: Map<string, Handler>;
  /** Answers all other paths. Default: they are answered with 404. */
  serveConsole?: ServeConsole | undefined;
  signer: Pick<Signer, "resign">;
  /** Names under which this machine is asked, beside those that lead nowhere else. */
  hostnames: readonly string[];
  /** Receives what a function, or the console's server, has thrown. */
  onError(slug: string, error: unknown): void;
}

/**
 * The stand-in for the platform's API gateway: routes by path, removes the prefix from a function's path, and answers with an error
 * if a function is missing or throws.
 */
export function createGateway(options: GatewayOptions): Handler {
  const { app, functions, serveConsole, signer, onError } = options;
  const hostnames = new Set([...LOOPBACK, ...options.hostnames]);
  return async (request) => {
    const { pathname, hostname } = new URL(request.url);
    // A page may point its own name at this machine (DNS rebinding), and then the browser takes the stack for a part of the page.
    if (!hostnames.has(hostname)) {
      return refuse(403, "FOREIGN_HOST", `Cannot be asked as "${hostname}": set PUBLIC_URL`);
    }
    if (APP_PATH.test(pathname)) return await app(request);

    const slug = FUNCTION_PATH.exec(pathname)?.groups?.["slug"];
    try {
      const response = slug === undefined
        ? await serveConsole?.(request)
        : await functions.get(slug)?.(await toFunctionRequest(request, signer));
      return response ??
        refuse(404, "NOT_FOUND", `Cannot find "${pathname}": no service or function has it`);
    } catch (error) {
      onError(slug ?? "console", error);
      return refuse(500, "WORKER_ERROR", "The function threw: see the log");
    }
  };
}

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];
const APP_PATH = /^\/(rest|auth)\/v1(\/|$)/;
const FUNCTION_PATH = /^\/functions\/v1\/(?<slug>[^/]+)/;

/** The request with the path that functions get on the platform, `/<slug>/…`, and a token that they can verify. */
async function toFunctionRequest(
  request: Request,
  signer: Pick<Signer, "resign">,
): Promise<Request> {
  const url = new URL(request.url);
  url.pathname = url.pathname.replace("/functions/v1", "");
  const headers = new Headers(request.headers);
  const token = /^Bearer (.+)$/.exec(headers.get("authorization") ?? "")?.[1];
  if (token !== undefined) headers.set("authorization", `Bearer ${await signer.resign(token)}`);
  return new Request(new Request(url, request), { headers });
}

function refuse(status: number, code: string, message: string): Response {
  return Response.json({ code, message }, {
    status,
    headers: { "access-control-allow-origin": "*", "sb-error-code": code },
  });
}
