/**
 * Finds phrases in a row of words. Each list of a grammar is made into a graph once; a sentence is then read without taking a
 * phrase apart again.
 */
import { type Phrase, type PhrasePart, readPhrases } from "./grammar.ts";

/** A row of words to look in. Signs are forms too, but no words. */
export interface Forms {
  at(index: number): string | undefined;
  isWord(index: number): boolean;
  isQuantity(index: number): boolean;
}

/** Where a phrase ends (exclusive), and what it was added with. */
export interface Found<T> {
  end: number;
  value: T;
}

interface PhraseOptions {
  /** Takes a word of the notation apart where the words of the text are shorter, as in Japanese. */
  split?: (word: string) => string[];
  /** Whether a comma may stand anywhere in a phrase, as before every clause in German. */
  over_commas?: boolean;
}

/** A place in a phrase: where it goes on from there. */
interface Node {
  /** True at the end of the phrase. */
  is_end: boolean;
  by_word: Map<string, Node> | null;
  by_beginning: [string, Node][] | null;
  by_ending: [string, Node][] | null;
  by_quantity: Node | null;
  /** Without a word: behind what may be missing, or only at the edge of a clause, or past some words. */
  free: Node[] | null;
  if_nothing_before: Node | null;
  if_nothing_follows: Node | null;
  gap: { most: number; next: Node } | null;
}

/** A phrase behind its first word. */
interface Entry<T> {
  node: Node;
  value: T;
  needs_start: boolean;
}

/** Most words that a gap passes over. */
const GAPS: Readonly<Record<string, number>> = { "..": 3, "...": 8 };
const QUANTITY = "#";
/** No word may stand before. */
const START = "^";
/** No word may follow. */
const STOP = "$";

/** The longest phrase from a word on; of several as long, the one that was added first. */
export class PhraseIndex<T> {
  readonly #options: PhraseOptions;
  readonly #by_word = new Map<string, Entry<T>[]>();
  /** By the first letter of the beginning of a word. */
  readonly #by_letter = new Map<string, [string, Entry<T>][]>();
  readonly #by_last_letter = new Map<string, [string, Entry<T>][]>();
  readonly #by_quantity: Entry<T>[] = [];

  constructor(options: PhraseOptions = {}) {
    this.#options = options;
  }

  /** Adds the phrases of a list in the notation of `grammar.ts`. */
  add(list: string, value: T): this {
    for (const phrase of readPhrases(list)) {
      const { split } = this.#options;
      const end = createNode();
      end.is_end = true;
      const start = link(split ? splitWords(phrase, split) : phrase, end);
      this.#enter(start, value, false);
    }
    return this;
  }

  match(forms: Forms, from: number): Found<T> | null {
    const form = forms.at(from);
    if (form === undefined || !forms.isWord(from)) return null;
    // Most words begin no phrase, which is to be seen without any work.
    const entries = this.#by_word.get(form);
    const beginnings = this.#by_letter.get(form.charAt(0));
    const endings = this.#by_last_letter.get(form.charAt(form.length - 1));
    const any = this.#by_letter.get("");
    const any_ending = this.#by_last_letter.get("");
    const is_quantity = this.#by_quantity.length > 0 && forms.isQuantity(from);
    const may_begin = entries ?? beginnings ?? endings ?? any ?? any_ending ?? is_quantity;
    if (may_begin === false) return null;
    const over_commas = this.#options.over_commas === true;
    let best: Found<T> | null = null;
    const take = ({ node, value, needs_start }: Entry<T>) => {
      if (needs_start && forms.isWord(from - 1)) return;
      const end = longestEnd(node, forms, from + 1, over_commas);
      if (end > from && (best === null || end > best.end)) best = { end, value };
    };
    entries?.forEach(take);
    beginnings?.forEach(([beginning, entry]) => {
      if (form.startsWith(beginning)) take(entry);
    });
    any?.forEach(([, entry]) => take(entry));
    endings?.forEach(([ending, entry]) => {
      if (form.endsWith(ending)) take(entry);
    });
    any_ending?.forEach(([, entry]) => take(entry));
    if (is_quantity) this.#by_quantity.forEach(take);
    return best;
  }

  /** Files a phrase under each word with which it may begin. */
  #enter(start: Node, value: T, needs_start: boolean): void {
    start.by_word?.forEach((node, word) => {
      const entries = this.#by_word.get(word);
      const entry = { node, value, needs_start };
      if (entries === undefined) this.#by_word.set(word, [entry]);
      else entries.push(entry);
    });
    start.by_beginning?.forEach(([beginning, node]) => {
      const letter = beginning.charAt(0);
      const entries = this.#by_letter.get(letter) ?? [];
      entries.push([beginning, { node, value, needs_start }]);
      this.#by_letter.set(letter, entries);
    });
    start.by_ending?.forEach(([ending, node]) => {
      const letter = ending.charAt(ending.length - 1);
      const entries = this.#by_last_letter.get(letter) ?? [];
      entries.push([ending, { node, value, needs_start }]);
      this.#by_last_letter.set(letter, entries);
    });
    if (start.by_quantity) this.#by_quantity.push({ node: start.by_quantity, value, needs_start });
    start.free?.forEach((node) => this.#enter(node, value, needs_start));
    if (start.if_nothing_before) this.#enter(start.if_nothing_before, value, true);
  }
}

