import { type ParseArgsOptionsConfig } from "node:util";

/** The names on either side, and what else stood without an option. */
export interface SplitNames {
  studio: string[];
  client: string[];
  paths: string[];
}

/** For `parseArgs`, of whose answer `splitNames` reads the tokens. */
export const NAME_OPTIONS = {
  studio: { type: "string", multiple: true },
  client: { type: "string", multiple: true },
} as const satisfies ParseArgsOptionsConfig;

/** What `parseArgs` reports of each argument, as far as it is read here. */
interface Token {
  kind: "option" | "positional" | "option-terminator";
  name?: string;
  value?: string | undefined;
}

/**
 * The arguments behind `--studio` and `--client`, which take one name or several, up to the next option or the first that is a path:
 * there is such a file, or it is written like one.
 */
export function splitNames(tokens: readonly Token[]): SplitNames {
  const split: SplitNames = { studio: [], client: [], paths: [] };
  let open = split.paths;
  for (const { kind, name, value } of tokens) {
    if (kind !== "positional") {
      open = name === "studio" || name === "client" ? split[name] : split.paths;
      if (open !== split.paths && value !== undefined) open.push(value);
    } else if (value !== undefined) {
      if (isPath(value)) open = split.paths;
      open.push(value);
    }
  }
  return split;
}

/** @throws {TypeError} If `--studio` or `--client` is followed by no name, which `parseArgs` says in words of its own. */
export function refuseNameless(args: readonly string[]): void {
  const nameless = args.find((arg, at) =>
    /^--(studio|client)$/.test(arg) && !/^[^-]/.test(args[at + 1] ?? "")
  );
  if (nameless !== undefined) {
    throw new TypeError(`Cannot tell who speaks: ${nameless} is without a name`);
  }
}

function isPath(text: string): boolean {
  return /[\\/]/.test(text) || /^[^@]*\.[a-z]\w{1,9}$/.test(text) || exists(text);
}

function exists(path: string): boolean {
  try {
    Deno.statSync(path);
    return true;
  } catch {
    return false;
  }
}
