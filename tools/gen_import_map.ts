/**
 * Writes functions/import_map.json, by which the platform resolves the functions' imports: `deno task gen:import-map`.
 *
 * deno.json would do for that, too, but the platform installs whatever the file lists, and bundles all of it: with the
 * packages of the local stack a function weighs 44 MB compressed, with those it imports 3.4 MB. The limit is 5 MB.
 */
import { fromFileUrl, relative } from "@std/path";
import { type Dependency, readModules } from "./checks/read_modules.ts";

/**
 * The import map's text: what the deployed functions import by a bare name, and where deno.json leads it.
 *
 * @throws {Error} If an import leads nowhere.
 */
export async function renderImportMap(): Promise<string> {
  const imports = new Map<string, string>();
  for await (const { name, isDirectory } of Deno.readDir(FUNCTIONS)) {
    if (!isDirectory) continue;
    const modules = await readModules(
      fromFileUrl(new URL(`${name}/index.ts`, FUNCTIONS)),
      ["--config", fromFileUrl(new URL("../deno.json", FUNCTIONS))],
    );
    for (const dependency of modules.filter(isOurs).flatMap((each) => each.dependencies ?? [])) {
      if (isBare(dependency)) imports.set(dependency.specifier, toAddress(dependency));
    }
  }
  const sorted = [...imports].toSorted(([one], [other]) => one < other ? -1 : 1);
  return JSON.stringify({ imports: Object.fromEntries(sorted) }, null, 2) + "\n";
}

const FUNCTIONS = new URL("../functions/", import.meta.url);
const TARGET = new URL("import_map.json", FUNCTIONS);

const isOurs = ({ specifier }: { specifier: string }) =>
  specifier.startsWith("file:") && !specifier.includes("/node_modules/");

const isBare = ({ specifier }: Dependency) => !/^(\.|\/|[a-z]+:)/.test(specifier);

/** As deno.json writes it: a package with its version, or a path, from the import map's folder. */
function toAddress({ specifier, code, type }: Dependency): string {
  const target = code?.specifier ?? type?.specifier;
  if (target === undefined) throw new Error(`Cannot map "${specifier}": it leads nowhere`);
  return target.startsWith("file:")
    ? relative(fromFileUrl(FUNCTIONS), fromFileUrl(target)).replaceAll("\\", "/")
    : target.replace(/^npm:\//, "npm:");
}

if (import.meta.main) await Deno.writeTextFile(TARGET, await renderImportMap());
