/**
 * Talk in JSON whose entries have no keys for name and words: pairs of both, objects with the name as their only key, and one object with
 * everybody's words under their names.
 */
import { isField, isNameShaped, isUtterance, lookOf } from "../speaker_labels.ts";
import { type Entry, isEntry } from "./json_entry.ts";

/** The same talk as entries with "speaker" and "text", in the order of the file; null where the value is none. */
export function readBareTalk(value: unknown): Entry[] | null {
  const pairs = Array.isArray(value) ? readList(value) : isEntry(value) ? readKeys(value) : null;
  return pairs !== null && areTalk(pairs)
    ? pairs.map(([speaker, text]) => ({ speaker, text }))
    : null;
}

type Pair = readonly [name: string, words: string];

/** `[["Ada", "words"], …]`, `[{"Ada": "words"}, …]` */
function readList(list: readonly unknown[]): Pair[] | null {
  const pairs: Pair[] = [];
  for (const item of list) {
    const pair = Array.isArray(item) ? item : isEntry(item) ? Object.entries(item).flat() : [];
    const [name, words] = pair;
    if (pair.length !== 2 || typeof name !== "string" || typeof words !== "string") return null;
    pairs.push([name, words]);
  }
  return pairs;
}

/** `{"Ada": ["words", …], "Ben": […]}` */
function readKeys(entry: Entry): Pair[] | null {
  const pairs: Pair[] = [];
  for (const [name, list] of Object.entries(entry)) {
    if (!Array.isArray(list)) return null;
    for (const words of list) {
      if (typeof words !== "string") return null;
      pairs.push([name, words]);
    }
  }
  return pairs;
}

/** Two people or more who are called by names, and what they say is mostly sentences. Settings and glossaries are written otherwise. */
function areTalk(pairs: readonly Pair[]): boolean {
  const names = new Set(pairs.map(([name]) => name));
  const sentences = pairs.filter(([, words]) => isUtterance({ words })).length;
  return pairs.length > 1 && names.size > 1 && sentences * 3 >= pairs.length * 2 &&
    (names.size < pairs.length || [...names].every((name) => lookOf(name) === "strong")) &&
    [...names].every((name) =>
      isNameShaped(name) && !isField(name) && lookOf(name) !== "poor" && /^[^\p{Ll}]/u.test(name)
    );
}
