import type { Passage } from "../../contracts/reasoner.ts";
import { wordsOfMatter } from "./content_words.ts";
import { findInterviewers } from "./find_interviewers.ts";
import { isClientPassage } from "./is_client_passage.ts";
import { isStatement } from "./is_statement.ts";
import { splitStatements } from "./split_sentences.ts";
import { tidyWords } from "./tidy_words.ts";

/** A sentence that could answer something. */
export interface TopicStatement {
  signal_id: string;
  /** Offset in UTF-16 code units in the signal's content. */
  start: number;
  /** Verbatim: a slice of the passage's text. */
  quote: string;
  /** The same, tidied. */
  text: string;
  /** The passage's place in the ranking of its element, 0 is best. */
  rank: number;
  by_client: boolean;
  /** How much its words are what the signals are about, 0 to 1. */
  centrality: number;
}

/** Words are missing here, so nobody knows what was said. */
const GAP = /\{gap\}|\(inaudible\)|\[inaudible\]/i;
/** Speech that does not reach a full stop was broken off; written notes often have none. */
const FULL_STOP = /[.!…]["'”’)]*$/;

/**
 * The usable statements of ranked passages, each only once however often it was said. Those of interviewers, of the studio and of
 * third parties are left out: what a consultant sums up in a call is the client's only once the client says so.
 */
export function findStatements(passages: readonly Passage[]): TopicStatement[] {
  const interviewers = findInterviewers(passages);
  const by_text = new Map<string, Omit<TopicStatement, "centrality">>();
  passages.forEach((passage, rank) => {
    if (isSaidByOthers(passage) || interviewers.has(passage.speaker ?? "")) return;
    const by_client = isClientPassage(passage);
    for (const sentence of readStatements(passage)) {
      const key = sentence.text.toLowerCase();
      if (!by_text.has(key)) by_text.set(key, { ...sentence, rank, by_client });
    }
  });
  return withCentrality([...by_text.values()]);
}

/** By somebody who is named and not on the client's side. What the studio wrote without a name, such as notes, is read. */
function isSaidByOthers({ side, speaker }: Passage): boolean {
  return speaker !== null && (side === "studio" || side === "other");
}

/** Up to about so many statements it is chance which words recur, so they all tend towards the same centrality. */
const FEW_STATEMENTS = 50;
const NEUTRAL_CENTRALITY = 0.5;

/**
 * Jokes and digressions use cue words too, but their other words stand nowhere else: a statement is central if its content
 * words recur in other statements, on a logarithmic scale.
 */
function withCentrality(
  statements: readonly Omit<TopicStatement, "centrality">[],
): TopicStatement[] {
  const words = statements.map(({ text }) => [...wordsOfMatter(text)]);
  const frequencies = new Map<string, number>();
  for (const word of words.flat()) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const highest = Math.log(Math.max(2, ...frequencies.values()));
  const trust = statements.length / (statements.length + FEW_STATEMENTS);
  return statements.map((statement, index) => {
    const logs = (words[index] ?? []).map((word) => Math.log(frequencies.get(word) ?? 1));
    const mean = logs.reduce((sum, log) => sum + log, 0) / Math.max(1, logs.length);
    const centrality = trust * (mean / highest) + (1 - trust) * NEUTRAL_CENTRALITY;
    return { ...statement, centrality };
  });
}

type SpokenStatement = Pick<TopicStatement, "signal_id" | "start" | "quote" | "text">;

/** The elements of one extraction share their passages, and reading the sentences is most of the work. */
const READ = new WeakMap<Passage, SpokenStatement[]>();

function readStatements(passage: Passage): SpokenStatement[] {
  const read = READ.get(passage) ?? toStatements(passage);
  READ.set(passage, read);
  return read;
}

function toStatements({ signal_id, source_type, text, start }: Passage): SpokenStatement[] {
  return splitStatements(text)
    .filter(({ text: quote }) => !GAP.test(quote))
    .map((sentence) => ({
      signal_id,
      start: start + sentence.start,
      quote: sentence.text,
      text: tidyWords(sentence.text),
    }))
    .filter((statement) => source_type !== "transcript" || FULL_STOP.test(statement.text))
    .filter((statement) => isStatement(statement.text));
}
