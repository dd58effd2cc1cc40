/** Whether a speaker takes back what was just said: in the same sentence, in the next one, or in the next turn. */
import type { Force } from "../../contracts/evidence.ts";
import { isSameVoice, namesSameFigure, quantitiesOf } from "./find_answer.ts";
import type { CitedSentence, Conversation } from "./judge_force.ts";
import type { CueKind } from "./grammar.ts";
import { endsAsQuestion, isAboutBefore, skipOpeners, skipSigns } from "./judge_sentence.ts";
import { type ReadSentence, restOf } from "./read_sentence.ts";
import { isOfOthers } from "./is_of_others.ts";
import { shareOfEcho } from "./share_of_echo.ts";
import type { PlacedSentence, TurnReader } from "./turn_reader.ts";

/** `end` is where the words end that take it back, if those stand in the same turn; else null. */
interface Withdrawal {
  force: Force;
  end: number | null;
}

/** How far behind "I mean" the words stand that replace others, and how far behind what they replace it is said. */
const MAX_SWAP = 6;
const MAX_DISTANCE = 60;

/** `withdrawn` if words behind the cited ones in their sentence replace them: "eighty thousand, no, sorry, eighteen thousand". */
export function findCorrection({ sentence, span }: CitedSentence): Force[] {
  const { marks } = sentence.grammar.corrections;
  const last = Math.min(sentence.tokens.length, span.end + MAX_DISTANCE);
  for (let index = span.end; index < last; index++) {
    const opens = !sentence.isWord(index - 1) || sentence.boundaries.has(index);
    const mark = opens && !limits(sentence, index) ? marks.match(sentence, index) : null;
    if (mark && replaces(sentence, { start: index, end: mark.end }, span)) return ["withdrawn"];
    if (mark && closes(sentence, mark.end) && namesAnother(sentence, index, span)) {
      return ["withdrawn"];
    }
    if (isHesitation(sentence, index) && isBareFigure(sentence, index, span)) return ["withdrawn"];
  }
  return [];
}

/** "60,000, no longer 40,000", "60,000, no more than that": what such a "no" denies is not the sum before it. */
function limits(sentence: ReadSentence, index: number): boolean {
  return /^(?:no|not|nicht|non|pas)$/.test(sentence.at(index) ?? "") &&
    /^(?:longer|more|mehr|plus)$/.test(sentence.at(index + 1) ?? "");
}

function closes(sentence: ReadSentence, end: number): boolean {
  return sentence.tokens.slice(end).every(({ is_word }) => !is_word);
}

/** "900 a week – a month, I mean": the figure stands before the mark. */
function namesAnother(
  sentence: ReadSentence,
  mark: number,
  span: { start: number; end: number },
): boolean {
  let start = mark - 1;
  while (start > span.end && sentence.isWord(start - 1)) start--;
  for (let index = start; index < mark; index++) {
    if (isOther(sentence, index, span)) return true;
  }
  return false;
}

/** Where a hesitation was left out, two commas stand in a row. */
function isHesitation(sentence: ReadSentence, index: number): boolean {
  return sentence.isWord(index) && sentence.at(index - 1) === "," && sentence.at(index - 2) === ",";
}

/** "Five vans, er, four." */
function isBareFigure(
  sentence: ReadSentence,
  index: number,
  span: { start: number; end: number },
): boolean {
  return !sentence.isWord(index + 1) && isOther(sentence, index, span);
}

/** True for a figure, unit, date or name that differs from one of its kind in the cited words. */
function isOther(
  sentence: ReadSentence,
  index: number,
  span: { start: number; end: number },
): boolean {
  const kind = kindOf(sentence, index);
  if (kind === null) return false;
  const form = sentence.at(index);
  const alike = sentence.tokens.slice(span.start, span.end)
    .filter((_, offset) => kindOf(sentence, span.start + offset) === kind);
  return alike.length > 0 && alike.every((token) => token.form !== form);
}

interface Mark {
  start: number;
  end: number;
}

