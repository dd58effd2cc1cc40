/** How the words of a sentence are meant by what else stands in it. */
import type { Force } from "../../contracts/evidence.ts";
import type { CueKind } from "./grammar.ts";
import type { Forms } from "./phrase_index.ts";
import type { Boundary, Cue, ReadSentence } from "./read_sentence.ts";

/** Words of a sentence by index, end exclusive. */
export interface WordSpan {
  start: number;
  end: number;
}

/** From what speaks most against a claim to what speaks least. */
const RANKS: readonly Force[] = [
  "withdrawn",
  "asked",
  "denied",
  "conditional",
  "reported",
  "hedged",
  "unjudged",
  "asserted",
];

/** The one of several that speaks most against the claim; `asserted` of none. */
export function weakest(forces: readonly Force[]): Force {
  return RANKS.find((force) => forces.includes(force)) ?? "asserted";
}

const FORCES: Readonly<Record<Exclude<CueKind, "harmless">, Force>> = {
  negator: "denied",
  quantifier: "denied",
  exclusion: "denied",
  denial: "denied",
  doubt: "hedged",
  ignorance: "hedged",
  inquiry: "hedged",
  report: "reported",
  heard: "reported",
  hearsay: "reported",
  opinion: "hedged",
  condition: "conditional",
  alternative: "conditional",
  hedge: "hedged",
  past: "denied",
  denied_behind: "denied",
  hedged_behind: "hedged",
  reported_behind: "reported",
  conditional_behind: "conditional",
  past_behind: "denied",
};

/** Nothing governs words that stand so many others away; it keeps the work on endless sentences in proportion. */
const MAX_DISTANCE = 250;
/** And nobody looks further than this for the verb or the subject of a clause. */
const MAX_CLAUSE = 60;

/** `said` is how the words are meant apart from whether the sentence asks. */
export interface SentenceJudgement {
  said: Force;
  is_asked: boolean;
}

/** How the words of a span are meant within their sentence. */
export function judgeSentence(sentence: ReadSentence, span: WordSpan): SentenceJudgement {
  const isNearby = ({ start, end }: Cue) =>
    end > span.start - MAX_DISTANCE && start < span.end + MAX_DISTANCE;
  const cues = sentence.ahead.filter(isNearby);
  const ahead = cues.filter((cue) => governsAhead(sentence, cue, span));
  const behind = [
    ...sentence.behind.filter((cue) => isNearby(cue) && governsBehind(sentence, cue, span)),
    ...cues.filter((cue) => refersBack(sentence, cue, span)),
  ];
  const forces = [...ahead, ...behind].flatMap(({ kind }) =>
    kind === "harmless" ? [] : [FORCES[kind]]
  );
  if (
    isCutOffDenial(sentence, span) || isCutBeforeDenial(sentence, span) ||
    isDeniedAtEnd(sentence, span) || isAnsweredByNo(sentence, span)
  ) forces.push("denied");
  if (isWithoutSomething(sentence, span)) forces.push("conditional");
  if (isBehindReservation(sentence, span.start)) forces.push("hedged");
  if (isInUnreadComplement(sentence, span.start)) forces.push("unjudged");
  return { said: weakest(forces), is_asked: isQuestion(sentence, span) };
}

/** Inside of the cited words a denial is the claim itself, everything else still weakens it. */
const GOVERN_FROM_WITHIN: ReadonlySet<CueKind> = new Set<CueKind>([
  "denial",
  "doubt",
  "report",
  "heard",
  "hearsay",
  "opinion",
  "condition",
  "hedge",
  "past",
]);

function governsAhead(sentence: ReadSentence, cue: Cue, span: WordSpan): boolean {
  if (cue.kind === "harmless" || cue.start >= span.end) return false;
  if (cue.kind === "opinion" && !commitsTo(sentence, cue)) return false;
  if (cue.kind === "report" && isOwn(sentence, cue)) return false;
  if (cue.kind === "hedge" && isRule(sentence, cue)) return false;
  if (cue.kind === "condition" && (isHabit(sentence, cue) || isPlainInversion(sentence, cue))) {
    return false;
  }
  if (cue.start >= span.start) {
    // Not to know which lorry is full is a complaint; not to know whether there is money is none.
    if (cue.kind === "ignorance") return cue.end <= span.end && commits(sentence, cue.end);
    if (cue.kind === "inquiry") return cue.end <= span.end && !isOfOthers(sentence, cue, span);
    if (cue.kind === "past" && isFollowedByNow(sentence, cue, span)) return false;
    return cue.end <= span.end && GOVERN_FROM_WITHIN.has(cue.kind);
  }
  // "but [not there]": the denial itself is cited.
  if (cue.end > span.start) return !DENYING.has(cue.kind) || !startsWithDenial(sentence, span);
  switch (cue.kind) {
    case "negator":
    case "quantifier":
      return !sentence.grammar.grammar.clauses.is_head_final &&
        reachesClause(sentence, cue, span.start);
    case "exclusion":
      return reachesPhrase(sentence, cue, span.start);
    case "condition":
    case "alternative":
      return reachesConsequence(sentence, cue, span.start);
    case "hearsay":
      return reachesTold(sentence, cue, span.start);
    case "hedge":
      return reachesWithin(sentence, cue.end, span.start, HEDGE_STOPS);
    case "past":
      return reachesWithin(sentence, cue.end, span.start, PAST_STOPS) &&
        !isFollowedByNow(sentence, cue, { start: cue.end, end: span.start });
    default:
      return reachesComplement(sentence, cue.end, span.start);
  }
}

