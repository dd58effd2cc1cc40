/** What a statement hangs on that stands before its sentence. */
import type { Force } from "../../contracts/evidence.ts";
import { isSameVoice } from "./find_answer.ts";
import type { CitedSentence, Conversation } from "./judge_force.ts";
import { endsAsQuestion, skipOpeners, skipSigns } from "./judge_sentence.ts";
import { hasClauseBetween } from "./find_withdrawal.ts";
import type { Cue, ReadSentence } from "./read_sentence.ts";

/**
 * `conditional` for "Then we have thirty thousand" after a sentence that supposes something, and for what answers a question that
 * does; `denied` for a bare answer to what is not wanted ("What should we avoid?" – "Dark blue").
 */
export function findDependence(
  opening: CitedSentence,
  turn: number,
  { turns, reader }: Conversation,
): Force[] {
  const sentences = reader.sentencesOf(turn);
  const before = sentences.findLast(({ end }) => end <= opening.place.start);
  if (before !== undefined) {
    return followsCondition(opening.sentence, before.read()) ? ["conditional"] : [];
  }
  const [one, other] = [turns[turn], turns[turn - 1]];
  if (one === undefined || other === undefined || isSameVoice(one, other)) return [];
  const question = reader.sentencesOf(turn - 1).at(-1)?.read();
  return question && endsAsQuestion(question) ? inheritedFrom(question, opening.sentence) : [];
}

/** "Let's say the grant comes. Then we …", "… We would …": a condition that nothing hangs on in its own sentence. */
function followsCondition(sentence: ReadSentence, before: ReadSentence | null): boolean {
  if (before === null || endsAsQuestion(before)) return false;
  const is_consequence = sentence.grammar.corrections.consequences.match(sentence, 0) !== null;
  const condition = before.ahead.find(({ kind }) => kind === "condition");
  if (condition === undefined) return false;
  if (!is_consequence && !(supposesOnly(before, condition) && hasModal(sentence))) return false;
  return (
    // "Let's suppose, the grant comes": that clause is the condition.
    !hasClauseBetween(before, skipSigns(before, condition.end) + 1, before.tokens.length)
  );
}

/** "Let's say the grant comes.", and no more. */
function supposesOnly(sentence: ReadSentence, { start, end }: Cue): boolean {
  return start <= skipOpeners(sentence) &&
    sentence.tokens.slice(end).every(({ form }) => form !== ",");
}

function inheritedFrom(question: ReadSentence, answer: ReadSentence): Force[] {
  const { open } = question.grammar.questions;
  const is_open = question.tokens.some((_, index) => open.match(question, index));
  if (!is_open) return [];
  if (question.ahead.some(({ kind }) => kind === "condition")) {
    return isFragment(answer) || hasModal(answer) ? ["conditional"] : [];
  }
  const denies = question.ahead.some(({ kind }) => kind === "negator" || kind === "exclusion");
  return denies && isFragment(answer) ? ["denied"] : [];
}

/** True for words without a subject and a verb: "Dark blue with an anchor." */
function isFragment(sentence: ReadSentence): boolean {
  const { nominatives, auxiliaries, subjects } = sentence.grammar.clauses;
  const first = skipOpeners(sentence);
  return !sentence.tokens.some((_, index) =>
    index >= first &&
    [nominatives, auxiliaries, subjects].some((list) => list.match(sentence, index))
  );
}

function hasModal(sentence: ReadSentence): boolean {
  // "May" is a month as well.
  return sentence.tokens.some((_, index) =>
    !sentence.isQuantity(index) && sentence.grammar.clauses.modals.match(sentence, index)
  );
}
