/** Finds the cues of one field in a text. */
interface CueMatcher {
  /** The different cues that stand in the text, lower-cased. */
  match(text: string): Set<string>;
}

/** A cue that ends in four letters or more also stands for its inflections: "lose" for "loses", "manual" for "manually". */
const INFLECTED = /\p{L}{4}$/u;
const SUFFIXES = "(?:s|es|d|ed|ing|ly)?";

/** A matcher for words and phrases: whole words, letter case and the kind of white space and apostrophe do not matter. */
export function matchCues(cues: readonly string[]): CueMatcher {
  if (cues.length === 0) return { match: () => new Set() };
  // Longest first, because an alternation takes the first branch that fits.
  const ordered = cues.toSorted((left, right) => right.length - left.length);
  const branches = ordered.map(toBranch).join("|");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${branches})(?![\\p{L}\\p{N}])`, "giu");
  return { match: (text) => findCues(text, pattern, ordered) };
}

function findCues(text: string, pattern: RegExp, cues: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const [, ...groups] of text.matchAll(pattern)) {
    const cue = cues[groups.findIndex((group) => group !== undefined)];
    if (cue !== undefined) found.add(cue.toLowerCase());
  }
  return found;
}

function toBranch(cue: string): string {
  const escaped = cue.trim().replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const phrase = escaped.replace(/\s+/g, "\\s+").replace(/['’]/g, "['’]");
  return `(${phrase}${INFLECTED.test(cue) ? SUFFIXES : ""})`;
}
