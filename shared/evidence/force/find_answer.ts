/** What is answered to a question, and whether that makes it a statement of who answers. */
import type { Force } from "../../contracts/evidence.ts";
import type { Turn } from "../../contracts/signal.ts";
import { carriesQuantity } from "../../text/quantities/carries_quantity.ts";
import type { Quantity } from "../../text/quantities/quantity.ts";
import { readQuantities } from "../../text/quantities/read_quantities.ts";
import type { CueKind } from "./grammar.ts";
import type { CitedSentence, Conversation } from "./judge_force.ts";
import {
  endsAsQuestion,
  judgeSentence,
  skipOpeners,
  skipSigns,
  weakest,
} from "./judge_sentence.ts";
import type { Forms } from "./phrase_index.ts";
import type { Cue, ReadSentence } from "./read_sentence.ts";
import { DENIALS, isContradicted } from "./find_contradiction.ts";
import { findWithdrawal, kindOf, takesBack, weakens } from "./find_withdrawal.ts";
import { isPrice } from "../read_price.ts";
import { shareOfEcho } from "./share_of_echo.ts";
import type { PlacedSentence } from "./turn_reader.ts";

/** What was asked, or stated by the studio for the client to confirm. */
interface Question {
  /** The last of the cited sentences. */
  closing: CitedSentence;
  turn: number;
  /** How its words are meant apart from being asked. */
  said: Force;
  is_asked: boolean;
}

interface Answer {
  force: Force;
  speaker: string | null;
  answer: { start: number; end: number };
}

/** An answer comes within so many turns. */
const MAX_TURNS = 3;

/**
 * The answer to a yes-or-no question, by another than who asks and not by the studio to the client: a clear yes gives it the force
 * that its words have, a no denies it. Null if there is none, or none that is clear. Words of the studio that do not ask take a
 * clear yes of the client likewise.
 */
export function findAnswer(question: Question, conversation: Conversation): Answer | null {
  const { turns, reader, sides } = conversation;
  const asker = turns[question.turn];
  if (asker === undefined || !waitsForAnswer(question, conversation)) return null;
  if (!question.is_asked && sides[question.turn] !== "studio") return null;
  const own = question.is_asked ? answerOfSpeaker(question, conversation) : null;
  if (own !== null) return own;
  for (let number = question.turn + 1; number <= question.turn + MAX_TURNS; number++) {
    const turn = turns[number];
    if (turn === undefined) return null;
    if (turn.kind === "boilerplate" || isSameVoice(turn, asker)) continue;
    const side = sides[number];
    if (side === "studio" || side === "other") continue;
    if (side === "unknown" && (sides[question.turn] === "client" || !question.is_asked)) {
      return null;
    }
    const [first] = reader.sentencesOf(number);
    const answered = readAnswer(question, reader.sentencesOf(number));
    if (first === undefined || answered === null) return null;
    const force = weakest([answered, ...withdrawalOf(first, number, conversation)]);
    if (!question.is_asked && force !== question.said) return null;
    return { force, speaker: turn.speaker, answer: { start: first.start, end: first.end } };
  }
  return null;
}

/** "So it is 90,000?" – "Yes." – "Great." – "Wait, no, that was for the tower." */
function withdrawalOf(
  place: PlacedSentence,
  turn: number,
  conversation: Conversation,
): Force[] {
  const sentence = place.read();
  if (sentence === null) return [];
  const cited = { place, sentence, span: { start: 0, end: sentence.tokens.length } };
  if (isContradicted(cited, turn, conversation)) return ["denied"];
  const withdrawal = findWithdrawal([cited], turn, conversation);
  return withdrawal?.force === "withdrawn" ? ["withdrawn"] : [];
}

/** True for two turns of one person; who is quoted is another than who quotes. */
export function isSameVoice(one: Turn, other: Turn): boolean {
  return one.speaker === other.speaker && one.kind === other.kind;
}

/** True if it can be answered by yes or no, and nothing else was asked after it before somebody else spoke. */
function waitsForAnswer({ closing, turn, is_asked }: Question, { reader }: Conversation): boolean {
  if (isOpen(closing.sentence)) return false;
  const later = reader.sentencesOf(turn).filter(({ start }) => start >= closing.place.end);
  return later.every((sentence) => {
    const read = sentence.read();
    if (read === null) return false;
    if (!endsAsQuestion(read)) return is_asked;
    return isTag(read) || isOpen(read);
  });
}

function isOpen(sentence: ReadSentence): boolean {
  return sentence.grammar.questions.open.match(sentence, skipOpeners(sentence)) !== null;
}

