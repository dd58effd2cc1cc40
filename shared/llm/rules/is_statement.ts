import { wordsOfMatter } from "./content_words.ts";

const MIN_WORDS = 6;
const MAX_WORDS = 60;
/** Fewer say nothing that could fill a field. */
const MIN_CONTENT_WORDS = 4;

const INVERTED =
  /^(?:do|does|did|can|could|would|should|will|is|are|was|were|have|has|what|who|why|how|when|where|which)\s+(?:i|you|he|she|it|we|they|there|this|that|these|those|the|a|an|is|are|do|does|did|can|would|about)\b/i;
/** A sentence that stops at one of these was broken off. */
const BROKEN_OFF = /\b(?:and|or|but|the|a|an|because|if|my|our|their|your|it's|that's)[\s.,…–-]*$/i;
const UNSURE = /\b(?:I don't know|no idea what you|not sure|I guess|I suppose|whatever that is)\b/i;
/** Talk about the conversation itself rather than about the client's work. */
const HOUSEKEEPING =
  /\b(?:this meeting|next meeting|last meeting|end of the meeting|the minutes|agenda|powerpoint|slides?|share (?:my|your) screen|can you hear|on mute|recording|thank you|thanks|good (?:morning|afternoon)|any questions|see you|speak soon)\b/i;

/**
 * Whether a tidied sentence can stand for an answer: 6 to 60 words with some substance, said to its end, no question, no
 * shrug, no talk about the meeting itself.
 */
export function isStatement(sentence: string): boolean {
  const words = sentence.match(/[\p{L}\p{N}']+/gu) ?? [];
  if (words.length < MIN_WORDS || words.length > MAX_WORDS) return false;
  if (wordsOfMatter(sentence).size < MIN_CONTENT_WORDS) return false;
  if (sentence.includes("?") || INVERTED.test(sentence)) return false;
  return ![BROKEN_OFF, UNSURE, HOUSEKEEPING].some((pattern) => pattern.test(sentence));
}
