import type { Env } from "../../shared/env.ts";

/** The URL of a page of the console, `path` as in its router; null if CONSOLE_URL is not set. */
export function consoleLink({ CONSOLE_URL }: Env, path: string): string | null {
  return CONSOLE_URL === undefined ? null : `${CONSOLE_URL.replace(/\/$/, "")}/#${path}`;
}