function replaces(
  sentence: ReadSentence,
  mark: Mark,
  span: { start: number; end: number },
): boolean {
  const { swaps, retractions } = sentence.grammar.corrections;
  if (saysAgain(sentence, mark, span)) return true;
  const replacements = findReplacements(sentence, mark);
  if (replacements.length > 0) {
    return replacements.some((replacement) => {
      const replaced = findReplaced(sentence, mark.start, replacement);
      if (replaced === null || sentence.at(replaced) === sentence.at(replacement)) return false;
      // "Stella, the head nurse – Stella, what am I saying, Sabine": the name is said again before it is replaced.
      return sentence.tokens.slice(span.start, span.end).some(({ form }, offset) =>
        span.start + offset === replaced ||
        (replaced >= span.end && form === sentence.at(replaced))
      );
    });
  }
  // "…, no, that's nonsense"
  const next = skipSigns(sentence, mark.end);
  const is_retracted = next > mark.end && retractions.match(sentence, next) !== null;
  const is_swap = !is_retracted && swaps.match(sentence, mark.start)?.end === mark.end;
  // Else it takes back the clause that stands right before it.
  return !is_swap && !hasClauseBetween(sentence, span.end, mark.start);
}

/** "Marga needs it, no, Marga is at the counter": a name of the cited words, to say something else of it. */
function saysAgain(
  sentence: ReadSentence,
  { end }: Mark,
  span: { start: number; end: number },
): boolean {
  const again = sentence.tokens[skipSigns(sentence, end)];
  return again?.is_capital === true &&
    sentence.tokens.slice(span.start, span.end).some(({ form, is_capital }) =>
      is_capital && form === again.form
    );
}

function findReplacements(sentence: ReadSentence, { end }: Mark): number[] {
  const found: number[] = [];
  for (let index = end; index < Math.min(sentence.tokens.length, end + MAX_SWAP); index++) {
    if (kindOf(sentence, index) !== null) found.push(index);
  }
  return found;
}

/** The nearest word before the mark that is of the same kind. */
function findReplaced(sentence: ReadSentence, before: number, replacement: number): number | null {
  const kind = kindOf(sentence, replacement);
  for (let index = before - 1; index >= Math.max(0, before - MAX_DISTANCE); index--) {
    if (kindOf(sentence, index) === kind) return index;
  }
  return null;
}

type Kind = "number" | "date" | "unit" | "name";

/** A figure or a date can only be swapped for another, a name for a name. */
export function kindOf(sentence: ReadSentence, index: number): Kind | null {
  const token = sentence.tokens[index];
  if (!token?.is_word) return null;
  const { grammar, clauses } = sentence.grammar;
  if (grammar.dates.test(token.form)) return "date";
  if (sentence.isQuantity(index)) return "number";
  if (grammar.units.test(token.form)) return "unit";
  const is_name = grammar.has_names && token.is_capital && index > 0 &&
    clauses.subjects.match(sentence, index) === null;
  return is_name ? "name" : null;
}

/** True if another clause begins from one word to another (exclusive). */
export function hasClauseBetween({ boundaries }: ReadSentence, from: number, to: number): boolean {
  return [...boundaries].some(([index, kind]) =>
    index >= from && index < to && (kind === "main" || kind === "stop" || kind === "contrast")
  );
}

/** Turns after which nobody takes back anything any more. */
const MAX_TURNS = 3;

/** Sentences are cited again for each of their words that answers something. */
const known_withdrawals = new WeakMap<TurnReader, Map<string, Withdrawal | null>>();

/** What the speaker says next about the cited sentences: takes them back, doubts them, or says that they are over. */
export function findWithdrawal(
  cited: readonly CitedSentence[],
  turn: number,
  conversation: Conversation,
): Withdrawal | null {
  const { reader } = conversation;
  const known = known_withdrawals.get(reader) ?? new Map<string, Withdrawal | null>();
  known_withdrawals.set(reader, known);
  const key = cited.map(({ place: { start, end } }) => `${start}-${end}`).join();
  const found = known.get(key);
  if (found !== undefined) return found;
  const withdrawal = seekWithdrawal(cited, turn, conversation);
  known.set(key, withdrawal);
  return withdrawal;
}

