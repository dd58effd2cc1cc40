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
