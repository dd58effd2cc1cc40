/** Builds the console into a directory that any static host can serve: `deno task console:build`. */
// deno-lint-ignore-file no-console -- a command that prints
import { join } from "@std/path";
import { BUILD_USAGE, type BuildArgs, parseBuildArgs } from "./build/parse_build_args.ts";
import type { ConsoleConfig } from "./config.ts";

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

const CONSOLE = new URL("./", import.meta.url);

async function bundle(directory: string, entries: string[]): Promise<void> {
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "bundle",
      "--quiet",
      "--platform=browser",
      "--minify",
      "--code-splitting",
      `--outdir=${directory}`,
      ...entries,
    ],
    cwd: CONSOLE,
    env: { NO_COLOR: "1" },
  }).output();
  if (!success) {
    throw new Error(`Cannot bundle the console: ${new TextDecoder().decode(stderr).trim()}`);
  }
}

/** Returns the exit code: 0 when built, 1 when it cannot be, 2 for a wrong argument. */
async function main(args: string[]): Promise<number> {
  const parsed = readArgs(args);
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

function readArgs(args: string[]): BuildArgs | number {
  try {
    const parsed = parseBuildArgs(args);
    if (!parsed.help) return parsed;
    console.log(BUILD_USAGE);
    return 0;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(`${error.message}\n\n${BUILD_USAGE}`);
    return 2;
  }
}

if (import.meta.main) Deno.exit(await main(Deno.args));