/** "Nobody may load without it", "only the board may sign": a rule, and no guess. */
function isRule(sentence: ReadSentence, { start }: Cue): boolean {
  const { modals, onlys } = sentence.grammar.clauses;
  if (modals.match(sentence, start) === null) return false;
  if (sentence.ahead.some(({ kind, end }) => kind === "quantifier" && end === start)) return true;
  for (let index = start - 1; index >= start - MAX_BEFORE_MODAL; index--) {
    if (onlys.match(sentence, index)) return true;
    if (sentence.boundaries.has(index)) return false;
  }
  return false;
}

/** Words of "only the two owners". */
const MAX_BEFORE_MODAL = 4;

const DENYING: ReadonlySet<CueKind> = new Set<CueKind>(["negator", "quantifier", "exclusion"]);

function startsWithDenial(sentence: ReadSentence, { start }: WordSpan): boolean {
  const first = sentence.grammar.ahead.match(sentence, start)?.value;
  return first === "negator" || first === "quantifier";
}

/** "Customers want to know whether …": somebody else than the speaker, named in the cited words. */
function isOfOthers(sentence: ReadSentence, cue: Cue, span: WordSpan): boolean {
  if (cue.start <= span.start) return false;
  const { interlocutors } = sentence.grammar.clauses;
  let first = cue.start;
  while (first > span.start && !sentence.boundaries.has(first)) first--;
  const begins = [first, skipSigns(sentence, first) + 1];
  return begins.every((index) => index >= cue.start || !interlocutors.match(sentence, index));
}

/** "They used to write it down and now they type it": the cited words go on to what is so. */
function isFollowedByNow(sentence: ReadSentence, cue: Cue, span: WordSpan): boolean {
  const { currents } = sentence.grammar.clauses;
  for (let index = cue.end; index < span.end; index++) {
    if (currents.match(sentence, index)) return true;
  }
  return false;
}

/** "Without the strike we would start in May": what is not so, with what would be. */
function isWithoutSomething(sentence: ReadSentence, span: WordSpan): boolean {
  const first = skipOpeners(sentence);
  const [cue] = sentence.ahead;
  if (cue?.kind !== "exclusion" || cue.start !== first || cue.end > span.start) return false;
  const stop = firstStop(sentence, span.start + 1, span.end, MAIN_STOPS) ?? span.end;
  for (let index = cue.end; index < stop; index++) {
    if (sentence.grammar.clauses.modals.match(sentence, index)) return true;
  }
  return false;
}

/** Words that may stand between a reservation and its "but": "of it". */
const MAX_TO_CONTRAST = 2;

/** "I would have to look it up, but the deadline is 12 June": nothing else stands before "but". */
function isBehindReservation(sentence: ReadSentence, start: number): boolean {
  const { answers, corrections } = sentence.grammar;
  const contrast = firstStop(sentence, 1, start, CONTRASTS);
  if (contrast === null) return false;
  return [0, skipOpeners(sentence)].some((first) => {
    const answer = answers.match(sentence, first);
    const end = answer?.value === "unclear"
      ? answer.end
      : corrections.second_thoughts.match(sentence, first)?.end;
    return end !== undefined && end <= contrast && isDivided(sentence, end, contrast);
  });
}

const CONTRASTS: ReadonlySet<Boundary> = new Set<Boundary>(["contrast"]);

function isDivided(sentence: ReadSentence, from: number, to: number): boolean {
  const words = sentence.tokens.slice(from, to).filter(({ is_word }) => is_word);
  return words.length <= MAX_TO_CONTRAST;
}

/** How far before "that" it is looked for what it depends on, in words. */
const MAX_MATRIX = 12;

/**
 * True if the words stand behind "that", and what stands before it, uncited, neither says that they are so nor is read as a cue:
 * "the legend that …". Such a quote looks like a statement and may be anything.
 */
function isInUnreadComplement(sentence: ReadSentence, start: number): boolean {
  const { thats, affirmers } = sentence.grammar.clauses;
  let that = start;
  for (; that > start - MAX_CLAUSE && that > 0; that--) {
    if (that < start && thats.match(sentence, that)) break;
    const boundary = sentence.boundaries.get(that);
    if (boundary !== undefined && that < start && COMPLEMENT_STOPS.has(boundary)) return false;
  }
  if (that >= start || !thats.match(sentence, that)) return false;
  // Elsewhere it may open a clause that describes: "the list that we use".
  const opens = sentence.grammar.grammar.clauses.comma_before_clauses ||
    followsClauseTaker(sentence, that) || isSubjectClause(sentence, that, start);
  if (!opens) return false;
  const is_read = sentence.ahead.some(({ kind, end }) =>
    end <= that + 1 && end > (kind === "harmless" ? that - 2 : that - MAX_MATRIX)
  );
  if (is_read || isAffirmedBehind(sentence, that)) return false;
  for (let index = that - 1; index >= Math.max(0, that - MAX_MATRIX); index--) {
    if (affirmers.match(sentence, index)) return false;
    const boundary = sentence.boundaries.get(index);
    if (boundary === "stop" || boundary === "contrast") break;
  }
  return true;
}

/** "That the tailors waste silk, as he put it, is wrong": a clause at the beginning, and behind it what is said of it. */
function isSubjectClause(sentence: ReadSentence, that: number, start: number): boolean {
  const { subjects, determiners, auxiliaries, affirmers } = sentence.grammar.clauses;
  const begins = [subjects, determiners].some((list) => list.match(sentence, that + 1) !== null);
  if (that !== skipOpeners(sentence) || !begins) return false;
  const verb = sentence.tokens.findLastIndex((_, index) =>
    index > start && auxiliaries.match(sentence, index) !== null
  );
  return verb > start + 1 &&
    !sentence.tokens.some((_, index) => index > verb && affirmers.match(sentence, index) !== null);
}

