import { deadline, delay } from "@std/async";
import { dirname, join } from "@std/path";
import type { Upload } from "./management_api.ts";
import { freePort } from "../tests/harness/free_port.ts";

/** A start takes about a second if the packages are in Deno's cache. */
const START_MS = 60_000;

/**
 * Starts the function from nothing but its uploaded files. Returns what is wrong, in a sentence, or null if it starts and refuses a
 * request without credentials.
 */
export async function findBootFault(upload: Upload): Promise<string | null> {
  const folder = await Deno.makeTempDir({ prefix: "groundwork_upload_" });
  try {
    await writeFiles(folder, upload.files);
    return await startIn(folder, upload);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function writeFiles(folder: string, files: Map<string, string>): Promise<void> {
  for (const [path, text] of files) {
    await Deno.mkdir(dirname(join(folder, path)), { recursive: true });
    await Deno.writeTextFile(join(folder, path), text);
  }
}

async function startIn(
  folder: string,
  { slug, entrypoint_path, import_map_path }: Upload,
): Promise<string | null> {
  const address = `127.0.0.1:${freePort()}`;
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--allow-all",
      "--no-config",
      "--no-lock",
      "--no-check",
      `--import-map=${import_map_path}`,
      entrypoint_path,
    ],
    cwd: folder,
    env: { ...ENVIRONMENT, DENO_SERVE_ADDRESS: `tcp:${address}` },
    stdout: "null",
    stderr: "piped",
  }).spawn();
  const printed = child.stderr.text();
  try {
    const status = await deadline(knock(`http://${address}/${slug}`, child.status), START_MS);
    return status === null
      ? `${slug} does not start: ${await printed}`
      : status === 401 || status === 405
      ? null
      : `${slug} answers ${status} to a stranger`;
  } finally {
    stop(child);
    await child.status;
  }
}

/** The status of the first response; null if the program exits before. */
async function knock(url: string, ended: Promise<unknown>): Promise<number | null> {
  let is_running = true;
  ended.then(() => is_running = false);
  while (is_running) {
    try {
      const response = await fetch(url, { method: "POST", body: "{}" });
      await response.body?.cancel();
      return response.status;
    } catch {
      await delay(50); // it does not listen yet
    }
  }
  return null;
}

function stop(child: Deno.ChildProcess): void {
  try {
    child.kill();
  } catch {
    // It has exited already.
  }
}

/** The variables that the platform sets, with values that lead nowhere. */
const ENVIRONMENT = {
  SUPABASE_URL: "http://127.0.0.1:9",
  SUPABASE_PUBLISHABLE_KEYS: '{"default":"sb_publishable_none"}',
  SUPABASE_SECRET_KEYS: '{"default":"sb_secret_none"}',
  SUPABASE_JWKS: '{"keys":[]}',
};
