import type { ExtractableName } from "../contracts/element.ts";
import type { ProductQuote } from "../contracts/evidence.ts";
import { ELEMENTS, EXTRACTABLE_NAMES } from "../elements/elements.ts";
import { listFields } from "../elements/gates.ts";
import { capitalize } from "../text/capitalize.ts";
import { isPresent } from "../text/is_present.ts";
import type {
  HandedFeature,
  HandedPersona,
  HandedQuote,
  HandedStatement,
  HandedStep,
  HandOverFacts,
} from "./hand_over_facts.ts";
import { listHandedFields } from "./list_handed_fields.ts";
import { listOpen } from "./list_open.ts";

/**
 * A piece of a document, which every format renders in its own way. All texts are plain: whatever they look like, they are words.
 * A field's `doubt` is why it may not be relied on.
 */
export type Block =
  | { kind: "title" | "heading" | "subheading" | "paragraph" | "note"; text: string }
  | { kind: "field"; label: string; texts: readonly string[]; doubt?: string }
  | { kind: "quote"; text: string; source: string };

/** The foundation with what it stands on, the product, what is open, and what to ask next. */
export function toHandoverDocument(facts: HandOverFacts): Block[] {
  const { project, at } = facts;
  return [
    { kind: "title", text: project.name },
    {
      kind: "note",
      text: [project.vertical, `As of ${toDay(at)}`].filter(Boolean).join(" · "),
    },
    { kind: "heading", text: "Foundation" },
    ...EXTRACTABLE_NAMES.flatMap((name) => toElementBlocks(name, facts)),
    ...toSection("Features", facts.features, (feature) => toFeatureBlocks(feature, facts)),
    ...toSection("Personas", facts.personas, toPersonaBlocks),
    ...toSection("Value path", facts.steps, (step, at) => toStepBlocks(step, at, facts)),
    ...toOpenBlocks(facts),
    ...toConflictBlocks(facts),
    ...toQuestionBlocks(facts),
  ];
}

/** "12 November 2026", whichever language the reader's machine speaks: a document is read elsewhere. */
export function toDay(at: string): string {
  return DAY.format(new Date(at));
}

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

function toElementBlocks(name: ExtractableName, facts: HandOverFacts): Block[] {
  const value = facts.elements[name];
  if (value === null) return [];
  const fields = listHandedFields(name, value, facts)
    .map(({ path: _, ...field }) => ({ kind: "field" as const, ...field }));
  if (fields.length === 0) return [];
  return [
    { kind: "subheading", text: capitalize(ELEMENTS[name].label) },
    { kind: "note", text: describeConfirmation(name, facts) },
    ...(value.source_gone ? [SOURCE_GONE] : []),
    ...fields,
    ...value.evidence.flatMap((quote) => toQuoteBlocks(quote, facts)),
  ];
}

const SOURCE_GONE: Block = {
  kind: "note",
  text: "Confirmed in words whose source is gone",
};

function describeConfirmation(name: ExtractableName, facts: HandOverFacts): string {
  const { confirmed_by = null, confirmed_fields = [] } = facts.elements[name] ?? {};
  const labels = listFields(name).flatMap(([path, { label }]) =>
    confirmed_fields.includes(path) ? [label] : []
  );
  const partly = labels.length === 0 ? "" : `; the client said yes to ${labels.join(", ")}`;
  if (confirmed_by === null) return `Not confirmed${partly}`;
  const { name: who, address, confirmed_at } = facts.confirmations[name] ?? {};
  const by = who ?? address;
  return [
    `Confirmed by the ${confirmed_by === "client" ? "client" : "studio"}`,
    by && `: ${by}`,
    confirmed_at && `, ${toDay(confirmed_at)}`,
    partly,
  ].filter(Boolean).join("");
}

function toQuoteBlocks({ quote, speaker, signal_id }: HandedQuote, facts: HandOverFacts): Block[] {
  if (quote === "") return [];
  const source = facts.sources.get(signal_id);
  return [toQuote(quote, speaker, source?.title, source?.occurred_at)];
}

/** @param at When it was said, ISO 8601. */
function toQuote(
  text: string,
  speaker: string | null,
  title: string | null | undefined,
  at: string | null | undefined,
): Block {
  return {
    kind: "quote",
    text,
    source: [speaker, title, at && toDay(at)].filter(Boolean).join(", "),
  };
}