/** Words between the clause and what affirms it: "is by now". */
const MAX_TO_AFFIRMER = 3;

/** "That we have 27,000 for it, is settled": the sentence begins with the clause, and says behind it that it is so. */
function isAffirmedBehind(sentence: ReadSentence, that: number): boolean {
  const { affirmers, auxiliaries } = sentence.grammar.clauses;
  if (that !== skipOpeners(sentence)) return false;
  const comma = sentence.tokens.findLastIndex(({ form }) => form === ",");
  if (comma < that || auxiliaries.match(sentence, comma + 1) === null) return false;
  if (sentence.ahead.some(({ kind, start }) => kind !== "harmless" && start > comma)) return false;
  for (let index = comma + 2; index <= comma + 2 + MAX_TO_AFFIRMER; index++) {
    if (affirmers.match(sentence, index)) return true;
  }
  return false;
}

type Stops = ReadonlySet<Boundary>;
const HEDGE_STOPS: Stops = new Set(["stop", "colon", "contrast", "main", "run_on"]);
const PAST_STOPS: Stops = new Set(["stop", "colon", "contrast"]);
const COMPLEMENT_STOPS: Stops = new Set(["stop", "contrast", "main", "run_on"]);
const CLAUSE_STOPS: Stops = new Set([
  "stop",
  "colon",
  "aside",
  "contrast",
  "main",
  "run_on",
  "sub",
  "relative",
]);
const MAIN_STOPS: Stops = new Set(["stop", "contrast", "main", "run_on"]);

/** True if no such boundary stands between; one right behind the cue opens what it governs. */
function reachesWithin(sentence: ReadSentence, from: number, to: number, stops: Stops): boolean {
  return firstStop(sentence, skipSigns(sentence, from) + 1, to, stops) === null;
}

/** The first word from `from` to `to` (inclusive) at which such a boundary stands. */
function firstStop(
  { boundaries }: ReadSentence,
  from: number,
  to: number,
  stops: Stops,
): number | null {
  for (let index = from; index <= to; index++) {
    const boundary = boundaries.get(index);
    if (boundary !== undefined && stops.has(boundary)) return index;
  }
  return null;
}

/** The first word from an index on. */
export function skipSigns(sentence: ReadSentence, from: number): number {
  let index = from;
  while (index < sentence.tokens.length && !sentence.isWord(index)) index++;
  return index;
}

/**
 * True if a denial reaches the word: through its own clause, past what is put in between ("never, not in this house, say …"), and
 * into a clause that a verb of saying or thinking introduces.
 */
function reachesClause(sentence: ReadSentence, cue: Cue, to: number): boolean {
  const closing = findClosingComma(sentence, cue);
  let from = cue.end;
  for (;;) {
    const stop = firstStop(sentence, from, to, CLAUSE_STOPS);
    const complement = findComplement(sentence, from, stop ?? to);
    if (complement !== null) return reachesComplement(sentence, complement, to);
    if (closing !== null && closing < (stop ?? to)) return false;
    if (stop === null) return true;
    if (opensComplement(sentence, cue, stop)) return reachesComplement(sentence, stop, to);
    const later = sentence.at(stop - 1) === "," && followsClauseTaker(sentence, stop)
      ? findLaterComplement(sentence, stop, to)
      : null;
    if (later !== null) return reachesComplement(sentence, later, to);
    const boundary = sentence.boundaries.get(stop);
    if (boundary === "relative" && cue.kind === "quantifier" && tellsWho(sentence, cue, stop)) {
      from = stop + 1;
      continue;
    }
    const resumed = isAsideOf(sentence, cue, stop) ? resumptionAfter(sentence, stop, to) : null;
    if (resumed === null) return false;
    from = resumed;
  }
}

/** "Wenn niemand im Büro ist, …": the comma that closes a clause of its own; null where commas do not, or what follows hangs on it. */
function findClosingComma(sentence: ReadSentence, cue: Cue): number | null {
  const { clauses, grammar } = sentence.grammar;
  if (!grammar.clauses.comma_before_clauses) return findResumingComma(sentence, cue);
  const opening = [...sentence.boundaries].findLast(([index]) => index <= cue.start);
  if (opening?.[1] !== "sub" && opening?.[1] !== "relative") return null;
  const comma = sentence.tokens.findIndex(({ form }, index) => index > cue.end && form === ",");
  // Its verb stands before the comma, and what is not written with a capital is no noun of a list.
  if (comma < 0 || sentence.tokens[comma - 1]?.is_capital !== false) return null;
  const begins = [clauses.determiners, clauses.nominatives, clauses.subjects]
    .some((list) => list.match(sentence, comma + 1) !== null);
  const goes_on = !begins || clauses.clause_takers.match(sentence, comma - 1) !== null;
  return goes_on ? null : comma;
}

/** "Our treasurer, who never says yes, has released it": the comma behind which the clause goes on that another was put into. */
function findResumingComma(sentence: ReadSentence, cue: Cue): number | null {
  const opening = [...sentence.boundaries].findLast(([index]) => index <= cue.start);
  if (opening?.[1] !== "relative" || sentence.at(opening[0] - 1) !== ",") return null;
  const comma = sentence.tokens.findIndex(({ form }, index) => index >= cue.end && form === ",");
  const goes_on = comma >= 0 && sentence.grammar.clauses.auxiliaries.match(sentence, comma + 1);
  return goes_on ? comma : null;
}

