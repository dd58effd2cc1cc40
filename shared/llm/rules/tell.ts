/** How a statement fills a field: which of its clauses, in which words. */
import { clausesOf, findPhrase, offsetsOf, type Stretch } from "../../facts/clause.ts";
import { judgeForce } from "../../evidence/force/judge_force.ts";
import type { PhraseIndex } from "../../evidence/force/phrase_index.ts";
import type { Force } from "../../contracts/evidence.ts";
import type { ReadSentence } from "../../evidence/force/read_sentence.ts";
import { MARK } from "../../evidence/speech.ts";
import { contentWords } from "../../text/shared_words.ts";
import type { NamedRole } from "./find_people.ts";
import type { Statement } from "./read_project.ts";
import { tidyWords } from "./tidy_words.ts";

/** The value of a field in the client's words, and the words that it is cited from. */
export interface Told {
  text: string;
  statement: Statement;
  /** Verbatim: a slice of the content. */
  quote: string;
}

/** All places in the sentence where a phrase of the list stands, none within another. */
export function findAll(sentence: ReadSentence, list: PhraseIndex<true>): Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at < sentence.tokens.length;) {
    const match = list.match(sentence, at);
    if (match !== null && match.end > at) found.push({ start: at, end: match.end });
    at = Math.max(at + 1, match?.end ?? 0);
  }
  return found;
}

export function holds(sentence: ReadSentence, list: PhraseIndex<true>): boolean {
  return findAll(sentence, list).length > 0;
}

/** How the words at a place of the statement were meant. */
export function forceOf({ signal, turn, sentence }: Statement, place: Stretch): Force {
  return judgeForce({ turn, ...offsetsOf(sentence, place) }, signal).force;
}

/** The places of the list that the client means as they stand. */
export function findMeant(
  statement: Statement,
  list: PhraseIndex<true>,
  forces: ReadonlySet<Force> = ASSERTED,
): Stretch[] {
  return findAll(statement.sentence, list).filter((place) => forces.has(forceOf(statement, place)));
}

const ASSERTED: ReadonlySet<Force> = new Set<Force>(["asserted"]);

/** The whole statement. */
export function tellAll(statement: Statement): Told {
  return tellWords(statement, { start: 0, end: statement.sentence.tokens.length });
}

/** The clause around a place if it can stand alone, else the whole statement. */
export function tellClause(statement: Statement, place: Stretch): Told {
  // Talk is punctuated by whoever wrote it down: its clauses rarely stand alone.
  if (statement.spoken) return tellAll(statement);
  const clause = clauseAround(statement.sentence, place);
  return clause === null ? tellAll(statement) : tellWords(statement, clause);
}

/** The words from one to another by index. */
export function tellWords(statement: Statement, stretch: Stretch): Told {
  const { sentence, signal } = statement;
  const { start, end } = withBrackets(sentence, stretch);
  const is_whole = start === 0 && end === sentence.tokens.length;
  const place = is_whole ? statement : offsetsOf(sentence, { start, end });
  const quote = signal.content.slice(place.start, place.end).replace(
    /(?<![\s,;:–-])[\s,;:–-]+$/u,
    "",
  );
  return { text: clean(quote, statement), statement, quote: widen(quote, statement) };
}

/** To the end of a bracket that opens in the stretch, and from the beginning of the sentence where one that opened before closes in it. */
function withBrackets({ tokens }: ReadSentence, { start, end }: Stretch): Stretch {
  const signs = tokens.slice(start, end).flatMap(({ form }) => /^[()]$/.test(form) ? form : []);
  const closing = tokens.findIndex(({ form }, index) => index >= end && form === ")");
  return {
    start: signs[0] === ")" ? 0 : start,
    end: signs.at(-1) === "(" && closing >= 0 ? closing + 1 : end,
  };
}

/** Fewest words, and letters of two, that a quote has to have to prove anything. */
const MIN_QUOTED = 3;
const MIN_QUOTED_LETTERS = 12;

