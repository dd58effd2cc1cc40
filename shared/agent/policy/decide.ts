import type { Decision } from "../../contracts/reasoner.ts";
import { AppError } from "../../errors.ts";
import { NO_USAGE } from "../../llm/add_usage.ts";
import { toFilledAreas } from "../../llm/analysis_schema.ts";
import { chooseConflict, chooseQuestions } from "./ask.ts";
import type { Choice, Rule } from "./choice.ts";
import { chooseConfirmation } from "./confirm.ts";
import { describeSituation, learnFromSignals } from "./describe.ts";
import { chooseExtraction } from "./extract.ts";
import { admitShortfall, answerRequest } from "./request.ts";
import type { Situation } from "./situation.ts";
import { stopBecause } from "./stop.ts";

/**
 * The first rule that asks for an action decides (domain rules, sections 12.3 and 12.6). What was asked for comes first, reading
 * before judging, judging before asking a person, and in doubt there are questions. A new reason to act is one more rule, at its
 * place in this list; what it must not do, `findObjection()` knows.
 */
const RULES: readonly Rule[] = [
  answerRequest,
  (situation) => chooseExtraction(situation),
  chooseConflict,
  stopBecause("complete", "weak_pain"),
  (situation) => chooseConfirmation(situation),
  stopBecause("nothing_new"),
  (situation) => chooseQuestions(situation),
];

/**
 * The policy's own choice, with a trace made from the observation's figures: same situation, same decision.
 * The policy itself has no objection to it.
 */
export function decide(situation: Situation): Decision {
  const { tool, args, thinking, decision, next } = choose(situation);
  return {
    observation: describeSituation(situation),
    thinking,
    decision,
    tool_name: tool,
    tool_args: args,
    recommended_next: next,
    dropped: [],
    analysis: toFilledAreas(learnFromSignals(situation.observation)),
    model: "rules",
    degraded: false,
    usage: NO_USAGE,
  };
}

function choose(situation: Situation): Choice {
  for (const rule of RULES) {
    const choice = rule(situation);
    if (choice !== null) return admitShortfall(choice, situation);
  }
  throw new AppError("internal", "Cannot decide: no rule of the policy applies");
}
