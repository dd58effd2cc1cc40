/** What the client said in all passages of a task: its sentences and its facts, read once for all elements of an extraction. */
import type { Force } from "../../contracts/evidence.ts";
import type { Fact } from "../../contracts/fact.ts";
import type { Passage } from "../../contracts/reasoner.ts";
import type { SpokenSide } from "../../contracts/person.ts";
import type { Turn } from "../../contracts/signal.ts";
import { isOfOthers } from "../../evidence/force/is_of_others.ts";
import type { ReadSentence } from "../../evidence/force/read_sentence.ts";
import { createTurnReader } from "../../evidence/force/turn_reader.ts";
import { readFacts, type StatedSignal } from "../../facts/read_facts.ts";
import { type DatedFact, findConflicts, isStated } from "../../facts/find_conflicts.ts";
import { takeNewest } from "../../facts/take_newest.ts";
import { decideLanguage, scoreSample } from "../../text/detect_language.ts";
import { findClientPassages } from "./client_passages.ts";

/** A sentence of the client's. Offsets are those of the signal's content. */
export interface Statement {
  signal: StatedSignal;
  signal_id: string;
  turn: number;
  start: number;
  end: number;
  /** Verbatim. */
  quote: string;
  sentence: ReadSentence;
  spoken: boolean;
  /** Talk of people whom nobody has placed: colleagues among themselves, for all that is known. */
  is_talk: boolean;
  /** What was asked in the turn before by somebody else. */
  questions: readonly ReadSentence[];
  /** The sentence before in the same turn. */
  before: Statement | null;
  /** How often its words recur in what else is said, 0 to 1: jokes and digressions speak of what nobody else mentions. */
  centrality: number;
}

/** A fact that the client stated and that no later words of the client replace. */
export interface StandingFact extends DatedFact {
  statement: Statement;
}

export interface ToldProject {
  statements: readonly Statement[];
  /** Newest first. */
  facts: readonly StandingFact[];
  /** Those, and what the client supposes, makes a condition or wants to be rid of: "5 instead of 14 percent". */
  figures: readonly StandingFact[];
}

/** Long before any signal: what is not dated never replaces what is. */
const UNDATED = "1970-01-01T00:00:00Z";

/** By the first passage: the elements of one extraction share their passages. */
const READ = new WeakMap<Passage, { count: number; project: ToldProject }>();

/** The project that the passages show, whatever their order; of more than is read at once, the newest. */
export function readToldProject(passages: readonly Passage[]): ToldProject {
  const first = passages.reduce<Passage | null>(
    (first, passage) => first === null || isBefore(passage, first) ? passage : first,
    null,
  );
  if (first === null) return { statements: [], facts: [], figures: [] };
  const known = READ.get(first);
  if (known?.count === passages.length) return known.project;
  const ordered = takeNewest(
    passages.toSorted((a, b) => a.start - b.start),
    ({ text, said_at }) => ({ length: text.length, said_at: said_at ?? UNDATED }),
  ).sort((a, b) => a.signal_id < b.signal_id ? -1 : a.signal_id > b.signal_id ? 1 : 0);
  const project = readAll(ordered);
  READ.set(first, { count: passages.length, project });
  return project;
}

function isBefore(one: Passage, other: Passage): boolean {
  return one.signal_id < other.signal_id ||
    one.signal_id === other.signal_id && one.start < other.start;
}

function readAll(passages: readonly Passage[]): ToldProject {
  const signals = toStatedSignals(passages, findClientPassages(passages));
  const statements = statementsOf(signals);
  const facts = signals.flatMap(({ signal, signal_id, passages }) => {
    const said_at = passages[0]?.said_at ?? UNDATED;
    return readFacts(signal, { side: "client" }).map((fact) => ({ fact, signal_id, said_at }));
  });
  return { statements, ...findStanding(facts, statements) };
}

/**
 * The client's statements in some passages, without the facts, which take most of the time.
 *
 * @param passages Those of a signal in the order of its text.
 * @param by_client Which of them are the client's.
 */
export function readStatements(
  passages: readonly Passage[],
  by_client: ReadonlySet<Passage>,
): Statement[] {
  return statementsOf(toStatedSignals(passages, by_client));
}

/** A signal with the passages it was put together from, one for each of its turns. */
interface ToldSignal {
  signal: StatedSignal;
  signal_id: string;
  passages: readonly Passage[];
}

function toStatedSignals(
  passages: readonly Passage[],
  by_client: ReadonlySet<Passage>,
): ToldSignal[] {
  return [...Map.groupBy(passages, (passage) => passage.signal_id)].map(([signal_id, parts]) => ({
    signal: toStatedSignal(parts, by_client),
    signal_id,
    passages: parts,
  }));
}

function statementsOf(signals: readonly ToldSignal[]): Statement[] {
  const statements = signals.flatMap(statementsIn);
  weighCentrality(statements);
  return statements;
}

