import type { BlindSpot, BlindSpotAnalysis } from "../contracts/di_agent.ts";
import type { OpenConflict } from "../contracts/fact.ts";
import { askAboutConflict, tell } from "./ask_about_conflict.ts";
import type { Foundation } from "../contracts/foundation.ts";
import type { SignalText } from "../contracts/signal.ts";
import { plural } from "../text/plural.ts";
import { countCharacters, isPresent } from "../text/is_present.ts";
import { clipText } from "../text/clip_text.ts";
import { isClientSignal } from "../contracts/is_client_signal.ts";

/** Below this a core pain does not carry features yet; thresholds of this file: domain rules, section 14.2. */
const MIN_PAIN_CONFIDENCE = 0.5;
const MIN_STAKES_CHARACTERS = 20;
const MAX_FEATURE_FIRST_SIGNALS = 2;
const MAX_FEATURES = 15;
const MAX_PERSONAS = 2;

export interface BlindSpotInput {
  foundation: Foundation;
  feature_count: number;
  persona_count: number;
  /** The project's signals; those of the client's side are searched for wishes. */
  /** Default: none. */
  conflicts?: readonly OpenConflict[];
  signals: Pick<SignalText, "source_type" | "authority" | "content">[];
}

/** What consultant and client probably overlook, by rules over the project's data (domain rules, section 14.2). */
export function findBlindSpots(input: BlindSpotInput): BlindSpotAnalysis {
  const consultant = found([
    findContradiction(input),
    findSymptomAsProblem(input),
    findJumpingToFeatures(input),
    findWhatOverWhy(input),
    findMissingStakeholders(input),
  ]);
  const client = found([findFeatureFirst(input), findEverythingInV1(input)]);
  return {
    consultant_blind_spots: consultant,
    client_blind_spots: client,
    overall_assessment: assess([...consultant, ...client]),
    severity_counts: { consultant: countSeverities(consultant), client: countSeverities(client) },
    total_blind_spots: consultant.length + client.length,
  };
}

function found(spots: (BlindSpot | null)[]): BlindSpot[] {
  return spots.filter((spot) => spot !== null);
}

function findContradiction({ conflicts = [] }: BlindSpotInput): BlindSpot | null {
  const [first] = conflicts;
  if (first === undefined) return null;
  return {
    type: "contradicting_statements",
    severity: "high",
    description: conflicts.length === 1
      ? "The client has said two things that cannot both hold, and nobody has been asked which does."
      : `The client has said ${conflicts.length} times two things that cannot both hold.`,
    evidence: `${tell(first.earlier)} ${tell(first.later)}`,
    suggestion: "Show both statements to the client and have them say which holds.",
    questions_to_ask: conflicts.map((conflict) => askAboutConflict(conflict).question),
  };
}

/** Statements that name a symptom instead of its cause. */
const SYMPTOM =
  /\b(?:users?|people|customers?|staff|employees|teams?|nobody|no one)\s+(?:(?:do|does|are|is|will|would|can)(?:n['’]t| not)\b|(?:never|hardly|rarely)\b)|\b(?:can(?:['’]t|not| not)|(?:nobody|no one) can|unable to|hard to|impossible to)\s+(?:be\s+)?(?:see|seen|find|found|track|tracked)\b|\b(?:no|lacks?|lacking|lack of|missing|without)\s+(?:\w+\s+)?(?:visibility|overview|insight|transparency|reports?|reporting|dashboard|tool|system|app)\b|\b(?:takes?|took|taking)\s+(?:far |way |much )?too (?:long|much time)\b/i;

function findSymptomAsProblem({ foundation }: BlindSpotInput): BlindSpot | null {
  const statement = foundation.core_pain?.statement ?? "";
  const words = SYMPTOM.exec(statement)?.[0];
  if (words === undefined) return null;
  return {
    type: "symptom_as_problem",
    severity: "high",
    description:
      "The core pain is worded as something one notices, so its cause may still be unknown.",
    evidence: `The statement says "${words}": "${clipText(statement, 200)}"`,
    suggestion: "Ask what lies behind it until an answer names a cause the client can change.",
    questions_to_ask: [
      "What has to happen beforehand for it to come to this?",
      "When was it last different, and what was different then?",
    ],
  };
}

