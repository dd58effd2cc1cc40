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
  /** Behind one word, as most are, or behind any of several. */
  by_one_word: { word: string; next: Node } | null;
  by_word: Map<string, Node> | null;
  by_beginning: [string, Node][] | null;
  by_ending: [string, Node][] | null;
  by_quantity: Node | null;
  /** Without a word: behind what may be missing, or only at the edge of a clause, or past some words. */
  free: Node[] | null;
  if_nothing_before: Node | null;
  if_nothing_follows: Node | null;
  gap: { most: number; next: Node } | null;
  /** As `nextWords` gives them; undefined until they are asked for. */
  next_words: readonly string[] | null | undefined;
}

/** A phrase behind its first word. */
interface Entry<T> {
  node: Node;
  value: T;
  needs_start: boolean;
}

/** The phrases that may begin with a word, in the order in which they count, by the word behind it where only some may follow. */
interface Beginning<T> {
  any: readonly Ranked<T>[];
  by_next: ReadonlyMap<string, readonly Ranked<T>[]>;
}

interface Ranked<T> extends Entry<T> {
  rank: number;
}

/** Most words that a gap passes over. */
const GAPS: Readonly<Record<string, number>> = { "..": 3, "...": 8 };
const QUANTITY = "#";
/** No word may stand before. */
const START = "^";
/** No word may follow. */
const STOP = "$";

/** So many words are kept in mind; a text has some thousand different ones. */
const MAX_KNOWN = 2000;

