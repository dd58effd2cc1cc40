import type { FieldCue } from "../../contracts/reasoner.ts";
import { contentWords } from "./content_words.ts";
import type { Statement } from "./find_statements.ts";
import type { Match } from "./score_statements.ts";

/** Most statements that a list field takes; more would be a transcript again. */
const MAX_LIST_LENGTH = 3;
/** What is said around the main answer tends to belong to it: within about a minute of speech of the same signal. */
const NEAR_CHARACTERS = 1_500;
const NEAR_FACTOR = 1.5;
/** Share of common words from which two statements say the same. */
const SAME_SHARE = 0.5;

/** Of all that could be the essence, the one is meant in whose neighbourhood the other fields are answered too. */
const COMPANY_FACTOR = 0.3;

/**
 * Which statements answer which field. The first field, the essence of its element, takes its best statement even on a
 * single cue; the others take strong matches only, the strongest pairing first, those near the essence favoured, and nothing
 * that was said already. A text takes one, a list up to three; a field without any match is absent.
 */
export function assignStatements(
  fields: readonly FieldCue[],
  matches: readonly Match[],
): Map<string, Match[]> {
  const essence = findEssence(fields, matches);
  const assigned = new Map<string, Match[]>(essence ? [[essence.field, [essence]]] : []);
  const used = essence ? [essence.statement] : [];
  const room = new Map(fields.map(({ field, kind }) => [field, roomOf(kind)]));
  const ordered = matches
    .filter(({ strong }) => strong)
    .map((match) => ({ match, score: match.score * (isNear(match, essence) ? NEAR_FACTOR : 1) }))
    .toSorted((left, right) => right.score - left.score);
  for (const { match } of ordered) {
    const taken = assigned.get(match.field) ?? [];
    if (taken.length >= (room.get(match.field) ?? 0) || isTold(match.statement, used)) continue;
    used.push(match.statement);
    assigned.set(match.field, [...taken, match]);
  }
  return assigned;
}

function findEssence(fields: readonly FieldCue[], matches: readonly Match[]): Match | undefined {
  const essential = fields.find(({ kind }) => kind === "text")?.field;
  const others = matches.filter(({ field, strong }) => field !== essential && strong);
  return matches.filter(({ field }) => field === essential)
    .map((match) => ({ match, score: match.score * (1 + COMPANY_FACTOR * company(match, others)) }))
    .toSorted((left, right) => right.score - left.score)[0]?.match;
}

/** How many of the other fields find an answer near the match. */
function company(match: Match, others: readonly Match[]): number {
  return new Set(others.filter((other) => isNear(other, match)).map(({ field }) => field)).size;
}

function roomOf(kind: FieldCue["kind"]): number {
  return kind === "text_list" ? MAX_LIST_LENGTH : 1;
}

function isNear({ statement }: Match, essence: Match | undefined): boolean {
  if (essence === undefined || essence.statement.signal_id !== statement.signal_id) return false;
  return Math.abs(essence.statement.start - statement.start) <= NEAR_CHARACTERS;
}

function isTold(statement: Statement, used: readonly Statement[]): boolean {
  const words = contentWords(statement.text);
  return used.some((other) => {
    const others = contentWords(other.text);
    return words.intersection(others).size / words.union(others).size >= SAME_SHARE;
  });
}