function seekWithdrawal(
  cited: readonly CitedSentence[],
  turn: number,
  conversation: Conversation,
): Withdrawal | null {
  const { reader } = conversation;
  const closing = cited.at(-1);
  if (closing === undefined) return null;
  const later = reader.sentencesOf(turn).filter(({ start }) => start >= closing.place.end);
  const [next, second] = later;
  if (next === undefined) return withdrawnInNextTurn(cited, turn, conversation);
  const read = next.read();
  if (read && isOfOthers(closing.sentence, read)) return { force: "denied", end: next.end };
  const force = read && judgeNext(read, closing.sentence);
  if (force) return { force, end: next.end };
  // "Fourteen. Sorry. Fourteen thousand."
  const sorry = read && isOtherFigure(read, closing.sentence) ? second?.read() : undefined;
  if (second && sorry && isInterjection(sorry)) return { force: "withdrawn", end: second.end };
  const replacement = read && isInterjection(read) ? second?.read() : undefined;
  // "Wait, that's a holiday. The fourth."
  const other = read && skipInterjections(read).count > 0 ? second?.read() : undefined;
  if (second && other && isOtherFigure(other, closing.sentence)) {
    return { force: "withdrawn", end: second.end };
  }
  if (second && replacement && judgeSecond(replacement, closing.sentence)) {
    return { force: "withdrawn", end: second.end };
  }
  // "All in beige. Beige? What am I saying!"
  const asked = read && endsAsQuestion(read) && shareOfEcho(read, closing.sentence) >= MIN_ECHO
    ? second?.read()
    : undefined;
  if (second && asked && takesBack(asked)) return { force: "withdrawn", end: second.end };
  const postscript = later.find((_, index) => correctsBehindSignature(later, index, closing));
  if (postscript !== undefined) return { force: "withdrawn", end: null };
  return withdrawnInNextTurn(cited, turn, conversation);
}

/** "… Yours, Lena / P.S. It is 32,000." */
function correctsBehindSignature(
  sentences: readonly PlacedSentence[],
  index: number,
  { sentence: said }: CitedSentence,
): boolean {
  const read = sentences[index]?.read();
  const end = read ? endOfPostscriptMark(read) : null;
  if (!read || end === null) return false;
  const rest = end < read.tokens.length ? restOf(read, end) : sentences[index + 1]?.read();
  return rest !== null && rest !== undefined &&
    rest.grammar.clauses.anaphors.match(rest, 0) !== null && namesOther(rest, 0, said);
}

/** Behind "P.S." or "PS:"; null where the sentence begins otherwise. */
function endOfPostscriptMark(sentence: ReadSentence): number | null {
  const first = sentence.at(0);
  const is_apart = first === "p" && sentence.at(1) === "." && sentence.at(2) === "s";
  if (first !== "ps" && !is_apart) return null;
  return skipSigns(sentence, is_apart ? 3 : 1);
}

/** "Budget 20,000 euros (Sam's idea, rejected by Eva)": what a bracket says of the sum or the date before it. */
export function isRefusedInBrackets({ sentence, span }: CitedSentence): boolean {
  const { tokens, grammar } = sentence;
  const opening = tokens.findIndex(({ form }, index) => index >= span.start && form === "(");
  if (opening < 0) return false;
  const before = { ...sentence, tokens: tokens.slice(span.start, opening) };
  if (!quantitiesOf(before).some(({ kind }) => kind === "money" || kind === "date")) return false;
  // No other clause stands between the cited words and the bracket.
  if (tokens.slice(span.end, opening).some(({ is_word }) => !is_word)) return false;
  const closing = tokens.findIndex(({ form }, index) => index > opening && form === ")");
  const end = closing < 0 ? tokens.length : closing;
  return tokens.slice(opening, end).some((_, offset) =>
    grammar.corrections.refusals.match(sentence, opening + offset) !== null
  );
}

/** So many clauses behind the cited words may take them back. */
const MAX_CLAUSES = 3;

