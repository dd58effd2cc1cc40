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
  const sellers = findSellers(passages);
  return new Set(
    passages.filter((passage) =>
      !interviewers.has(passage.speaker ?? "") && !sellers.has(keyOf(passage)) &&
      mayBeClient(passage)
    ),
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

/** How somebody speaks who sells: "we can build it for 40,000", "unser Angebot liegt bei", "nous vous proposons". */
const SELLING = new RegExp(
  [
    String
      .raw`(?:we|i)(?:[’']d|[’']ll| would| could| can) (?:build|develop|implement|program) (?:it|this|that|one|you) `,
    String
      .raw`(?:we|i)(?:[’']d|[’']ll| would| could| can) (?:do|build|make|offer|quote|charge|deliver) (?:it|this|that|you)(?: \p{L}+){0,3} (?:for|at) (?:about |around )?[\d€£$]`,
    String
      .raw`(?:our|my) (?:offer|quote|quotation|proposal|day rate|hourly rate) (?:is|would|comes|starts)`,
    String
      .raw`wir (?:können|könnten|würden) (?:das|es|ihnen|sie|euch)(?: [\p{L}\d.]+){0,6} (?:bauen|umsetzen|entwickeln|programmieren|anbieten)`,
    String.raw`(?:unser|mein) (?:angebot|honorar|tagessatz) (?:ist|liegt|wäre|beträgt|beläuft)`,
    String.raw`wir (?:schlagen|bieten) (?:ihnen|euch|dir)(?!\p{L})`,
    String.raw`nous (?:vous|te) propos(?:ons|erions)`,
    String
      .raw`nous (?:pouvons|pourrions) (?:le|la|vous le|vous la) (?:réaliser|développer|construire|programmer)`,
    String.raw`(?:notre|mon) (?:offre|devis|tarif journalier) (?:est|serait|s[’']élève)`,
  ].map((form) => String.raw`(?<!\p{L})(?:${form})`).join("|"),
  "iu",
);
/** Fewest turns with a question that show who asks in a short call, and their share; nobody who buys asks so often. */
const MIN_QUESTIONS = 2;
const SELLER_SHARE = 0.5;
const BUYER_SHARE = 0.2;

/**
 * Whoever sells, by signal and label, among those whom nobody has placed: who offers to build it, and who asks where somebody else only
 * answers. A guess that only ever takes words out of what counts as the client's.
 */
function findSellers(passages: readonly Passage[]): Set<string> {
  const spoken = passages.filter(({ side, speaker }) => side === "unknown" && speaker !== null);
  const turns = [...Map.groupBy(spoken, keyOf)].map(([key, theirs]) => {
    const questions = theirs.filter(({ text }) => text.includes("?")).length;
    return { key, theirs, questions, share: questions / theirs.length };
  });
  return new Set(
    turns.filter(({ theirs, questions, share }) =>
      isAnswered(theirs[0]!) &&
      (theirs.some(({ text }) => SELLING.test(text)) ||
        (questions >= MIN_QUESTIONS && share >= SELLER_SHARE))
    ).map(({ key }) => key),
  );

  function isAnswered({ signal_id, speaker }: Passage): boolean {
    return turns.some(({ theirs, share }) =>
      theirs[0]!.signal_id === signal_id && theirs[0]!.speaker !== speaker && share <= BUYER_SHARE
    );
  }
}

function keyOf({ signal_id, speaker }: Passage): string {
  return `${signal_id}\n${speaker}`;
}
