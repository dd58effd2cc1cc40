import { once } from "../once.ts";
import type { ExtractableName } from "../contracts/element.ts";
import type { Passage } from "../contracts/reasoner.ts";
import type { SignalText } from "../contracts/signal.ts";
import type { ElementExtraction } from "../elements/extraction.ts";
import { estimateTokens } from "../text/estimate_tokens.ts";
import type { PeopleIndex } from "../signals/people.ts";
import { toPassages } from "../signals/to_passages.ts";
import { indexPassages, type PassageQuery, shortlistPassages } from "../text/rank_passages.ts";
import { escapeMarkup } from "../text/escape_markup.ts";
import { labelSignals, signalTime } from "../evidence/label_signals.ts";
import { isClientSignal } from "../contracts/is_client_signal.ts";

/** What is read in one extraction: the text that all calls share, and for each element its passages, best first. */
interface Reading {
  signals_text: string;
  passagesFor(definition: ElementExtraction): Passage[];
}

/**
 * The signals whole if they fit the budget, else the passages that matter most to the elements that are due. All elements
 * share one selection, because the shared prefix is cached: a selection of its own for each would be paid in full by each.
 *
 * @param options.token_budget For the text; an estimate decides, so that it may be missed by some percent.
 */
export function readSignals(
  signals: readonly SignalText[],
  due: readonly ElementExtraction[],
  { token_budget, people }: { token_budget: number; people: PeopleIndex },
): Reading {
  const passages = once(() => signals.flatMap((signal) => toPassages(signal, people)));
  const factors = toFactors(signals);
  const whole = mayFit(signals, token_budget) ? renderSignals(signals) : null;
  if (whole !== null && estimateTokens(whole) <= token_budget) {
    return { signals_text: whole, passagesFor: createRanker(passages, factors) };
  }

  const max_length = SHORTLIST_FACTOR * token_budget * LEAST_PER_TOKEN;
  const shortlist = shortlistPassages(
    passages(),
    due.map((definition) => toQuery(definition, factors)),
    { max_length },
  );
  const rank = createRanker(() => shortlist, factors);
  const rankings = due.map(rank);
  const chosen = choosePassages(rankings, { token_budget, countTokens: estimateTokens });
  return {
    signals_text: renderSignals(signals, { passages: passages(), chosen }),
    passagesFor: (definition) => rank(definition).filter((passage) => chosen.has(passage)),
  };
}

/** Of so many times what fits are passages ranked one by one. */
const SHORTLIST_FACTOR = 4;
/** UTF-16 code units: no text takes fewer tokens. */
const LEAST_PER_TOKEN = 3.1;

/** False where the signals are so long that they cannot fit. */
function mayFit(signals: readonly SignalText[], token_budget: number): boolean {
  const length = signals.reduce((sum, { content }) => sum + content.length, 0);
  return length <= 2 * token_budget * LEAST_PER_TOKEN;
}

/** Works when first asked, and once for each element: a model that reads the shared text never asks. */
function createRanker(
  passages: () => readonly Passage[],
  factors: ReadonlyMap<string, number>,
): (definition: ElementExtraction) => Passage[] {
  const rankings = new Map<ExtractableName, Passage[]>();
  const index = once(() => indexPassages(passages()));
  return (definition) => {
    const ranking = rankings.get(definition.name) ?? index().rank(toQuery(definition, factors));
    rankings.set(definition.name, ranking);
    return ranking;
  };
}

/** Tokens of a signal's tags and labels, paid with its first passage. */
const SIGNAL_TOKENS = 60;
/** Tokens of a speaker's name, a line break and a mark for what is left out before the passage. */
const PASSAGE_TOKENS = 8;

/**
 * The passages that several readers share within a budget. The readers take turns, each taking the best of its own ranking
 * that is not chosen yet and still fits, so that every element gets its share and what two of them want is paid once.
 *
 * @param rankings One per reader, best passage first.
 * @param options.countTokens The cost of a text.
 */