/** Words between "nobody" and the clause that says who: "none of our drivers who …". */
const MAX_BEFORE_RELATIVE = 4;

/** "nobody who works here", but not "nobody knows who works here". */
function tellsWho(sentence: ReadSentence, cue: Cue, relative: number): boolean {
  const { coordinators, knowers } = sentence.grammar.clauses;
  if (relative - cue.end > MAX_BEFORE_RELATIVE) return false;
  return sentence.isWord(relative - 1) && coordinators.match(sentence, relative - 1) === null &&
    knowers.match(sentence, relative - 1) === null;
}

/** Where a clause begins that "that" introduces, if a verb of saying or thinking stands before it. */
function findComplement(
  sentence: ReadSentence,
  from: number,
  to: number,
): number | null {
  const { complementizers } = sentence.grammar.clauses;
  for (let index = from; index <= to; index++) {
    if (complementizers.match(sentence, index) && followsClauseTaker(sentence, index)) {
      return index + 1;
    }
  }
  return null;
}

/** How far before "that" the verb of saying stands, in words; and where a comma stands between. */
const MAX_OBJECT = 4;
const MAX_TO_COMPLEMENT = 12;

/**
 * True if a word shortly before takes a clause ("say that", "tell me that"); where a comma stands between, any of its clause ("I don't believe for a moment, that …").
 */
function followsClauseTaker(sentence: ReadSentence, index: number): boolean {
  const { clause_takers } = sentence.grammar.clauses;
  const most = sentence.isWord(index - 1) ? MAX_OBJECT : MAX_TO_COMPLEMENT;
  for (let back = 1; back <= most && index - back >= 0; back++) {
    if (clause_takers.match(sentence, index - back)) return true;
    if (back > 1 && sentence.boundaries.has(index - back)) return false;
  }
  return false;
}

/** A clause without "that", right behind the verb it depends on: "don't think we need it", "glaube nicht, wir haben es". */
function opensComplement(sentence: ReadSentence, cue: Cue, stop: number): boolean {
  const { clauses, grammar } = sentence.grammar;
  const boundary = sentence.boundaries.get(stop);
  if (boundary !== "main" && boundary !== "run_on") return false;
  if (sentence.isWord(stop - 1)) return clauses.clause_takers.match(sentence, stop - 1) !== null;
  return grammar.clauses.comma_before_clauses && sentence.at(stop - 1) === "," &&
    (cue.end === stop - 1 || clauses.clause_takers.match(sentence, stop - 2) !== null) &&
    followsClauseTaker(sentence, stop);
}

/** Fewest words that a clause takes up before it may be broken into. */
const MAX_BEFORE_ASIDE = 2;

/** True if what begins here is put between a denial and what it denies. */
function isAsideOf(sentence: ReadSentence, cue: Cue, stop: number): boolean {
  // "Nobody on the night shift, and I asked them all, says …"
  // "Nobody, neither the mayor nor one of the farmers who pay the levy, has …"
  const is_divided = sentence.tokens.slice(cue.start, cue.end + 1).some(({ form }) => form === ",");
  if (cue.kind === "quantifier" && is_divided) return true;
  // "I cannot, for all the goodwill in the world and however hard you push, accept …"
  if (sentence.at(cue.end) === "," && !beginsAnother(sentence, cue.end + 1)) return true;
  const most = cue.kind === "quantifier" ? MAX_SUBJECT : MAX_BEFORE_ASIDE;
  if (!sentence.isWord(stop - 1)) return stop - cue.end <= most;
  // "Nobody on the board, not even the two who founded it, has agreed to …"
  return cue.kind === "quantifier" && sentence.boundaries.get(stop) === "relative" &&
    sentence.tokens.slice(cue.end, Math.min(stop, cue.end + most)).some(({ form }) => form === ",");
}

/** True where a clause of its own begins: "She does not, we have …". */
function beginsAnother({ boundaries }: ReadSentence, index: number): boolean {
  const boundary = boundaries.get(index);
  return boundary !== undefined && MAIN_STOPS.has(boundary);
}

/** Most words of a subject that begins with "nobody". */
const MAX_SUBJECT = 6;

/** The word with which the clause goes on that was broken into at `stop`; null if it does not before `to`. */
function resumptionAfter(sentence: ReadSentence, stop: number, to: number): number | null {
  for (let index = stop + 1; index <= to; index++) {
    if (sentence.isWord(index) || sentence.at(index) === '"') continue;
    const next = skipSigns(sentence, index);
    if (next <= to && !sentence.boundaries.has(next)) return next;
    if (next <= to && sentence.boundaries.get(next) === "aside") return next + 1;
  }
  return null;
}