/** "I said the pilot costs 15,000; that was wrong", "…, but don't quote me on that". */
export function judgeRest({ sentence, span }: CitedSentence): Force[] {
  let clauses = 0;
  for (const [index, kind] of sentence.boundaries) {
    if (index < span.end || kind === "relative") continue;
    if (++clauses > MAX_CLAUSES) return [];
    const { contrasts, coordinators, subordinators } = sentence.grammar.clauses;
    const opener = [contrasts, subordinators, coordinators]
      .map((list) => list.match(sentence, index)?.end)
      .find((end) => end !== undefined);
    for (const start of opener === undefined ? [index] : [index, opener]) {
      const rest = restOf(sentence, start);
      if (isRetracted(rest)) return ["withdrawn"];
      if (isDoubted(rest)) return ["hedged"];
      if (isOver(rest, sentence, span.end)) return ["denied"];
    }
  }
  return [];
}

function isRetracted(rest: ReadSentence): boolean {
  const { retractions, confirmations } = rest.grammar.corrections;
  return retractions.match(rest, 0) !== null && confirmations.match(rest, 0) === null;
}

/** "We had forty thousand for it, but it went into the roof." */
function isOver(rest: ReadSentence, said: ReadSentence, end: number): boolean {
  const { endings, past_states } = rest.grammar.corrections;
  if (endings.match(rest, 0) === null) return false;
  return said.tokens.some((_, index) => index < end && past_states.match(said, index) !== null);
}

/** Where nothing else follows: "but I am not sure", and not "but I am not sure about the colour". */
function isDoubted(rest: ReadSentence): boolean {
  const found = rest.grammar.corrections.second_thoughts.match(rest, 0);
  return found !== null && !rest.isWord(found.end + MAX_ANAPHOR);
}

/** Words of "of that". */
const MAX_ANAPHOR = 2;

/** "Sorry." "Or wait." */
function isInterjection(sentence: ReadSentence): boolean {
  const { coordinators } = sentence.grammar.clauses;
  const start = coordinators.match(sentence, 0)?.end ?? 0;
  const { index, count } = skipInterjections(sentence, start);
  return count > 0 && index >= sentence.tokens.length;
}

/** What stands behind such a word: "Thirteen." */
function judgeSecond(sentence: ReadSentence, said: ReadSentence): boolean {
  return takesBack(sentence) || isOtherFigure(sentence, said);
}

/** Longest sentence that only names a figure. */
const MAX_FIGURE = 4;

function isOtherFigure(sentence: ReadSentence, said: ReadSentence): boolean {
  return sentence.tokens.length <= MAX_FIGURE && namesOther(sentence, 0, said);
}

function judgeNext(next: ReadSentence, said: ReadSentence): Force | null {
  if (takesBack(next) || startsWithSwap(next, said) || dismisses(next, said)) return "withdrawn";
  if (replacesWord(next, said)) return "withdrawn";
  const weakened = weakens(next);
  if (weakened !== null) return weakened;
  const { endings, past_states } = next.grammar.corrections;
  const { index, count } = skipInterjections(next);
  if (!endings.match(next, 0) && !endings.match(next, index)) return null;
  const was_so = said.tokens.some((_, other) => past_states.match(said, other));
  return count > 0 ? "withdrawn" : was_so ? "denied" : null;
}

/** "Scratch that", "Wait, no". What answers a question is no such interjection. */
export function takesBack(sentence: ReadSentence, is_answer = false): boolean {
  const { retractions, confirmations } = sentence.grammar.corrections;
  const { index, count } = skipInterjections(sentence);
  if ([0, index].some((start) => confirmations.match(sentence, start) !== null)) return false;
  if (count >= 2 && !is_answer) return true;
  const starts = is_answer ? [index] : [0, index, skipOpeners(sentence)];
  if (starts.some((start) => retractions.match(sentence, start) !== null)) return true;
  // "No, a day, I mixed that up."
  return count > 0 &&
    sentence.tokens.some((_, start) =>
      start > index && !sentence.isWord(start - 1) && retractions.match(sentence, start) !== null
    );
}