function findJumpingToFeatures({ foundation, feature_count }: BlindSpotInput): BlindSpot | null {
  const pain = foundation.core_pain;
  if (feature_count === 0 || (pain !== null && pain.confidence >= MIN_PAIN_CONFIDENCE)) return null;
  return {
    type: "jumping_to_features",
    severity: "high",
    description: "Features are being collected before the problem they are to solve is understood.",
    evidence: `${plural(feature_count, "feature")}, while ${
      pain === null
        ? "there is no core pain"
        : `the core pain has confidence ${pain.confidence.toFixed(2)}`
    }.`,
    suggestion:
      "Leave the feature list alone until the core pain is clear, then see what remains of it.",
    questions_to_ask: [
      "Which of these wishes came first, and what had happened on that day?",
      "If all of it existed tomorrow, what would be better for whom?",
    ],
  };
}

function findWhatOverWhy({ foundation }: BlindSpotInput): BlindSpot | null {
  const pain = foundation.core_pain;
  if (pain === null) return null;
  const stakes = isPresent(pain.stakes) ? pain.stakes.trim() : "";
  if (countCharacters(stakes) >= MIN_STAKES_CHARACTERS) return null;
  return {
    type: "what_over_why",
    severity: "medium",
    description: "It is known what the problem is, and hardly why it matters.",
    evidence: stakes === ""
      ? "The core pain names no stakes."
      : `All that is at stake: "${stakes}"`,
    suggestion: "Have the client put a price on leaving things as they are.",
    questions_to_ask: [
      "What does a year without a solution cost you?",
      "Who has to answer for it if nothing changes?",
    ],
  };
}

function findMissingStakeholders({ foundation, persona_count }: BlindSpotInput): BlindSpot | null {
  if (persona_count <= MAX_PERSONAS || foundation.primary_persona !== null) return null;
  return {
    type: "missing_stakeholders",
    severity: "medium",
    description: "Several kinds of user are described, and nobody has said who comes first.",
    evidence: `${plural(persona_count, "persona")}, none of them primary.`,
    suggestion:
      "Choose the one who feels the core pain most, and check the choice with the client.",
    questions_to_ask: [
      "Whose day must be better after the first version, even if nobody else's is?",
      "Who can stop the project without ever using the product?",
    ],
  };
}

/** A wish for a thing instead of a tale of a trouble. */
const WISH =
  /\b(?:i|we)(?:['’]d| would)? (?:really |just |also )?(?:need|want|like to have) an?\b|\bmust[ -](?:have|build)\b|\b(?:you|we|they) (?:must|have to|need to) build\b|\b(?:can|could|please|would) (?:you |we )?(?:please )?add\b/i;

function findFeatureFirst({ signals }: BlindSpotInput): BlindSpot | null {
  const wishes = signals.filter(isClientSignal)
    .flatMap(({ content }) => WISH.exec(content)?.[0] ?? []);
  if (wishes.length <= MAX_FEATURE_FIRST_SIGNALS) return null;
  return {
    type: "feature_first",
    severity: "medium",
    description: "The client speaks in solutions; the troubles behind them remain unsaid.",
    evidence: `${wishes.length} signals ask for things, for example: ${
      wishes.slice(0, 3).map((wish) => `"${wish}"`).join(", ")
    }.`,
    suggestion: "Answer every wish with the question what it would put an end to.",
    questions_to_ask: [
      "What do you do today in the moment in which you would use that?",
      "What would you no longer have to do if you had it?",
    ],
  };
}

function findEverythingInV1({ feature_count }: BlindSpotInput): BlindSpot | null {
  if (feature_count <= MAX_FEATURES) return null;
  return {
    type: "everything_in_v1",
    severity: "medium",
    description: "The list has grown past what a first version can hold.",
    evidence: `${plural(feature_count, "feature")} are on it.`,
    suggestion:
      "Keep for version 1 what the core pain, one persona and the wow moment need; put off the rest openly.",
    questions_to_ask: [
      "If half of it had to go, which part would you fight for?",
      "What on this list can wait until the first version has proved itself?",
    ],
  };
}

function assess(spots: BlindSpot[]): string {
  if (spots.length === 0) return "The rules find no blind spot in the project's data.";
  const high = spots.filter(({ severity }) => severity === "high");
  const urgent = high.length === 0 ? "none of them severe" : `${high.length} of them severe`;
  const first = high[0] ?? spots[0];
  return `${plural(spots.length, "blind spot")}, ${urgent}. ${first?.description ?? ""}`.trim();
}

function countSeverities(spots: BlindSpot[]) {
  const countOf = (severity: BlindSpot["severity"]) =>
    spots.filter((spot) => spot.severity === severity).length;
  return { high: countOf("high"), medium: countOf("medium"), low: countOf("low") };
}
