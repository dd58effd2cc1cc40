/**
 * `deno task gen:import-map`: writes functions/import_map.json, with which the platform resolves the functions' imports.
 *
 * It could use deno.json, but installs and bundles all packages listed there: with those of the local stack a function has 44 MB
 * compressed, with those that it imports 3.4 MB. The limit is 5 MB.
 */
import { fromFileUrl, relative } from "@std/path";
import { refuseArgs } from "../local/read_args.ts";
import { type Dependency, readModules } from "./read_modules.ts";

/**
 * The text of the import map: all bare specifiers in the deployed functions, resolved by deno.json.
 *
 * @throws {Error} If an import cannot be resolved.
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

/** A package with its version, or a path relative to the import map. */
function toAddress({ specifier, code, type }: Dependency): string {
  const target = code?.specifier ?? type?.specifier;
  if (target === undefined) throw new Error(`Cannot map "${specifier}": it is not resolved`);
  return target.startsWith("file:")
    ? relative(fromFileUrl(FUNCTIONS), fromFileUrl(target)).replaceAll("\\", "/")
    : target.replace(/^npm:\//, "npm:");
}

if (import.meta.main) {
  refuseArgs(
    Deno.args,
    `Usage: deno task gen:import-map\n\nWrites functions/import_map.json from deno.json.`,
  );
  await Deno.writeTextFile(TARGET, await renderImportMap());
}