/** "The cooks." is cited with the sentence behind it, else with the one before. */
function widen(quote: string, { signal, turn, start, end }: Statement): string {
  const words = quote.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const is_enough = words.length >= MIN_QUOTED ||
    (words.length === 2 && quote.length >= MIN_QUOTED_LETTERS);
  if (is_enough) return quote;
  const sentences = signal.reader.sentencesOf(turn);
  const at = sentences.findIndex((place) => place.start === start);
  const [before, next] = [sentences[at - 1], sentences[at + 1]];
  return signal.content.slice(
    next === undefined ? before?.start ?? start : start,
    next?.end ?? end,
  );
}

const MARKS = new RegExp(MARK, "giu");

/** Without hesitations, repeated words and marks of the transcriber; a list's dash in front of it says nothing either. */
function clean(words: string, { spoken, sentence }: Statement): string {
  const bare = words.replaceAll(MARKS, " ").replace(/^[\s>*•–-]+/u, "");
  const text = spoken ? tidyWords(bare, sentence.grammar.grammar.language) : raise(bare);
  return text.replace(/\s+/g, " ").replace(/[,;:]$/, "").trim();
}

/** What was written is left as it was, but for its first letter. */
function raise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Fewest words of a clause that stands alone. */
const MIN_CLAUSE = 4;

function clauseAround(sentence: ReadSentence, place: Stretch): Stretch | null {
  const clauses = clausesOf(sentence, [place, ...quantitiesOf(sentence)]);
  if (clauses.length < 2) return null;
  const clause = clauses.find(({ start, end }) => start <= place.start && place.start < end);
  if (clause === undefined || clause.end < place.end) return null;
  // "If we lose another summer, twenty tables stay empty" says nothing by half.
  const is_condition = sentence.ahead.some((cue) =>
    cue.kind === "condition" && cue.start >= clause.start && cue.start <= clause.start + 1
  );
  if (is_condition) return null;
  const start = skipOpeners(sentence, clause.start, clause.end);
  const trimmed = { start, end: clause.end };
  // "…, kann ich nicht ausstehen" leaves out what.
  const matter = sentence.tokens.slice(start, clause.end).flatMap(({ is_word, form }) =>
    is_word ? form : []
  );
  if (contentWords(matter.join(" "), sentence.grammar.grammar.language).length < MIN_MATTER) {
    return null;
  }
  const words = sentence.tokens.slice(start, clause.end).filter(({ is_word }) => is_word).length;
  return words >= MIN_CLAUSE && hasSubject(sentence, trimmed) ? trimmed : null;
}

/** "After a year and a half it has paid for itself": no clause begins in the midst of an amount. */
function quantitiesOf(sentence: ReadSentence): Stretch[] {
  return sentence.tokens.flatMap(({ form }, index) => {
    if (HALF.test(form)) return [{ start: index - MAX_TO_HALF, end: index + 1 }];
    return index > 0 && sentence.isQuantity(index - 1) && sentence.isQuantity(index)
      ? [{ start: index - 1, end: index + 1 }]
      : [];
  });
}

const HALF = /^(?:half|halb|halbe[nrs]?|demi|demie)$/;
/** "year and a half" */
const MAX_TO_HALF = 3;

function skipOpeners(sentence: ReadSentence, from: number, to: number): number {
  const { coordinators, contrasts } = sentence.grammar.clauses;
  let index = from;
  while (index < to) {
    const opener = sentence.isWord(index)
      ? coordinators.match(sentence, index) ?? contrasts.match(sentence, index)
      : { end: index + 1 };
    if (opener === null || opener.end <= index) break;
    index = opener.end;
  }
  return index;
}

/** Words from the beginning within which a subject stands. */
const MAX_TO_SUBJECT = 4;

