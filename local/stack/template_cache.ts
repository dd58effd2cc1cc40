import type { Migration } from "./read_migrations.ts";

/** A migrated, empty database kept between starts: loading it takes about 1 s, making it anew 5 s (2 cores). */
export interface TemplateCache {
  /** The template, or undefined when none was made with these migrations and these packages. */
  read(): Promise<Blob | undefined>;
  /** Keeps it and drops those made before. */
  write(template: Blob): Promise<void>;
}

/** The templates lie in node_modules/.cache: derived from the checkout, and gone with it. */
export async function templateCache(migrations: Migration[]): Promise<TemplateCache> {
  const name = `${await fingerprint(migrations)}${SUFFIX}`;
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
      // Renamed into place, so that a start at the same moment never reads half a file.
      const unfinished = new URL(`${crypto.randomUUID()}.part`, DIRECTORY);
      await Deno.writeFile(unfinished, await template.bytes());
      await Deno.rename(unfinished, new URL(name, DIRECTORY));
      await removeOthers(name);
    },
  };
}

/** Of the migrations' text and of the lock file, which names the versions of PGlite and of the auth schema's package. */
async function fingerprint(migrations: Migration[]): Promise<string> {
  const lock = await Deno.readTextFile(new URL("../../deno.lock", import.meta.url));
  const bytes = new TextEncoder().encode(JSON.stringify([lock, migrations]));
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
}

async function removeOthers(name: string): Promise<void> {
  for await (const entry of Deno.readDir(DIRECTORY)) {
    if (entry.name === name || !entry.name.endsWith(SUFFIX)) continue;
    // Another process that made the same template may have been faster.
    await Deno.remove(new URL(entry.name, DIRECTORY)).catch((error) => {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    });
  }
}

const SUFFIX = ".tar.gz";
const DIRECTORY = new URL("../../node_modules/.cache/groundwork/", import.meta.url);
