/** What the person or the trigger behind a run asks for, as far as words alone tell. */
import type { ToolName } from "../../contracts/di_agent.ts";
import type { ElementName, GateName } from "../../contracts/element.ts";
import { ELEMENT_NAMES, ELEMENTS, GATE_NAMES, GATES } from "../../elements/elements.ts";
import { chooseQuestions, findQuestionObstacle } from "./ask.ts";
import type { Choice } from "./choice.ts";
import { chooseConfirmation, findConfirmationObstacle, findUnconfirmable } from "./confirm.ts";
import { chooseExtraction, findReadingShortfall, isExtraction } from "./extract.ts";
import type { Situation } from "./situation.ts";

/** Bounds of the research tool's question, in characters. */
const MIN_RESEARCH_LENGTH = 10;
const MAX_RESEARCH_LENGTH = 500;

/** One kind of request. */
interface Service {
  /** What such a request says. */
  named: RegExp;
  choose(situation: Situation, request: string): Choice | null;
  /** Why the chosen action is not what the request asks for, as the end of a sentence; null if it is. */
  findShortfall(situation: Situation, request: string, choice: Choice): string | null;
}

/** Most specific first. A request that fits none is left to the rest of the policy. */
const SERVICES: readonly Service[] = [
  {
    named: word("questions?|ask|interview|fragen?|frag|nachfragen|demander?|poser|interroger"),
    choose: (situation, request) => chooseQuestions(situation, findSubject(request)),
    findShortfall: (situation, request, { tool }) =>
      findQuestionShortfall(situation, findSubject(request), tool),
  },
  {
    named: word(
      "gaps?|missing|lack|where do we stand|status|lücken?|fehlt|fehlen|wo stehen wir|manque|manques|lacunes?|où en sommes",
    ),
    choose: listGaps,
    findShortfall: () => null,
  },
  {
    named: word(
      "research|look up|find out about|recherche|recherchier\\p{L}*|nachschlagen|cherche[rz]?",
    ),
    choose: research,
    findShortfall: ({ research_enabled }, _request, { tool }) => {
      if (tool === "run_research") return null;
      return research_enabled
        ? "it does not say what to search for"
        : "research on the web is switched off";
    },
  },
  {
    named: word(
      "confirm\\p{L}*|sign off|approve\\p{L}*|bestätig\\p{L}*|freigeben|absegnen|confirmer|valid\\p{L}*",
    ),
    choose: (situation, request) => chooseConfirmation(situation, findElement(request)),
    findShortfall: findConfirmationShortfall,
  },
  {
    named: word(
      "extract|read|analy[sz]e|update|reread|lies|lesen|auswerten|aktualisier\\p{L}*|extrahier\\p{L}*|lis|lire|relis|relire|extrai\\p{L}*|analyser|actualiser",
    ),
    choose: (situation, request) => chooseExtraction(situation, findElement(request)),
    findShortfall: (situation, request, { tool }) =>
      findExtractionShortfall(situation, findElement(request), tool),
  },
  // "What about the budget?"
  {
    named: /./su,
    choose: (situation, request) => {
      const subject = findSubject(request);
      return subject === undefined ? null : chooseQuestions(situation, subject);
    },
    findShortfall: (situation, request, { tool }) => {
      const subject = findSubject(request);
      if (subject !== undefined) return findQuestionShortfall(situation, subject, tool);
      return LEFT_OPEN.test(request)
        ? null
        : "it names nothing that the agent can read, ask, confirm, research or list";
    },
  },
];

/** Asks for whatever comes next. */
const LEFT_OPEN = word("next|continue|go on|proceed|carry on|weiter|weitermachen|continue[rz]?");

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
  const request = specific_request ?? "";
  const choice = serviceFor(request)?.choose(situation, request) ?? null;
  if (choice !== null) return choice;
  if (trigger === "pre_call") {
    return chooseQuestions(situation, findSubject(trigger_context ?? ""));
  }
  const element = findElement(trigger_context ?? "");
  return element === undefined ? null : chooseExtraction(situation, element, { only: true });
}

/**
 * The choice, and if it is not what a user asked for, that and why before what is decided instead: nobody has to find out by
 * themselves that a request was set aside.
 */
export function admitShortfall(choice: Choice, situation: Situation): Choice {
  const request = situation.observation.specific_request ?? "";
  const shortfall = serviceFor(request)?.findShortfall(situation, request, choice) ?? null;
  return shortfall === null ? choice : {
    ...choice,
    decision: `The request cannot be served now: ${shortfall}. Instead: ${choice.decision}`,
  };
}

function serviceFor(request: string): Service | undefined {
  return SERVICES.find(({ named }) => named.test(request));
}

function findQuestionShortfall(
  situation: Situation,
  subject: GateName | undefined,
  tool: ToolName,
): string | null {
  const label = subject && GATES[subject].label;
  if (tool !== "suggest_discovery_questions") {
    return findQuestionObstacle(situation) ?? "there is nothing left to ask";
  }
  if (subject === undefined) return null;
  if (situation.isSatisfied(subject)) return `the ${label} lacks nothing that could be asked for`;
  return situation.isTooEarly(subject)
    ? `questions about the ${label} wait until the required prototype gates are satisfied`
    : null;
}

function findConfirmationShortfall(
  situation: Situation,
  request: string,
  { tool, args }: Choice,
): string | null {
  const element = findElement(request);
  const is_asked_for = tool === "request_confirmation" &&
    (element === undefined || args["element"] === element);
  if (is_asked_for) return null;
  return (element === undefined ? null : findUnconfirmable(element, situation)) ??
    findConfirmationObstacle(situation) ??
    "nothing that waits for a yes has a quote, or the last request for one is still open";
}

function findExtractionShortfall(
  situation: Situation,
  element: ElementName | undefined,
  tool: ToolName,
): string | null {
  if (element === undefined) {
    return isExtraction(tool) ? null : "no signal is left that may still fill an open gate";
  }
  return findReadingShortfall(element, tool, situation);
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
