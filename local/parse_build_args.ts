import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { ConsoleConfig } from "../console/config.ts";

/** What `deno task console:build` was asked for. */
export interface BuildArgs {
  /** Absolute path of the directory to write to. */
  out: string;
  config?: ConsoleConfig;
}

/** Printed by `--help`, and after a wrong argument. */
export const BUILD_USAGE = `Usage: deno task console:build [options]

Builds the console into a directory that any static host can serve.

  --out DIR   write to DIR (default console/dist)
  --url URL   the Supabase project's URL, for example https://YOUR_REF.supabase.co
  --key KEY   its publishable key; with --url it is written to config.json, which the page reads
  --help      print this`;

/**
 * The arguments, checked; null if help was asked for.
 *
 * @throws {TypeError} If one is unknown or has a value it cannot have; the message says which.
 */
export function parseBuildArgs(args: string[]): BuildArgs | null {
  const { values } = parseArgs({ args, options: OPTIONS, strict: true, allowPositionals: false });
  const { out, url, key, help } = values;
  if (help) return null;
  if (out === "") throw new TypeError("Cannot write to --out: it must name a directory");
  if ((url === undefined) !== (key === undefined)) {
    throw new TypeError("Cannot write config.json: it takes --url and --key, not one of them");
  }
  const config = url === undefined || key === undefined ? {} : { config: toConfig(url, key) };
  return { out: resolve(out), ...config };
}

function toConfig(url: string, publishable_key: string): ConsoleConfig {
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) {
    throw new TypeError(`Cannot use --url "${url}": it must be an http or https address`);
  }
  // The key is not repeated: what stands there by mistake may be a secret.
  if (!PUBLISHABLE_KEY.test(publishable_key)) {
    throw new TypeError(
      "Cannot use --key: it must be the publishable key (sb_publishable_…), as the page shows it to everybody",
    );
  }
  return { supabase_url: url.replace(/(?<!\/)\/+$/, ""), publishable_key };
}

const PUBLISHABLE_KEY = /^sb_publishable_[\w-]+$/;

const OPTIONS = {
  out: { type: "string", default: "console/dist" },
  url: { type: "string" },
  key: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
} as const;
