import type { ExtractableName } from "../contracts/element.ts";
import { ELEMENT_NAMES } from "../elements/elements.ts";
import { type Evidence, type ProductQuote, productQuoteSchema } from "../contracts/evidence.ts";
import { confirmedBySchema } from "../contracts/stored_element.ts";
import {
  type Changes,
  changesSchema,
  confirmationsSchema,
  elementSchemas,
  type Foundation,
  type ProposalDecision,
  revisionSchema,
  shownSchemas,
  type ShownValues,
  sourcesSchema,
} from "../contracts/foundation.ts";
import { decidedConflictSchema } from "../contracts/fact.ts";
import { personSchema } from "../contracts/person.ts";
import type { TokenRequest } from "./token_budget.ts";
import { type Db, runQuery, toJson } from "./db.ts";
import type { HashedSignal } from "./signals.ts";
import * as z from "zod";
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

const { opportunity, investment_case, constraints, risks } = strategicContextSchema.shape;
/** People fill the columns too: one that is malformed reads as empty. */
const contextSchema = strategicContextSchema.extend({
  opportunity: opportunity.catch({}),
  investment_case: investment_case.catch({}),
  constraints: constraints.catch({}),
  risks: risks.catch([]),
});

/** The row, in the form of an element, as the functions know it; null for null. */
export function toStrategicContext(stored: unknown): StrategicContext | null {
  return stored === null || stored === undefined ? null : contextSchema.parse(stored);
}

/** Everything that can be extracted, as the schemas give it; null for what is missing or malformed. */
export function toShownValues(shown: Record<string, unknown>): ShownValues {
  const elements = ELEMENT_NAMES.map((name) => {
    const parsed = shownSchemas[name].safeParse(shown[name]);
    return [name, parsed.success ? parsed.data : null];
  });
  return {
    ...Object.fromEntries(elements),
    strategic_context: toStrategicContext(shown["strategic_context"]),
  } as ShownValues;
}

const shownFoundationSchema = z.object({
  /** As stored, by name; null for what is missing. */
  elements: z.record(z.string(), z.unknown()),
  /** The revision that says what the element says; null for what is missing, and where none does. */
  revision_ids: z.record(z.string(), z.uuid().nullable()),
  /** Who stands behind what was confirmed. */
  confirmations: confirmationsSchema,
  context_updated_at: z.string().nullable(),
  /** Whether quotes are to be verified again. */
  pending_evidence: z.boolean(),
  people: z.array(personSchema),
  sources: sourcesSchema,
  /** Who speaks in the signals, as they spell it, the most first; the ids are of at most five of the signals. */
  speakers: z.array(z.object({
    speaker: z.string(),
    signals: z.int(),
    turns: z.int(),
    signal_ids: z.array(z.uuid()),
  })),
  /** Whether there are signals in which nobody has read who speaks. */
  has_unread_turns: z.boolean(),
  /** The 200 newest, newest first, where asked for. */
  revisions: z.array(revisionSchema).optional(),
});
export type ShownFoundation = z.infer<typeof shownFoundationSchema>;

/**
 * The foundation as the caller is shown it, with who confirmed what and who speaks in the signals.
 *
 * @throws {AppError} `not_found` where the caller sees no such project.
 */
export async function callReadFoundation(
  db: Db,
  project_id: string,
  revisions: boolean,
): Promise<ShownFoundation> {
  const data = await runQuery(
    db,
    "read_foundation",
    (client, signal) =>
      client.rpc("read_foundation", { project_id, revisions }).abortSignal(signal),
  );
  return shownFoundationSchema.parse(data);
}

/**
 * What changed since then; without it since the caller last looked, else in the last seven days.
 *
 * @throws {AppError} `not_found` where the caller sees no such project.
 */
export async function callListChanges(
  db: Db,
  project_id: string,
  since?: string,
): Promise<Changes> {
  const data = await runQuery(
    db,
    "list_changes",
    (client, signal) =>
      client.rpc("list_changes", { project_id, ...since !== undefined && { since } })
        .abortSignal(signal),
  );
  return changesSchema.parse(data);
}

/** Writes a revision of each element that has none that says what it says, so that it can be confirmed as it is shown. */
export async function callKeepFoundationRevisions(db: Db, project_id: string): Promise<void> {
  await runQuery(
    db,
    "keep_foundation_revisions",
    (client, signal) => client.rpc("keep_foundation_revisions", { project_id }).abortSignal(signal),
  );
}