function toSection<Row>(
  heading: string,
  rows: readonly Row[],
  toBlocks: (row: Row, at: number) => Block[],
): Block[] {
  return rows.length === 0 ? [] : [{ kind: "heading", text: heading }, ...rows.flatMap(toBlocks)];
}

function toFields(fields: Record<string, readonly (string | null)[]>): Block[] {
  return Object.entries(fields).flatMap(([label, items]) => {
    const texts = items.filter((item) => item !== null && isPresent(item)) as string[];
    return texts.length === 0 ? [] : [{ kind: "field" as const, label, texts }];
  });
}

function toFeatureBlocks(feature: HandedFeature, facts: HandOverFacts): Block[] {
  const { personas } = facts;
  const { name, description, is_mvp, user_actions, system_behaviors } = feature;
  const served = personas.filter(({ id }) => feature.target_persona_ids.includes(id));
  return [
    { kind: "subheading", text: name },
    {
      kind: "note",
      text: `${is_mvp ? "First version" : "Later"} · ${STATUSES[feature.confirmation_status]}`,
    },
    ...toFields({
      "What it does": [description],
      "The user": user_actions,
      "The system": system_behaviors,
      "For": served.map(({ name }) => name),
    }),
    ...toEvidenceBlocks(feature.evidence, facts),
  ];
}

/** The client's own words; what else a feature or step stands on is the studio's note. */
function toEvidenceBlocks(evidence: readonly ProductQuote[], facts: HandOverFacts): Block[] {
  return evidence.flatMap(({ source_type, signal_id, quote, speaker }) =>
    source_type === "signal" && signal_id && quote
      ? toQuoteBlocks({ signal_id, quote, speaker: speaker ?? null }, facts)
      : []
  );
}

const STATUSES: Readonly<Record<string, string>> = {
  ai_generated: "Not confirmed",
  needs_client: "Awaits the client’s yes",
  confirmed_consultant: "Confirmed by the studio",
  confirmed_client: "Confirmed by the client",
};

function toPersonaBlocks({ name, role, goals, pain_points, ...persona }: HandedPersona): Block[] {
  return [
    { kind: "subheading", text: name },
    { kind: "note", text: STATUSES[persona.confirmation_status] ?? "" },
    ...toFields({ "Role": [role], "Goals": goals, "Pains": pain_points }),
  ];
}

function toStepBlocks(step: HandedStep, at: number, facts: HandOverFacts): Block[] {
  const actor = facts.personas.find(({ id }) => id === step.actor_persona_id);
  return [
    { kind: "subheading", text: `${at + 1}. ${step.label ?? "Step"}` },
    { kind: "note", text: STATUSES[step.confirmation_status] ?? "" },
    ...toFields({
      "Acts": [actor?.name ?? null],
      "What happens": [step.narrative_user],
      "Worth": [step.value_created],
    }),
    ...toEvidenceBlocks(step.evidence, facts),
  ];
}

function toOpenBlocks(facts: HandOverFacts): Block[] {
  const open = listOpen(facts);
  const fields = toFields({
    "Disputed: which statement holds?": open.disputed,
    "Another statement holds": open.overruled,
    "Still missing": open.missing,
    "Not carried by the client’s words": open.doubted,
    "Without the client’s yes": open.unconfirmed,
    "Not confirmed in the product": open.unconfirmed_product,
  });
  return fields.length === 0 ? [] : [{ kind: "heading", text: "Open" }, ...fields];
}

/** Statements that do not go together, the earlier one first. */
function toConflictBlocks(facts: HandOverFacts): Block[] {
  const { conflicts, sources } = facts;
  if (conflicts.length === 0) return [];
  const toStatement = ({ quote, speaker, signal_id, said_at }: HandedStatement) =>
    toQuote(quote, speaker, sources.get(signal_id)?.title, said_at);
  return [
    { kind: "heading", text: "Conflicts" },
    { kind: "note", text: "The client said both. Ask which of the two holds." },
    ...conflicts.flatMap(({ subject, earlier, later }): Block[] => [
      { kind: "subheading", text: capitalize(subject.replaceAll("_", " ")) },
      toStatement(earlier),
      toStatement(later),
    ]),
  ];
}

function toQuestionBlocks({ questions }: HandOverFacts): Block[] {
  if (questions.length === 0) return [];
  return [
    { kind: "heading", text: "Questions for the next call" },
    ...questions.flatMap(({ question, why_ask, listen_for }, at): Block[] => [
      { kind: "subheading", text: `${at + 1}. ${question}` },
      ...toFields({ "Why": [why_ask], "Listen for": listen_for }),
    ]),
  ];
}
