/**
 * Talk in JSON whose entries have no keys for name and words: pairs of both, objects with the name as their only key, and one object with
 * everybody's words under their names.
 */
import { isRole } from "../label_words.ts";
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

/** `[["Ada", "words"], …]`, `[{"Ada": "words"}, …]`, `[{"interviewer": "words", "respondent": "words"}, …]` */
function readList(list: readonly unknown[]): Pair[] | null {
  const pairs: Pair[] = [];
  for (const item of list) {
    const of_item: unknown[] = Array.isArray(item) ? [item] : isEntry(item) ? readEntry(item) : [];
    if (of_item.length === 0) return null;
    for (const pair of of_item) {
      if (!isPair(pair)) return null;
      pairs.push(pair);
    }
  }
  return pairs;
}

function readEntry(entry: Entry): [string, unknown][] {
  const pairs = Object.entries(entry);
  return pairs.length === 1 || pairs.every(([key]) => isRole([key.toLowerCase()])) ? pairs : [];
}

function isPair(pair: unknown): pair is Pair {
  return Array.isArray(pair) && pair.length === 2 &&
    pair.every((part) => typeof part === "string");
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
      isNameShaped(name) && (isRole([name.toLowerCase()]) ||
        !isField(name) && lookOf(name) !== "poor" && /^[^\p{Ll}]/u.test(name))
    );
}
