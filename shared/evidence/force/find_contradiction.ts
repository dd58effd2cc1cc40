/** Whether a colleague of the speaker says at once that it is not so, or not so any more. */
import type { CueKind } from "./grammar.ts";
import type { CitedSentence, Conversation } from "./judge_force.ts";
import { endsAsQuestion, skipOpeners, skipSigns } from "./judge_sentence.ts";
import type { ReadSentence } from "./read_sentence.ts";

/** True where the next turn is that of another person of the client's, who denies the cited words, the last of theirs. */
export function isContradicted(
  { place, sentence: said }: CitedSentence,
  turn: number,
  { turns, reader, sides }: Conversation,
): boolean {
  const [own, next] = [turns[turn], turns[turn + 1]];
  const is_among_clients = own?.kind === "spoken" && next?.kind === "spoken" &&
    own.speaker !== next.speaker && sides[turn] === "client" && sides[turn + 1] === "client";
  if (!is_among_clients || endsAsQuestion(said)) return false;
  const last = reader.sentencesOf(turn).at(-1);
  if (last === undefined || last.start > place.start) return false;
  const reply = reader.sentencesOf(turn + 1)[0]?.read();
  if (!reply || endsAsQuestion(reply)) return false;
  return contradicts(reply, said) && !isAnswerToOthers(turn, reply, { turns, reader, sides });
}

/** What denies a whole sentence. */
export const DENIALS: ReadonlySet<CueKind> = new Set<CueKind>([
  "negator",
  "quantifier",
  "denial",
  "exclusion",
]);

function contradicts(reply: ReadSentence, said: ReadSentence): boolean {
  const start = skipOpeners(reply);
  const end = endOfNo(reply, start);
  if (isOutdated(reply, start, said) || isOutdated(reply, end ?? start, said)) return true;
  if (replacesFigure(reply, said)) return true;
  if (end === null) return false;
  // "We don't have it." – "No."
  if (said.ahead.some(({ kind }) => DENIALS.has(kind))) return false;
  return !agrees(reply, end);
}

/** "That was before the cut", unless what was said is over itself: "We lost forty crates." – "That was before Easter." */
function isOutdated(reply: ReadSentence, start: number, said: ReadSentence): boolean {
  const { contradictions, past_states } = reply.grammar.corrections;
  const found = contradictions.match(reply, start);
  if (found === null) return false;
  const isPast = (sentence: ReadSentence, from: number, to: number) =>
    sentence.tokens.slice(from, to).some((_, offset) =>
      past_states.match(sentence, from + offset) !== null
    );
  return !(isPast(reply, start, found.end) && isPast(said, 0, said.tokens.length));
}

/** Behind "No", "No, no" and the signs that follow; null for "no problem" and where none stands. */
function endOfNo(reply: ReadSentence, start: number): number | null {
  const { answers } = reply.grammar;
  let index = start;
  for (;;) {
    const found = answers.match(reply, index);
    const is_no = found?.value === "no" && found.end === index + 1 &&
      !reply.ahead.some((cue) => cue.start === index && cue.end > index + 1);
    if (!is_no) return index > start ? index : null;
    // "No other shop does it" denies something else.
    if (reply.isWord(found.end) && !isPlain(reply, found.end)) return null;
    index = skipSigns(reply, found.end);
  }
}

/** "No that was …" without a comma. */
function isPlain(reply: ReadSentence, index: number): boolean {
  const { nominatives, anaphors } = reply.grammar.clauses;
  return [nominatives, anaphors].some((list) => list.match(reply, index) !== null) ||
    reply.grammar.answers.match(reply, index)?.value === "no";
}

/** "No, exactly", "No, I know", "No, and it gets worse". */
function agrees(reply: ReadSentence, from: number): boolean {
  if (reply.grammar.answers.match(reply, from)?.value === "yes") return true;
  return reply.grammar.corrections.agreements.match(reply, from) !== null;
}

/** Longest sentence that only names another figure, and since when. */
const MAX_FIGURE = 8;

/** "25.000" is no day. */
const THOUSANDS = /\d[.,'’\s]\d{3}(?!\d)/u;

/** "25,000 since the cut, Ana." – "It is 25,000 now." */
function replacesFigure(reply: ReadSentence, said: ReadSentence): boolean {
  const words = reply.tokens.filter(({ is_word }) => is_word);
  if (words.length > MAX_FIGURE) return false;
  const { changes } = reply.grammar.corrections;
  if (!reply.tokens.some((_, index) => changes.match(reply, index) !== null)) return false;
  const figures = ({ tokens, isQuantity, grammar }: ReadSentence) =>
    tokens.flatMap(({ form }, index) =>
      isQuantity(index) && (THOUSANDS.test(form) || !grammar.grammar.dates.test(form))
        ? [{ form, next: index + 1 }]
        : []
    );
  const earlier = new Set(figures(said).map(({ form }) => form));
  const forms = new Set(said.tokens.map(({ form }) => form));
  const named = figures(reply);
  return earlier.size > 0 && named.length > 0 &&
    named.every(({ form, next }) =>
      !earlier.has(form) &&
      (!reply.isWord(next) || changes.match(reply, next) !== null || reply.isQuantity(next) ||
        forms.has(reply.at(next) ?? ""))
    );
}

/** Words of "No, nothing else". */
const MAX_BARE = 3;

/** "Anything else?" – "The fair is in May." – "No.": a no may answer what the studio asked of everybody. */
function isAnswerToOthers(
  turn: number,
  reply: ReadSentence,
  { reader, sides }: Conversation,
): boolean {
  const is_bare = reply.tokens.filter(({ is_word }) => is_word).length <= MAX_BARE;
  if (!is_bare || sides[turn - 1] === "client") return false;
  return reader.sentencesOf(turn - 1).some((place) => {
    const asked = place.read();
    return asked !== null && endsAsQuestion(asked) &&
      asked.tokens.some((_, index) => asked.grammar.questions.further.match(asked, index) !== null);
  });
}
