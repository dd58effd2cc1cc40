/** What the fields of an element are answered with, and how the best answer is chosen. */
import type { Force } from "../../contracts/evidence.ts";
import type { PhraseIndex } from "../../evidence/force/phrase_index.ts";
import { isHesitation } from "../../evidence/speech.ts";
import type { Stretch } from "../../facts/clause.ts";
import { contentWords } from "../../text/shared_words.ts";
import type { Statement, ToldProject } from "./read_project.ts";
import { type CompiledRuleWords, ruleWordsOf } from "./rule_words.ts";
import { findMeant, findWithin, holds, isComplete, type Told } from "./tell.ts";

/** By field: the words that answer it, best first. `rest` has what is no text: choices, measures. */
export interface Answers {
  told: Readonly<Record<string, readonly Told[]>>;
  rest?: Readonly<Record<string, unknown>>;
}

/** A statement that answers something, how well, and which words of it do. */
export interface Candidate {
  statement: Statement;
  score: number;
  place: Stretch;
}

/** What a list of words is worth where it stands in a statement, and in the question that a statement answers. */
export interface FieldLists {
  said: PhraseIndex<true>;
  asked?: PhraseIndex<true>;
  asked_amount?: PhraseIndex<true>;
  /** Has to stand there as well. */
  needs?: PhraseIndex<true>;
  /** Must not stand there. */
  elsewhere?: PhraseIndex<true>;
  forces?: ReadonlySet<Force>;
  /** An order says it too: "Keep it plain". */
  may_order?: boolean;
  /** Has to stand there as well in talk among people whom nobody has placed. */
  needs_in_talk?: PhraseIndex<true>;
  /** Has to stand there as well where somebody speaks, who says "no" and "only" of anything. */
  needs_in_speech?: PhraseIndex<true>;
}

const SAID = 2;
const SAID_AGAIN = 0.5;
const ASKED = 3;

/** The statements that answer a field, best first. */
export function findCandidates(
  { statements }: ToldProject,
  listsOf: (words: CompiledRuleWords) => FieldLists,
): Candidate[] {
  return statements.flatMap((statement) => {
    const words = wordsOf(statement);
    if (words === null) return [];
    const lists = listsOf(words);
    const { said, asked, asked_amount, needs, forces, may_order = false } = lists;
    const { needs_in_talk, needs_in_speech, elsewhere } = lists;
    const is_answer = (asked !== undefined && isAnswerTo(statement, asked)) ||
      (asked_amount !== undefined && isAmountFor(statement, asked_amount));
    // An answer may be a few words, unless nobody knows whose it is.
    const tells = is_answer && !statement.is_talk
      ? !holds(statement.sentence, words.chatter) && !statement.quote.includes("?")
      : isTelling(statement, words, { may_order });
    if (!tells) return [];
    const places = findMeant(statement, said, forces);
    const is_vague = statement.is_talk && !is_answer && needs_in_talk !== undefined &&
      !(may_order && isOrder(statement, words)) &&
      findWithin(statement.sentence, needs_in_talk) === null;
    if (is_vague) return [];
    const is_loose = statement.spoken && needs_in_speech !== undefined &&
      findWithin(statement.sentence, needs_in_speech) === null;
    if (is_loose) return [];
    if (needs !== undefined && findWithin(statement.sentence, needs) === null) return [];
    if (elsewhere !== undefined && holds(statement.sentence, elsewhere)) return [];
    if (places.length === 0 && !is_answer) return [];
    const said_score = places.length === 0 ? 0 : SAID + SAID_AGAIN * (places.length - 1);
    const score = (said_score + (is_answer ? ASKED : 0)) * weightOf(statement, words);
    const whole = { start: 0, end: statement.sentence.tokens.length };
    return [{ statement, score, place: places[0] ?? whole }];
  }).sort((a, b) => b.score - a.score);
}

export function wordsOf({ sentence }: Statement): CompiledRuleWords | null {
  return ruleWordsOf(sentence.grammar.grammar.language);
}

/**
 * A statement said to its end that is not about the weather.
 *
 * @param options.may_order Whether an order will do.
 * @param options.may_wander Whether speech may be as long as writing.
 */
export function isTelling(
  statement: Statement,
  words: CompiledRuleWords,
  { may_order = false, may_wander = false } = {},
): boolean {
  const kept = may_wander ? TELLING_AT_LENGTH : may_order ? TELLING_OR_ORDER : TELLING;
  const known = kept.get(statement);
  if (known !== undefined) return known;
  const is_order = may_order && isOrder(statement, words);
  const is_telling = isComplete(statement, { may_order: is_order, may_wander }) &&
    !(statement.spoken && isFragment(statement, words)) &&
    !holds(statement.sentence, words.chatter) &&
    !statement.questions.some((question) => holds(question, words.small_talk));
  kept.set(statement, is_telling);
  return is_telling;
}