interface ExtractionQuery extends TokenRequest {
  /** Frees what is reserved, by `settle_operation`. */
  reservation_id: string;
  /** Who asks; null for a back end. */
  user_id: string | null;
  /** Null: all. */
  signal_ids: string[] | null;
  /** The newest signals are read until they hold so many bytes of text. */
  signal_bytes_limit: number;
  feature_limit: number;
  /** Most extractions that users may begin within a minute; 0 for no limit. */
  extractions_per_minute_per_project: number;
  extractions_per_minute_per_user: number;
  /** Completes "Cannot …" in errors. Default: extract the foundation. */
  act?: string;
  ttl_seconds: number;
}

/** A row as the database made it. */
const row = <Row>() => z.custom<Row>((value) => typeof value === "object" && value !== null);

const begunExtractionSchema = z.object({
  /** Of what quotes depend on: as long as it stands, what was read stands. */
  evidence_version: z.int(),
  foundation: z.record(z.string(), z.unknown()).transform((stored) => ({
    elements: toFoundation(stored),
    strategic_context: toStrategicContext(stored["strategic_context"]),
  })),
  people: z.array(personSchema),
  /** Which statements hold, as somebody said. */
  decided: z.array(decidedConflictSchema),
  features: z.array(row<{ id: string; name: string; is_mvp: boolean }>()),
  /** Newest first, by what they say of their time. */
  signals: z.array(row<HashedSignal>()),
  /** How many there are, read or not. */
  signal_count: z.int(),
  snapshot: readinessSnapshotSchema,
});
export type BegunExtraction = z.infer<typeof begunExtractionSchema>;

/**
 * Lets an extraction begin, reserves what it may use of the day's tokens, and gives what it reads, all of one moment.
 *
 * @throws {AppError} `not_found` where the user may not see the project, `forbidden` for the client's own people,
 * `rate_limited` where users ask too often, `token_budget_exceeded` where too few tokens are left.
 */
export async function callBeginExtraction(
  db: Db,
  project_id: string,
  extraction: ExtractionQuery,
): Promise<BegunExtraction> {
  const data = await runQuery(
    db,
    "begin_extraction",
    (client, signal) =>
      client.rpc("begin_extraction", { project_id, extraction: toJson(extraction) })
        .abortSignal(signal),
  );
  return begunExtractionSchema.parse(data);
}

/**
 * An element's new value. A value that somebody confirmed stays, and the new one is kept as a proposal. With `proposed_by`, the
 * user or null for a back end, it is only ever a proposal.
 */
export interface ElementWrite {
  value: Record<string, unknown>;
  proposed_by?: string | null;
}

const foundationCommitSchema = z.object({
  statuses: z.record(z.string(), z.enum(["extracted", "unchanged", "protected"])),
  /** Those that were written, by element; a proposal that was made before has none. */
  revision_ids: z.record(z.string(), z.uuid()),
  /** The elements as they stand after the write, by name. */
  foundation: z.record(z.string(), z.unknown()),
  /** The project's state right after the write. */
  snapshot: readinessSnapshotSchema,
});
export type FoundationCommit = z.infer<typeof foundationCommitSchema>;

interface FoundationWrite {
  elements: Record<string, ElementWrite>;
  run_id: string;
  /** Under which the signals were read. */
  evidence_version: number;
  /** Who writes; null for a back end. */
  user_id: string | null;
}

/**
 * Writes elements and their revisions in one transaction. If anything that quotes depend on has changed since the signals were read,
 * they are written as to be verified again.
 *
 * @throws {AppError} `revision_conflict` if a quoted signal no longer holds its quote, or words were erased since; `not_found` and
 * `forbidden` if the user may not write any more. Nothing is written then.
 */
