/**
 * English prose takes some four characters a token, and the current models' tokenizer makes about 30 % more of them
 * (platform's model overview), so three characters a token errs on the safe side. Only plans, and the count of
 * an answer that was cut off, rely on it; what is billed comes from the API's usage.
 */
const CHARACTERS_PER_TOKEN = 3.1;
const NON_ASCII = /[^\p{ASCII}]/gu;

/**
 * Roughly how many tokens a model reads `text` as. Characters outside ASCII count as one token each.
 *
 * ```ts
 * import { estimateTokens } from "./estimate_tokens.ts";
 * import { assert } from "@std/assert";
 *
 * assert(estimateTokens("We lose two days a month to manual checks.") >= 9);
 * ```
 */
export function estimateTokens(text: string): number {
  const others = text.match(NON_ASCII)?.length ?? 0;
  return Math.ceil((text.length - others) / CHARACTERS_PER_TOKEN) + others;
}