/** "Right?" by itself. */
function isTag(sentence: ReadSentence): boolean {
  const { tags } = sentence.grammar.questions;
  return [0, skipOpeners(sentence)].some((index) => {
    const found = tags.match(sentence, index);
    return found !== null && !sentence.isWord(found.end);
  });
}

/** "Do we need it? No." */
function answerOfSpeaker(question: Question, { turns, reader }: Conversation): Answer | null {
  const next = reader.sentencesOf(question.turn).find(({ start }) =>
    start >= question.closing.place.end
  );
  const read = next?.read();
  if (!next || !read || endsAsQuestion(read)) return null;
  const kind = read.grammar.answers.match(read, skipOpeners(read))?.value;
  if (kind !== "yes" && kind !== "no") return null;
  const force = readAnswer(question, [next]);
  const speaker = turns[question.turn]?.speaker ?? null;
  return force === null ? null : { force, speaker, answer: { start: next.start, end: next.end } };
}

/** What the first sentences of an answer come to; null where they leave it open. */
function readAnswer(question: Question, sentences: readonly PlacedSentence[]): Force | null {
  const [first, second] = sentences.slice(0, 2).map((sentence) => sentence.read());
  if (!first) return null;
  if (endsAsQuestion(first)) return null;
  const asked = question.closing.sentence;
  // "Ni de lejos": a word that may open an answer may also begin one.
  const whole = first.grammar.answers.match(first, 0);
  const start = whole === null || whole.value === "openers" ? skipOpeners(first) : 0;
  const found = first.grammar.answers.match(first, start);
  const kind = found?.value ?? (isEcho(first, asked) ? "yes" : undefined);
  const rest = found?.end ?? start;
  if (kind === "no") return readNo(question, first, rest);
  if (kind === "contradicts") return isDenying(asked) ? "denied" : question.said;
  if (kind === "hedged") return "hedged";
  if (kind === undefined && answersOtherwise(first, asked)) return "denied";
  if (kind !== "yes") return null;
  if (second && takesBack(second)) return "denied";
  const said = remindsOfOwn(question) ? "asserted" : question.said;
  return readYes(question, first, rest) ?? (second && weakens(second)) ?? said;
}

/** "You said 30,000 for it?", "…, I hear?": what the question passes on are words of whoever answers, or heard of them. */
function remindsOfOwn({ said, closing: { sentence } }: Question): boolean {
  const { addressees, first_persons } = sentence.grammar.clauses;
  const isBetweenUs = ({ kind, start }: Cue): boolean =>
    PASSED_ON.has(kind) &&
    [start - 1, start].some((index) =>
      addressees.match(sentence, index) !== null || first_persons.match(sentence, index) !== null
    );
  return said === "reported" && [...sentence.ahead, ...sentence.behind].some(isBetweenUs);
}

const PASSED_ON: ReadonlySet<CueKind> = new Set<CueKind>(["report", "heard", "reported_behind"]);

/** What takes the edge off a yes; null if nothing does. */
function readYes(question: Question, answer: ReadSentence, rest: number): Force | null {
  const { answers, clauses } = answer.grammar;
  const next = skipSigns(answer, rest);
  const second = answers.match(answer, next)?.value;
  if (second === "no" && !isDenying(question.closing.sentence)) return "asked";
  if (second === "hedged" || second === "unclear") return "hedged";
  if (clauses.contrasts.match(answer, next)) return "asked";
  const said = isBare(answer, next)
    ? "asserted"
    : judgeSentence(answer, { start: next, end: answer.tokens.length }).said;
  const hangs = answer.ahead.some(({ kind, start }) => kind === "condition" && start >= next);
  if (hangs) return "conditional";
  if (said === "conditional" || said === "hedged") return said;
  if (isDenying(question.closing.sentence) && !isAgreement(answer, next)) return "asked";
  if (isBare(answer, next) && offersChoice(question.closing.sentence)) return "asked";
  return swapsFigure(question.closing.sentence, answer, next) ? "denied" : null;
}

function isBare(answer: ReadSentence, next: number): boolean {
  return next >= answer.tokens.length;
}

/** "Do you need the app, or is the website enough?": a bare yes tells nothing. "Two or three" is one thing, "right or not?" a tag. */
function offersChoice(question: ReadSentence): boolean {
  const { alternatives } = question.grammar.clauses;
  const { tags } = question.grammar.questions;
  return question.tokens.some((_, index) => {
    const found = index === 0 ? null : alternatives.match(question, index);
    if (found === null || !question.isWord(found.end)) return false;
    if (question.isQuantity(index - 1) && question.isQuantity(found.end)) return false;
    const is_tag = [index, found.end].some((start) => {
      const tag = tags.match(question, start);
      return tag !== null && !question.isWord(tag.end);
    });
    return !is_tag;
  });
}

