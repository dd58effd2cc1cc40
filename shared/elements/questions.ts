/** What can be put to a person about each element: a question for every field that can be missing, and the element in one line. */
import type { ElementName, GateName } from "../contracts/element.ts";
import type { ElementValues, Foundation } from "../contracts/foundation.ts";
import { isPresent } from "../text/is_present.ts";
import { budgetConstraintsQuestions } from "./budget_constraints/questions.ts";
import { businessCaseQuestions } from "./business_case/questions.ts";
import { confirmedScopeQuestions } from "./confirmed_scope/questions.ts";
import { EXTRACTIONS } from "./extractions.ts";
import { corePainQuestions } from "./core_pain/questions.ts";
import { designPreferencesQuestions } from "./design_preferences/questions.ts";
import { fullRequirementsQuestions } from "./full_requirements/questions.ts";
import { missingFields } from "./gates.ts";
import { primaryPersonaQuestions } from "./primary_persona/questions.ts";
import type { BankQuestion, ElementQuestions, KnownWords } from "./question.ts";
import { wowMomentQuestions } from "./wow_moment/questions.ts";

const ELEMENT_QUESTIONS: Readonly<
  { [Name in ElementName]: ElementQuestions<ElementValues[Name]> }
> = {
  core_pain: corePainQuestions,
  primary_persona: primaryPersonaQuestions,
  wow_moment: wowMomentQuestions,
  design_preferences: designPreferencesQuestions,
  business_case: businessCaseQuestions,
  budget_constraints: budgetConstraintsQuestions,
  confirmed_scope: confirmedScopeQuestions,
};

/** The questions for what an unsatisfied gate lacks, in the order in which they are asked. */
export function findQuestions(gate: GateName, foundation: Foundation): Required<BankQuestion>[] {
  const missing = missingFields(gate, foundation);
  return questionsOf(gate).filter(({ field }) => missing.includes(field))
    .map((question) => ({ ...question, cues: question.cues ?? extractionCues(gate, question) }));
}

function extractionCues(gate: GateName, question: BankQuestion): string[] {
  const fields = gate === "full_requirements" ? [] : EXTRACTIONS[gate].fields;
  return fields.find(({ field }) => field === question.field)?.cues ?? [];
}

function questionsOf(gate: GateName): BankQuestion[] {
  return gate === "full_requirements" ? fullRequirementsQuestions : ELEMENT_QUESTIONS[gate].bank;
}

/** What an element says in one line, or null if it has no value or says nothing. */
export function summarizeElement<Name extends ElementName>(
  name: Name,
  foundation: Foundation,
): string | null {
  const value: ElementValues[Name] | null = foundation[name];
  if (value === null) return null;
  const line = ELEMENT_QUESTIONS[name].summarize(value).filter(isPresent).join("; ");
  return line === "" ? null : line;
}

/** What questions may weave in, at its full length. */
export function toKnownWords(
  { core_pain, primary_persona, wow_moment, business_case }: Foundation,
): KnownWords {
  const known = (text: string | undefined) => isPresent(text) ? text : null;
  return {
    pain: known(core_pain?.statement),
    persona: known(primary_persona?.name),
    wow: known(wow_moment?.description),
    priority: known(business_case?.why_priority),
  };
}
