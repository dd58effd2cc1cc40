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

/**
 * Characters that a reader cannot see and a model can: C0 controls except tab and line breaks, bidirectional overrides,
 * and the tag block (U+E0000), by which instructions are smuggled inside ordinary words.
 */
const INVISIBLE =
  // deno-lint-ignore no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu;

/** The text, well-formed and without the characters that nobody sees; what is left can be stored. */
export function dropInvisible(text: string): string {
  return text.toWellFormed().replace(INVISIBLE, "");
}
