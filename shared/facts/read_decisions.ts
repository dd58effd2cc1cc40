/** Who decides what. */
import type { ReadSentence } from "../evidence/force/read_sentence.ts";
import { contentWords } from "../text/shared_words.ts";
import { type Clause, findPhrase, offsetsOf, type Stretch, without } from "./clause.ts";
import type { FactDraft, FactSentence } from "./fact_sentence.ts";
import { findAbout } from "./find_subject.ts";

/** A fact for each clause that says who decides: "the board decides on the purchase", "needs the approval of the council". */
export function readDecisions(context: FactSentence): FactDraft[] {
  return context.clauses.flatMap((clause) => readClause(clause, context) ?? []);
}

function readClause(clause: Clause, context: FactSentence): FactDraft | null {
  const { content, quantities, sentence, words } = context;
  const verb = findVerb(clause, context);
  const decider = verb && findDecider(verb.where, context);
  if (!verb || !decider) return null;
  const named = offsetsOf(sentence, decider);
  const is_limited = quantities.some(({ kind, ...rest }) =>
    kind === "money" || (kind === "count" && "bound" in rest && rest.bound !== null)
  );
  const whole = { sentence, start: 0, end: sentence.tokens.length };
  const alone = findPhrase(whole, words.people.alone);
  const matter = cutAtExclusion(
    without(clause, [decider, verb.place, ...alone === null ? [] : [alone]]),
  );
  return {
    kind: "decision",
    subject: is_limited ? "threshold" : "decider",
    about: findAbout(matter, { ...context, before: null, clauses: [] }).about,
    value: {
      person: content.slice(named.start, named.end),
      alone: alone !== null,
    },
    ...offsetsOf(sentence, clause),
    is_clause: true,
  };
}

/** The words that say that somebody decides, and where that somebody stands. */
function findVerb(
  clause: Clause,
  { sentence, words: { deciding } }: FactSentence,
): { place: Stretch; where: Stretch } | null {
  const passive = findPhrase(clause, deciding.passive);
  const active = findPhrase(clause, deciding.active);
  // "Is decided on by": the verb is the same, and who decides stands behind it.
  const is_passive = passive !== null && active !== null && passive.start < active.start &&
    passive.end > active.start;
  if (active !== null && !is_passive) {
    // "Über den Einkauf entscheidet der Vorstand": what is decided comes first.
    const is_turned = sentence.grammar.grammar.clauses.verb_last &&
      (active.start === clause.start || deciding.matter.match(sentence, clause.start) !== null ||
        // "Seit der Fusion entscheidet der Vorstand"
        (active.start - clause.start <= MAX_BEFORE_VERB &&
          sentence.grammar.clauses.prepositions.match(sentence, clause.start) !== null));
    const where = is_turned
      ? { start: active.end, end: clause.end }
      : { start: clause.start, end: active.start };
    return { place: active, where };
  }
  return passive && { place: passive, where: { start: passive.end, end: clause.end } };
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

const RELATIVE = /^(?:that|who|which|qui)$/;
/** Most words of who decides. */
const MAX_WORDS = 6;

/** The noun that stands in the stretch without a preposition before it; null where there is a pronoun. */
function findDecider(
  { start, end }: Stretch,
  { sentence, language, words, quantities }: FactSentence,
): Stretch | null {
  const { determiners, prepositions, nominatives, auxiliaries } = sentence.grammar.clauses;
  /** "C'est le conseil qui décide" */
  const isPronoun = (index: number) =>
    nominatives.match(sentence, index) !== null && auxiliaries.match(sentence, index + 1) !== null;
  /** "From now on the owners sign" */
  const endsAdverb = (index: number) =>
    sentence.at(index - 1) === "on" &&
    /^(?:now|then|today|later)$/.test(sentence.at(index - 2) ?? "");
  const opens = (index: number) =>
    determiners.match(sentence, index) !== null ||
    words.people.owners.match(sentence, index) !== null;
  const starts = range(start, end).filter((index) =>
    opens(index) && !isPronoun(index) &&
    !(index > start && prepositions.match(sentence, index - 1) && !endsAdverb(index))
  );
  const from = starts[0] ??
    range(start, end).findLast((index) => isNamed(sentence, index) && !isInQuantity(index));
  if (from === undefined) return null;
  let to = from + 1;
  while (to < Math.min(end, from + MAX_WORDS) && sentence.isWord(to) && !isLeading(to)) to++;
  // "It is the board that decides"
  if (to === end && to - 1 > from && RELATIVE.test(sentence.at(to - 1) ?? "")) to--;
  const forms = sentence.tokens.slice(from, to).map(({ form }) => form);
  const is_clause = range(from, to).some(isOfClause);
  return is_clause || contentWords(forms.join(" "), language).length === 0
    ? null
    : { start: from, end: to };

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

  /** "on", "über", "alone": what follows is no longer who decides; "of" and "at" are. */
  function isLeading(index: number): boolean {
    return index > start &&
      (words.deciding.matter.match(sentence, index) !== null ||
        words.people.alone.match(sentence, index) !== null);
  }
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, offset) => start + offset);
}

function isNamed({ tokens }: ReadSentence, index: number): boolean {
  const token = tokens[index];
  return token?.is_word === true && token.is_capital;
}
