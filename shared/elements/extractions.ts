import type { ExtractableName } from "../contracts/element.ts";
import { budgetConstraintsExtraction } from "./budget_constraints/extraction.ts";
import { businessCaseExtraction } from "./business_case/extraction.ts";
import { confirmedScopeExtraction } from "./confirmed_scope/extraction.ts";
import { corePainExtraction } from "./core_pain/extraction.ts";
import { designPreferencesExtraction } from "./design_preferences/extraction.ts";
import type { ElementExtraction } from "./extraction.ts";
import { primaryPersonaExtraction } from "./primary_persona/extraction.ts";
import { strategicContextExtraction } from "./strategic_context/extraction.ts";
import { wowMomentExtraction } from "./wow_moment/extraction.ts";

/** How everything that can be extracted is extracted, by name. */
export const EXTRACTIONS: Readonly<Record<ExtractableName, ElementExtraction>> = {
  core_pain: corePainExtraction,
  primary_persona: primaryPersonaExtraction,
  wow_moment: wowMomentExtraction,
  design_preferences: designPreferencesExtraction,
  business_case: businessCaseExtraction,
  budget_constraints: budgetConstraintsExtraction,
  confirmed_scope: confirmedScopeExtraction,
  strategic_context: strategicContextExtraction,
};