/** "instead of a big board, …": up to the next sign, subject or verb. */
function reachesPhrase(sentence: ReadSentence, cue: Cue, to: number): boolean {
  const { clauses, ahead } = sentence.grammar;
  for (let index = cue.end; index <= to; index++) {
    if (!sentence.isWord(index)) return false;
    // "rather than say that we need it"
    if (index <= cue.end + MAX_OBJECT && clauses.thats.match(sentence, index)) {
      return reachesComplement(sentence, index + 1, to);
    }
    if (index === cue.end) continue;
    if (sentence.boundaries.has(index) && sentence.boundaries.get(index) !== "relative") {
      return false;
    }
    if (opensAnother(index)) return false;
    const denial = ahead.match(sentence, index)?.value;
    if (denial === "quantifier" || denial === "negator") return false;
  }
  return true;

  /** "Instead of three weeks the trial lasts five", "ohne Liste fahren wir": a subject, a verb, or another noun of its own. */
  function opensAnother(index: number): boolean {
    const { definites, nominatives, prepositions, coordinators, auxiliaries } = clauses;
    if (nominatives.match(sentence, index) ?? auxiliaries.match(sentence, index)) return true;
    const { verb_last, is_head_final } = sentence.grammar.grammar.clauses;
    if (verb_last && !is_head_final && nominatives.match(sentence, index + 1)) return true;
    return definites.match(sentence, index) !== null &&
      prepositions.match(sentence, index - 1) === null &&
      coordinators.match(sentence, index - 1) === null;
  }
}

/** Into the clause that an attitude introduces, with "that" or without, and up to where another begins beside it. */
function reachesComplement(sentence: ReadSentence, from: number, to: number): boolean {
  const { clauses } = sentence.grammar;
  const start = startOfComplement(sentence, from, to);
  if (start === null || sentence.boundaries.get(start) === "contrast") return false;
  // "that we need it", quoted with its "that".
  if (to < start) return clauses.complementizers.match(sentence, to)?.end === start;
  for (let index = start + 1; index <= to; index++) {
    const stop = sentence.boundaries.get(index);
    if (stop === undefined || !COMPLEMENT_STOPS.has(stop)) continue;
    // "…, and that we …" goes on.
    const coordinator = clauses.coordinators.match(sentence, index);
    if (coordinator && clauses.complementizers.match(sentence, coordinator.end)) continue;
    if (clauses.complementizers.match(sentence, index)) continue;
    if (clauses.complementizers.match(sentence, index - 1)) continue;
    return false;
  }
  return true;
}

/**
 * Right behind the attitude, if nothing but "that", a colon or a quotation mark stands between; else where a later "that" opens
 * it. Null if there is none.
 */
function startOfComplement(sentence: ReadSentence, from: number, to: number): number | null {
  const { comma_before_clauses } = sentence.grammar.grammar.clauses;
  const start = skipSigns(sentence, from);
  const sign = start === from ? null : sentence.at(from);
  const is_divided = sign === "," || sign === "-" || sign === "(";
  // "In der Zeitung stand, dass unser Verein nicht weiß, wem …": the "dass" is part of the attitude.
  if (sentence.grammar.clauses.complementizers.match(sentence, from - 1)?.end === from) {
    return start;
  }
  if (!is_divided && comma_before_clauses) return startBehindComma(sentence, start) ?? start;
  if (!is_divided) return startBehindAside(sentence, start, to) ?? start;
  if (sentence.grammar.clauses.complementizers.match(sentence, start)) return start + 1;
  const later = findLaterComplement(sentence, start, to);
  if (later !== null) return later;
  return comma_before_clauses ? start : null;
}

/** Most words between a verb of saying and the comma before what is said: "sagt immer, …". */
const MAX_BEFORE_COMMA = 4;

function startBehindComma(sentence: ReadSentence, from: number): number | null {
  for (let index = from; index <= from + MAX_BEFORE_COMMA; index++) {
    if (sentence.isWord(index)) continue;
    const goes_on = sentence.at(index) === "," && sentence.boundaries.get(index + 1) !== "contrast";
    return goes_on ? index + 1 : null;
  }
  return null;
}

/** "I doubt very much, and I have said so before, that …" */
function startBehindAside(sentence: ReadSentence, from: number, to: number): number | null {
  const { complementizers } = sentence.grammar.clauses;
  for (let index = from; index <= Math.min(to, from + MAX_BEFORE_ASIDE); index++) {
    if (sentence.boundaries.has(index) || complementizers.match(sentence, index)) return null;
    if (sentence.at(index) === ",") return findLaterComplement(sentence, index, to);
  }
  return null;
}

function findLaterComplement(sentence: ReadSentence, from: number, to: number): number | null {
  const { complementizers } = sentence.grammar.clauses;
  for (let index = from + 1; index <= to; index++) {
    if (!sentence.isWord(index - 1) && complementizers.match(sentence, index)) return index + 1;
  }
  return null;
}

/** Words that may open a sentence before its condition: "so", "well then". */
const MAX_OPENING = 2;
/** Without commas, a condition has two clauses: its own and what hangs on it. */
const CLAUSES_OF_CONDITION = 2;

/**
 * A condition at the beginning governs all that follows, as far as no "but" divides it; one behind a clause governs that clause
 * (see `governsBehind`) and its own words.
 */
function reachesConsequence(sentence: ReadSentence, cue: Cue, to: number): boolean {
  const { corrections } = sentence.grammar;
  const start = skipSigns(sentence, cue.end) + 1;
  const governs_rest = sentence.grammar.grammar.clauses.is_head_final ||
    isAtBeginning(sentence, cue.start);
  if (!governs_rest) return firstStop(sentence, start, to, MAIN_STOPS) === null;
  let run_ons = 0;
  for (let index = start; index <= to; index++) {
    const boundary = sentence.boundaries.get(index);
    const goes_on = boundary === "stop" && corrections.consequences.match(sentence, index);
    if ((boundary === "stop" && !goes_on) || boundary === "contrast") return false;
    if (boundary === "run_on" && ++run_ons >= CLAUSES_OF_CONDITION) return false;
  }
  return true;
}