/** Most words between "forget the" and what is to be forgotten: "forget the big owl". */
const MAX_BEFORE_NOUN = 1;

/** "We want an owl on every page. Forget the owl." */
function dismisses(sentence: ReadSentence, said: ReadSentence): boolean {
  const { dismissals } = sentence.grammar.corrections;
  const starts = [skipInterjections(sentence).index, skipOpeners(sentence)];
  const end = starts.map((start) => dismissals.match(sentence, start)?.end)
    .find((found) => found !== undefined);
  if (end === undefined) return false;
  const nouns = sentence.tokens.slice(end, end + 1 + MAX_BEFORE_NOUN);
  return nouns.some(({ form, is_word }) =>
    is_word && said.tokens.some((token) => token.form === form)
  );
}

function skipInterjections(sentence: ReadSentence, from = 0): { index: number; count: number } {
  const { interjections } = sentence.grammar.corrections;
  const { answers, clauses } = sentence.grammar;
  let index = from;
  let count = 0;
  for (;;) {
    while (index < sentence.tokens.length && !sentence.isWord(index)) index++;
    const found = interjections.match(sentence, index);
    const opener = answers.match(sentence, index);
    const end = found?.end ?? (opener?.value === "openers" ? opener.end : undefined) ??
      clauses.contrasts.match(sentence, index)?.end;
    if (end === undefined) return { index, count };
    if (found !== null) count++;
    index = end;
  }
}

const BY_ATTITUDE: Partial<Record<CueKind, Force>> = {
  denial: "denied",
  doubt: "hedged",
  ignorance: "hedged",
  opinion: "hedged",
  report: "reported",
  hedge: "hedged",
};
/** Longest sentence that does nothing but weaken the one before. */
const MAX_SECOND_THOUGHT = 8;

/** What a sentence makes of the one before it: "But don't quote me on that", "I think", "If my wife agrees"; null if nothing. */
export function weakens(sentence: ReadSentence): Force | null {
  if (endsAsQuestion(sentence)) return null;
  const { second_thoughts } = sentence.grammar.corrections;
  const { index } = skipInterjections(sentence);
  const starts = [index, skipOpeners(sentence)];
  if (starts.some((start) => second_thoughts.match(sentence, start))) return "hedged";
  const [cue] = sentence.ahead.filter(({ kind }) => kind !== "harmless");
  if (cue === undefined) return null;
  if (cue.kind === "condition" && cue.start <= index) {
    const goes_on = hasClauseBetween(sentence, cue.end + 1, sentence.tokens.length) ||
      hasMuchBehindComma(sentence, cue.end + 1) || hasClauseWithoutComma(sentence, cue.end + 2) ||
      hasPronounWithoutComma(sentence, cue.end + 2);
    return goes_on ? null : "conditional";
  }
  if (sentence.tokens.length > MAX_SECOND_THOUGHT || !isAboutBefore(sentence, cue)) return null;
  return BY_ATTITUDE[cue.kind] ?? null;
}

/** Fewest words that are a clause of their own, whatever stands among them. */
const MIN_CLAUSE = 5;

/** "If we lose another summer, twenty tables a week stay empty", but not "If my wife agrees, of course." */
function hasMuchBehindComma(sentence: ReadSentence, from: number): boolean {
  const comma = sentence.tokens.findIndex(({ form }, index) => index >= from && form === ",");
  if (comma < 0 || sentence.grammar.clauses.relatives.match(sentence, comma + 1) !== null) {
    return false;
  }
  const words = sentence.tokens.slice(comma + 1).filter(({ is_word }) => is_word);
  return words.length >= MIN_CLAUSE;
}

/** Most words of a subject before its verb. */
const MAX_SUBJECT = 3;

