import type { GateName } from "../../contracts/element.ts";
import type { BankQuestion } from "./bank_question.ts";
import { budgetConstraintsQuestions } from "./budget_constraints.ts";
import { businessCaseQuestions } from "./business_case.ts";
import { confirmedScopeQuestions } from "./confirmed_scope.ts";
import { corePainQuestions } from "./core_pain.ts";
import { designPreferencesQuestions } from "./design_preferences.ts";
import { fullRequirementsQuestions } from "./full_requirements.ts";
import { primaryPersonaQuestions } from "./primary_persona.ts";
import { wowMomentQuestions } from "./wow_moment.ts";

/** Every question that can be asked, by gate; within a gate in the order in which its missing fields are asked for. */
export const QUESTION_BANK: Readonly<Record<GateName, BankQuestion[]>> = {
  core_pain: corePainQuestions,
  primary_persona: primaryPersonaQuestions,
  wow_moment: wowMomentQuestions,
  design_preferences: designPreferencesQuestions,
  business_case: businessCaseQuestions,
  budget_constraints: budgetConstraintsQuestions,
  full_requirements: fullRequirementsQuestions,
  confirmed_scope: confirmedScopeQuestions,
};
