/** What the person or the trigger behind a run asks for, as far as words alone tell. */
import type { GateName } from "../../contracts/element.ts";
import { ELEMENTS, GATE_NAMES } from "../../elements/elements.ts";
import { chooseQuestions } from "./ask.ts";
import type { Choice } from "./choice.ts";
import { chooseConfirmation } from "./confirm.ts";
import { chooseExtraction } from "./extract.ts";
import type { Situation } from "./situation.ts";

/** Bounds of the research tool's question, in characters. */
const MIN_RESEARCH_LENGTH = 10;
const MAX_RESEARCH_LENGTH = 500;

type Answer = (situation: Situation, request: string) => Choice | null;

/** What a request names, most specific first. A request that fits none is left to the rest of the policy. */
const ANSWERS: readonly (readonly [RegExp, Answer])[] = [
  [
    /\b(?:questions?|ask|interview)\b/i,
    (situation, request) => chooseQuestions(situation, findSubject(request)),
  ],
  [/\b(?:gaps?|missing|lack|where do we stand|status)\b/i, listGaps],
  [/\b(?:research|look up|find out about)\b/i, research],
  [/\b(?:confirm|sign off|approve)/i, chooseConfirmation],
  [/\b(?:extract|read|analy[sz]e|update)\b/i, chooseExtraction],
];

/** The action that a user's own request names, or what a call ahead calls for: questions. Null if neither applies. */
export function answerRequest(situation: Situation): Choice | null {
  const { specific_request, trigger } = situation.observation;
  const [, answer] = ANSWERS.find(([pattern]) => pattern.test(specific_request ?? "")) ?? [];
  const choice = answer?.(situation, specific_request ?? "") ?? null;
  return choice ?? (trigger === "pre_call" ? chooseQuestions(situation) : null);
}

function findSubject(request: string): GateName | undefined {
  return GATE_NAMES.find((name) => ELEMENTS[name].named_by?.test(request));
}

function listGaps({ observation: { readiness: { gates } } }: Situation): Choice {
  const open = gates.filter(({ satisfied }) => !satisfied).length;
  return {
    tool: "analyze_gaps",
    args: {},
    thinking: `The request is about what is missing; ${open} of ${gates.length} gates are open.`,
    decision: "List the gaps of the project, worst first.",
    next: "Take up the first gap of the list.",
  };
}

function research({ research_enabled }: Situation, request: string): Choice | null {
  const research_question = request.trim().slice(0, MAX_RESEARCH_LENGTH);
  if (!research_enabled || research_question.length < MIN_RESEARCH_LENGTH) return null;
  return {
    tool: "run_research",
    args: { research_question, depth: "standard" },
    thinking: "The request asks for something that the client's signals cannot tell.",
    decision: `Search the web for: ${research_question}`,
    next:
      "Weigh the findings against what the client says; they are no evidence of the client's needs.",
  };
}