/** "If that happens again the penalty is …": a noun with an article, and a verb behind it. */
function hasClauseWithoutComma(sentence: ReadSentence, from: number): boolean {
  const { determiners, auxiliaries } = sentence.grammar.clauses;
  return sentence.tokens.some((_, index) => {
    const article = index < from ? null : determiners.match(sentence, index);
    if (article === null) return false;
    return sentence.tokens.slice(article.end + 1, article.end + 1 + MAX_SUBJECT)
      .some((_, offset) => auxiliaries.match(sentence, article.end + 1 + offset) !== null);
  });
}

/**
 * "If it's a pound over thirty-five I've got to …", "If we get the grant we will …": behind a figure or a noun with its article no
 * pronoun goes on with the condition. "If the board says we can" is one to its end.
 */
function hasPronounWithoutComma(sentence: ReadSentence, from: number): boolean {
  const { determiners, nominatives, auxiliaries } = sentence.grammar.clauses;
  return sentence.tokens.some((_, index) =>
    index >= from && nominatives.match(sentence, index)?.end === index + 1 &&
    auxiliaries.match(sentence, index + 1) !== null &&
    ((index > from && sentence.isQuantity(index - 1)) ||
      determiners.match(sentence, index - 2)?.end === index - 1 ||
      // "If nothing changes we will …": a verb is done with, unless it is one of saying or thinking.
      (sentence.isWord(index - 1) && !TAKES_CLAUSE.test(sentence.at(index - 1) ?? "")))
  );
}

/** Verbs behind which "that" may be left out. */
const TAKES_CLAUSE =
  /^(?:say|says|said|think|thinks|thought|agrees?|agreed|decides?|decided|believes?|knows?|knew|feels?|tells?|told|confirms?|confirmed|finds?|found|sees?|saw|hopes?|hoped|wants?|means?|us|me|them|him|her|sure|happy|glad|sagt|sagen|meint|glaubt|findet|denkt|entscheidet|dit|pense|croit|trouve|decide)$/;

/** Longest sentence that is nothing but another figure, with its signs: "A year, of course, I am sorry." */
const MAX_SWAPPING_SENTENCE = 11;
/** Likewise, where words are not divided. */
const MAX_SWAPPING_LETTERS = 32;

/** "Sorry, forty", "No, Kerstin has left": a new figure or name, or the old one once more behind a "no". */
function startsWithSwap(sentence: ReadSentence, said: ReadSentence): boolean {
  const { marks, interjections } = sentence.grammar.corrections;
  const first = skipOpeners(sentence);
  const mark =
    [0, first].map((start) => marks.match(sentence, start) ?? interjections.match(sentence, start))
      .find((found) => found !== null) ?? markAtEnd(sentence);
  if (mark && namesOther(sentence, mark.end, said)) return true;
  const clause = mark === null ? null : clauseAboutBefore(sentence, mark.end);
  if (clause !== null && namesOther(clause, 0, said)) return true;
  return namesOther(sentence, first, said) && deniesOld(sentence, said);
}

/** "Hold on, I have just looked it up, it is 17,000." */
function clauseAboutBefore(sentence: ReadSentence, from: number): ReadSentence | null {
  const { anaphors } = sentence.grammar.clauses;
  const last = [...sentence.boundaries].findLast(([index, kind]) =>
    index > from && kind === "main"
  );
  if (last === undefined || anaphors.match(sentence, last[0]) === null) return null;
  return restOf(sentence, last[0]);
}

/** "Nineteen, not ninety": the figure or the name that was said, behind a "not". */
function deniesOld(sentence: ReadSentence, said: ReadSentence): boolean {
  const old = new Set(
    said.tokens.flatMap(({ form }, index) => kindOf(said, index) === null ? [] : [form]),
  );
  return sentence.tokens.some(({ form }, index) =>
    old.has(form) &&
    sentence.ahead.some(({ kind, start, end }) =>
      DENIALS.has(kind) && start > 0 && end <= index && index - end <= MAX_BEFORE_OLD
    )
  );
}

const DENIALS: ReadonlySet<CueKind> = new Set<CueKind>(["negator", "exclusion"]);
/** Words between "not" and what it denies: "not the". */
const MAX_BEFORE_OLD = 2;

