import type { Env } from "../../shared/env.ts";

/** The address of a page of the console, `path` as its router has it; null where nobody said where the console is. */
export function consoleLink({ CONSOLE_URL }: Env, path: string): string | null {
  return CONSOLE_URL === undefined ? null : `${CONSOLE_URL.replace(/\/$/, "")}/#${path}`;
}
