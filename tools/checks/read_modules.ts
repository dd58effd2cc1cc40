/** One module of a graph, and what it imports, as `deno info` tells it. */
export interface Module {
  specifier: string;
  error?: string;
  dependencies?: Dependency[];
}

export interface Dependency {
  /** As the import is written. */
  specifier: string;
  code?: { specifier?: string; error?: string };
  type?: { specifier?: string; error?: string };
}

/**
 * The modules that the file imports, directly and through others, as Deno itself resolves them; the file is among them.
 *
 * @param options How Deno resolves: `--config PATH` or `--import-map PATH`, for example.
 * @throws {Error} If there is no such file.
 */
export async function readModules(file: string, options: string[]): Promise<Module[]> {
  const args = ["info", "--json", ...options, file];
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), { args }).output();
  const decoder = new TextDecoder();
  if (!success) throw new Error(`Cannot read the imports of "${file}": ${decoder.decode(stderr)}`);
  return JSON.parse(decoder.decode(stdout)).modules;
}