/** The longest phrase from a word on; of several as long, the one that was added first. */
export class PhraseIndex<T> {
  readonly #options: PhraseOptions;
  readonly #by_word = new Map<string, Entry<T>[]>();
  /** By the first letter of the beginning of a word, and by the last of its ending. */
  readonly #by_letter = new Map<string, [string, Entry<T>][]>();
  readonly #by_last_letter = new Map<string, [string, Entry<T>][]>();
  /** Those that begin with any word. */
  readonly #any: Entry<T>[] = [];
  readonly #by_quantity: Entry<T>[] = [];
  /** What was worked out of those for the words met so far; null for words that begin no phrase. */
  readonly #known = new Map<string, Beginning<T> | null>();
  #has_parts = false;
  #quantities: Beginning<T> | null = null;

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
    this.#known.clear();
    this.#has_parts = this.#by_letter.size + this.#by_last_letter.size + this.#any.length > 0;
    this.#quantities = arrange(this.#by_quantity);
    return this;
  }

  match(forms: Forms, from: number): Found<T> | null {
    const form = forms.at(from);
    if (form === undefined || !forms.isWord(from)) return null;
    const by_word = this.#beginningOf(form);
    const by_quantity = this.#quantities !== null && forms.isQuantity(from)
      ? this.#quantities
      : null;
    // Most words begin no phrase, which is to be seen without any work.
    if (by_word === null && by_quantity === null) return null;
    const place = { forms, from, over_commas: this.#options.over_commas === true };
    const best = by_word && longestOf(by_word, place);
    const other = by_quantity && longestOf(by_quantity, place);
    const found = other !== null && (best === null || other.end > best.end) ? other : best;
    return found && { end: found.end, value: found.value };
  }

  /** One look-up for the words that begin no phrase, as most do. */
  #beginningOf(form: string): Beginning<T> | null {
    if (!this.#has_parts && !this.#by_word.has(form)) return null;
    const known = this.#known.get(form);
    if (known !== undefined) return known;
    const beginning = arrange(this.#entriesOf(form));
    if (this.#known.size >= MAX_KNOWN) this.#known.clear();
    this.#known.set(form, beginning);
    return beginning;
  }

  #entriesOf(form: string): Entry<T>[] {
    const beginnings = this.#by_letter.get(form.charAt(0)) ?? [];
    const endings = this.#by_last_letter.get(form.charAt(form.length - 1)) ?? [];
    return [
      ...this.#by_word.get(form) ?? [],
      ...beginnings.flatMap(([start, entry]) => form.startsWith(start) ? entry : []),
      ...endings.flatMap(([end, entry]) => form.endsWith(end) ? entry : []),
      ...this.#any,
    ];
  }

  /** Files a phrase under each word with which it may begin. */
  #enter(start: Node, value: T, needs_start: boolean): void {
    const toEntry = (node: Node): Entry<T> => ({ node, value, needs_start });
    if (start.by_one_word !== null) {
      push(this.#by_word, start.by_one_word.word, toEntry(start.by_one_word.next));
    }
    start.by_word?.forEach((node, word) => push(this.#by_word, word, toEntry(node)));
    start.by_beginning?.forEach(([part, node]) =>
      push(this.#by_letter, part.charAt(0), [part, toEntry(node)])
    );
    start.by_ending?.forEach(([part, node]) => {
      if (part === "") this.#any.push(toEntry(node));
      else push(this.#by_last_letter, part.charAt(part.length - 1), [part, toEntry(node)]);
    });
    if (start.by_quantity) this.#by_quantity.push(toEntry(start.by_quantity));
    start.free?.forEach((node) => this.#enter(node, value, needs_start));
    if (start.if_nothing_before) this.#enter(start.if_nothing_before, value, true);
  }
}

/** Null where there is none. */
function arrange<T>(entries: readonly Entry<T>[]): Beginning<T> | null {
  if (entries.length === 0) return null;
  const any: Ranked<T>[] = [];
  const by_next = new Map<string, Ranked<T>[]>();
  entries.forEach((entry, rank) => {
    const ranked = { ...entry, rank };
    const next_words = nextWords(entry.node);
    if (next_words === null) any.push(ranked);
    for (const word of next_words ?? []) push(by_next, word, ranked);
  });
  return { any, by_next };
}

function push<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** The words of which one has to stand next from a node on, each once; null where the phrase may end there, or go on with anything else. */
function nextWords(node: Node): readonly string[] | null {
  if (node.next_words === undefined) node.next_words = listNextWords(node);
  return node.next_words;
}

function listNextWords(node: Node): readonly string[] | null {
  const { is_end, by_beginning, by_ending, by_quantity, if_nothing_before, if_nothing_follows } =
    node;
  const may_differ = is_end ||
    (by_beginning ?? by_ending ?? by_quantity ?? if_nothing_before ?? if_nothing_follows ??
        node.gap) !== null;
  if (may_differ) return null;
  const lists = node.free?.map(nextWords) ?? [];
  if (lists.includes(null)) return null;
  return [
    ...new Set([
      ...node.by_one_word === null ? [] : [node.by_one_word.word],
      ...node.by_word?.keys() ?? [],
      ...lists.flatMap((list) => list ?? []),
    ]),
  ];
}

/** Where in a row of words a phrase is looked for. */
interface Place {
  forms: Forms;
  from: number;
  over_commas: boolean;
}

interface RankedFound<T> extends Found<T> {
  rank: number;
}

function longestOf<T>({ any, by_next }: Beginning<T>, place: Place): RankedFound<T> | null {
  let best = longerOf(null, any, place);
  if (by_next.size === 0) return best;
  const { forms, from, over_commas } = place;
  const next = forms.at(from + 1);
  if (next === undefined) return best;
  best = longerOf(best, by_next.get(next), place);
  if (!over_commas || next !== ",") return best;
  return longerOf(best, by_next.get(forms.at(from + 2) ?? ""), place);
}

/** `best`, or what is longer than it, or as long and of a lower rank. */
function longerOf<T>(
  best: RankedFound<T> | null,
  entries: readonly Ranked<T>[] | undefined,
  { forms, from, over_commas }: Place,
): RankedFound<T> | null {
  if (entries === undefined) return best;
  for (const { node, value, rank, needs_start } of entries) {
    if (needs_start && forms.isWord(from - 1)) continue;
    const end = longestEnd(node, forms, from + 1, over_commas);
    const is_better = best === null
      ? end > from
      : end > best.end || (end === best.end && rank < best.rank);
    if (is_better) best = { end, value, rank };
  }
  return best;
}

function createNode(): Node {
  return {
    is_end: false,
    by_one_word: null,
    by_word: null,
    by_beginning: null,
    by_ending: null,
    by_quantity: null,
    free: null,
    if_nothing_before: null,
    if_nothing_follows: null,
    gap: null,
    next_words: undefined,
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
    else node.by_one_word = { word: part, next };
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
  if (
    node.by_one_word ?? node.by_word ?? node.by_beginning ?? node.by_ending ?? node.by_quantity
  ) {
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
  const next = node.by_one_word === null
    ? node.by_word?.get(form)
    : node.by_one_word.word === form
    ? node.by_one_word.next
    : undefined;
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