/** The passages as the turns of a text that has their offsets and nothing besides. */
function toStatedSignal(
  passages: readonly Passage[],
  by_client: ReadonlySet<Passage>,
): StatedSignal {
  let content = "";
  for (const { start, text } of passages) content = content.padEnd(start, "\n") + text;
  const turns = passages.map(({ start, text, speaker, source_type }): Turn => ({
    start,
    end: start + text.length,
    speaker,
    kind: source_type === "transcript" ? "spoken" : "written",
  }));
  // Not the blanks that stand for what was not chosen.
  const scores = scoreSample(passages.map(({ text }) => text).join("\n"));
  return {
    content,
    language: decideLanguage(scores),
    turns,
    sides: passages.map((passage): SpokenSide => by_client.has(passage) ? "client" : "studio"),
    reader: createTurnReader(content, turns, scores),
    said_on: passages[0]?.said_at?.slice(0, 10) ?? null,
  };
}

function statementsIn({ signal, signal_id, passages }: ToldSignal): Statement[] {
  return signal.turns.flatMap((_, turn) => {
    if (signal.sides[turn] !== "client") return [];
    const questions = findQuestions(signal, turn);
    let before: Statement | null = null;
    const places = signal.reader.sentencesOf(turn);
    const foreign = places.map((place, index) => {
      const [said, next] = [place.read(), places[index + 1]?.read() ?? null];
      return said !== null && next !== null && isOfOthers(said, next);
    });
    return places.flatMap((place, index) => {
      const sentence = place.read();
      // Neither what is told of others nor "We don't" tells anything of the project.
      if (sentence === null || foreign[index] || foreign[index - 1]) return [];
      const statement: Statement = {
        signal,
        signal_id,
        turn,
        start: place.start,
        end: place.end,
        quote: signal.content.slice(place.start, place.end),
        sentence,
        spoken: passages[turn]?.source_type === "transcript",
        is_talk: passages[turn]?.source_type === "transcript" && passages[turn]?.side !== "client",
        questions,
        before,
        centrality: NEUTRAL_CENTRALITY,
      };
      before = statement;
      return statement;
    });
  });
}

function findQuestions({ turns, reader, content }: StatedSignal, turn: number): ReadSentence[] {
  if (turns[turn - 1]?.speaker === turns[turn]?.speaker) return [];
  return reader.sentencesOf(turn - 1)
    .filter(({ start, end }) => {
      const text = content.slice(start, end);
      return text.includes("?") || REQUEST.test(text);
    })
    .flatMap((place) => place.read() ?? []);
}

/** "Tell me what bothers you." */
const REQUEST =
  /^(?:(?:so|and|now|please|then|und|bitte|dann|alors|et)[ ,]+)*(?:tell (?:me|us)|describe|explain|talk me through|walk me through|erzählen sie|beschreiben sie|schildern sie|erklären sie|sagen sie|erzähl|beschreib|racontez|décrivez|expliquez|dites|parlez)(?!\p{L})/iu;

function findStanding(facts: readonly DatedFact[], statements: readonly Statement[]) {
  const replaced = new Set(
    findConflicts(facts).conflicts.filter(({ kind }) => kind !== "open").map(({ earlier }) =>
      earlier
    ),
  );
  const by_place = new Map(statements.map((item) => [`${item.signal_id}:${item.start}`, item]));
  const figures = facts.filter(({ fact }) => fact.side === "client" && MEANT.has(fact.force))
    .filter((item) => !replaced.has(item))
    .flatMap((item): StandingFact[] => {
      const statement = by_place.get(`${item.signal_id}:${item.fact.quote_start}`);
      return statement === undefined ? [] : [{ ...item, statement }];
    })
    .sort((a, b) => Date.parse(b.said_at) - Date.parse(a.said_at));
  return { figures, facts: figures.filter(({ fact }) => isStated(fact)) };
}

const MEANT: ReadonlySet<Force> = new Set<Force>(["asserted", "conditional", "hedged", "denied"]);

/** True for a fact of one of the kinds. */
export function isOfKind(kinds: readonly Fact["kind"][]): (item: StandingFact) => boolean {
  return ({ fact }) => kinds.includes(fact.kind);
}

/** Up to about so many statements it is chance which words recur, so they all tend towards the same centrality. */
const FEW_STATEMENTS = 50;
const NEUTRAL_CENTRALITY = 0.5;

function weighCentrality(statements: Statement[]): void {
  const words = statements.map(({ sentence }) => [
    ...new Set(
      sentence.tokens.filter(({ is_word, form }) => is_word && form.length >= MIN_LETTERS)
        .map(({ form }) => form.slice(0, STEM_LETTERS)),
    ),
  ]);
  const frequencies = new Map<string, number>();
  for (const word of words.flat()) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const highest = Math.log(Math.max(2, ...frequencies.values()));
  const trust = statements.length / (statements.length + FEW_STATEMENTS);
  statements.forEach((statement, index) => {
    const logs = (words[index] ?? []).map((word) => Math.log(frequencies.get(word) ?? 1));
    const mean = logs.reduce((sum, log) => sum + log, 0) / Math.max(1, logs.length);
    statement.centrality = trust * (mean / highest) + (1 - trust) * NEUTRAL_CENTRALITY;
  });
}

/** Shorter words are grammar; so many letters tell the words of one stem. */
const MIN_LETTERS = 5;
const STEM_LETTERS = 6;
