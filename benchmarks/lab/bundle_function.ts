import { join } from "@std/path";
import { runProgram } from "../../local/run_program.ts";

/** The size of a function at its start. */
interface FunctionBundle {
  /** How many modules of this repository are loaded at the start. */
  module_count: number;
  /** Bytes of code loaded at the start, including packages, not minified. */
  loaded_bytes: number;
  /** Whether the model SDK is among them. */
  loads_model_sdk: boolean;
}

/** Bundles the function and measures what is loaded at its start, which is everything except dynamic imports. */
export async function bundleFunction(slug: string): Promise<FunctionBundle> {
  const entry = `functions/${slug}/index.ts`;
  const directory = await Deno.makeTempDir({ prefix: "groundwork_bundle_" });
  try {
    await runDeno(["bundle", "--quiet", "--code-splitting", `--outdir=${directory}`, entry]);
    const chunks = await readChunks(directory, "index.js");
    return {
      module_count: await countModules(entry),
      loaded_bytes: chunks.reduce((sum, code) => sum + new TextEncoder().encode(code).length, 0),
      loads_model_sdk: chunks.some((code) => code.includes(SDK_MARK)),
    };
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
}

/** A header that only the model SDK sends. */
const SDK_MARK = "anthropic-version";

/** The code of the chunk and of all its static imports. */
async function readChunks(directory: string, entry: string): Promise<string[]> {
  const codes = new Map<string, string>();
  const queue = [entry];
  for (const name of queue) {
    if (codes.has(name)) continue;
    const code = await Deno.readTextFile(join(directory, name));
    codes.set(name, code);
    queue.push(...[...code.matchAll(STATIC_IMPORT)].map(([, chunk]) => chunk ?? ""));
  }
  return [...codes.values()];
}

const STATIC_IMPORT = /^(?:import|\}? ?from|import [^(]*? from) "\.\/([\w.-]+\.js)";$/gm;

interface ModuleGraph {
  roots: string[];
  modules: {
    kind: string;
    specifier: string;
    dependencies?: { isDynamic?: boolean; code?: { specifier?: string } }[];
  }[];
}

async function countModules(entry: string): Promise<number> {
  const graph: ModuleGraph = JSON.parse(await runDeno(["info", "--json", entry]));
  const modules = new Map(graph.modules.map((module) => [module.specifier, module]));
  const loaded = new Set(graph.roots);
  for (const specifier of loaded) {
    for (const { isDynamic, code } of modules.get(specifier)?.dependencies ?? []) {
      if (!isDynamic && code?.specifier?.startsWith("file:")) loaded.add(code.specifier);
    }
  }
  return loaded.size;
}

function runDeno(args: string[]): Promise<string> {
  return runProgram(Deno.execPath(), args, {
    cwd: ROOT,
    failing: `Cannot run "deno ${args[0]}"`,
  });
}

const ROOT = new URL("../../", import.meta.url);
