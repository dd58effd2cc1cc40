import type { Decision, DecisionTask, ToolDescription } from "../../contracts/reasoner.ts";
import { AppError } from "../../errors.ts";
import { toFilledAreas } from "../analysis_schema.ts";
import { answerRequest } from "./answer_request.ts";
import type { Choice } from "./choice.ts";
import { chooseConfirmation } from "./choose_confirmation.ts";
import { chooseExtraction } from "./choose_extraction.ts";
import { chooseQuestions } from "./choose_questions.ts";
import { stopOnWeakPain, stopWhenComplete, stopWhenStale } from "./choose_stop.ts";
import { describeSituation } from "./describe_situation.ts";
import { learnFromSignals } from "./learn_from_signals.ts";
import { readSituation, type Situation } from "./read_situation.ts";

/**
 * The policy: the first rule that asks for an offered tool decides (domain rules, sections 12.3 and 12.6). Reading comes
 * before judging, judging before asking a person, and in doubt there are questions.
 */
const POLICY: readonly ((situation: Situation) => Choice | null)[] = [
  answerRequest,
  chooseExtraction,
  stopOnWeakPain,
  stopWhenComplete,
  chooseConfirmation,
  stopWhenStale,
  (situation) => chooseQuestions(situation),
];

/**
 * The one action that the policy asks for, with a trace made from the observation's figures. The arguments have passed the
 * tool's schema.
 *
 * @throws {AppError} `internal` if none of the offered tools fits the policy.
 */
export function decideByRules(task: DecisionTask): Omit<Decision, "model" | "degraded" | "usage"> {
  const situation = readSituation(task);
  const choice = findChoice(situation);
  if (choice === null) {
    const offered = task.tools.map(({ name }) => name).join(", ");
    throw new AppError(
      "internal",
      `Cannot decide: none of the tools "${offered}" fits the project`,
    );
  }
  return {
    observation: describeSituation(situation),
    thinking: choice.thinking,
    decision: choice.decision,
    tool_name: choice.tool,
    tool_args: parseArgs(choice, task.tools),
    recommended_next: choice.next,
    dropped: [],
    analysis: toFilledAreas(learnFromSignals(task.observation)),
  };
}

function findChoice(situation: Situation): Choice | null {
  for (const rule of POLICY) {
    const choice = rule(situation);
    if (choice !== null) return choice;
  }
  return null;
}

function parseArgs({ tool, args }: Choice, tools: readonly ToolDescription[]) {
  return tools.find(({ name }) => name === tool)?.args_schema.parse(args) ?? args;
}
