/** The client's words that come closest to answering a question. */
import type { NearestQuote } from "../contracts/di_agent.ts";
import type { Passage } from "../contracts/reasoner.ts";
import { PhraseIndex } from "../evidence/force/phrase_index.ts";
import { readTokens } from "../evidence/force/read_tokens.ts";
import { isTelling, weightOf, wordsOf } from "../llm/rules/answers.ts";
import { findClientPassages } from "../llm/rules/client_passages.ts";
import { readStatements, type Statement } from "../llm/rules/read_project.ts";
import { indexPassages, type PassageQuery } from "../text/rank_passages.ts";
import { createTermScanner } from "../text/scan_terms.ts";
import { tokenize } from "../text/tokenize.ts";

/** A question, and words that tend to stand where its answer stands. */
export type AnswerQuery = Required<Pick<PassageQuery, "text" | "cues">>;

/**
 * For each question the statement that comes closest to an answer; null where none comes near. It is a complete sentence of the
 * client's, verbatim, with two cues or a phrase in it, and no two questions get the same one.
 *
 * @param passages All of the project's; those of a signal together and in the order of its text.
 */
export function findNearestQuotes(
  passages: readonly Passage[],
  queries: readonly AnswerQuery[],
): (NearestQuote | null)[] {
  const by_client = findClientPassages(passages);
  const index = indexPassages(passages);
  const nearest = queries.map((query) => {
    const holdsCue = createCueTest(query.cues);
    return takeFirst(
      index.rank(query).filter((passage) => by_client.has(passage) && holdsCue(passage)),
    );
  });
  const near = new Set(nearest.flat());
  const statements = readStatements(passages.filter((passage) => near.has(passage)), by_client)
    .filter(isUsable);
  const given = new Set<Statement>();
  return queries.map(({ cues }, at) => {
    const best = rankStatements(statements, cues, nearest[at] ?? [])
      .find((statement) => !given.has(statement));
    if (best === undefined) return null;
    given.add(best);
    const { signal_id, quote, signal, turn } = best;
    return { signal_id, quote, speaker: signal.turns[turn]?.speaker ?? null };
  });
}

/** Whether a cue may stand in a passage: passages are ranked by what is said around them too. */
function createCueTest(cues: readonly string[]): (passage: Passage) => boolean {
  const scan = createTermScanner(new Set(cues.flatMap(tokenize)));
  return ({ text }) => scan(text).length > 0;
}

/** UTF-16 code units of the passages that are read for one question: some 2,000 words. */
const MAX_LENGTH = 12_000;

/** As many of the best as are read, the best in any case. */
function takeFirst(ranked: readonly Passage[]): Passage[] {
  let length = 0;
  const end = ranked.findIndex(({ text }) => (length += text.length) > MAX_LENGTH);
  return end === -1 ? [...ranked] : ranked.slice(0, Math.max(1, end));
}

function isUsable(statement: Statement): boolean {
  const words = wordsOf(statement);
  return words !== null && isTelling(statement, words, { may_wander: true });
}

/** The best passage doubles a statement's score, the twenty-fifth behind it adds half. */
const RANK_HALF_LIFE = 25;

/** The statements with cues enough in them, best first. */
function rankStatements(
  statements: readonly Statement[],
  cues: readonly string[],
  ranked: readonly Passage[],
): Statement[] {
  const index = indexCues(cues);
  const found = statements.map((statement) => findCues(statement, index));
  const weights = weighCues(found);
  const ranks = new Map(ranked.map((passage, rank) => [placeOf(passage), rank]));
  return statements
    .flatMap((statement, at) => {
      const cues = found[at] ?? new Set();
      const words = wordsOf(statement);
      if (words === null || (cues.size < 2 && ![...cues].some(isPhrase))) return [];
      const weight = [...cues].reduce((sum, cue) => sum + (weights.get(cue) ?? 0), 0);
      const { signal_id, signal, turn } = statement;
      const rank = ranks.get(placeOf({ signal_id, start: signal.turns[turn]?.start ?? 0 }));
      const lift = rank === undefined ? 0 : RANK_HALF_LIFE / (RANK_HALF_LIFE + rank);
      return [{ statement, score: weight * weightOf(statement, words) * (1 + lift) }];
    })
    .toSorted((left, right) => right.score - left.score)
    .map(({ statement }) => statement);
}

function placeOf({ signal_id, start }: Pick<Passage, "signal_id" | "start">): string {
  return `${signal_id}:${start}`;
}

function isPhrase(cue: string): boolean {
  return cue.includes(" ");
}

/** A cue that ends in four letters or more also stands for its inflections: "manual" for "manually". */
const INFLECTED = /\p{L}{4}$/u;
const SUFFIXES = ["", "s", "es", "d", "ed", "ing", "ly"];

/** Cues are English. */
function indexCues(cues: readonly string[]): PhraseIndex<string> {
  const index = new PhraseIndex<string>();
  for (const cue of cues) {
    const forms = readTokens(cue, 0, "en").flatMap(({ is_word, form }) => is_word ? form : []);
    const last = forms.pop();
    if (last === undefined) continue;
    const endings = INFLECTED.test(last) ? SUFFIXES.map((suffix) => last + suffix) : [last];
    index.add([...forms, endings.join("|")].join(" "), cue);
  }
  return index;
}

function findCues({ sentence }: Statement, index: PhraseIndex<string>): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at < sentence.tokens.length;) {
    const match = index.match(sentence, at);
    if (match !== null) found.add(match.value);
    at = match?.end ?? at + 1;
  }
  return found;
}

/** Upper limit of a cue's rarity, so that one rare word does not outweigh two telling ones. */
const MAX_RARITY = 4;
const PHRASE_FACTOR = 1.5;

/** A cue weighs the more the fewer statements it stands in (the inverse document frequency of BM25), a phrase more than a word. */
function weighCues(found: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const cue of found.flatMap((cues) => [...cues])) {
    counts.set(cue, (counts.get(cue) ?? 0) + 1);
  }
  return new Map(
    [...counts].map(([cue, count]) => {
      const rarity = Math.log(1 + (found.length - count + 0.5) / (count + 0.5));
      return [cue, Math.min(rarity, MAX_RARITY) * (isPhrase(cue) ? PHRASE_FACTOR : 1)];
    }),
  );
}
