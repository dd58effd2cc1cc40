import type { ExtractableName } from "../../../shared/contracts/element.ts";
import type { Evidence } from "../../../shared/contracts/evidence.ts";
import type { ConfirmedBy } from "../../../shared/contracts/stored_element.ts";
import { hasClientsYes } from "../../../shared/contracts/standing.ts";
import { EXTRACTABLE_NAMES } from "../../../shared/elements/elements.ts";
import type { HandedElement } from "../../../shared/handover/hand_over_facts.ts";
import { listHandedFields } from "../../../shared/handover/list_handed_fields.ts";
import type { ConfirmationStatus } from "../../../packages/client/read_product.ts";
import type { ProductTable } from "../../api/product.ts";
import { toLabel } from "../../format.ts";
import type { MemberRole } from "../../../shared/contracts/person.ts";
import type { Review } from "../../api/review.ts";
import { byTime, type NewsItem, tellRevision, tellSignal } from "../../components/news_list.tsx";

/** Something that a member has not confirmed yet. */
export interface Awaiting {
  /** How it is confirmed: an element by its newest revision, a row by its version. */
  what:
    | { kind: "element"; name: ExtractableName; revision_id: string | null }
    | { kind: "row"; table: ProductTable; id: string; updated_at: string };
  title: string;
  /** What it is: "Foundation", "Feature". */
  group: string;
  fields: readonly AwaitingField[];
  quotes: readonly Evidence[];
  /** Whether the studio asks the client for it. */
  is_asked: boolean;
  /** Whether it has the member's yes, and something else was said since, or holds; the fields are those then. */
  is_disputed: boolean;
}

export interface AwaitingField {
  label: string;
  texts: readonly string[];
  /** Its name, where the client may say yes to it alone. */
  path?: string;
  /** Whether the client has. */
  is_confirmed?: boolean;
  /** Whether the client has said something else since. */
  is_disputed?: boolean;
  /** Whether somebody said since that another statement holds. */
  is_overruled?: boolean;
}

/** What is waiting for confirmation by a member with this role; what the studio asks the client for comes first. */
export function listAwaiting({ foundation, product }: Review, role: MemberRole): Awaiting[] {
  const { features, personas, steps } = product;
  const elements = EXTRACTABLE_NAMES.flatMap((name): Awaiting[] => {
    const value = foundation[name];
    if (value === null || !awaitsElement(value, role)) return [];
    const { disputed, overruled } = listContested(value);
    const is_own = value.confirmed_by === toSide(role);
    const handed = listHandedFields(name, value as unknown as HandedElement, { features })
      .filter(({ path }) => !is_own || disputed.includes(path) || overruled.includes(path));
    if (handed.length === 0) return [];
    const fields = name === "strategic_context" || role !== "client"
      ? handed.map(
        ({ label, texts }) => ({ label, texts }),
      )
      : handed.map(({ path, label, texts }) => ({
        path,
        label,
        texts,
        is_confirmed: hasClientsYes(value, path),
        is_disputed: disputed.includes(path),
        is_overruled: overruled.includes(path),
      }));
    return [{
      what: { kind: "element", name, revision_id: foundation.revision_ids[name] ?? null },
      title: toLabel(name),
      group: "Foundation",
      fields,
      quotes: value.evidence.filter(({ quote }) => quote !== ""),
      is_asked: false,
      is_disputed: is_own,
    }];
  });
  const names = new Map(personas.map(({ id, name }) => [id, name]));
  const rows = [
    ...features.map((feature) =>
      toRow("features", "Feature", feature, feature.name, {
        "What it does": [feature.description],
        "The user": feature.user_actions,
        "The system": feature.system_behaviors,
      })
    ),
    ...personas.map((persona) =>
      toRow("personas", "Persona", persona, persona.name, {
        "Role": [persona.role],
        "Goals": persona.goals,
        "Pains": persona.pain_points,
      })
    ),
    ...steps.map((step) =>
      toRow("vp_steps", "Step of the value path", step, step.label ?? "Step", {
        "What happens": [step.narrative_user],
        "Worth": [step.value_created],
        "Acts": [step.actor_persona_id && (names.get(step.actor_persona_id) ?? null)],
      })
    ),
  ].filter(({ status }) => awaitsRow(status, role)).map(({ status: _, ...row }) => row);
  const all = [...elements, ...rows];
  return [...all.filter(({ is_asked }) => is_asked), ...all.filter(({ is_asked }) => !is_asked)];
}

/** What was confirmed by a member's own side and contradicted since is asked for again; the client confirms after the studio. */
function awaitsElement(
  value: Contested & { confirmed_by: ConfirmedBy | null },
  role: MemberRole,
): boolean {
  const { confirmed_by } = value;
  const { disputed, overruled } = listContested(value);
  if (confirmed_by === toSide(role)) return disputed.length + overruled.length > 0;
  return role === "client" || confirmed_by === null;
}

interface Contested {
  disputed?: readonly string[] | undefined;
  overruled?: readonly string[] | undefined;
}

function listContested({ disputed = [], overruled = [] }: Contested) {
  return { disputed, overruled };
}

function toSide(role: MemberRole): ConfirmedBy {
  return role === "client" ? "client" : "consultant";
}

function awaitsRow(status: ConfirmationStatus, role: MemberRole): boolean {
  return role === "client" ? status !== "confirmed_client" : status === "ai_generated";
}

interface Versioned {
  id: string;
  updated_at: string;
  confirmation_status: ConfirmationStatus;
}

function toRow(
  table: ProductTable,
  group: string,
  { id, updated_at, confirmation_status }: Versioned,
  title: string,
  fields: Record<string, readonly (string | null)[]>,
): Awaiting & { status: ConfirmationStatus } {
  return {
    what: { kind: "row", table, id, updated_at },
    title,
    group,
    fields: Object.entries(fields).flatMap(([label, items]) => {
      const texts = items.filter((item): item is string => item !== null && item !== "");
      return texts.length === 0 ? [] : [{ label, texts }];
    }),
    quotes: [],
    is_asked: confirmation_status === "needs_client",
    is_disputed: false,
    status: confirmation_status,
  };
}

/** What happened since the member last looked, the newest first. */
export function listNews({ foundation, product, signals, seen_at }: Review): NewsItem[] {
  const since = seen_at === null ? 0 : Date.parse(seen_at);
  const rows = (title: string, path: string, list: readonly Versioned[]) =>
    list.map(({ updated_at, ...row }) => ({
      at: updated_at,
      text: `${title}: ${"name" in row ? row.name : "label" in row ? row.label : ""}`,
      path,
    }));
  return byTime([
    ...(foundation.revisions ?? []).filter(({ kind, user_id }) =>
      kind === "accepted" || user_id !== null
    ).map(tellRevision),
    ...signals.map(tellSignal),
    ...rows("Feature", "/product/features", product.features),
    ...rows("Persona", "/product/personas", product.personas),
    ...rows("Step", "/product/path", product.steps),
  ].filter(({ at }) => Date.parse(at) > since));
}