/** True if one of the first words may be a subject: a pronoun, a noun with its article, a name, or a noun that opens the sentence. */
export function hasSubject(sentence: ReadSentence, { start, end }: Stretch): boolean {
  const { subjects, nominatives, determiners } = sentence.grammar.clauses;
  for (let index = start, words = 0; index < end && words < MAX_TO_SUBJECT; index++) {
    if (!sentence.isWord(index)) continue;
    words++;
    if ([subjects, nominatives, determiners].some((list) => list.match(sentence, index))) {
      return true;
    }
    if (index > start && sentence.tokens[index]?.is_capital) return true;
  }
  return opensWithNoun(sentence, start) || opensWithCount(sentence, start) ||
    isCleft(sentence, start + 1);
}

/** Most words of "three or four dishes a night" and the like before their verb. */
const MAX_COUNTED = 8;

/** "Nine pallets are …", "Three or four dishes a night are …", "Two of the boats leave …" */
function opensWithCount(sentence: ReadSentence, start: number): boolean {
  const { auxiliaries, coordinators, prepositions, determiners } = sentence.grammar.clauses;
  const isCount = (index: number) =>
    sentence.isQuantity(index) || HALF.test(sentence.at(index) ?? "");
  if (!isCount(start)) return false;
  let noun = start + 1;
  while (
    isCount(noun) ||
    [coordinators, prepositions, determiners].some((list) => list.match(sentence, noun) !== null)
  ) noun++;
  const has_verb = sentence.tokens.slice(noun + 1, start + MAX_COUNTED)
    .some((_, offset) => auxiliaries.match(sentence, noun + 1 + offset) !== null);
  const of_which = noun > start + 1 && sentence.isWord(noun) &&
    !PARTICIPLE.test(sentence.at(noun) ?? "");
  return has_verb || of_which;
}

const PARTICIPLE = /(?:ing|ed)$/;

/** "Lorries queue …", but not "Two thirty five supposed …", "Getting there …" or "Lost two boxes …". */
function opensWithNoun(sentence: ReadSentence, start: number): boolean {
  const { form = "", is_word } = sentence.tokens[start] ?? {};
  const { grammar: { language }, clauses: { determiners, prepositions } } = sentence.grammar;
  const has_object = sentence.isQuantity(start + 1) ||
    [determiners, prepositions].some((list) => list.match(sentence, start + 1) !== null);
  return is_word === true && !sentence.isQuantity(start) && !PARTICIPLE.test(form) &&
    !has_object &&
    sentence.grammar.answers.match(sentence, start) === null &&
    contentWords(form, language).length > 0;
}

