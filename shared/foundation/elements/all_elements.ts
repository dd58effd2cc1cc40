import type { ExtractableName } from "../../contracts/element.ts";
import type { ElementDefinition } from "../element_definition.ts";
import { budgetConstraints } from "./budget_constraints.ts";
import { businessCase } from "./business_case.ts";
import { confirmedScope } from "./confirmed_scope.ts";
import { corePain } from "./core_pain.ts";
import { designPreferences } from "./design_preferences.ts";
import { primaryPersona } from "./primary_persona.ts";
import { strategicContext } from "./strategic_context.ts";
import { wowMoment } from "./wow_moment.ts";

/**
 * The definition of all that can be extracted, by name. Each stands after the elements it waits for, which is what lets a bounded
 * pool run them in this order without a deadlock.
 */
export const ALL_ELEMENTS: Readonly<Record<ExtractableName, ElementDefinition>> = {
  core_pain: corePain,
  design_preferences: designPreferences,
  budget_constraints: budgetConstraints,
  primary_persona: primaryPersona,
  wow_moment: wowMoment,
  business_case: businessCase,
  strategic_context: strategicContext,
  confirmed_scope: confirmedScope,
};
