/** What the person or the trigger behind a run asks for, as far as words alone tell. */
import type { ElementName, GateName } from "../../contracts/element.ts";
import { ELEMENT_NAMES, ELEMENTS, GATE_NAMES } from "../../elements/elements.ts";
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
    word("questions?|ask|interview|fragen?|frag|nachfragen|demander?|poser|interroger"),
    (situation, request) => chooseQuestions(situation, findSubject(request)),
  ],
  [
    word(
      "gaps?|missing|lack|where do we stand|status|lücken?|fehlt|fehlen|wo stehen wir|manque|manques|lacunes?|où en sommes",
    ),
    listGaps,
  ],
  [
    word("research|look up|find out about|recherche|recherchier\\p{L}*|nachschlagen|cherche[rz]?"),
    research,
  ],
  [
    word(
      "confirm\\p{L}*|sign off|approve\\p{L}*|bestätig\\p{L}*|freigeben|absegnen|confirmer|valid\\p{L}*",
    ),
    (situation, request) => chooseConfirmation(situation, findElement(request)),
  ],
  [
    word(
      "extract|read|analy[sz]e|update|reread|lies|lesen|auswerten|aktualisier\\p{L}*|extrahier\\p{L}*|lis|lire|relis|relire|extrai\\p{L}*|analyser|actualiser",
    ),
    (situation, request) => chooseExtraction(situation, findElement(request)),
  ],
  // "What about the budget?"
  [/./su, (situation, request) => {
    const subject = findSubject(request);
    return subject === undefined ? null : chooseQuestions(situation, subject);
  }],
];

/** Any of the words, whole; letters of every language count. */
function word(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu");
}

/**
 * The action that a user's own request names; else what a call ahead calls for, questions; else reading for what the trigger is said to
 * be about. Null if none applies.
 */
export function answerRequest(situation: Situation): Choice | null {
  const { specific_request, trigger, trigger_context } = situation.observation;
  const answer = ANSWERS.find(([pattern]) => pattern.test(specific_request ?? ""))?.[1];
  const choice = answer?.(situation, specific_request ?? "") ?? null;
  if (choice !== null) return choice;
  if (trigger === "pre_call") {
    return chooseQuestions(situation, findSubject(trigger_context ?? ""));
  }
  const element = findElement(trigger_context ?? "");
  return element === undefined ? null : chooseExtraction(situation, element, { only: true });
}

function findSubject(words: string): GateName | undefined {
  return GATE_NAMES.find((name) => ELEMENTS[name].named_by?.test(words));
}

function findElement(words: string): ElementName | undefined {
  return ELEMENT_NAMES.find((name) => ELEMENTS[name].named_by?.test(words));
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
