import type { FieldCue } from "../../contracts/reasoner.ts";
import type { TopicStatement } from "./find_statements.ts";
import { matchCues } from "./match_cues.ts";

/** How well one statement answers one field. */
export interface CueMatch {
  field: string;
  statement: TopicStatement;
  score: number;
  /** Whether more than a single common word speaks for it. */
  strong: boolean;
}

/** What is said by anybody but the client counts less: it may be a suggestion the client never took up. */
const NOT_CLIENT_FACTOR = 0.5;
/** Passages come ranked for the element as a whole; the best one doubles a statement's score, the fiftieth adds a third. */
const RANK_HALF_LIFE = 25;
/** Centrality runs from about 0.1 for a digression to 0.7 for the main subject. */
const CENTRALITY_FLOOR = 0.2;
/** Words up to which a statement's length is taken as it comes; longer ones collect cues by their length alone. */
const USUAL_WORDS = 30;
/** A sentence about "it" or "them" needs the one before to be understood. */
const DEPENDENT =
  /^(?:it|its|it's|this|that|that's|these|those|they|they're|he|she|the rest|the other|there)\b/i;
const DEPENDENT_FACTOR = 0.7;
/** Upper limit of a cue's rarity, so that one rare word does not outweigh two telling ones. */
const MAX_RARITY = 4;
const PHRASE_FACTOR = 1.5;

/**
 * The statements in which cues of the field stand, best first. A cue weighs the more the fewer statements it stands in (the
 * inverse document frequency of BM25), a phrase more than a word. A match is strong if two cues or a phrase stand in it.
 */
export function scoreStatements(statements: readonly TopicStatement[], cue: FieldCue): CueMatch[] {
  const matcher = matchCues(cue.cues);
  const hits = statements.map((statement) => matcher.match(statement.text));
  const weights = toWeights(hits);
  return statements
    .map((statement, index) => toMatch(cue.field, statement, hits[index] ?? new Set(), weights))
    .filter(({ score }) => score > 0)
    .toSorted((left, right) => right.score - left.score);
}

function toWeights(hits: readonly ReadonlySet<string>[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const cue of hits.flatMap((found) => [...found])) {
    frequencies.set(cue, (frequencies.get(cue) ?? 0) + 1);
  }
  return new Map([...frequencies].map(([cue, count]) => [cue, weigh(cue, count, hits.length)]));
}

function weigh(cue: string, count: number, total: number): number {
  const rarity = Math.log(1 + (total - count + 0.5) / (count + 0.5));
  return Math.min(rarity, MAX_RARITY) * (isPhrase(cue) ? PHRASE_FACTOR : 1);
}

function isPhrase(cue: string): boolean {
  return cue.includes(" ");
}

function toMatch(
  field: string,
  statement: TopicStatement,
  cues: ReadonlySet<string>,
  weights: ReadonlyMap<string, number>,
): CueMatch {
  const weight = [...cues].reduce((sum, cue) => sum + (weights.get(cue) ?? 0), 0);
  const words = statement.text.split(" ").length;
  const score = weight *
    (statement.by_client ? 1 : NOT_CLIENT_FACTOR) *
    (DEPENDENT.test(statement.text) ? DEPENDENT_FACTOR : 1) *
    (CENTRALITY_FLOOR + statement.centrality) *
    (1 + RANK_HALF_LIFE / (RANK_HALF_LIFE + statement.rank)) *
    Math.min(1, USUAL_WORDS / words);
  return { field, statement, score, strong: cues.size > 1 || [...cues].some(isPhrase) };
}
