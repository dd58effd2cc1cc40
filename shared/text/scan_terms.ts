/** Looks for some terms in much text: millions of words are read without making a string of each. */
import { tokenize } from "./tokenize.ts";

/** Where Latin letters end, with all their accents. */
const LATIN_END = 0x250;
const SEPARATOR = 0;
const LETTER = 1;
/** Within a word only: "don't", "touch-screen". */
const JOINER = 2;
/** A text with such a character is read as `tokenize` does: other scripts, and the brackets of a transcriber's marks. */
const UNKNOWN = 3;

const KINDS = Uint8Array.from({ length: LATIN_END }, (_, code) => {
  const char = String.fromCharCode(code);
  if ("{[".includes(char)) return UNKNOWN;
  if ("'_.-".includes(char)) return JOINER;
  return /[\p{L}\p{M}\p{N}]/u.test(char) ? LETTER : SEPARATOR;
});

function kindOf(code: number): number {
  if (code < LATIN_END) return KINDS[code]!;
  if (code === 0x2019) return JOINER;
  // Dashes, quotation marks, spaces and currencies.
  return code >= 0x2000 && code < 0x2070 || code >= 0x20a0 && code < 0x20d0 ? SEPARATOR : UNKNOWN;
}

/** Slots for known words, a power of two, and how many are used at most. */
const SLOTS = 1 << 16;
const MAX_KNOWN = SLOTS / 2;
const MAX_LENGTH = 60;
/** Of the FNV-1a hash (draft-eastlake-fnv). */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Gives those terms of a text that are wanted, in order, as `tokenize` finds them. Words are known again by their length and a hash of 32
 * bits: of ten thousand different words two are taken for each other once in a hundred projects, which no ranking notices.
 */
export function createTermScanner(wanted: ReadonlySet<string>): (text: string) => string[] {
  const hashes = new Int32Array(SLOTS);
  const lengths = new Uint8Array(SLOTS);
  const terms: (readonly string[])[] = [];
  const numbers = new Int32Array(SLOTS);
  const readWord = (word: string) => tokenize(word).filter((term) => wanted.has(term));

  return (text) => {
    const found: string[] = [];
    // No closure sees these, which are read and written for each character.
    let start = -1;
    let end = 0;
    let hash = FNV_OFFSET;
    let hash_at_end = hash;
    for (let at = 0; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : 0;
      const kind = code < LATIN_END ? KINDS[code]! : kindOf(code);
      if (kind === UNKNOWN) return readWord(text);
      if (kind === LETTER) {
        // A joiner before a word, or two in a row, join nothing.
        if (start >= 0 && at - end > 1) {
          take(found, text, { start, end, hash: hash_at_end });
          start = -1;
        }
        if (start < 0) {
          start = at;
          hash = FNV_OFFSET;
        }
        hash = Math.imul(hash ^ code, FNV_PRIME);
        end = at + 1;
        hash_at_end = hash;
      } else if (start >= 0) {
        if (kind === JOINER && at === end) hash = Math.imul(hash ^ code, FNV_PRIME);
        else {
          take(found, text, { start, end, hash: hash_at_end });
          start = -1;
        }
      }
    }
    return found;
  };

  function take(found: string[], text: string, place: HashedPlace): void {
    const known = place.end - place.start > MAX_LENGTH ? null : lookUp(text, place);
    for (const term of known ?? readWord(text.slice(place.start, place.end))) found.push(term);
  }

  /** The wanted terms of the word, read once; null where no more words can be kept. */
  function lookUp(text: string, { start, end, hash }: HashedPlace): readonly string[] | null {
    const key = hash | 1;
    const length = end - start;
    let slot = key >>> 1 & SLOTS - 1;
    while (hashes[slot] !== 0) {
      if (hashes[slot] === key && lengths[slot] === length) return terms[numbers[slot]!]!;
      slot = slot + 1 & SLOTS - 1;
    }
    if (terms.length >= MAX_KNOWN) return null;
    hashes[slot] = key;
    lengths[slot] = length;
    numbers[slot] = terms.push(readWord(text.slice(start, end))) - 1;
    return terms[numbers[slot]!]!;
  }
}

/** A word in a text, and the hash of its characters. */
interface HashedPlace {
  start: number;
  end: number;
  hash: number;
}
