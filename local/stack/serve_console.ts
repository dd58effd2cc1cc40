import { extname, join } from "@std/path";
import { buildConsole } from "../build_console.ts";
import type { ConsoleConfig } from "../../console/config.ts";

/** Answers requests for the console's files; null for any other path. */
export type ServeConsole = (request: Request) => Promise<Response | null>;

/**
 * Serves the console at `/`, with a config.json that names the address of the request as the API's. When the page is loaded
 * after a change of the source, the files are built again, so a change is visible after a reload.
 */
export function serveConsole(publishable_key: string): ServeConsole {
  let built: Promise<Map<string, ConsoleFile>> | undefined;
  let built_from = 0;
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return null;
    const { pathname, origin } = new URL(request.url);
    const config: ConsoleConfig = { supabase_url: origin, publishable_key };
    if (pathname === "/config.json") return Response.json(config, { headers: HEADERS });
    const changed_at = pathname === "/" || built === undefined ? await lastChange() : built_from;
    if (built === undefined || changed_at !== built_from) {
      built_from = changed_at;
      built = build();
      // What failed is built again at the next request.
      built.catch(() => built = undefined);
    }
    const file = (await built).get(pathname === "/" ? "/index.html" : pathname);
    return file === undefined ? null : toResponse(file, request.headers.get("if-none-match"));
  };
}

/** Where the console's modules and styles come from, under the root of the repository. */
const SOURCES = ["console", "shared"];
const ROOT = new URL("../../", import.meta.url);

/** The latest change of a file or directory of the console's source, in ms since 1970; a deleted file changes its directory. */
async function lastChange(): Promise<number> {
  const changes = await Promise.all(SOURCES.map((name) => lastChangeIn(new URL(`${name}/`, ROOT))));
  return Math.max(...changes);
}

async function lastChangeIn(directory: URL): Promise<number> {
  const changes = [changedAt(directory)];
  for await (const { name, isDirectory } of Deno.readDir(directory)) {
    changes.push(
      isDirectory
        ? lastChangeIn(new URL(`${name}/`, directory))
        : changedAt(new URL(name, directory)),
    );
  }
  return Math.max(...await Promise.all(changes));
}

/** 0 for a file that was deleted meanwhile, as editors do with theirs. */
async function changedAt(path: URL): Promise<number> {
  try {
    return (await Deno.stat(path)).mtime?.getTime() ?? 0;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return 0;
    throw error;
  }
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
