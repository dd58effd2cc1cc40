import { runProgram } from "../local/run_program.ts";

/** A module and its imports, as in the output of `deno info --json`. */
export interface Module {
  specifier: string;
  error?: string;
  dependencies?: Dependency[];
}

export interface Dependency {
  /** As written in the source. */
  specifier: string;
  code?: { specifier?: string; error?: string };
  type?: { specifier?: string; error?: string };
}

/**
 * The file and all modules that it imports, directly or indirectly, as resolved by Deno.
 *
 * @param options Options of `deno info`, for example `--config PATH` or `--import-map PATH`.
 * @throws {Error} If there is no such file.
 */
export async function readModules(file: string, options: string[]): Promise<Module[]> {
  const printed = await runProgram(Deno.execPath(), ["info", "--json", ...options, file], {
    failing: `Cannot read the imports of "${file}"`,
  });
  return JSON.parse(printed).modules;
}