/** True if a sentence says, from one of its words on, another figure than the one before, or its name once more. */
function namesOther(sentence: ReadSentence, from: number, said: ReadSentence): boolean {
  if (sentence.grammar.grammar.clauses.is_head_final) {
    const kinds = new Set(quantitiesOf(said).map(({ kind }) => kind));
    return sentence.tokens.length <= MAX_SWAPPING_LETTERS && !namesSameFigure(sentence, said) &&
      quantitiesOf(sentence).some(({ kind }) => kinds.has(kind));
  }
  const named = sentence.tokens.flatMap(({ form }, index) => {
    const kind = index < from ? null : kindOf(sentence, index);
    return kind === null ? [] : [{ form, kind }];
  });
  const earlier = said.tokens.flatMap(({ form, is_capital }, index) => {
    const kind = kindOf(said, index) ?? (is_capital ? "name" : null);
    return kind === null ? [] : [{ form, kind }];
  });
  const [first] = named;
  if (first === undefined) return false;
  if (earlier.some(({ form }) => form === first.form)) {
    return first.kind === "name" ||
      sentence.tokens.length <= MAX_SWAPPING_SENTENCE && isNew(named, earlier);
  }
  // "We have 19,000." – "Nineteen?" – "Nineteen, yes."
  if (first.kind === "number" && namesSameFigure(restOf(sentence, from), said, 1)) return false;
  return sentence.tokens.length <= MAX_SWAPPING_SENTENCE &&
    earlier.some(({ kind }) => kind === first.kind);
}

/** Longest sentence that does nothing but replace a word. */
const MAX_REPLACEMENT = 8;

/** "We want cherry red." – "Not cherry, brick.": a word that was said, denied at the beginning, and another behind the comma. */
function replacesWord(sentence: ReadSentence, said: ReadSentence): boolean {
  const [cue] = sentence.ahead;
  if (cue === undefined || cue.start > 0 || cue.kind !== "negator") return false;
  const denied = sentence.tokens[cue.end];
  return denied?.is_word === true && sentence.tokens.length <= MAX_REPLACEMENT &&
    sentence.at(cue.end + 1) === "," && sentence.isWord(cue.end + 2) &&
    said.tokens.some(({ form }) => form === denied.form);
}

interface Named {
  form: string;
  kind: Kind;
}

/** "The ninth of June" after "the ninth of May". */
function isNew(named: readonly Named[], earlier: readonly Named[]): boolean {
  return named.some(({ form, kind }) =>
    earlier.some((other) => other.kind === kind) && !earlier.some((other) => other.form === form)
  );
}

/** "The twentieth, sorry." "Per month, sorry, not per week." */
function markAtEnd(sentence: ReadSentence): { end: number } | null {
  const { swaps } = sentence.grammar.corrections;
  const is_closed = sentence.tokens.some((_, index) => {
    const found = index > 0 && !sentence.isWord(index - 1) ? swaps.match(sentence, index) : null;
    if (found === null) return false;
    const denial = sentence.grammar.ahead.match(sentence, skipSigns(sentence, found.end))?.value;
    return found.end >= sentence.tokens.length - 1 || denial === "negator" ||
      denial === "quantifier";
  });
  return is_closed ? { end: 0 } : null;
}

function withdrawnInNextTurn(
  cited: readonly CitedSentence[],
  turn: number,
  { turns, reader }: Conversation,
): Withdrawal | null {
  const own = turns[turn];
  const closing = cited.at(-1);
  if (own === undefined || closing === undefined) return null;
  const others: PlacedSentence[] = [];
  for (let number = turn + 1; number <= turn + MAX_TURNS; number++) {
    const next = turns[number];
    if (next === undefined) return null;
    if (next.kind === "boilerplate") continue;
    const sentences = reader.sentencesOf(number);
    if (!isSameVoice(next, own)) {
      others.push(...sentences.slice(0, 3));
      continue;
    }
    const [read, second] = sentences.slice(0, 2).map((sentence) => sentence.read());
    // "Hang on, that is a holiday. The second."
    const is_replaced = read && second && skipInterjections(read).count > 0 &&
      isOtherFigure(second, closing.sentence) && isLastOf(closing, turn, reader);
    if (is_replaced) return { force: "withdrawn", end: null };
    // "Wait, I have the wrong folder here. Scrap it."
    const is_scrapped = read && second && skipInterjections(read).count > 0 && takesBack(second);
    if (is_scrapped && isLastOf(closing, turn, reader)) return { force: "withdrawn", end: null };
    if (!read || !mayChange(read, closing.sentence)) return null;
    const between = others.flatMap((sentence) => sentence.read() ?? []);
    const is_subject = isLastOf(closing, turn, reader) &&
      !isAboutOthers(cited, between, reader.sentencesOf(turn));
    const force = judgeReply(read, cited, between, is_subject);
    return force && { force, end: null };
  }
  return null;
}

