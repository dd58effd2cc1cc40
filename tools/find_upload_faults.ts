import { dirname, fromFileUrl, join, relative } from "@std/path";
import type { Upload } from "./management_api.ts";
import { readModules } from "./read_modules.ts";

const ROOT = fromFileUrl(new URL("../", import.meta.url));

/**
 * What is wrong with the upload of a function, in sentences: imported files that are missing, files that it does not import, and
 * imports that its import map does not resolve.
 */
export async function findUploadFaults(
  { slug, entrypoint_path, import_map_path, files }: Upload,
): Promise<string[]> {
  const modules = await readModules(join(ROOT, entrypoint_path), [
    "--no-config",
    "--no-lock",
    "--import-map",
    join(ROOT, import_map_path),
  ]);
  const unresolved = modules.flatMap(({ dependencies = [] }) =>
    dependencies.filter(({ code, type }) => code?.error ?? type?.error)
  );
  const needed = new Set([
    import_map_path,
    ...localTargets(import_map_path, files.get(import_map_path)),
    // Declaration files are for the type checker, which the platform does not run.
    ...modules.map(({ specifier }) => toPath(specifier)).filter((path) =>
      path !== null && !path.endsWith(".d.ts")
    ),
  ]);
  return [
    ...unresolved.map(({ specifier }) => `${slug} cannot resolve ${specifier}`),
    ...[...needed].filter((path) => path !== null && !files.has(path))
      .map((path) => `${slug} lacks ${path}`),
    ...[...files.keys()].filter((path) => !needed.has(path))
      .map((path) => `${slug} does not need ${path}`),
  ];
}

/** The project files in the import map. The CLI uploads them with every function. */
function localTargets(import_map_path: string, text = "{}"): string[] {
  const { imports = {} } = JSON.parse(text) as { imports?: Record<string, string> };
  return Object.values(imports)
    .filter((target) => target.startsWith("."))
    .map((target) => join(dirname(import_map_path), target));
}

/** The path of a module relative to the project; null for packages. */
function toPath(specifier: string): string | null {
  if (!specifier.startsWith("file:")) return null;
  const path = relative(ROOT, fromFileUrl(specifier));
  return path.startsWith("..") || path.startsWith("node_modules") ? null : path;
}
