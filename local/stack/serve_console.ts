import { extname, join } from "@std/path";
import { buildConsole } from "../../console/build_console.ts";
import type { ConsoleConfig } from "../../console/config.ts";

/** Answers requests for the console's files; null for any other path. */
export type ServeConsole = (request: Request) => Promise<Response | null>;

/**
 * Serves the console at `/`, with a config.json that names the address of the request as the API's. The files are built again
 * whenever the page is loaded, so a change of the source is visible after a reload.
 */
export function serveConsole(publishable_key: string): ServeConsole {
  let built: Promise<Map<string, ConsoleFile>> | undefined;
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return null;
    const { pathname, origin } = new URL(request.url);
    const config: ConsoleConfig = { supabase_url: origin, publishable_key };
    if (pathname === "/config.json") return Response.json(config, { headers: HEADERS });
    if (pathname === "/" || built === undefined) built = build();
    const file = (await built).get(pathname === "/" ? "/index.html" : pathname);
    return file === undefined ? null : toResponse(file, request.headers.get("if-none-match"));
  };
}

interface ConsoleFile {
  body: Uint8Array<ArrayBuffer>;
  type: string;
  etag: string;
}

/** The console's files by path, in memory, so that no path of a request can reach another file. */
async function build(): Promise<Map<string, ConsoleFile>> {
  const directory = await Deno.makeTempDir({ prefix: "groundwork_console_" });
  try {
    await buildConsole(directory);
    const files = new Map<string, ConsoleFile>();
    for await (const { name } of Deno.readDir(directory)) {
      files.set(`/${name}`, await readFile(join(directory, name)));
    }
    return files;
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
}

async function readFile(path: string): Promise<ConsoleFile> {
  const body = await Deno.readFile(path);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  const type = CONTENT_TYPES[extname(path)] ?? "application/octet-stream";
  return { body, type, etag: `"${digest.toHex()}"` };
}

function toResponse({ body, type, etag }: ConsoleFile, known: string | null): Response {
  const headers = { ...HEADERS, "content-type": type, etag };
  return known === etag
    ? new Response(null, { status: 304, headers })
    : new Response(body, { headers });
}

const CONTENT_TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/** What cannot be set in index.html, where the rest of the content security policy is. */
const HEADERS = {
  "cache-control": "no-cache",
  "content-security-policy": "frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};
