/** What the first version holds and what it does not. */
import { type Clause, findPhrase, offsetsOf, type Stretch, without } from "./clause.ts";
import type { FactDraft, FactSentence } from "./fact_sentence.ts";
import { findAbout } from "./find_subject.ts";

/** A fact for each clause that says of something that it is in the first version, or not in it. */
export function readScope(context: FactSentence): FactDraft[] {
  return context.clauses.flatMap((clause, at) =>
    readClause(withRest(clause, context.clauses[at + 1], context), context) ?? []
  );
}

/** "For the first version | we want appointments": what it holds is told by the next clause. */
function withRest(clause: Clause, next: Clause | undefined, context: FactSentence): Clause {
  const version = findPhrase(clause, context.words.scope.version);
  if (version === null || next === undefined) return clause;
  const alone = { ...context, clauses: [], before: null };
  return findAbout(without(clause, [version]), alone).about.length === 0
    ? { ...clause, end: next.end }
    : clause;
}

function readClause(whole: Clause, context: FactSentence): FactDraft | null {
  const { scope } = context.words;
  const clause = behindColon(whole, context);
  const version = findPhrase(clause, scope.version);
  const later = findPhrase(clause, scope.later);
  if (version === null && later === null) return null;
  if (later === null && findPhrase(clause, scope.holds) === null) return null;
  const left_out = findPhrase(clause, scope.leaves_out);
  const is_denied = isDenied(clause, left_out);
  // "Not later" and "not without" are in.
  const is_out = (version === null || left_out !== null || later !== null) !== is_denied;
  const taken = [version, later, ...edgesOf(left_out)].filter((place) => place !== null);
  const about = findAbout(without(clause, taken), context).about;
  if (about.length === 0) return null;
  const { start, end } = offsetsOf(clause.sentence, clause);
  return {
    kind: is_out ? "scope_out" : "scope_in",
    subject: "scope",
    about,
    value: { feature: about.join(" ") },
    start,
    end,
  };
}

/** "We talked it over: check-in drops out of the first release", but "Not in the first release: check-in". */
function behindColon(clause: Clause, { words: { scope } }: FactSentence): Clause {
  const { sentence, start, end } = clause;
  const colon = sentence.tokens.findIndex(({ form }, index) =>
    index > start && index < end && form === ":"
  );
  const rest = { sentence, start: colon + 1, end };
  const is_whole = colon < 0 ||
    [scope.version, scope.later].every((list) => findPhrase(rest, list) === null);
  return is_whole ? clause : rest;
}

/** Longest phrase without the thing itself in its midst: "lassen wir die Kundenkarte weg". */
const MAX_UNDIVIDED = 3;

function edgesOf(place: Stretch | null): (Stretch | null)[] {
  if (place === null || place.end - place.start <= MAX_UNDIVIDED) return [place];
  return [{ ...place, end: place.start + 1 }, { ...place, start: place.end - 1 }];
}

/** "Appointments, and nothing else" */
const REST = /^(?:else|more|besides|sonst|weiter|autre)$/;

/** A denial in the clause itself, besides what leaves something out: "not", "no longer", "nobody needs". */
function isDenied({ sentence, start, end }: Clause, left_out: Stretch | null): boolean {
  return sentence.ahead.some((cue) =>
    !REST.test(sentence.at(cue.end) ?? "") && !REST.test(sentence.at(cue.start - 1) ?? "") &&
    (cue.kind === "negator" || cue.kind === "quantifier") && cue.start >= start && cue.end <= end &&
    (left_out === null || cue.end <= left_out.start || cue.start >= left_out.end)
  );
}
