/** Who decides what. */
import type { ReadSentence } from "../evidence/force/read_sentence.ts";
import { contentWords } from "../text/shared_words.ts";
import {
  type Clause,
  findPhrase,
  offsetsOf,
  range,
  type Stretch,
  wholeOf,
  without,
} from "./clause.ts";
import type { FactDraft, FactSentence } from "./fact_sentence.ts";
import { findAbout } from "./find_subject.ts";
import { isPersonNoun } from "./person_nouns.ts";

/**
 * A fact for each clause that says who decides: "the board decides on the purchase", "needs the approval of the council". Of who no
 * longer does, the one who does instead: "not the manager any more but the board".
 */
export function readDecisions(context: FactSentence): FactDraft[] {
  const { sentence, words } = context;
  const whole = wholeOf(sentence);
  const alone = findPhrase(whole, words.people.alone);
  let known: readonly string[] = [];
  return context.clauses.flatMap((clause) => divide(clause, context)).flatMap((part) => {
    const verb = findVerb(part, context);
    if (verb === null) return [];
    const draft = readPart(part, verb, context, { known, alone });
    known = draft?.about ?? aboutOf(part, verb, context, []);
    return draft ?? [];
  });
}

/** "The bursar approves the purchase, the vestry approves the bill": at commas, where it is said on both sides that somebody decides. */
function divide(clause: Clause, { words }: FactSentence): Clause[] {
  const { active, passive } = words.deciding;
  const { sentence, end } = clause;
  let { start } = clause;
  const parts: Clause[] = [];
  let comma: number | null = null;
  let told = false;
  for (let index = start; index < end; index++) {
    if (sentence.at(index) === ",") comma ??= told ? index : null;
    const found = active.match(sentence, index) ?? passive.match(sentence, index);
    if (found === null || found.end > end) continue;
    if (comma !== null) {
      parts.push({ sentence, start, end: comma });
      start = comma + 1;
      comma = null;
    }
    told = true;
    index = found.end - 1;
  }
  return parts.length < MAX_PARTS ? [...parts, { sentence, start, end }] : [clause];
}

/** A sentence in which more decide is none. */
const MAX_PARTS = 12;

/**
 * @param told.known What the part before is about, for one that only says "it".
 * @param told.alone Where the sentence says that nobody else decides.
 */
function readPart(
  clause: Clause,
  verb: Deciding,
  context: FactSentence,
  { known, alone }: { known: readonly string[]; alone: Stretch | null },
): FactDraft | null {
  const { content, quantities, sentence } = context;
  const is_denied = isDenied(clause, context);
  const decider = is_denied
    ? findReplacement(verb.place.end, context)
    : findDecider(verb.where, context) ?? findSpeaker(verb.where, context);
  if (decider === null) return null;
  const named = offsetsOf(sentence, decider);
  const is_limited = quantities.some(({ kind, ...rest }) =>
    kind === "money" || (kind === "count" && "bound" in rest && rest.bound !== null)
  );
  const about = aboutOf(clause, verb, context, [decider, alone]);
  return {
    ...isSpeaker(decider, context) && { is_speaker: true as const },
    kind: "decision",
    subject: is_limited ? "threshold" : "decider",
    about: about.length === 0 ? [...known] : about,
    value: {
      person: content.slice(named.start, named.end),
      alone: alone !== null,
    },
    ...offsetsOf(sentence, is_denied ? { start: clause.start, end: decider.end } : clause),
  };
}

/** "I sign off on it now" */
function findSpeaker({ start, end }: Stretch, context: FactSentence): Stretch | null {
  const found = range(start, end).map((index) => ({ start: index, end: index + 1 }))
    .find((place) => isSpeaker(place, context));
  return found ?? null;
}

function isSpeaker({ start, end }: Stretch, { sentence }: FactSentence): boolean {
  return end === start + 1 && SPEAKER.test(sentence.at(start) ?? "");
}

const SPEAKER = /^(?:i|ich|je|moi)$/;

/** What is decided in a clause, or in the sentence before where the clause says no more than "it". */
function aboutOf(
  clause: Clause,
  { place, where }: Deciding,
  context: FactSentence,
  others: readonly (Stretch | null)[],
): string[] {
  const taken = [...edgesOf(place), ...others].filter((other) => other !== null);
  const is_denied = isDenied(clause, context);
  const old = is_denied ? findDecider(where, context) : null;
  const rest = without(clause, old === null ? taken : [...taken, old]);
  const matter = is_denied ? rest : cutAtExclusion(rest);
  const { about } = findAbout(matter, { ...context, before: null, clauses: [] });
  if (about.length > 0 || !refersBack(matter, context)) return about;
  return findAbout(matter, { ...context, clauses: [] }).about;
}