/** "According to the vendor, we lose two hours": the clause it stands in, or the one behind its comma. */
function reachesTold(sentence: ReadSentence, cue: Cue, to: number): boolean {
  const stop = firstStop(sentence, skipSigns(sentence, cue.end) + 1, to, HEDGE_STOPS);
  if (stop === null) return true;
  // "Apparently, or so the porter has it, we lose two hours."
  const resumed = isAsideOf(sentence, cue, stop - 1) ? resumptionAfter(sentence, stop, to) : null;
  if (resumed !== null) return firstStop(sentence, resumed + 1, to, HEDGE_STOPS) === null;
  const { coordinators } = sentence.grammar.clauses;
  const boundary = sentence.boundaries.get(stop);
  const is_told = isAtBeginning(sentence, cue.start) &&
    (boundary === "main" || boundary === "run_on") &&
    coordinators.match(sentence, stop) === null;
  return is_told && firstStop(sentence, stop + 1, to, HEDGE_STOPS) === null;
}

function isAtBeginning(sentence: ReadSentence, index: number): boolean {
  for (let back = 0; back <= MAX_OPENING; back++) {
    const boundary = sentence.boundaries.get(index - back);
    if (boundary !== undefined && boundary !== "sub" && boundary !== "relative") return true;
  }
  return false;
}

/** What the speaker says is no report: "as I said", "we have always said that". */
function isOwn(sentence: ReadSentence, cue: Cue): boolean {
  const { first_persons } = sentence.grammar.clauses;
  for (let index = cue.end - 1; index >= cue.start - MAX_CLAUSE; index--) {
    if (first_persons.match(sentence, index)) return true;
    if (index <= cue.start && sentence.boundaries.has(index)) return false;
  }
  return false;
}

/** "Were we a gallery, we would …" is a condition, "where were we" and "should we keep it?" are none. */
function isPlainInversion(sentence: ReadSentence, cue: Cue): boolean {
  if (!sentence.grammar.questions.starters.match(sentence, cue.start)) return false;
  if (cue.start !== skipOpeners(sentence) || endsAsQuestion(sentence)) return true;
  return firstStop(sentence, cue.end + 1, sentence.tokens.length, MAIN_STOPS) === null;
}

/** "If a customer calls, nobody answers" tells what happens again and again, and promises nothing. */
function isHabit(sentence: ReadSentence, cue: Cue): boolean {
  const { anyones, modals, onlys, determiners } = sentence.grammar.clauses;
  const { commitments, grammar } = sentence.grammar;
  for (let index = cue.start; index < cue.end; index++) {
    if (onlys.match(sentence, index)) return false;
  }
  if (grammar.clauses.is_head_final) {
    return anyones.match(sentence, cue.start) !== null && !commits(sentence, cue.end) &&
      !sentence.ahead.some((other) => other.kind === "condition" && other.start < cue.start);
  }
  if (!anyones.match(sentence, cue.end) && !happens(sentence, cue)) {
    if (!isTemporal(sentence, cue) || hasFigure(sentence, cue)) return false;
  }
  const main = firstStop(
    sentence,
    skipSigns(sentence, cue.end) + 1,
    cue.end + MAX_CLAUSE,
    MAIN_STOPS,
  );
  for (let index = cue.start - MAX_CLAUSE; index < cue.end + MAX_CLAUSE; index++) {
    if (modals.match(sentence, index)) return false;
    // "If two guides start at once, …" promises no start.
    const is_condition = main !== null && index >= cue.end && index < main;
    if (is_condition || commitments.match(sentence, index) === null) continue;
    // "the order slips": no verb.
    if (determiners.match(sentence, index - 1) === null) return false;
  }
  return true;
}

/** "When the phone rings, …" */
function happens(sentence: ReadSentence, { end }: Cue): boolean {
  const { happenings } = sentence.grammar.clauses;
  const stop = firstStop(
    sentence,
    skipSigns(sentence, end) + 1,
    sentence.tokens.length,
    COMPLEMENT_STOPS,
  );
  for (
    let index = end;
    index < Math.min(stop ?? sentence.tokens.length, end + MAX_CLAUSE);
    index++
  ) {
    if (happenings.match(sentence, index)) return true;
  }
  return false;
}

/** "As soon as the lorry leaves, …" */
function isTemporal(sentence: ReadSentence, cue: Cue): boolean {
  const { temporals } = sentence.grammar.clauses;
  return sentence.tokens.slice(cue.start, cue.end)
    .some((_, offset) => temporals.match(sentence, cue.start + offset));
}

function hasFigure(sentence: ReadSentence, { start, end }: Cue): boolean {
  for (let index = start - MAX_CLAUSE; index < end + MAX_CLAUSE; index++) {
    if (sentence.isQuantity(index)) return true;
  }
  return false;
}

/** True if an opinion is held of a figure, a date or a promise, from `from` to the end of its clause. */
function commits(sentence: ReadSentence, from: number): boolean {
  const start = skipSigns(sentence, from) + 1;
  const end = firstStop(sentence, start, sentence.tokens.length, COMPLEMENT_STOPS);
  return promises(sentence, from, end ?? sentence.tokens.length);
}

/** Where the verb of thinking comes last, what is held of something stands before it. */
function commitsTo(sentence: ReadSentence, cue: Cue): boolean {
  if (!sentence.grammar.grammar.clauses.is_head_final) return commits(sentence, cue.end);
  let start = cue.start;
  while (start > Math.max(0, cue.start - MAX_CLAUSE) && !sentence.boundaries.has(start)) start--;
  return promises(sentence, start, cue.start);
}