function createNode(): Node {
  return {
    is_end: false,
    by_word: null,
    by_beginning: null,
    by_ending: null,
    by_quantity: null,
    free: null,
    if_nothing_before: null,
    if_nothing_follows: null,
    gap: null,
  };
}

function splitWords(phrase: Phrase, split: (word: string) => string[]): Phrase {
  return phrase.flatMap((part): Phrase =>
    typeof part === "string"
      ? split(part)
      : [{ ...part, choices: part.choices.map((choice) => splitWords(choice, split)) }]
  );
}

/** The beginning of a phrase that goes on at `end`. */
function link(phrase: Phrase, end: Node): Node {
  return phrase.reduceRight((next: Node, part) => {
    const node = createNode();
    if (typeof part !== "string") linkChoices(node, part, next);
    else if (part === START) node.if_nothing_before = next;
    else if (part === STOP) node.if_nothing_follows = next;
    else if (part === QUANTITY) node.by_quantity = next;
    else if (GAPS[part] !== undefined) node.gap = { most: GAPS[part], next };
    else if (part.startsWith("*")) node.by_ending = [[part.slice(1), next]];
    else if (part.endsWith("*")) node.by_beginning = [[part.slice(0, -1), next]];
    else node.by_word = new Map([[part, next]]);
    return node;
  }, end);
}

/** Choices of single words are one look-up; each of the others is tried. */
function linkChoices(node: Node, { choices, may_be_missing }: PhraseChoices, next: Node): void {
  const by_word = new Map<string, Node>();
  const others: Node[] = [];
  for (const choice of choices) {
    const [only] = choice;
    if (choice.length === 1 && typeof only === "string" && isPlain(only)) by_word.set(only, next);
    else others.push(link(choice, next));
  }
  if (may_be_missing) others.push(next);
  node.by_word = by_word.size === 0 ? null : by_word;
  node.free = others.length === 0 ? null : others;
}

type PhraseChoices = Exclude<PhrasePart, string>;

/** A word, and no sign of the notation. */
function isPlain(part: string): boolean {
  return part !== START && part !== STOP && part !== QUANTITY && GAPS[part] === undefined &&
    !part.startsWith("*") && !part.endsWith("*");
}

/** Where the phrase ends at the furthest if it goes on from `node` at word `at`; -1 if it does not stand here. */
function longestEnd(node: Node, forms: Forms, at: number, over_commas: boolean): number {
  let best = node.is_end ? at : -1;
  if (node.by_word ?? node.by_beginning ?? node.by_ending ?? node.by_quantity) {
    best = Math.max(best, longestBehindWord(node, forms, at, over_commas));
    if (over_commas && forms.at(at) === ",") {
      best = Math.max(best, longestBehindWord(node, forms, at + 1, over_commas));
    }
  }
  if (node.free !== null) {
    for (const next of node.free) {
      best = Math.max(best, longestEnd(next, forms, at, over_commas));
    }
  }
  if (node.if_nothing_before !== null && !forms.isWord(at - 1)) {
    best = Math.max(best, longestEnd(node.if_nothing_before, forms, at, over_commas));
  }
  if (node.if_nothing_follows !== null && !forms.isWord(at)) {
    best = Math.max(best, longestEnd(node.if_nothing_follows, forms, at, over_commas));
  }
  if (node.gap !== null) {
    const { most, next } = node.gap;
    // It ends at the first word that goes on: "he wrote that …" is not "he wrote that we decided that …".
    for (let passed = 0, before = best; passed <= most && best === before; passed++) {
      best = Math.max(best, longestEnd(next, forms, at + passed, over_commas));
      const goes_on = forms.isWord(at + passed) ||
        (over_commas && forms.at(at + passed) === ",");
      if (!goes_on) break;
    }
  }
  return best;
}

/** The same, where the word at `at` is the next of the phrase. */
function longestBehindWord(node: Node, forms: Forms, at: number, over_commas: boolean): number {
  const form = forms.at(at);
  if (form === undefined) return -1;
  const next = node.by_word?.get(form);
  let best = next === undefined ? -1 : longestEnd(next, forms, at + 1, over_commas);
  if (node.by_beginning !== null) {
    for (const [beginning, other] of node.by_beginning) {
      if (!form.startsWith(beginning)) continue;
      best = Math.max(best, longestEnd(other, forms, at + 1, over_commas));
    }
  }
  if (node.by_ending !== null) {
    for (const [ending, other] of node.by_ending) {
      if (!form.endsWith(ending)) continue;
      best = Math.max(best, longestEnd(other, forms, at + 1, over_commas));
    }
  }
  if (node.by_quantity !== null && forms.isQuantity(at)) {
    best = Math.max(best, longestEnd(node.by_quantity, forms, at + 1, over_commas));
  }
  return best;
}
