import * as z from "zod";
import { personSchema } from "../contracts/person.ts";
import { readinessSnapshotSchema } from "../contracts/readiness.ts";
import { type Db, runQuery, toJson } from "./db.ts";
import type { HashedSignal } from "./signals.ts";

const pendingProjectSchema = z.object({
  project_id: z.uuid(),
  /** Of what quotes depend on: as long as it stands, what is verified now stands. */
  evidence_version: z.int(),
  /** The elements with quotes to be verified again, as stored. */
  elements: z.record(z.string(), z.record(z.string(), z.unknown())),
  people: z.array(personSchema),
  /** Those that are quoted. */
  signals: z.array(z.custom<HashedSignal>((value) => typeof value === "object" && value !== null)),
});
export type PendingProject = z.infer<typeof pendingProjectSchema>;

/** What it takes to verify quotes again, for each of the projects that has some. */
export async function callReadPendingEvidence(
  db: Db,
  project_ids: string[],
): Promise<PendingProject[]> {
  const data = await runQuery(
    db,
    "read_pending_evidence",
    (client, signal) => client.rpc("read_pending_evidence", { project_ids }).abortSignal(signal),
  );
  return z.array(pendingProjectSchema).parse(data);
}

const verifiedProjectSchema = z.object({
  /** The elements that were written; the others have changed meanwhile. */
  written: z.array(z.string()),
  /** The elements as they stand after the write, by name. */
  foundation: z.record(z.string(), z.unknown()),
  /** The project's state right after the write. */
  snapshot: readinessSnapshotSchema,
});
export type VerifiedProject = z.infer<typeof verifiedProjectSchema>;

/** Writes elements whose quotes were verified again, unless what they depend on, or the element itself, changed meanwhile. */
export async function callCommitVerifiedEvidence(
  db: Db,
  { project_id, evidence_version, elements }: {
    project_id: string;
    evidence_version: number;
    /** By name, what was verified and what came of it. */
    elements: Record<string, { was: Record<string, unknown>; value: Record<string, unknown> }>;
  },
): Promise<VerifiedProject> {
  const args = { project_id, evidence_version, elements: toJson(elements) };
  const data = await runQuery(
    db,
    "commit_verified_evidence",
    (client, signal) => client.rpc("commit_verified_evidence", args).abortSignal(signal),
  );
  return verifiedProjectSchema.parse(data);
}

/** What is erased: a signal or a person. */
export type Erasure = { signal_id: string } | { person_id: string };

const tombstoneSchema = z.object({
  project_id: z.uuid(),
  kind: z.enum(["signal", "person"]),
  source_id: z.uuid(),
});
export type Tombstone = z.infer<typeof tombstoneSchema>;

/**
 * Erases a signal or a person, as the caller.
 *
 * @throws {AppError} `not_found`; `forbidden` for others than owners; `revision_conflict` for a member, and while there are signals
 * in which nobody has read who speaks.
 */
export async function callErase(
  db: Db,
  project_id: string,
  erasure: Erasure,
): Promise<Tombstone> {
  const data = await runQuery(
    db,
    "erase",
    (client, signal) =>
      "signal_id" in erasure
        ? client.rpc("erase_signal", { project_id, ...erasure }).abortSignal(signal)
        : client.rpc("erase_person", { project_id, ...erasure }).abortSignal(signal),
  );
  return tombstoneSchema.parse(data);
}
