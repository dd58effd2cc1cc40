import { extname, join } from "@std/path";
import { buildConsole } from "../../console/build_console.ts";
import type { ConsoleConfig } from "../../console/config.ts";

/** Answers a request for one of the console's files; null for everything else. */
export type ServeConsole = (request: Request) => Promise<Response | null>;

/**
 * Serves the console at `/`, with a config.json that leads back to the address the request came to. The files are built at the
 * first request and with every further load of the page, so that a change to the source shows after a reload.
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

/** The console's files by path. They are kept in memory, where no path can lead to another file. */
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

/** The page's own policy stands in index.html; these can only be sent as headers. */
const HEADERS = {
  "cache-control": "no-cache",
  "content-security-policy": "frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};
