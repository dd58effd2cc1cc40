import { z } from "zod";
import { readinessSnapshotSchema } from "../contracts/readiness.ts";
import type { Db } from "./db.ts";
import { runQuery } from "./run_query.ts";
import { toJson } from "./to_json.ts";

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
