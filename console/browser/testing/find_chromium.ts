import { existsSync } from "node:fs";

/** Why nothing is shown of the console in a browser, where none is found. */
export const NO_CHROMIUM =
  "Skipped: no Chromium was found; apt-get install chromium, or set CHROMIUM to its path";

/**
 * The path of a Chromium: what the variable CHROMIUM names, or the first in a usual place; null where there is none.
 *
 * @throws {Error} If CHROMIUM names a file that is not there: whoever set it wants no other.
 */
export function findChromium(
  named: string | undefined = Deno.env.get("CHROMIUM"),
  usual: readonly string[] = USUAL_PLACES,
): string | null {
  if (!named) return usual.find((path) => existsSync(path)) ?? null;
  if (existsSync(named)) return named;
  throw new Error(`Cannot use CHROMIUM: there is no file "${named}"`);
}

const USUAL_PLACES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
  .map((name) => `/usr/bin/${name}`)
  .concat("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
