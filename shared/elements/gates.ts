/** The gates of all elements, and what they look at. */
import type { ElementName, ExtractableName, GateName } from "../contracts/element.ts";
import type { ElementValues, Foundation } from "../contracts/foundation.ts";
import { budgetConstraintsGate } from "./budget_constraints/gate.ts";
import { businessCaseGate } from "./business_case/gate.ts";
import { confirmedScopeGate } from "./confirmed_scope/gate.ts";
import { corePainGate } from "./core_pain/gate.ts";
import { designPreferencesGate } from "./design_preferences/gate.ts";
import {
  assessFullRequirements,
  FULL_REQUIREMENTS_FIELDS,
  type RequirementFacts,
} from "./full_requirements/gate.ts";
import { assessGate, type Field, type Gate, type GateFinding, listMissing } from "./gate.ts";
import { GATES } from "./elements.ts";
import { primaryPersonaGate } from "./primary_persona/gate.ts";
import { strategicContextFields } from "./strategic_context/fields.ts";
import { wowMomentGate } from "./wow_moment/gate.ts";

const ELEMENT_GATES: Readonly<{ [Name in ElementName]: Gate<ElementValues[Name]> }> = {
  core_pain: corePainGate,
  primary_persona: primaryPersonaGate,
  wow_moment: wowMomentGate,
  design_preferences: designPreferencesGate,
  business_case: businessCaseGate,
  budget_constraints: budgetConstraintsGate,
  confirmed_scope: confirmedScopeGate,
};

/** What a gate is judged by. */
export type GateFacts = RequirementFacts & { foundation: Foundation };

/** The finding at one gate. */
export function assess(name: GateName, facts: GateFacts): GateFinding {
  return name === "full_requirements"
    ? assessFullRequirements(facts)
    : assessElement(name, facts.foundation);
}

function assessElement<Name extends ElementName>(name: Name, foundation: Foundation): GateFinding {
  const value: ElementValues[Name] | null = foundation[name];
  return assessGate<ElementValues[Name]>(ELEMENT_GATES[name], value, GATES[name].min_confidence);
}

/**
 * What an unsatisfied gate lacks, as names of its element's fields, in their order; "confirmation" where every field has a value
 * and only certainty is missing.
 */
export function missingFields(name: GateName, foundation: Foundation): string[] {
  if (name === "full_requirements") return [...FULL_REQUIREMENTS_FIELDS];
  const missing = listElementMissing(name, foundation);
  return missing.length > 0 ? missing : ["confirmation"];
}

/** Whether what is reported at the gate of an element is that somebody has to say that it is right, and nothing besides. */
export function lacksOnlyCertainty(name: ElementName, missing: readonly string[]): boolean {
  return missing.every((item) => isCertainty(name, item));
}

/** Whether the item reported as missing is that somebody has to say that the rest is right. */
export function isCertainty(name: ElementName, item: string): boolean {
  return item === ELEMENT_GATES[name].confirmation?.missing;
}

function listElementMissing<Name extends ElementName>(name: Name, foundation: Foundation) {
  const value: ElementValues[Name] | null = foundation[name];
  const { fields } = ELEMENT_GATES[name];
  return listMissing<ElementValues[Name]>(fields, value).map(([field]) => field);
}

/**
 * The fields that an element still lacks, in their order: the required ones that say nothing, and while the element is not complete
 * those without which its gate stays shut.
 */
export function listLacking<Name extends ElementName>(
  name: Name,
  value: ElementValues[Name],
): string[] {
  const gate: Gate<ElementValues[Name]> = ELEMENT_GATES[name];
  const is_complete = gate.isComplete(value);
  return listMissing<ElementValues[Name]>(gate.fields, value)
    .filter(([, { kind, required }]) => kind !== "confirmation" && (required || !is_complete))
    .map(([field]) => field);
}

/** The stored fields of all that can be extracted, by their paths, in the order in which they are shown. */
export function listFields(name: ExtractableName): [path: string, field: Field][] {
  const fields: Readonly<Record<string, Field>> = name === "strategic_context"
    ? strategicContextFields
    : ELEMENT_GATES[name].fields;
  return Object.entries(fields).filter(([, { kind }]) => kind !== "confirmation");
}