function isLastOf({ place }: CitedSentence, turn: number, reader: Conversation["reader"]): boolean {
  const last = reader.sentencesOf(turn).at(-1);
  return last !== undefined && last.start < place.end;
}

/** So many sentences of a turn may be what somebody repeats. */
const MAX_SENTENCES = 30;

/** True if what somebody repeats in between stands in another sentence of the turn than the cited ones. */
function isAboutOthers(
  cited: readonly CitedSentence[],
  between: readonly ReadSentence[],
  sentences: readonly PlacedSentence[],
): boolean {
  const others = sentences.slice(-MAX_SENTENCES).filter((sentence) =>
    !cited.some(({ place }) => place.start === sentence.start)
  );
  return others.some((sentence) => {
    const read = sentence.read();
    return read !== null && between.some((echo) => shareOfEcho(echo, read) >= MIN_ECHO);
  });
}

/** What another person repeats in so large a part is what the reply is about. */
const MIN_ECHO = 0.5;

/** False of a reply that changes nothing, whatever stands between it and the cited words. Most replies are such. */
function mayChange(reply: ReadSentence, closing: ReadSentence): boolean {
  const kind = reply.grammar.answers.match(reply, skipOpeners(reply))?.value;
  return kind === "no" || kind === "hedged" || takesBack(reply, true) || takesBack(reply, false) ||
    weakens(reply) !== null || startsWithSwap(reply, closing) || dismisses(reply, closing) ||
    isOtherFigure(reply, closing);
}

/**
 * What the speaker's next turn makes of the cited words: they are its subject if they were the last ones before it, or if somebody
 * repeated them in between.
 */
function judgeReply(
  reply: ReadSentence,
  cited: readonly CitedSentence[],
  between: readonly ReadSentence[],
  is_last: boolean,
): Force | null {
  const echo = between.find((sentence) =>
    cited.some((part) => shareOfEcho(sentence, part.sentence) >= MIN_ECHO)
  );
  if (echo === undefined && !is_last) return null;
  const closing = cited.at(-1)?.sentence;
  const is_answer = echo === undefined && between.some(endsAsQuestion);
  const is_replaced = closing && (startsWithSwap(reply, closing) || dismisses(reply, closing));
  if (is_replaced || takesBack(reply, is_answer)) return "withdrawn";
  // "Twelve crates." – "Twelve?" – "Two."
  const is_asked_again = between.some((asked) => endsAsQuestion(asked) && isShort(asked));
  if (closing && is_asked_again && isOtherFigure(reply, closing)) return "withdrawn";
  if (echo === undefined) return between.length === 0 ? weakens(reply) : null;
  const kind = reply.grammar.answers.match(reply, skipOpeners(reply))?.value;
  if (kind === "no" && !asksForMore(echo)) return "withdrawn";
  return kind === "hedged" ? "hedged" : null;
}

function isShort({ tokens }: ReadSentence): boolean {
  return tokens.length <= MAX_FIGURE;
}

/** "Nothing more than fifty thousand?" – "No." takes nothing back. */
function asksForMore(sentence: ReadSentence): boolean {
  return sentence.ahead.some(({ kind }) => kind === "negator" || kind === "quantifier") ||
    sentence.tokens.some((_, index) => sentence.grammar.questions.further.match(sentence, index));
}
