/** Which passages are the client's. */
import { isClientSignal } from "../../contracts/is_client_signal.ts";
import type { Passage } from "../../contracts/reasoner.ts";

/**
 * Those in which the client speaks, or may do so: where nobody has said who the speaker is, the label, the signal and how often the
 * speaker asks decide. The gate of a proposal tells the rest apart.
 *
 * @param passages All of the project's: how often somebody asks shows in the whole talk only.
 */
export function findClientPassages(passages: readonly Passage[]): Set<Passage> {
  const interviewers = findInterviewers(passages);
  return new Set(
    passages.filter((passage) => !interviewers.has(passage.speaker ?? "") && mayBeClient(passage)),
  );
}

const CONSULTANT_LABEL = /\b(?:consultant|interviewer|facilitator|moderator)\b/i;

function mayBeClient(passage: Passage): boolean {
  const { side, speaker, authority } = passage;
  if (authority === "research") return false;
  if (side !== "unknown") return side === "client";
  if (speaker !== null && CONSULTANT_LABEL.test(speaker)) return false;
  return isClientSignal(passage);
}

const MIN_TURNS = 5;
/** Of an interviewer's turns about two thirds hold a question, of anybody else's rarely a fifth (measured on calls). */
const QUESTION_SHARE = 0.4;

/** The speakers who mostly ask, by label: their sentences are prompts and summaries rather than the client's account. */
function findInterviewers(passages: readonly Passage[]): Set<string> {
  const spoken = passages.filter(({ speaker }) => speaker !== null);
  const turns = Map.groupBy(spoken, ({ speaker }) => speaker ?? "");
  const interviewers = [...turns].filter(([, theirs]) => {
    const asking = theirs.filter(({ text }) => text.includes("?")).length;
    return theirs.length >= MIN_TURNS && asking / theirs.length >= QUESTION_SHARE;
  });
  return new Set(interviewers.map(([speaker]) => speaker));
}
