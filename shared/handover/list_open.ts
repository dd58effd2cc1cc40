import type { ExtractableName } from "../contracts/element.ts";
import type { ElementValues } from "../contracts/foundation.ts";
import { ELEMENTS, EXTRACTABLE_NAMES } from "../elements/elements.ts";
import { listFields, listLacking } from "../elements/gates.ts";
import { capitalize } from "../text/capitalize.ts";
import type { HandedElement, HandOverFacts } from "./hand_over_facts.ts";
import { listHandedFields } from "./list_handed_fields.ts";

/** What is open in a foundation, in words for who reads it. */
export interface Open {
  /** Fields about which the client has said two things, and nobody which holds: "Core pain: Trigger, Stakes". */
  disputed: string[];
  /** Fields whose statement does not hold, as somebody said: "Core pain: Trigger, Stakes". */
  overruled: string[];
  /** Elements of which nothing is known, "Wow moment", and what is missing in the others: "Core pain: Trigger, Stakes". */
  missing: string[];
  /** Fields that may not be relied on, each with the reason: "Core pain, Trigger: Its quotes speak of something else". */
  doubted: string[];
  /** Elements that the client has not confirmed as a whole. */
  unconfirmed: string[];
  /** Features, personas and steps that nobody has confirmed, by name. */
  unconfirmed_product: string[];
}

/** What is missing, what is in doubt, and what nobody has said yes to. */
export function listOpen(facts: HandOverFacts): Open {
  const known = EXTRACTABLE_NAMES.map((name) => toKnown(name, facts));
  return {
    disputed: known.flatMap(({ title, name, value }) =>
      toLine(title, listLabels(name, value?.disputed ?? []))
    ),
    overruled: known.flatMap(({ title, name, value }) =>
      toLine(title, listLabels(name, value?.overruled ?? []))
    ),
    missing: known.flatMap(({ title, name, value, not_shared }) =>
      value === null ? not_shared.size === 0 ? [title] : [] : toLine(
        title,
        listLabels(name, listLackingIn(name, value).filter((path) => !not_shared.has(path))),
      )
    ),
    doubted: known.flatMap(({ title, doubts }) =>
      doubts.map(({ label, doubt }) => `${title}, ${label}: ${doubt}`)
    ),
    unconfirmed: known.filter(({ value }) => value !== null && value.confirmed_by !== "client")
      .map(({ title }) => title),
    unconfirmed_product: [
      ...facts.features,
      ...facts.personas,
      ...facts.steps.map((step) => ({ ...step, name: step.label ?? "Step" })),
    ].filter(({ confirmation_status }) => !confirmation_status.startsWith("confirmed_"))
      .map(({ name }) => name),
  };
}

/** An element with its doubts; its value is null also where all of its fields are empty. */
function toKnown(name: ExtractableName, facts: HandOverFacts) {
  const value = facts.elements[name];
  const fields = value === null ? [] : listHandedFields(name, value, facts);
  const derived = new Map(listFields(name).map(([path, { derived }]) => [path, derived]));
  return {
    name,
    title: capitalize(ELEMENTS[name].label),
    value: fields.length === 0 ? null : value,
    // Known to the studio.
    not_shared: new Set(value?.not_shared),
    doubts: fields.filter(({ path, doubt }) =>
      // Nobody has to say what follows from other elements; what is disputed or overruled has its own list.
      doubt !== undefined && !derived.get(path) && !value?.disputed?.includes(path) &&
      !value?.overruled?.includes(path)
    ),
  };
}

function listLackingIn(name: ExtractableName, value: HandedElement): string[] {
  if (name === "strategic_context") return [];
  // What is handed over has the form of the element's schema, but for a confidence that is not shared, which is not looked at.
  return listLacking(name, value as unknown as ElementValues[typeof name]);
}

function listLabels(name: ExtractableName, paths: readonly string[]): string[] {
  return listFields(name).flatMap(([path, { label }]) => paths.includes(path) ? [label] : []);
}

function toLine(title: string, labels: readonly string[]): string[] {
  return labels.length === 0 ? [] : [`${title}: ${labels.join(", ")}`];
}