/** "The vestry approves it now." */
function refersBack({ sentence, start, end }: Clause, { words }: FactSentence): boolean {
  return range(start, end).some((index) => words.anaphors.match(sentence, index) !== null);
}

/** "No longer", "used to", and neither "not alone" nor "the board decides, not the manager". */
function isDenied({ sentence, start, end }: Clause, { words }: FactSentence): boolean {
  const { coordinators } = sentence.grammar.clauses;
  return sentence.ahead.some((cue) =>
    (cue.kind === "negator" || cue.kind === "past") && cue.start >= start && cue.end <= end &&
    (cue.start === start || sentence.isWord(cue.start - 1)) &&
    coordinators.match(sentence, cue.start - 1) === null &&
    words.people.alone.match(sentence, cue.end) === null
  );
}

/** Most words up to the end of who decides instead: "sondern seit der Wahl der Stadtrat". */
const MAX_REPLACEMENT = 9;

/** "…, but the board", "…; the vestry does", "…, das macht jetzt der Stadtrat". */
function findReplacement(from: number, context: FactSentence): Stretch | null {
  const { sentence, clauses } = context;
  const { tokens } = sentence;
  const next = range(from, tokens.length).find((index) =>
    !sentence.isWord(index) || clauses.some(({ start }) => start === index)
  );
  if (next === undefined) return null;
  const end = Math.min(tokens.length, next + MAX_REPLACEMENT);
  // "… nicht mehr der Vorstand, sondern der Stadtrat entscheidet": that clause is read by itself.
  const has_own = findVerb({ sentence, start: next, end: tokens.length }, context) !== null;
  return has_own ? null : findDecider({ start: next, end }, context) ??
    findDecider(withoutPreposition({ start: next, end }, context), context);
}

/** "But by the vestry": who does instead stands behind the same preposition as who did. */
function withoutPreposition({ start, end }: Stretch, { sentence }: FactSentence): Stretch {
  const { prepositions } = sentence.grammar.clauses;
  const found = range(start, end).find((index) => prepositions.match(sentence, index) !== null);
  return { start: found === undefined ? end : found + 1, end };
}

/** Longest phrase without what is decided in its midst: "the decision on the bell timer lies with". */
const MAX_UNDIVIDED = 3;

function edgesOf(place: Stretch): Stretch[] {
  if (place.end - place.start <= MAX_UNDIVIDED) return [place];
  return [{ ...place, end: place.start + 1 }, { ...place, start: place.end - 2 }];
}

/** The words that say that somebody decides, and where that somebody stands. */
interface Deciding {
  place: Stretch;
  where: Stretch;
}

function findVerb(
  clause: Clause,
  { sentence, words: { deciding, people } }: FactSentence,
): Deciding | null {
  const passive = findPhrase(clause, deciding.passive);
  const active = findPhrase(clause, deciding.active);
  const { verb_last } = sentence.grammar.grammar.clauses;
  // "Is decided on by": the verb is the same, and who decides stands behind it. "Muss vom Rat genehmigt werden": or in its midst.
  const is_passive = passive !== null && active !== null && passive.start < active.start &&
    (passive.end > active.start || verb_last);
  if (active !== null && !is_passive) {
    // "Über den Einkauf entscheidet der Vorstand": what is decided comes first.
    const is_turned = verb_last &&
      (active.start === clause.start || deciding.matter.match(sentence, clause.start) !== null ||
        // "Seit der Fusion entscheidet der Vorstand"
        (active.start - clause.start <= MAX_BEFORE_VERB &&
          sentence.grammar.clauses.prepositions.match(sentence, clause.start) !== null) ||
        // "Jetzt entscheidet der Vorstand"
        !range(clause.start, active.start).some((index) => mayName(index)));
    const where = is_turned
      ? { start: active.end, end: clause.end }
      : { start: clause.start, end: active.start };
    return { place: active, where };
  }
  const end = active !== null && is_passive ? Math.max(passive.end, active.start) : clause.end;
  return passive &&
    { place: passive, where: { start: passive.end, end: end > passive.end ? end : clause.end } };

  function mayName(index: number): boolean {
    const { determiners, nominatives } = sentence.grammar.clauses;
    return isNamed(sentence, index) ||
      [determiners, people.owners, nominatives].some((list) =>
        list.match(sentence, index) !== null
      );
  }
}

/** Most words of a time or a reason before the verb. */
const MAX_BEFORE_VERB = 5;

function cutAtExclusion(clause: Clause): Clause {
  const { sentence, start, end } = clause;
  const exclusion = sentence.ahead.find((cue) =>
    (cue.kind === "exclusion" || cue.kind === "negator") && cue.start > start && cue.start < end
  );
  return { ...clause, end: exclusion?.start ?? end };
}

