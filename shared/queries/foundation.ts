import type { ExtractableName } from "../contracts/element.ts";
import { ELEMENT_NAMES } from "../elements/elements.ts";
import { confirmedBySchema } from "../contracts/stored_element.ts";
import { elementSchemas, type Foundation } from "../contracts/foundation.ts";
import { type Db, runQuery, toJson } from "./db.ts";
import { z } from "zod";
import {
  type StrategicContext,
  strategicContextSchema,
} from "../elements/strategic_context/schema.ts";
import { readinessSnapshotSchema } from "../contracts/readiness.ts";

/**
 * The project's foundation. An element that is missing, or stored in a shape it must not have, is null: scoring reports the
 * latter, and it must not break whoever reads the others.
 */
export async function selectFoundation(db: Db, project_id: string): Promise<Foundation> {
  const row = await runQuery(db, "select_foundation", (client, signal) =>
    client
      .from("project_foundation")
      .select(ELEMENT_NAMES.join(", "))
      .eq("project_id", project_id)
      .abortSignal(signal).maybeSingle<Record<string, unknown>>());
  return toFoundation(row ?? {});
}

/** Stored elements by name, as their schemas give them. */
export function toFoundation(stored: Record<string, unknown>): Foundation {
  const elements = ELEMENT_NAMES.map((name) => {
    const parsed = elementSchemas[name].safeParse(stored[name]);
    return [name, parsed.success ? parsed.data : null];
  });
  return Object.fromEntries(elements) as Foundation;
}

/** Most revisions that one answer lists. */
const REVISION_LIMIT = 200;

/** One value that an element took, or that was proposed for it and not taken. */
interface FoundationRevision {
  id: string;
  element: ExtractableName;
  kind: "accepted" | "proposal";
  value: Record<string, unknown>;
  confidence: number | null;
  confirmed_by: "client" | "consultant" | null;
  run_id: string | null;
  created_at: string;
}

/** The project's newest revisions, newest first. */
export async function selectFoundationRevisions(
  db: Db,
  project_id: string,
): Promise<FoundationRevision[]> {
  const revisions = await runQuery(db, "select_foundation_revisions", (client, signal) =>
    client
      .from("foundation_revisions")
      .select("id, element, kind, value, confidence, confirmed_by, run_id, created_at")
      .eq("project_id", project_id)
      .order("created_at", { ascending: false })
      .order("id")
      .limit(REVISION_LIMIT)
      .abortSignal(signal)
      .returns<FoundationRevision[]>());
  return revisions ?? [];
}

/** Who stands behind the row, by its status; nobody yet for all others. */
const CONFIRMED_BY: Record<string, StrategicContext["confirmed_by"]> = {
  confirmed_client: "client",
  confirmed_consultant: "consultant",
};

const { opportunity, investment_case, constraints, risks } = strategicContextSchema.shape;
/** People fill the columns too: one that is malformed reads as empty. */
const rowSchema = strategicContextSchema.extend({
  opportunity: opportunity.catch({}),
  investment_case: investment_case.catch({}),
  constraints: constraints.catch({}),
  risks: risks.catch([]),
});

const storedSchema = z.looseObject({ confirmation_status: z.string() });

/** The project's strategic context, or null if it has none or the caller may not see it. */
export async function selectStrategicContext(
  db: Db,
  project_id: string,
): Promise<StrategicContext | null> {
  const row = await runQuery(db, "select_strategic_context", (client, signal) =>
    client
      .from("strategic_context")
      .select("opportunity, investment_case, constraints, risks, evidence, confirmation_status")
      .eq("project_id", project_id)
      .abortSignal(signal).maybeSingle());
  return toStrategicContext(row);
}

/** The row as the functions know it; null for null. */
export function toStrategicContext(row: unknown): StrategicContext | null {
  if (row === null) return null;
  const { confirmation_status, ...parts } = storedSchema.parse(row);
  return rowSchema.parse({
    ...parts,
    confirmed_by: CONFIRMED_BY[confirmation_status] ?? null,
  });
}

/** An element's new value. Without `force` a value that somebody confirmed stays, and the new one is kept as a proposal. */
export interface ElementWrite {
  value: Record<string, unknown>;
  confidence: number | null;
  force: boolean;
}

const foundationCommitSchema = z.object({
  statuses: z.record(z.string(), z.enum(["extracted", "unchanged", "protected"])),
  /** The elements as they stand after the write, by name. */
  foundation: z.record(z.string(), z.unknown()),
  /** The project's state right after the write. */
  snapshot: readinessSnapshotSchema,
});
export type FoundationCommit = z.infer<typeof foundationCommitSchema>;

/**
 * Writes elements and their revisions in one transaction.
 *
 * @throws {AppError} `revision_conflict` if a quoted signal no longer holds its quote; nothing is written then.
 */
export async function callCommitFoundation(
  db: Db,
  project_id: string,
  elements: Record<string, ElementWrite>,
  run_id: string,
): Promise<FoundationCommit> {
  const data = await runQuery(
    db,
    "commit_foundation",
    (client, signal) =>
      client.rpc("commit_foundation", { project_id, run_id, elements: toJson(elements) })
        .abortSignal(signal),
  );
  return foundationCommitSchema.parse(data);
}

interface Confirmation {
  project_id: string;
  element: ExtractableName;
  /** Who confirms; the role follows from the membership. */
  user_id: string;
  /** The value as corrected by who confirms; null confirms the stored one. */
  value: Record<string, unknown> | null;
  /** The revision that was shown; null confirms whatever stands now. */
  revision_id: string | null;
}

const confirmedElementSchema = z.object({
  value: z.record(z.string(), z.unknown()),
  revision_id: z.uuid(),
  confirmed_by: confirmedBySchema,
});
type ConfirmedElement = z.infer<typeof confirmedElementSchema>;

/**
 * Confirms an element in the name of a member.
 *
 * @throws {AppError} `not_found` for who is no member; `insufficient_signal` if there is nothing to confirm;
 * `revision_conflict`, with the current value in `details`, if another revision stands than the one shown, or the client has
 * confirmed what a consultant would overwrite.
 */
export async function callConfirmElement(
  db: Db,
  confirmation: Confirmation,
): Promise<ConfirmedElement> {
  const { value, revision_id, ...rest } = confirmation;
  const data = await runQuery(
    db,
    "confirm_element",
    (client, signal) =>
      client.rpc("confirm_element", {
        ...rest,
        ...(value && { value: toJson(value) }),
        ...(revision_id && { revision_id }),
      }).abortSignal(signal),
  );
  return confirmedElementSchema.parse(data);
}
