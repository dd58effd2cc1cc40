import { dropInvisible } from "./drop_invisible.ts";

const STAND_IN = "＜";

/**
 * The text with nothing left in it that could open or close a tag of the prompt: each "<" becomes "＜" (U+FF1C). A random
 * delimiter would do as well, but void the prompt cache. `unescapeMarkup` is for quotes copied from such a text.
 */
export function escapeMarkup(text: string): string {
  return dropInvisible(text).replaceAll("<", STAND_IN);
}

/** The text with its "<" back. */
export function unescapeMarkup(text: string): string {
  return text.replaceAll(STAND_IN, "<");
}
