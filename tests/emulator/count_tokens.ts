/**
 * Characters per token. The real tokenizer is not public; English prose on models of the 5.5 generation comes to about 3.5.
 * Ratios between requests, which is what the emulator is for, do not depend on it.
 */
const CHARACTERS_PER_TOKEN = 3.5;

/** The approximate number of tokens of a text; 0 for an empty one. */
export function countTokens(text: string): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN);
}
