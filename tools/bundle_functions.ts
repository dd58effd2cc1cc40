/**
 * `deno task bundle`: writes each function as one file into dist/, with a configuration from which the Supabase CLI deploys them:
 * `supabase functions deploy --use-api --workdir dist`. A new isolate has one file to read then, not hundreds.
 */
// deno-lint-ignore-file no-console -- a command that prints
import { parseArgs } from "node:util";
import { fromFileUrl, join, resolve } from "@std/path";
import { readArgs } from "../local/read_args.ts";
import { runProgram } from "../local/run_program.ts";

const USAGE = `Usage: deno task bundle [--out DIR]

Writes each function as one minified file, and what the Supabase CLI needs to deploy them:
supabase functions deploy --use-api --workdir DIR

  --out DIR  where to (default: dist)
  --help     print this`;

/**
 * Bundles the functions into the directory, and returns their names.
 *
 * Each is one file: the CLI does not find what minified files import.
 *
 * @throws {Error} If a function cannot be bundled; the message says why.
 */
export async function bundleFunctions(directory: string): Promise<string[]> {
  const slugs = await listFunctions();
  for (const slug of slugs) await bundle(slug, join(directory, "functions", slug, "index.js"));
  await Deno.writeTextFile(
    join(directory, "functions", "import_map.json"),
    JSON.stringify({ imports: {} }) + "\n",
  );
  await Deno.mkdir(join(directory, "supabase"), { recursive: true });
  const config = await Deno.readTextFile(join(ROOT, "supabase", "config.toml"));
  await Deno.writeTextFile(join(directory, "supabase", "config.toml"), toBundled(config));
  return slugs;
}

/** The name of each function: a folder with an index.ts. */
async function listFunctions(): Promise<string[]> {
  const entries = await Array.fromAsync(Deno.readDir(join(ROOT, "functions")));
  return entries.filter(({ isDirectory }) => isDirectory).map(({ name }) => name).toSorted();
}

/**
 * With packages as they are made for browsers: what they have for Node alone, as the model's SDK has for files and child processes, is
 * of no use in a function, and would take a new isolate a third of its start, since a single file imports at once what it needs later.
 */
async function bundle(slug: string, target: string): Promise<void> {
  await runProgram(Deno.execPath(), [
    "bundle",
    "--quiet",
    "--minify",
    "--platform=browser",
    `--output=${target}`,
    join(ROOT, "functions", slug, "index.ts"),
  ], { cwd: ROOT, failing: `Cannot bundle "${slug}"` });
}

/** The part of the configuration that is about functions, with the bundles as their entrypoints. */
function toBundled(config: string): string {
  const project = config.match(/^project_id = .*$/m)?.[0] ?? "";
  const functions = config.slice(config.indexOf("[functions.")).replaceAll("index.ts", "index.js");
  return `${project}\n\n${functions}`;
}

async function main(args: string[]): Promise<number> {
  const parsed = readArgs(args, { parse: parseBundleArgs, usage: USAGE });
  if (typeof parsed === "number") return parsed;
  const slugs = await bundleFunctions(parsed.out);
  for (const slug of slugs) {
    const { size } = await Deno.stat(join(parsed.out, "functions", slug, "index.js"));
    console.log(`${slug.padEnd(16)} ${Math.round(size / 1000).toLocaleString("en")} kB`);
  }
  return 0;
}

/** @throws {TypeError} If an argument is unknown. */
function parseBundleArgs(args: string[]): { out: string } | null {
  const { help, out } = parseArgs({ args, options: OPTIONS }).values;
  return help ? null : { out: resolve(out) };
}

const OPTIONS = {
  out: { type: "string", default: "dist" },
  help: { type: "boolean", short: "h", default: false },
} as const;

const ROOT = fromFileUrl(new URL("../", import.meta.url));

if (import.meta.main) Deno.exit(await main(Deno.args));