/** Asked for each field again. */
const TELLING = new WeakMap<Statement, boolean>();
const TELLING_OR_ORDER = new WeakMap<Statement, boolean>();
const TELLING_AT_LENGTH = new WeakMap<Statement, boolean>();

function isFragment({ sentence }: Statement, words: CompiledRuleWords): boolean {
  const first = sentence.tokens.findIndex(({ is_word }) => is_word);
  return words.fragments.match(sentence, first) !== null &&
    words.orders.match(sentence, first) === null;
}

function isOrder({ sentence }: Statement, words: CompiledRuleWords): boolean {
  const first = sentence.tokens.findIndex(({ is_word }) => is_word);
  return words.orders.match(sentence, first) !== null;
}

/** True for the first words that say anything behind a question in which one of the phrases stands, unless they are a no. */
export function isAnswerTo(statement: Statement, asked: PhraseIndex<true>): boolean {
  const { questions, sentence } = statement;
  if (!questions.some((question) => holds(question, asked))) return false;
  if (saysNothing(statement) || !earlierInTurn(statement).every(saysNothing)) return false;
  const answer = sentence.grammar.answers.match(sentence, 0)?.value;
  // "Not more than 9,500"
  const is_no = answer === "no" &&
    !sentence.ahead.some(({ kind, start }) => kind === "harmless" && start === 0);
  return !is_no && answer !== "unclear";
}

/** True for the first amount behind such a question: "I did that last night. Twenty-two a week." */
function isAmountFor(statement: Statement, asked: PhraseIndex<true>): boolean {
  return statement.questions.some((question) => holds(question, asked)) && hasAmount(statement) &&
    !earlierInTurn(statement).some(hasAmount);
}

/** Most statements of a turn that still answer what was asked before it. */
const MAX_ANSWER = 4;

/** The statements before in the turn, the nearest first; of a later one only as many as tell that it answers nothing any more. */
function earlierInTurn({ before }: Statement): Statement[] {
  const earlier: Statement[] = [];
  for (let next = before; next !== null && earlier.length < MAX_ANSWER; next = next.before) {
    earlier.push(next);
  }
  return earlier;
}

function hasAmount({ sentence }: Statement): boolean {
  return sentence.tokens.some((_, index) => sentence.isQuantity(index));
}

/** "Hm." "Well, yes." */
function saysNothing(statement: Statement): boolean {
  const { sentence: { tokens, grammar: { grammar: { language } } } } = statement;
  const words = tokens.flatMap(({ is_word, form }) =>
    is_word && !isHesitation(form, language) ? form : []
  );
  return !hasAmount(statement) && contentWords(words.join(" "), language).length === 0;
}

/** A statement about "it" or "them" needs the one before to be understood. */
const DEPENDENT = 0.75;
const BASE_WEIGHT = 0.5;
/** Longer statements collect words by their length alone. */
const USUAL_WORDS = 30;

export function weightOf({ sentence, centrality }: Statement, words: CompiledRuleWords): number {
  const first = sentence.tokens.findIndex(({ is_word }) => is_word);
  return (words.dependent.match(sentence, first) === null ? 1 : DEPENDENT) *
    (BASE_WEIGHT + centrality) * Math.min(1, USUAL_WORDS / sentence.tokens.length);
}

/** The statements right behind one, in its turn. */
export function statementsAfter(
  { statements }: ToldProject,
  statement: Statement,
  count: number,
): Statement[] {
  const at = statements.indexOf(statement);
  const behind = statements.slice(at + 1, at + 1 + count);
  return behind.filter(({ signal, turn }) =>
    signal === statement.signal && turn === statement.turn
  );
}

/** The answers without those whose very words fill two fields already. */
export function withoutRepeats(answers: Answers["told"]): Answers["told"] {
  const used = new Map<string, number>();
  return Object.fromEntries(
    Object.entries(answers).map(([field, told]) => [
      field,
      told.filter(({ statement: { signal_id, start }, quote }) => {
        const key = `${signal_id}:${start}:${quote}`;
        const count = used.get(key) ?? 0;
        used.set(key, count + 1);
        return count < MAX_FIELDS;
      }),
    ]),
  );
}

/** Fields that the same words may fill. */
const MAX_FIELDS = 2;