function promises(sentence: ReadSentence, from: number, to: number): boolean {
  const { commitments } = sentence.grammar;
  for (let index = from; index < Math.min(to, from + MAX_CLAUSE); index++) {
    if (sentence.isQuantity(index) || commitments.match(sentence, index)) return true;
  }
  return false;
}

const BETWEEN_STOPS: Stops = new Set(["stop", "colon", "contrast", "main", "run_on"]);

function governsBehind(sentence: ReadSentence, cue: Cue, span: WordSpan): boolean {
  if (cue.kind === "harmless" || cue.end <= span.end) return false;
  if (cue.start < span.end) return cue.start > span.start;
  if (cue.kind === "conditional_behind" && isHabit(sentence, cue)) return false;
  const stop = firstStop(sentence, span.end, cue.start - 1, BETWEEN_STOPS);
  if (stop !== null && !isTakenUp(sentence, cue, span, stop)) return false;
  if (cue.kind === "hedged_behind" || cue.kind === "past_behind") {
    return !opensClause(sentence, cue);
  }
  return true;
}

/** "A dark theme, that is the opposite of …": a clause of its own that is about what was cited. */
function isTakenUp(sentence: ReadSentence, cue: Cue, span: WordSpan, stop: number): boolean {
  return cue.kind === "denied_behind" && stop === skipSigns(sentence, span.end) &&
    cue.start <= stop + 1 && sentence.grammar.clauses.anaphors.match(sentence, stop) !== null;
}

const ATTITUDES: ReadonlySet<CueKind> = new Set<CueKind>([
  "denial",
  "doubt",
  "ignorance",
  "inquiry",
  "report",
  "heard",
  "opinion",
]);

/** "…, but I doubt it": an attitude behind the cited words, to no clause of its own. */
function refersBack(sentence: ReadSentence, cue: Cue, span: WordSpan): boolean {
  if (!ATTITUDES.has(cue.kind) || cue.start < span.end || !isAboutBefore(sentence, cue)) {
    return false;
  }
  if (cue.kind === "report" && isOwn(sentence, cue)) return false;
  if (isInCondition(sentence, cue, span.end)) return false;
  if (cue.kind === "opinion" && !promises(sentence, span.start, cue.start)) return false;
  const opening = [...sentence.boundaries.keys()].findLast((index) => index <= cue.start) ?? 0;
  return opening >= span.end
    ? firstStop(sentence, span.end, opening - 1, MAIN_STOPS) === null
    : firstStop(sentence, span.end, cue.start, MAIN_STOPS) === null;
}

/** "…, unless the town denies it": what a condition behind the cited words supposes. */
function isInCondition(sentence: ReadSentence, cue: Cue, from: number): boolean {
  return sentence.ahead.some(({ kind, start, end }) =>
    kind === "condition" && start >= from && end <= cue.start &&
    firstStop(sentence, end, cue.start, MAIN_STOPS) === null
  );
}

/** True if an attitude is to what was said before: nothing follows it, or only "it" or "so". */
export function isAboutBefore(sentence: ReadSentence, cue: Cue): boolean {
  const { anaphors } = sentence.grammar.clauses;
  const anaphor = anaphors.match(sentence, cue.end);
  return !sentence.isWord(anaphor?.end ?? cue.end);
}

/** "…, maybe the bank gives more": the hedge belongs to what follows. */
function opensClause(sentence: ReadSentence, cue: Cue): boolean {
  // "… when we still had the list": what says when it was so.
  if (cue.kind === "past_behind" && sentence.boundaries.get(cue.start) === "sub") return false;
  const is_divided = !sentence.isWord(cue.start - 1) || sentence.boundaries.has(cue.start);
  return is_divided && sentence.isWord(cue.end);
}

/** "just plastic" out of "not just plastic": what made the denial harmless was quoted without it. */
function isCutOffDenial(sentence: ReadSentence, span: WordSpan): boolean {
  const { ahead } = sentence.grammar;
  return sentence.ahead.some((cue) => {
    if (cue.kind !== "harmless" || cue.start >= span.start || cue.end <= span.start) return false;
    for (let index = cue.start; index < span.start; index++) {
      const alone = ahead.match(untilIndex(sentence, span.start), index);
      if (alone !== null && (alone.value === "negator" || alone.value === "quantifier")) {
        return true;
      }
    }
    return false;
  });
}

/** The words of a sentence up to one of them. */
function untilIndex(sentence: ReadSentence, end: number): Forms {
  return {
    at: (index) => index < end ? sentence.at(index) : undefined,
    isWord: (index) => index < end && sentence.isWord(index),
    isQuantity: (index) => index < end && sentence.isQuantity(index),
  };
}

/** "we can" out of "we can not": only what denies it was left out. */
function isCutBeforeDenial(sentence: ReadSentence, span: WordSpan): boolean {
  const { auxiliaries, modals, nominatives } = sentence.grammar.clauses;
  const denial = sentence.ahead.find((cue) => cue.start === span.end);
  if (denial?.kind !== "negator" && denial?.kind !== "denial" && denial?.kind !== "quantifier") {
    return false;
  }
  return [auxiliaries, modals, nominatives].some((list) => list.match(sentence, span.end - 1));
}

const DENIALS: ReadonlySet<CueKind> = new Set<CueKind>(["negator", "quantifier"]);
/** Most words behind a denial at the end of a clause: "nicht haben wollen". */
const MAX_VERBS_AT_END = 2;
/** Letters behind it in Japanese: "ません" and "でした". */
const MAX_LETTERS_AT_END = 4;
/** Fewest words that are more than the subject of a clause. */
const MIN_CLAUSE = 5;

