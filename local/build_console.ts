/** Builds the console into a directory that any static host can serve: `deno task console:build`. */
// deno-lint-ignore-file no-console -- a command that prints
import { join } from "@std/path";
import { BUILD_USAGE, parseBuildArgs } from "./parse_build_args.ts";
import { readArgs } from "./read_args.ts";
import { runProgram } from "./run_program.ts";
import type { ConsoleConfig } from "../console/config.ts";

/**
 * Writes index.html, main.js and main.css into `directory`, which is created where it is missing, with config.json beside
 * them if `config` is given: the page reads there which project it talks to.
 *
 * @throws {Error} If the source cannot be bundled; the message says where.
 */
export async function buildConsole(directory: string, config?: ConsoleConfig): Promise<void> {
  await Deno.mkdir(directory, { recursive: true });
  await bundle(directory, ["main.tsx", "main.css"]);
  await Deno.copyFile(new URL("index.html", CONSOLE), join(directory, "index.html"));
  if (config === undefined) return;
  await Deno.writeTextFile(join(directory, "config.json"), JSON.stringify(config, null, 2) + "\n");
}

const CONSOLE = new URL("../console/", import.meta.url);

async function bundle(directory: string, entries: string[]): Promise<void> {
  const args = [
    "bundle",
    "--quiet",
    "--platform=browser",
    "--minify",
    "--code-splitting",
    `--outdir=${directory}`,
    ...entries,
  ];
  await runProgram(Deno.execPath(), args, { cwd: CONSOLE, failing: "Cannot bundle the console" });
}

/** Returns the exit code: 0 when built, 1 when it cannot be, 2 for a wrong argument. */
async function main(args: string[]): Promise<number> {
  const parsed = readArgs(args, { parse: parseBuildArgs, usage: BUILD_USAGE });
  if (typeof parsed === "number") return parsed;
  try {
    await buildConsole(parsed.out, parsed.config);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
  console.log(
    `Built in ${parsed.out}` +
      (parsed.config ? "" : ": put a config.json beside it, or give --url and --key"),
  );
  return 0;
}

if (import.meta.main) Deno.exit(await main(Deno.args));
