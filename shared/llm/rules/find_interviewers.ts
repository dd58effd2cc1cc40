import type { Passage } from "../../contracts/reasoner.ts";

const MIN_TURNS = 5;
/** Of the turns of an interviewer about two thirds hold a question, of anybody else's rarely a fifth (measured on calls). */
const QUESTION_SHARE = 0.4;

/** The speakers who mostly ask, by label: their sentences are prompts and summaries rather than the client's account. */
export function findInterviewers(passages: readonly Passage[]): Set<string> {
  const spoken = passages.filter(({ speaker }) => speaker !== null);
  const turns = Map.groupBy(spoken, ({ speaker }) => speaker ?? "");
  const interviewers = [...turns].filter(([, theirs]) => {
    const asking = theirs.filter(({ text }) => text.includes("?")).length;
    return theirs.length >= MIN_TURNS && asking / theirs.length >= QUESTION_SHARE;
  });
  return new Set(interviewers.map(([speaker]) => speaker));
}
