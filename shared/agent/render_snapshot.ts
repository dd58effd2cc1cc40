import type { Observation, ProductSnapshot } from "../contracts/di_agent.ts";
import { clipText } from "../text/clip_text.ts";
import { escapeMarkup } from "../text/escape_markup.ts";

/**
 * Lengths in UTF-16 code units, a quarter as many tokens: the targets of domain rules, section 12.2, which names five
 * sections of 100, 200, 200, 100 and 50 tokens.
 */
const LENGTHS = { name: 120, part: 180, step: 90 } as const;
const MAX_FEATURES = 5;
const MAX_PERSONAS = 4;
const MAX_STEPS = 6;
const MAX_RECOMMENDATIONS = 3;
const MAX_STAKEHOLDERS = 3;
const MAX_CONSTRAINTS = 4;

/** The state of the project in five short sections: identity, strategy, product, market, status; a line for each fact. */
export function renderSnapshot(observation: Observation): string[] {
  return [
    ...renderIdentity(observation),
    ...renderStrategy(observation),
    ...renderProduct(observation.product),
    ...renderMarket(observation),
    ...renderStatus(observation),
  ];
}

function clip(text: string, max_length: number): string {
  return clipText(escapeMarkup(text), max_length);
}

function clipJson(value: unknown, max_length: number): string {
  return clip(typeof value === "string" ? value : JSON.stringify(value) ?? "", max_length);
}

function renderIdentity({ project, analysis }: Observation): string[] {
  const stakeholders = toList(analysis.areas.identified_stakeholders).slice(0, MAX_STAKEHOLDERS);
  return [
    `identity: ${clip(project.name, LENGTHS.name)}${
      project.vertical === null ? "" : ` (${clip(project.vertical, LENGTHS.name)})`
    }`,
    ...stakeholders.map((person) => `  stakeholder: ${clipJson(person, LENGTHS.part)}`),
  ];
}

function renderStrategy({ product }: Observation): string[] {
  const context = product?.strategic_context;
  if (context === undefined || context === null) return [];
  const parts = {
    opportunity: context.opportunity,
    investment_case: context.investment_case,
    risks: context.risks,
  };
  return [
    `strategy (${context.confirmation_status}):`,
    ...Object.entries(parts).filter(([, value]) => isFilled(value))
      .map(([name, value]) => `  ${name}: ${clipJson(value, LENGTHS.part)}`),
  ];
}

function renderProduct(product: ProductSnapshot | undefined): string[] {
  if (product === undefined) return [];
  const { features, personas, vp_steps } = product;
  return [
    `product: ${features.total} features (${features.mvp} MVP, ${features.confirmed} confirmed), ` +
    `${personas.total} personas (${personas.confirmed} confirmed), ` +
    `${vp_steps.total} steps on the value path (${vp_steps.confirmed} confirmed)`,
    ...features.shown.slice(0, MAX_FEATURES).map((feature) =>
      `  feature: ${clip(feature.name, LENGTHS.name)}${feature.is_mvp ? ", MVP" : ""}${
        markConfirmed(feature)
      }`
    ),
    ...personas.shown.slice(0, MAX_PERSONAS).map((persona) =>
      `  persona: ${clip(describePersona(persona), LENGTHS.part)}${markConfirmed(persona)}`
    ),
    ...vp_steps.shown.slice(0, MAX_STEPS).map((step) =>
      `  step ${step.step_index}: ${
        clip([step.label, step.value_created].filter(isFilled).join(" → "), LENGTHS.step)
      }${markConfirmed(step)}`
    ),
  ];
}

function describePersona(persona: ProductSnapshot["personas"]["shown"][number]): string {
  return [
    persona.name,
    persona.role,
    persona.goal && `wants ${persona.goal}`,
    persona.pain_point && `suffers from ${persona.pain_point}`,
  ].filter(isFilled).join(", ");
}

function markConfirmed({ confirmed }: { confirmed: boolean }): string {
  return confirmed ? ", confirmed" : "";
}

function renderMarket({ foundation, product }: Observation): string[] {
  const references = foundation.design_preferences?.references ?? [];
  const constraints = product?.strategic_context?.constraints;
  const limits = [
    ...(foundation.budget_constraints?.technical_constraints ?? []),
    ...(foundation.budget_constraints?.organizational_constraints ?? []),
  ].slice(0, MAX_CONSTRAINTS);
  return [
    ...(references.length === 0
      ? []
      : [`market: compared with ${clip(references.join(", "), LENGTHS.part)}`]),
    ...limits.map((limit) => `  limit: ${clip(limit, LENGTHS.step)}`),
    ...(isFilled(constraints) ? [`  constraints: ${clipJson(constraints, LENGTHS.part)}`] : []),
  ];
}

function renderStatus({ readiness }: Observation): string[] {
  const worth = (gain: number) => gain > 0 ? `+${gain.toFixed(1)} points, ` : "";
  return readiness.recommendations.slice(0, MAX_RECOMMENDATIONS).map((advice) =>
    `advice: ${clip(advice.action, LENGTHS.name)} (${worth(advice.gain)}effort ${advice.effort})`
  );
}

function toList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return isFilled(value) ? [value] : [];
}

function isFilled(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return false;
  return typeof value !== "object" || Object.keys(value).length > 0;
}