/** To "you have no budget?" a no agrees, unless it goes on to say that there is one. */
function readNo(question: Question, answer: ReadSentence, rest: number): Force | null {
  const next = skipSigns(answer, rest);
  const found = answer.grammar.answers.match(answer, next);
  // "Nobody knows?" – "Nobody, exactly."
  const agrees = found?.value === "yes" && found.end === next + 1 &&
    !answer.grammar.answers_of_both.has(answer.at(next) ?? "");
  if (agrees && isDenying(question.closing.sentence)) return question.said;
  // "No, that's right" – but not "No, that's right after Easter".
  const second = found?.value === "yes" && answer.isWord(found.end) ? undefined : found?.value;
  if (second === undefined && repeatsLimit(question.closing.sentence, answer, next)) {
    return question.said;
  }
  if (!isDenying(question.closing.sentence)) {
    if (second !== "yes") return "denied";
    // "No, you're right."
    return answer.grammar.answers_of_both.has(answer.at(next) ?? "") ? null : question.said;
  }
  return second === "yes" || second === "contradicts" ? "denied" : question.said;
}

/** "So no more than 27,000?" – "No, not more." – "No, not a cent more." */
function repeatsLimit(question: ReadSentence, answer: ReadSentence, next: number): boolean {
  const { further } = question.grammar.questions;
  const last = answer.tokens.findLastIndex(({ is_word }) => is_word);
  if (last <= next || further.match(answer, last) === null) return false;
  return question.ahead.some(({ kind, start, end }) =>
    kind === "harmless" && (question.isQuantity(end - 1) || question.isQuantity(end)) &&
    question.tokens.slice(start, end).some((_, offset) =>
      further.match(question, start + offset) !== null
    )
  );
}

/** A denial in the question, other than in "don't you …?" and "…, don't you?", which expect a yes. */
function isDenying(question: ReadSentence): boolean {
  const first = skipOpeners(question);
  const inversion = question.grammar.questions.starters.match(question, first);
  const from = inversion?.end ?? 0;
  const to = findTag(question);
  return question.ahead.some((cue) =>
    cue.start >= from && cue.start < to && (DENIALS.has(cue.kind) || isLimit(question, cue))
  );
}

/** Where "…, don't you?" begins; behind the last word where the question ends without. */
function findTag(question: ReadSentence): number {
  const { tags } = question.grammar.questions;
  const found = question.tokens.findIndex((_, index) => {
    if (index === 0 || question.isWord(index - 1)) return false;
    const tag = tags.match(question, index);
    return tag !== null && !question.isWord(tag.end);
  });
  return found < 0 ? question.tokens.length : found;
}

/** "You can't go above 20,000?": no denial of the sum, and still answered by no. */
function isLimit(question: ReadSentence, { kind, start, end }: Cue): boolean {
  if (kind !== "harmless") return false;
  const first = question.grammar.ahead.match(wordAt(question, start), start);
  return first?.value === "negator" && (question.isQuantity(end - 1) || question.isQuantity(end));
}

function wordAt(sentence: ReadSentence, start: number): Forms {
  return {
    at: (index) => index === start ? sentence.at(index) : undefined,
    isWord: (index) => index === start,
    isQuantity: (index) => index === start && sentence.isQuantity(index),
  };
}

/** "Right, no login": a yes to a denial says which of the two it affirms. */
function isAgreement(answer: ReadSentence, next: number): boolean {
  const first = answer.at(skipOpeners(answer)) ?? "";
  return !answer.grammar.answers_of_both.has(first) ||
    answer.ahead.some(({ kind, start }) =>
      start >= next && (kind === "quantifier" || kind === "negator" || kind === "exclusion")
    );
}

/** Longest answer that is nothing but another figure: "In April, after Easter." */
const MAX_OTHER_FIGURE = 8;

/** "You open in March?" – "In April." "Is it for Joan?" – "For Ruth." */
function answersOtherwise(answer: ReadSentence, question: ReadSentence): boolean {
  if (answer.tokens.length > MAX_OTHER_FIGURE || namesSameFigure(answer, question)) return false;
  return answer.tokens.some(({ form }, index) => {
    const kind = kindOf(answer, index);
    if (kind !== "number" && kind !== "date" && kind !== "name") return false;
    const asked = question.tokens.filter((_, other) => kindOf(question, other) === kind);
    return asked.length > 0 && !asked.some((token) => token.form === form);
  });
}