/** A preposition and an article at once. */
const CONTRACTED = /^(?:aux?|du|des|al|del)$/;
/** Of a verb, and of no noun. */
const PARTICLE = /^(?:ne|se|is|are|has|have|do|does|did)$/;
const RELATIVE = /^(?:that|who|which|qui)$/;
/** Most words of "from this season on". */
const MAX_TIME = 5;
/** Most words of who decides. */
const MAX_WORDS = 6;

/** The noun that stands in the stretch without a preposition before it; null where there is a pronoun. */
function findDecider(
  { start, end }: Stretch,
  { sentence, language, words, quantities }: FactSentence,
): Stretch | null {
  const { determiners, prepositions, nominatives, auxiliaries } = sentence.grammar.clauses;
  const { verb_last } = sentence.grammar.grammar.clauses;
  /** "C'est le conseil qui décide", "das macht jetzt der Vorstand" */
  const isPronoun = (index: number) =>
    (nominatives.match(sentence, index) !== null || (verb_last && opens(index)))
      ? auxiliaries.match(sentence, index + 1) !== null
      : opens(index) && PARTICLE.test(sentence.at(index + 1) ?? "");
  /** "From now on the owners sign", "from this season on" */
  const endsAdverb = (index: number) =>
    sentence.at(index - 1) === "on" &&
    (/^(?:now|then|today|later)$/.test(sentence.at(index - 2) ?? "") ||
      range(index - MAX_TIME, index - 2).some((other) => sentence.at(other) === "from"));
  const opens = (index: number) =>
    (index === start && CONTRACTED.test(sentence.at(index - 1) ?? "")) ||
    determiners.match(sentence, index) !== null ||
    words.people.owners.match(sentence, index) !== null;
  const ends_name = new Set(
    sentence.ahead.flatMap((cue) => cue.kind === "negator" || cue.kind === "past" ? cue.start : []),
  );
  const starts = range(start, end).filter((index) =>
    opens(index) && !isPronoun(index) &&
    !(index > start && prepositions.match(sentence, index - 1) && !endsAdverb(index))
  );
  const from = starts[0] ??
    range(start, end).findLast((index) =>
      isNamed(sentence, index) && !isInQuantity(index) && !prepositions.match(sentence, index)
    ) ?? firstOfRole();
  if (from === undefined) return null;
  let to = from + 1;
  while (to < Math.min(end, from + MAX_WORDS) && sentence.isWord(to) && !isLeading(to)) to++;
  // "Ist an den Rat übergegangen": where nouns are written with a capital, what is not is none.
  while (verb_last && to - 1 > from && !isNamed(sentence, to - 1)) to--;
  // "It is the board that decides"
  if (to === end && to - 1 > from && RELATIVE.test(sentence.at(to - 1) ?? "")) to--;
  const forms = sentence.tokens.slice(from, to).map(({ form }) => form);
  const is_clause = range(from, to).some(isOfClause);
  return is_clause || contentWords(forms.join(" "), language).length === 0
    ? null
    : { start: from, end: to };

  /** "Since the merger head office decides": what people are called, without an article. */
  function firstOfRole(): number | undefined {
    const isRole = (index: number) => isPersonNoun(sentence.at(index) ?? "", language);
    const last = range(start, end).findLast(isRole);
    return last === undefined
      ? undefined
      : range(start, last + 1).findLast((index) => isRole(index) && !isRole(index - 1));
  }

  /** "Das Budget liegt bei 2,5 Mio. Euro" names nobody. */
  function isInQuantity(index: number): boolean {
    const token = sentence.tokens[index];
    return token !== undefined &&
      quantities.some((quantity) => quantity.start < token.end && token.start < quantity.end);
  }

  /** A pronoun or a question word: what stands there is no noun. */
  function isOfClause(index: number): boolean {
    const { nominatives, relatives } = sentence.grammar.clauses;
    return [nominatives, relatives, sentence.grammar.questions.open]
      .some((list) => list.match(sentence, index) !== null);
  }

  /** "on", "über", "alone", "now", "no longer": what follows is no longer who decides; "of" and "at" are. */
  function isLeading(index: number): boolean {
    return index > start &&
      (ends_name.has(index) || PARTICLE.test(sentence.at(index) ?? "") ||
        [words.deciding.matter, words.people.alone, words.changes.superseded].some((list) =>
          list.match(sentence, index) !== null
        ));
  }
}

function isNamed({ tokens }: ReadSentence, index: number): boolean {
  const token = tokens[index];
  return token?.is_word === true && token.is_capital;
}