export async function callCommitFoundation(
  db: Db,
  project_id: string,
  { elements, run_id, evidence_version, user_id }: FoundationWrite,
): Promise<FoundationCommit> {
  const args = {
    project_id,
    run_id,
    elements: toJson(elements),
    evidence_version,
    ...user_id !== null && { user_id },
  };
  const data = await runQuery(
    db,
    "commit_foundation",
    (client, signal) => client.rpc("commit_foundation", args).abortSignal(signal),
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
  /** The revision that was shown; null where there was none. */
  revision_id: string | null;
  /** Those that the client says yes to; undefined for the whole element. */
  fields?: string[] | undefined;
}

const confirmedElementSchema = z.object({
  value: z.record(z.string(), z.unknown()),
  revision_id: z.uuid(),
  confirmed_by: confirmedBySchema.nullable(),
  awaiting_fields: z.array(z.string()),
});
type ConfirmedElement = z.infer<typeof confirmedElementSchema>;

interface Attachment {
  project_id: string;
  element: ExtractableName;
  user_id: string;
  /** The revision that was shown. */
  revision_id: string;
  /** As verified, with the one field that it is for. */
  item: Evidence;
}

/** Adds a quote to an element; it counts once the element's quotes have been verified again. */
export async function callAttachEvidence(db: Db, { item, ...rest }: Attachment): Promise<void> {
  await runQuery(
    db,
    "attach_evidence",
    (client, signal) =>
      client.rpc("attach_evidence", { ...rest, item: toJson(item) }).abortSignal(signal),
  );
}

interface QuotedRow {
  project_id: string;
  entity: "features" | "vp_steps";
  entity_id: string;
  user_id: string;
  item: ProductQuote;
}

/**
 * Adds a verified quote to a feature or step and returns all that it stands on.
 *
 * @throws {AppError} `not_found` for who is no member and for rows of other projects; `forbidden` for clients;
 * `insufficient_signal` for words that clients must not read; `revision_conflict` if the quote no longer stands.
 */
export async function callAttachQuote(
  db: Db,
  { item, ...rest }: QuotedRow,
): Promise<ProductQuote[]> {
  const data = await runQuery(
    db,
    "attach_quote",
    (client, signal) =>
      client.rpc("attach_quote", { ...rest, item: toJson(item) }).abortSignal(signal),
  );
  return z.array(productQuoteSchema).parse(data);
}

interface Withdrawal
  extends Pick<Attachment, "project_id" | "element" | "user_id" | "revision_id"> {
  /** Those whose yes the client takes back; undefined for the whole element. */
  fields?: string[] | undefined;
}

/** Takes back the confirmation of an element, or of some of its fields. */
export async function callWithdrawConfirmation(
  db: Db,
  { fields, ...withdrawal }: Withdrawal,
): Promise<void> {
  const args = { ...withdrawal, ...fields && { fields } };
  await runQuery(
    db,
    "withdraw_confirmation",
    (client, signal) => client.rpc("withdraw_confirmation", args).abortSignal(signal),
  );
}

/** What was proposed for the element; null if there is no such proposal, or it was taken over or erased. */
export async function selectOpenProposal(
  db: Db,
  { proposal_id, ...proposal }: Pick<ProposalDecision, "project_id" | "element" | "proposal_id">,
): Promise<Record<string, unknown> | null> {
  const row = await runQuery(db, "select_open_proposal", (client, signal) =>
    client
      .from("foundation_revisions")
      .select("value")
      .match({ ...proposal, id: proposal_id, kind: "proposal" })
      .or("decision.is.null,decision.eq.left")
      .abortSignal(signal).maybeSingle<{ value: Record<string, unknown> | null }>());
  return row?.value ?? null;
}

/**
 * Takes a proposal over in the name of an owner or consultant, or leaves it.
 *
 * @throws {AppError} `not_found` for who is no member, or if there is no such proposal; `forbidden` for clients; `revision_conflict` if it
 * was taken over before, another value stands than the one shown, or the client confirmed that; `insufficient_signal` if its words were erased.
 */
export async function callDecideProposal(
  db: Db,
  { revision_id, ...decision }: ProposalDecision & { user_id: string },
): Promise<void> {
  const args = { ...decision, ...(revision_id && { revision_id }) };
  await runQuery(
    db,
    "decide_proposal",
    (client, signal) => client.rpc("decide_proposal", args).abortSignal(signal),
  );
}

/**
 * Confirms an element, or fields of it, in the name of a member.
 *
 * @throws {AppError} `not_found` for who is no member; `insufficient_signal` if there is nothing to confirm; `invalid_request` for a
 * scope with features of others, and for fields that say nothing; `forbidden` for fields of who is no client; `revision_conflict`, with the current value in `details`, if another revision stands than the one
 * shown, or the client has confirmed what a consultant would overwrite.
 */
export async function callConfirmElement(
  db: Db,
  confirmation: Confirmation,
): Promise<ConfirmedElement> {
  const { value, revision_id, fields, ...rest } = confirmation;
  const data = await runQuery(
    db,
    "confirm_element",
    (client, signal) =>
      client.rpc("confirm_element", {
        ...rest,
        ...(value && { value: toJson(value) }),
        ...(revision_id && { revision_id }),
        ...(fields && { fields }),
      }).abortSignal(signal),
  );
  return confirmedElementSchema.parse(data);
}
