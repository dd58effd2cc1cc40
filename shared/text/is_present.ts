/**
 * Whether a text says anything. Language models and hurried people fill required fields with "TBD" or "unknown"; such a
 * placeholder is a gap, and must never count as an answer.
 */

/** Words that stand where an answer should, alone or with a hint of when it will come ("not known yet"). */
const PLACEHOLDER = new RegExp(
  "^(?:still |currently |yet |as yet )?" +
    "(?:unknown|unspecified|undetermined|undefined|undecided|undisclosed|unclear|unstated|unsure|uncertain" +
    "|t ?b ?[acd]|to be (?:advised|announced|agreed|clarified|confirmed|decided|defined|determined|discussed)" +
    "|n ?a|none|null|nil|nothing|blank|empty|placeholder|pending|todo" +
    "|not (?:yet |currently )?" +
    "(?:applicable|available|clear|confirmed|decided|defined|determined|discussed|disclosed|given|known" +
    "|mentioned|provided|set|shared|specified|stated|sure))" +
    "(?: (?:yet|later|for now|so far|at present|at this (?:time|point|stage)))?$",
);

/**
 * True if the text holds at least one letter or digit and is more than a placeholder such as "unknown", "TBD", "n/a", "to be
 * determined" or "?". Letter case, surrounding space and punctuation do not matter; a placeholder inside a longer
 * statement ("unknown suppliers cause delays") is an answer.
 */
export function isPresent(text: string | null | undefined): text is string {
  if (text === null || text === undefined) return false;
  const words = text.normalize("NFKC").toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu);
  return words !== null && !PLACEHOLDER.test(words.join(" "));
}

/** Placeholders that say of a quantity how much it is. */
const ZERO = /^\W*(?:none|nothing|nil)\W*$/i;

/** As `isPresent`, for what is or shall be of a measure: "none", "nothing" and "nil" are answers there. */
export function isAmount(text: string | null | undefined): text is string {
  return isPresent(text) || (typeof text === "string" && ZERO.test(text));
}

/** Length as the domain rules mean it. */

/** Number of characters (code points, as Postgres counts them; an emoji of two code units is one). */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
