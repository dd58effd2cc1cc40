import { isFieldConfirmed } from "../contracts/standing.ts";
import type { HandedFeature, HandOverFacts } from "./hand_over_facts.ts";
import { listHandedFields } from "./list_handed_fields.ts";
import { escapeMarkdown } from "./render_markdown.ts";

/**
 * The confirmed requirements in the form of an OpenSpec specification: a purpose, and for each confirmed feature of the first
 * version a requirement with what the system shall do and a scenario of what the user does. Unconfirmed features are left out.
 */
export function renderSpec(facts: HandOverFacts): string {
  const confirmed = facts.features.filter(isConfirmed);
  const [first, later] = [true, false].map((is_mvp) =>
    confirmed.filter((feature) => feature.is_mvp === is_mvp)
  );
  const sections = [
    `# ${escapeMarkdown(facts.project.name)} Specification`,
    `## Purpose\n\n${renderPurpose(facts)}`,
    "## Requirements",
    ...(first ?? []).map((feature) => renderRequirement(feature, facts)),
    ...(first?.length === 0 ? ["No feature of the first version is confirmed yet."] : []),
  ];
  if (later && later.length > 0) {
    sections.push(
      ["## Out of scope for the first version", "", ...later.map(toItem)].join("\n"),
    );
  }
  return sections.join("\n\n") + "\n";
}

function isConfirmed({ confirmation_status }: HandedFeature): boolean {
  return confirmation_status.startsWith("confirmed_");
}

function toItem({ name, description }: HandedFeature): string {
  return `- ${escapeMarkdown(name)}${description ? `: ${escapeMarkdown(description)}` : ""}`;
}

/** What says why it is built. */
const PURPOSE = [["core_pain", "statement"], ["wow_moment", "description"]] as const;

/** Why it is built, as far as somebody confirmed it, with why a part of it may not be relied on. */
function renderPurpose(facts: HandOverFacts): string {
  const lines = PURPOSE.flatMap(([name, field]) => {
    const value = facts.elements[name];
    if (value === null || !isFieldConfirmed(value, field)) return [];
    return listHandedFields(name, value, facts).filter(({ path }) => path === field)
      .map(({ texts, doubt }) =>
        texts.map(escapeMarkdown).join(" ") + (doubt ? ` *(${escapeMarkdown(doubt)})*` : "")
      );
  });
  return lines.length === 0 ? "Not confirmed yet." : lines.join("\n\n");
}

function renderRequirement(feature: HandedFeature, { personas }: HandOverFacts): string {
  const { name, description, user_actions, system_behaviors } = feature;
  const users = personas.filter(({ id }) => feature.target_persona_ids.includes(id))
    .map((persona) => escapeMarkdown(persona.name));
  const shall = system_behaviors.length > 0 ? system_behaviors : [description ?? name];
  const scenario = [
    ...(users.length > 0 ? [`- **GIVEN** ${users.join(", ")}`] : []),
    ...user_actions.map((action, at) =>
      `- **${at === 0 ? "WHEN" : "AND"}** ${escapeMarkdown(action)}`
    ),
    ...system_behaviors.map((behavior, at) =>
      `- **${at === 0 ? "THEN" : "AND"}** ${escapeMarkdown(behavior)}`
    ),
  ];
  const blocks = [
    `### Requirement: ${escapeMarkdown(name)}`,
    shall.map((behavior) => `The system SHALL provide: ${escapeMarkdown(behavior)}`).join("\n\n"),
  ];
  if (user_actions.length > 0) {
    blocks.push(`#### Scenario: ${escapeMarkdown(name)}\n\n${scenario.join("\n")}`);
  }
  return blocks.join("\n\n");
}