export function choosePassages(
  rankings: readonly (readonly Passage[])[],
  { token_budget, countTokens }: { token_budget: number; countTokens(text: string): number },
): Set<Passage> {
  const chosen = new Set<Passage>();
  const opened = new Set<string>();
  let left = token_budget;
  const take = (passage: Passage): boolean => {
    if (chosen.has(passage)) return false;
    const opening = opened.has(passage.signal_id) ? 0 : SIGNAL_TOKENS;
    const cost = countTokens(passage.text) + PASSAGE_TOKENS + opening;
    if (cost > left) return false;
    left -= cost;
    chosen.add(passage);
    opened.add(passage.signal_id);
    return true;
  };
  // An array's iterator goes on where `some` has stopped, as it has nothing to close.
  let readers = rankings.map((ranking) => ranking.values());
  while (readers.length > 0) readers = readers.filter((reader) => reader.some(take));
  return chosen;
}

const MAX_TITLE_LENGTH = 200;
const LEFT_OUT = "[…]";

/**
 * The signals as the block of the prompt that all elements share, oldest first, under their short names. Nothing inside a signal can end its block or
 * pose as another: no "<" of theirs survives. With a selection, only the passages `chosen` stand there, with a mark
 * wherever others of `passages` were left out; those come in the order of the text.
 */
export function renderSignals(
  signals: readonly SignalText[],
  selection?: { passages: readonly Passage[]; chosen: ReadonlySet<Passage> },
): string {
  const by_signal = Map.groupBy(selection?.passages ?? [], ({ signal_id }) => signal_id);
  const blocks = [...labelSignals(signals)].flatMap(([label, signal]) => {
    if (selection === undefined) return renderSignal(label, signal, signal.content);
    const passages = by_signal.get(signal.id) ?? [];
    if (!passages.some((passage) => selection.chosen.has(passage))) return [];
    return renderSignal(label, signal, renderChosen(passages, selection.chosen));
  });
  return ["<signals>", ...blocks, "</signals>"].join("\n");
}

function renderSignal(label: string, signal: SignalText, text: string): string {
  const { source_type, authority, title, occurred_at, created_at } = signal;
  const date = (occurred_at ?? created_at).slice(0, 10);
  const head = `id="${label}" type="${source_type}" authority="${authority}" date="${date}"`;
  return `<signal ${head}${renderTitle(title)}>\n${escapeMarkup(text.trim())}\n</signal>`;
}

function renderTitle(title: string | null): string {
  const line = escapeMarkup(title ?? "").replace(/\s+/g, " ").replaceAll('"', "'").trim();
  return line === "" ? "" : ` title="${line.replaceAll(">", "›").slice(0, MAX_TITLE_LENGTH)}"`;
}

function renderChosen(passages: readonly Passage[], chosen: ReadonlySet<Passage>): string {
  const lines: string[] = [];
  for (const passage of passages) {
    if (chosen.has(passage)) lines.push(renderPassage(passage));
    else if (lines.at(-1) !== LEFT_OUT) lines.push(LEFT_OUT);
  }
  return lines.join("\n");
}

function renderPassage({ speaker, text }: Passage): string {
  return speaker === null ? text : `${speaker}: ${text}`;
}

/** What a passage's score is worth that is not the client's: what a client says once outweighs a study. */
const NOT_CLIENT_FACTOR = 0.8;
/** The same for the oldest signal beside the newest; the others lie in between. */
const OLDEST_FACTOR = 0.85;

/**
 * What is looked for to tell of an element: its questions and cues, with the newest signals and the client's preferred among those of
 * about the same score (domain rules, section 13).
 */
function toQuery(
  { fields, asks }: ElementExtraction,
  factors: ReadonlyMap<string, number>,
): PassageQuery {
  return {
    text: asks,
    cues: fields.flatMap(({ cues }) => cues),
    preference: ({ signal_id }) => factors.get(signal_id) ?? 1,
  };
}

/** By signal id, at most 1: the less, the less its passages are preferred. */
function toFactors(signals: readonly SignalText[]): Map<string, number> {
  const newest_first = signals.toSorted((a, b) => signalTime(b) - signalTime(a));
  const last = Math.max(1, signals.length - 1);
  return new Map(newest_first.map((signal, index) => {
    const by_age = 1 - (1 - OLDEST_FACTOR) * index / last;
    return [signal.id, by_age * (isClientSignal(signal) ? 1 : NOT_CLIENT_FACTOR)];
  }));
}
