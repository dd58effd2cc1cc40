import type { Passage } from "../../contracts/reasoner.ts";
import type { Statement } from "./find_statements.ts";

/** A role that people speak of, and the statement that shows it best. */
export interface Role {
  /** As it was said, first letter raised: "Operations manager", "Runs the returns desk". */
  name: string;
  statement: Statement;
  /** Lower-cased words by which other statements about the same role are recognised. */
  subject: string;
}

const ROLE_NOUNS =
  "accountant|administrator|analyst|apprentice|assistant|bookkeeper|buyer|caretaker|carer|chef|clerk|coach|" +
  "cook|coordinator|designer|developer|director|dispatcher|doctor|driver|engineer|fitter|foreman|guest|" +
  "inspector|installer|lawyer|manager|mechanic|nurse|officer|operator|owner|packer|parent|patient|pharmacist|" +
  "picker|planner|pupil|receptionist|scheduler|secretary|student|supervisor|teacher|teenager|technician|tenant|" +
  "therapist|trainer|viewer|volunteer|worker";
/** Groups that name somebody only together with what sets them apart. */
const GROUP_NOUNS = "customer|adult|people|kid|professional|user|shopper";
const GROUP_MARKS = "young|younger|old|older|elderly|disabled|busy|business|wealthy|working|trade";
const PLACES = "counter|department|desk|floor|line|office|shift|shop|site|team|warehouse";

/** Somebody says what he or another is: "I'm Ruth, operations manager", "Ana runs the returns desk". */
const INTRODUCTION = new RegExp(
  `\\bI(?:'m| am) (?:[A-Z]\\p{L}+(?: [A-Z]\\p{L}+)?, )?(?:the |an? )?((?:[a-z-]+ ){0,2}(?:${ROLE_NOUNS}))\\b|` +
    `\\b((?:runs?|leads?|heads?|manages?) (?:the|our) (?:[a-z-]+ ){0,2}(?:${PLACES}))\\b`,
  "gu",
);
const MENTION = new RegExp(
  `\\b(?:our|the|an?|my|their|his|her|each|every|one|most)\\s+((?:[a-z-]+\\s+){0,2}?(?:${ROLE_NOUNS})s?)\\b|` +
    `\\b((?:${GROUP_MARKS})\\s+(?:${GROUP_NOUNS})s?)\\b|\\b((?:${ROLE_NOUNS})s?)\\b`,
  "gi",
);
/** Words that come between an article and a noun without belonging to the role's name. */
const NO_MODIFIER =
  /\b(?:of|and|or|is|was|to|in|on|for|with|by|at|who|that|which|when|if|other|same|whole|new|best|poor|first|next|only|said|says|from|as|are|have|has|not|do)\b/i;
const CONSULTING = /\b(?:consultant|interviewer|facilitator)\b/i;

const INTRODUCTION_WEIGHT = 3;
const CLIENT_FACTOR = 2;
/** One introduction, or two mentions by the client: less is a person in passing. */
const MIN_WEIGHT = 3;

/**
 * The role that the statements speak of most, the client's words counting double and an introduction as three mentions; null
 * if none is named often enough. Labels of speakers do not count: in a call people are labelled by what they are.
 */
export function findRole(
  statements: readonly Statement[],
  passages: readonly Passage[],
): Role | null {
  const labels = [...new Set(passages.map(({ speaker }) => speaker?.toLowerCase() ?? ""))];
  const mentions = statements.flatMap(findMentions)
    .filter(({ key }) => !labels.some((label) => label.endsWith(key)) && !CONSULTING.test(key));
  const [best] = [...Map.groupBy(mentions, ({ key }) => key).values()]
    .filter((group) => sumWeights(group) >= MIN_WEIGHT)
    .toSorted((left, right) => sumWeights(right) - sumWeights(left));
  return best === undefined ? null : toRole(best);
}

interface Mention {
  key: string;
  phrase: string;
  weight: number;
  statement: Statement;
}

function findMentions(statement: Statement): Mention[] {
  const introductions = [...statement.text.matchAll(INTRODUCTION)]
    .map(([, own, other]) => toMention(own ?? other ?? "", INTRODUCTION_WEIGHT, statement));
  const mentions = [...statement.text.matchAll(MENTION)]
    .map(([, named, group, bare]) => toMention(toName(named ?? group ?? bare ?? ""), 1, statement));
  return [...introductions, ...mentions];
}

function toMention(phrase: string, weight: number, statement: Statement): Mention {
  const key = phrase.toLowerCase().replace(/s$/, "");
  return { key, phrase, weight: weight * (statement.by_client ? CLIENT_FACTOR : 1), statement };
}

/** Only the head noun where the words before it are not part of a name. */
function toName(words: string): string {
  return NO_MODIFIER.test(words) ? words.split(/\s+/).slice(-1).join() : words;
}

function sumWeights(mentions: readonly Mention[]): number {
  return mentions.reduce((sum, { weight }) => sum + weight, 0);
}

function toRole(mentions: readonly Mention[]): Role | null {
  const [best] = mentions.toSorted((left, right) =>
    right.weight - left.weight || left.statement.rank - right.statement.rank
  );
  if (best === undefined) return null;
  return {
    name: best.phrase.charAt(0).toUpperCase() + best.phrase.slice(1),
    statement: best.statement,
    subject: best.key.replace(/^\w+ (?:the|our) /, ""),
  };
}
