/** How it should look, like what and unlike what, and what its surface must allow. */
import { type Answers, type Candidate, findCandidates, wordsOf } from "./answers.ts";
import type { ToldProject } from "./read_project.ts";
import { findAll, forceOf, holds, tellAll, tellClause, type Told } from "./tell.ts";

/** Most items of a list. */
const MAX_ITEMS = 3;

export function tellDesignPreferences(project: ToldProject): Answers {
  const answers = [
    ...findCandidates(project, (words) => ({
      ...words.look,
      forces: WISHED,
      may_order: true,
      needs_in_talk: words.obliged,
    })),
    ...findCandidates(project, (words) => ({ said: words.written_look }))
      .filter(({ statement }) => !statement.spoken),
  ].filter((candidate) => !isTrifle(candidate) && !isTold(candidate));
  const [refused = [], found = []] = [true, false].map((wanted) =>
    answers.filter((candidate) => isRefused(candidate) === wanted)
  );
  // "Nothing that blinks" is a look only where no other is told.
  const looks = [...found.filter((item) => !isDisliked(item)), ...found.filter(isDisliked)];
  const surfaces = findCandidates(project, (words) => ({
    said: words.surface,
    needs: words.must,
    needs_in_talk: words.obliged,
    may_order: true,
  }));
  const speaksOfDesign = (candidate: Candidate) =>
    isOfLooks(candidate) || [...looks, ...surfaces].some((other) => isNear(candidate, other));
  const likes = findCandidates(project, (words) => ({
    ...words.like,
    may_order: true,
    needs_in_talk: words.obliged,
  })).filter((candidate) => speaksOfDesign(candidate) || isAsked(candidate))
    .filter((candidate) => !isDisliked(candidate));
  const dislikes = findCandidates(project, (words) => ({
    said: words.dislike,
    forces: ANY,
    may_order: true,
  }))
    .filter((candidate) => speaksOfDesign(candidate) || isAsked(candidate))
    .filter((candidate) => !isDemanded(candidate))
    // A look that is wished for is not disliked for the "no" in it.
    .filter(({ statement }) =>
      ![looks[0], ...refused].some((other) => other?.statement === statement)
    );
  return {
    told: {
      visual_style: [...looks, ...likes.filter(isExample)].slice(0, 1)
        .map(({ statement }) => tellAll(statement)),
      references: tellItems(likes),
      anti_references: tellItems([...refused, ...dislikes]),
      specific_requirements: tellItems(surfaces.filter((item) => !dislikes.includes(item))),
    },
  };
}

/** "It may be just as empty" */
const WISHED = new Set(["asserted", "hedged"] as const);
const ANY = new Set(["asserted", "denied"] as const);

function tellItems(candidates: readonly Candidate[]): Told[] {
  return candidates.slice(0, MAX_ITEMS).map(({ statement, place }) => tellClause(statement, place));
}

/** Behind a question for it: "Calm was too American. I like Monocle." */
function isAsked({ statement }: Candidate): boolean {
  const words = wordsOf(statement);
  return words !== null &&
    statement.questions.some((question) => holds(question, words.like.asked));
}

/** "White letters, no pictures of barrels" wishes for white letters: a sign stands between the two. */
function isDisliked({ statement, place }: Candidate): boolean {
  const words = wordsOf(statement);
  const { sentence } = statement;
  return words !== null &&
    findAll(sentence, words.dislike).some(({ start }) =>
      start <= place.start ||
      !sentence.tokens.slice(place.end, start).some(({ is_word }) => !is_word)
    );
}

/** "My son says it should look like TikTok." */
function isTold({ statement, place }: Candidate): boolean {
  return forceOf(statement, place) === "reported";
}

/** "Please not like TikTok." */
function isRefused({ statement: { sentence } }: Candidate): boolean {
  const words = sentence.tokens.filter(({ is_word }) => is_word).slice(0, MAX_TO_LIKE);
  return REFUSED.test(words.map(({ form }) => form).join(" "));
}

const MAX_TO_LIKE = 5;
const REFUSED =
  /^(?:(?:but|please|aber|bitte|mais|surtout|but please|aber bitte|mais surtout) )?(?:not|nicht|pas) (?:(?:so|anything|du tout|look|quite) )?(?:like|wie|comme)(?: |$)/;

/** "It should look like a bank statement": what might put others off is wished for here. */
function isDemanded({ statement: { sentence }, place }: Candidate): boolean {
  const is_denied = sentence.ahead.some(({ kind }) => kind !== "harmless");
  return !is_denied && DEMANDS.test(sentence.at(place.start - 1) ?? "") &&
    LOOKS.test(sentence.at(place.start) ?? "") &&
    !sentence.tokens.some(({ form }) => form === "less");
}

const DEMANDS = /^(?:should|must|shall|to)$/;
const LOOKS = /^(?:look|feel|be)$/;

/** "What we love is the website of the Vitra museum" */
function isOfLooks({ statement }: Candidate): boolean {
  const words = wordsOf(statement);
  return words !== null && !statement.is_talk && holds(statement.sentence, words.like.thing);
}

/** "Think of an old ledger: ruled lines, brown ink": behind the colon stands how it looks. */
function isExample({ statement: { sentence }, place }: Candidate): boolean {
  return sentence.tokens.slice(place.end).some(({ form }) => form === ":");
}

/** "The grey of the invoices is the least of our worries" wishes for nothing. */
function isTrifle({ statement }: Candidate): boolean {
  const words = wordsOf(statement);
  return words !== null && holds(statement.sentence, words.problem.minor);
}

/** Letters within which what is said still belongs together. */
const NEAR = 600;

function isNear({ statement: one }: Candidate, { statement: other }: Candidate): boolean {
  return one.signal === other.signal && Math.abs(one.start - other.start) <= NEAR;
}
