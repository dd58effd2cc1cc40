import { isHesitation } from "../../evidence/speech.ts";

/** What transcribers put between the words: {vocalsound}, [laughter], (inaudible). */
const MARK_PATTERN = /\{[^{}]*\}|\[[^[\]]*\]|\((?:inaudible|laughs?|laughter|pause)\)/gi;
const FILLERS = /(?<![\p{L}\p{N}'])(?:u[hm]+|e[hr]m?|h?mm+|mm-hmm|uh-huh)(?![\p{L}\p{N}'])\s*,?/giu;
const ASIDES = /,\s*(?:you know|I mean|you see|right|like|sort of|kind of)\s*(?=,|\.|$)/gi;
const OPENERS =
  /^(?:(?:so|and|but|well|yeah|yes|okay|ok|right|oh|ah|anyway|alright|basically|I mean|you know|like(?= I| we| you))\b[\s,]*)+/i;
const REPETITION =
  /(?<![\p{L}\p{N}'])([\p{L}']+(?: [\p{L}']+){0,3})(?:\s*,?\s+\1)+(?![\p{L}\p{N}'])/giu;
/** A lone letter, or two before a word that begins with them: "s st steal". Real words of that length are not touched. */
const FALSE_START =
  /(?<![\p{L}\p{N}'])(?!(?:a|i|am|an|as|at|be|by|do|go|he|if|in|is|it|me|my|no|of|on|or|so|to|up|us|we)\s)(\p{L}{1,2})\s+(?=\1\p{L})/giu;
const LONE_LETTER = /(?<![\p{L}\p{N}'])[b-hj-np-z]\s+(?=\p{Ll})/gu;

/** In other languages "um", "so", "y" and "la la…" are words; nobody can tell by spelling alone that one was begun twice. */
const HESITATION = /(?<![\p{L}\p{N}'’-])(\p{L}+)(?![\p{L}\p{N}'’-])\s*,?/gu;
/** "nous nous servons", "die, die": said twice and meant. */
const TWICE = /^(?:nous|vous|die|der|das|sie|que|se|si)$/i;

/**
 * A spoken sentence as one would write it down: marks, hesitations and repeated words are dropped, in English asides and opening "so"
 * and "and" too, spaces before punctuation closed, the first letter raised. No word is added or replaced.
 *
 * @param language ISO 639-1 code; null where it is not known.
 */
export function tidyWords(sentence: string, language: string | null): string {
  const words = sentence.replace(MARK_PATTERN, " ");
  const cleaned =
    (language === "en" ? withoutEnglishFillers(words) : withoutHesitations(words, language))
      .replace(/\s+/g, " ")
      .replace(REPETITION, (whole, said: string) => TWICE.test(said) ? whole : said)
      .replace(/(?<!\s)\s+(?=[,.;:!?])/g, "")
      .replace(/,{2,}/g, ",")
      .replace(/^[\s,.;:–-]+/, "")
      .replace(language === "en" ? OPENERS : /^$/, "")
      .trim();
  return cleaned.charAt(0).toUpperCase() + cleaned.slice(1);
}

function withoutEnglishFillers(words: string): string {
  return words.replace(FILLERS, " ").replace(ASIDES, "").replace(FALSE_START, "")
    .replace(LONE_LETTER, "");
}

function withoutHesitations(words: string, language: string | null): string {
  return words.replace(
    HESITATION,
    (whole, word: string) => isHesitation(word.toLowerCase(), language) ? " " : whole,
  );
}