/** "Yes, 30,000" does not agree to 28,000. */
function swapsFigure(question: ReadSentence, answer: ReadSentence, next: number): boolean {
  if (!answer.isQuantity(next)) return false;
  const figures = question.tokens.flatMap(({ form }, index) =>
    question.isQuantity(index) ? [form] : []
  );
  return figures.length > 0 && !figures.includes(answer.at(next) ?? "") &&
    !namesSameFigure(answer, question);
}

/** "So you have 50,000?" – "Right, fifty thousand." Of the answer's figures no more are looked at than `most`, from the first. */
export function namesSameFigure(
  answer: ReadSentence,
  question: ReadSentence,
  most = Infinity,
): boolean {
  const asked = quantitiesOf(question);
  return quantitiesOf(answer).slice(0, most).some((quantity) =>
    carriesQuantity(quantity, asked) !== "no" ||
    // "So it is 16,000?" – "Sixteen."
    "values" in quantity && quantity.values.every(([low, high]) => low === high && low < 1000) &&
      carriesQuantity(
          { ...quantity, values: quantity.values.map(([low, high]) => [1000 * low, 1000 * high]) },
          asked,
        ) !== "no"
  );
}

/** Asked for again with each sentence that may answer it. */
const known_quantities = new WeakMap<ReadSentence, readonly Quantity[]>();

export function quantitiesOf(sentence: ReadSentence): readonly Quantity[] {
  const { language } = sentence.grammar.grammar;
  const known = known_quantities.get(sentence) ?? readQuantities(toText(sentence), { language });
  known_quantities.set(sentence, known);
  return known;
}

function toText({ tokens, grammar }: ReadSentence): string {
  // Where words are not divided, each letter is a token.
  const divider = grammar.grammar.clauses.is_head_final ? "" : " ";
  return tokens.map(({ form }) => form).join(divider);
}

/** "12,000 is what the roof costs." */
function tellsPrice(sentence: ReadSentence): boolean {
  const text = toText(sentence);
  return quantitiesOf(sentence).some((quantity) => isPrice(text, quantity));
}

/** True if the answer says again what was asked: "We have 28,000 for it." */
function isEcho(answer: ReadSentence, question: ReadSentence): boolean {
  const whole = { start: 0, end: answer.tokens.length };
  if (endsWithYes(answer, question) || repeatsAll(answer, question)) return true;
  const { said, is_asked } = judgeSentence(answer, whole);
  if (said !== "asserted" || is_asked || (tellsPrice(answer) && !tellsPrice(question))) {
    return false;
  }
  const echoes = shareOfEcho(question, answer) >= MIN_ECHO ||
    isBareFigure(answer) && namesSameFigure(answer, question);
  return echoes && !replacesFigure(answer, question);
}

/** "We have 11,000 for the floats." – "We have 12,000 for the floats." */
function replacesFigure(answer: ReadSentence, question: ReadSentence): boolean {
  const [answered, asked] = [quantitiesOf(answer), quantitiesOf(question)];
  const isMissing = (from: readonly Quantity[]) => (quantity: Quantity) =>
    carriesQuantity(quantity, from) === "no";
  return answered.some(isMissing(asked)) && asked.some(isMissing(answered));
}

/** Longest answer that is nothing but the figure: "Twelve thousand on the dot." */
const MAX_FIGURE_ANSWER = 6;

function isBareFigure(answer: ReadSentence): boolean {
  const { auxiliaries } = answer.grammar.clauses;
  return answer.tokens.length <= MAX_FIGURE_ANSWER &&
    !answer.tokens.some((_, index) => auxiliaries.match(answer, index));
}

/** "So May it is?" – "May it is." */
function repeatsAll(answer: ReadSentence, question: ReadSentence): boolean {
  const said = wordsFrom(answer, skipOpeners(answer));
  return said !== "" && said === wordsFrom(question, skipOpeners(question));
}

function wordsFrom({ tokens }: ReadSentence, start: number): string {
  return tokens.slice(start).flatMap(({ form, is_word }) => is_word ? [form] : []).join(" ");
}

/** An answer that repeats so much of the question's content is a yes. */
const MIN_ECHO = 0.7;

/** "Twenty-eight thousand, yes." "On the wall, yes, where everybody sees it." */
function endsWithYes(answer: ReadSentence, question: ReadSentence): boolean {
  const { answers } = answer.grammar;
  const asked = new Set(question.tokens.map(({ form }) => form));
  let repeats = true;
  return answer.tokens.some(({ form }, index) => {
    const found = index === 0 || answer.isWord(index - 1) ? null : answers.match(answer, index);
    if (found?.value === "yes" && !answer.isWord(found.end)) {
      return repeats || found.end >= answer.tokens.length - 1;
    }
    repeats &&= !answer.isWord(index) || asked.has(form);
    return false;
  });
}