/**
 * Where the verb stands last: "die goldene Schrift wollen wir nun doch nicht". A subject that stands in or behind the cited words
 * makes them what is denied; without one, they may be the subject of an ordinary complaint ("die Fahrer finden die Liste nicht").
 */
function isDeniedAtEnd(sentence: ReadSentence, span: WordSpan): boolean {
  const { clauses, grammar } = sentence.grammar;
  if (!grammar.clauses.verb_last) return false;
  const has_particles = grammar.clauses.particles !== "";
  if (has_particles && clauses.particles.match(sentence, span.end)) return false;
  return sentence.ahead.some((cue) => {
    if (!DENIALS.has(cue.kind) || cue.end <= span.end) return false;
    if (firstStop(sentence, span.end, cue.start, CLAUSE_STOPS) !== null) return false;
    if (!isWithin(sentence, cue.end, has_particles ? MAX_LETTERS_AT_END : MAX_VERBS_AT_END)) {
      return false;
    }
    if (has_particles) return cue.kind === "negator";
    const is_adjacent = cue.start - span.end <= 1 && span.end - span.start >= MIN_CLAUSE;
    const has_subject = sentence.tokens.some((_, index) =>
      index >= span.start && index < cue.start &&
      clauses.nominatives.match(sentence, index) !== null
    );
    return is_adjacent || has_subject || isFrontedSum(sentence, span);
  });
}

/** "40,000 Euro für das Portal [gibt der Stadtrat uns nicht]": a figure before its verb, and the subject behind that. */
function isFrontedSum(sentence: ReadSentence, { start, end }: WordSpan): boolean {
  const { clauses, commitments, grammar } = sentence.grammar;
  const has_figure = sentence.tokens.slice(start, end).some(({ form }, offset) =>
    sentence.isQuantity(start + offset) && !grammar.units.test(form)
  );
  const is_verb = clauses.auxiliaries.match(sentence, end) ?? commitments.match(sentence, end);
  return has_figure && is_verb !== null && clauses.determiners.match(sentence, end + 1) !== null;
}

/** "Pastel colours: no." */
function isAnsweredByNo(sentence: ReadSentence, span: WordSpan): boolean {
  if (!ANNOUNCING.has(sentence.at(span.end) ?? "")) return false;
  const answer = sentence.grammar.answers.match(sentence, skipSigns(sentence, span.end));
  return answer?.value === "no" && skipSigns(sentence, answer.end) >= sentence.tokens.length;
}

const ANNOUNCING: ReadonlySet<string> = new Set([":", "-"]);

/** True if the clause ends within so many words. */
function isWithin(sentence: ReadSentence, from: number, most: number): boolean {
  for (let index = from; index <= from + most; index++) {
    if (!sentence.isWord(index)) return true;
  }
  return false;
}

function isQuestion(sentence: ReadSentence, span: WordSpan): boolean {
  if (isRequest(sentence)) return false;
  return endsAsQuestion(sentence) || beginsAsQuestion(sentence, span);
}

/** "Could you make it bigger, please?" */
function isRequest(sentence: ReadSentence): boolean {
  const { requests } = sentence.grammar.questions;
  return sentence.tokens.some((_, index) => requests.match(sentence, index));
}

/** With a question mark, unless it only asks to be followed, or to be given what it names. */
export function endsAsQuestion(sentence: ReadSentence): boolean {
  const { questions } = sentence.grammar;
  let end = sentence.tokens.length;
  let asks = false;
  while (end > 0 && !sentence.isWord(end - 1)) asks = sentence.at(--end) === "?" || asks;
  asks ||= endsWith(sentence, questions.endings, end);
  return asks && !standsAtEnd(sentence, questions.harmless_tags, end) && !isRequest(sentence);
}

function endsWith(
  sentence: ReadSentence,
  phrases: ReadSentence["grammar"]["questions"]["endings"],
  end: number,
): boolean {
  for (let index = Math.max(0, end - MAX_ENDING); index < end; index++) {
    if (phrases.match(sentence, index)?.end === end) return true;
  }
  return false;
}

/** Letters of the longest ending that asks. */
const MAX_ENDING = 5;

function standsAtEnd(
  sentence: ReadSentence,
  phrases: ReadSentence["grammar"]["questions"]["tags"],
  end: number,
): boolean {
  for (let index = Math.max(0, end - 5); index < end; index++) {
    if (!sentence.isWord(index - 1) && phrases.match(sentence, index)?.end === end) return true;
  }
  return false;
}

function beginsAsQuestion(sentence: ReadSentence, span: WordSpan): boolean {
  const { questions } = sentence.grammar;
  const first = skipOpeners(sentence);
  const starter = questions.starters.match(sentence, first);
  // "Who would, well, Anneke is …": the speaker breaks off.
  if (starter === null || sentence.at(starter.end) === ",") return false;
  // "Should it rain, we …" is a condition.
  return firstStop(sentence, first + 1, span.start, HEDGE_STOPS) === null;
}

/** The first word that is no "so", "well" or "and". */
export function skipOpeners(sentence: ReadSentence): number {
  const { answers, clauses } = sentence.grammar;
  let index = skipSigns(sentence, 0);
  for (;;) {
    const opener = answers.match(sentence, index);
    const end = opener?.value === "openers"
      ? opener.end
      : clauses.coordinators.match(sentence, index)?.end;
    if (end === undefined) return index;
    index = skipSigns(sentence, end);
  }
}
