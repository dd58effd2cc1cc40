import type { Migration } from "./read_migrations.ts";

/** A dump of the migrated, empty database: loading it takes about 1 s, creating it 5 s (2 cores). */
interface TemplateCache {
  /** The dump; undefined if there is none for these migrations and packages. */
  read(): Promise<Blob | undefined>;
  /** Stores the dump and deletes older ones. */
  write(template: Blob): Promise<void>;
}

/**
 * The dumps are stored in node_modules/.cache.
 *
 * @param kind What is in the database besides the migrations: the auth server's tables, or nothing.
 */
export async function templateCache(
  migrations: Migration[],
  kind: "stack" | "bare",
): Promise<TemplateCache> {
  const name = `${kind}_${await fingerprint(migrations)}${SUFFIX}`;
  return {
    async read() {
      try {
        return new Blob([await Deno.readFile(new URL(name, DIRECTORY))], {
          type: "application/x-gzip",
        });
      } catch (error) {
        if (error instanceof Deno.errors.NotFound) return undefined;
        throw error;
      }
    },
    async write(template) {
      await Deno.mkdir(DIRECTORY, { recursive: true });
      // Renamed when complete, so that another process never reads half a file.
      const unfinished = new URL(`${crypto.randomUUID()}.part`, DIRECTORY);
      await Deno.writeFile(unfinished, await template.bytes());
      await Deno.rename(unfinished, new URL(name, DIRECTORY));
      await removeOthers(name, kind);
    },
  };
}

/** A hash of the migrations and of the lock file, which has the versions of PGlite and of the package with the auth schema. */
async function fingerprint(migrations: Migration[]): Promise<string> {
  const lock = await Deno.readTextFile(new URL("../../deno.lock", import.meta.url));
  const bytes = new TextEncoder().encode(JSON.stringify([lock, migrations]));
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
}

async function removeOthers(name: string, kind: string): Promise<void> {
  for await (const entry of Deno.readDir(DIRECTORY)) {
    if (entry.name === name || !entry.name.startsWith(`${kind}_`)) continue;
    // Another process may have deleted it already.
    await Deno.remove(new URL(entry.name, DIRECTORY)).catch((error) => {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    });
  }
}

const SUFFIX = ".tar.gz";
const DIRECTORY = new URL("../../node_modules/.cache/groundwork/", import.meta.url);