/** Words are missing here, so nobody knows what was said. */
const GAP = /\{gap\}|\(inaudible\)|\[inaudible\]|\{disfmarker\}|\[unclear\]/i;
const FULL_STOP = /[.!…]["'”’)]*$/;
const MIN_WORDS = 5;
const MAX_WORDS = 60;
const MIN_WRITTEN_WORDS = 3;
const MIN_ORDER_WORDS = 2;
/** What is longer wanders. */
const MAX_SPOKEN_WORDS = 30;
/** Fewest words of a spoken sentence that carry matter; one that begins with "it" needs more to be understood. */
const MIN_MATTER = 2;
const MIN_DEPENDENT_MATTER = 3;
/** Half a word, a filler in the midst, a shrug: what was said then was not thought through. */
const STUMBLING =
  /(?<![\p{L}\p{N}'’])(?:[b-df-hj-np-tv-xz]{1,3}(?<!tv|mr|mrs|dr|vs|pm|mm|km|kg|cm|nr|st|ch|gb|hr|fr|sms|mp|pc|pcs|cd|dvd|lcd|led|crm|gps)|yeah|you know|i mean|i guess|i don[’']?t know|no idea|not sure|whatever|kind of thing|and stuff|or something)(?![\p{L}\p{N}'’])/iu;

/** "Can you imagine you have to scroll a lot." */
function asks(sentence: ReadSentence): boolean {
  const first = sentence.tokens.findIndex(({ is_word }) => is_word);
  const starter = sentence.grammar.questions.starters.match(sentence, first);
  return starter !== null && !isCleft(sentence, starter.end);
}

/** "What really hurts is …" */
function isCleft(sentence: ReadSentence, from: number): boolean {
  const { auxiliaries } = sentence.grammar.clauses;
  return sentence.at(from - 1) === "what" && auxiliaries.match(sentence, from) === null &&
    sentence.tokens.slice(from + 1, from + MAX_CLEFT).some(({ form }) =>
      /^(?:is|are|was)$/.test(form)
    );
}

/** Most words before the verb of "What really hurts us is". */
const MAX_CLEFT = 7;

function hasMatter(sentence: ReadSentence): boolean {
  const { language } = sentence.grammar.grammar;
  const { nominatives, first_persons } = sentence.grammar.clauses;
  const text = sentence.tokens.filter(({ is_word }) => is_word).map(({ form }) => form).join(" ");
  const first = sentence.tokens.findIndex(({ is_word }) => is_word);
  const depends = nominatives.match(sentence, first) !== null &&
    first_persons.match(sentence, first) === null;
  return contentWords(text, language).length >= (depends ? MIN_DEPENDENT_MATTER : MIN_MATTER);
}

/**
 * False for a question, and for speech that was broken off, has no subject or is too short to say anything.
 *
 * @param options.may_order True where an order says what is wished for: "Keep it plain".
 * @param options.may_wander True where speech may be as long as writing.
 */
export function isComplete(
  statement: Statement,
  { may_order = false, may_wander = false } = {},
): boolean {
  const { sentence, quote, spoken } = statement;
  const words = sentence.tokens.filter(({ is_word }) => is_word).length;
  const most = spoken && !may_wander ? MAX_SPOKEN_WORDS : MAX_WORDS;
  if (words > most || quote.includes("?")) return false;
  // "No animations."
  if (!spoken) return words >= (may_order ? MIN_ORDER_WORDS : MIN_WRITTEN_WORDS);
  if (!hasMatter(sentence) || STUMBLING.test(quote) || asks(sentence)) return false;
  return words >= MIN_WORDS && FULL_STOP.test(quote.replaceAll(MARKS, "").trim()) &&
    !GAP.test(quote) && !endsOpen(sentence) &&
    (may_order || hasSubject(sentence, { start: 0, end: sentence.tokens.length }));
}

/** True if the last word is one on which another has to follow. */
function endsOpen(sentence: ReadSentence): boolean {
  const { determiners, coordinators, prepositions, subordinators, complementizers, subjects } =
    sentence.grammar.clauses;
  // "Sie rufen zweimal an": where verbs come apart, a sentence may end so.
  const is_whole = sentence.grammar.grammar.clauses.verb_last;
  const last = sentence.tokens.findLastIndex(({ is_word }) => is_word);
  // "… daheim sein" ends with a verb, not with a pronoun.
  if (is_whole && sentence.at(last) === "sein") return false;
  // "Once in a while"
  if (sentence.at(last) === "while" && sentence.at(last - 1) === "a") return false;
  // "… forty customers a year over this": a pronoun, where a determiner is spelt alike.
  if (subjects.match(sentence, last)?.end === last + 1) return false;
  // "… which boat is out", "they hand it over"
  if (PARTICLE.test(sentence.at(last) ?? "")) return false;
  return [
    determiners,
    coordinators,
    subordinators,
    complementizers,
    ...is_whole ? [] : [prepositions],
  ]
    .some((list) => list.match(sentence, last)?.end === last + 1);
}

/** Words that end a sentence as well as they open a phrase. */
const PARTICLE = /^(?:out|up|off|down|over|around|through|along|away|back|in|on|by|before|since)$/;

/** The first place of the list in a stretch of the sentence. */
export function findWithin(
  sentence: ReadSentence,
  list: PhraseIndex<true>,
  { start, end }: Stretch = { start: 0, end: sentence.tokens.length },
): Stretch | null {
  return findPhrase({ sentence, start, end }, list);
}

/** The role's name; the whole sentence is its quote. */
export function tellRole({ name, statement }: NamedRole): Told {
  return { ...tellAll(statement), text: name };
}
