import { pooledMap } from "@std/async";
import type { Db } from "../queries/db.ts";
import {
  callCommitVerifiedEvidence,
  callReadPendingEvidence,
  type PendingProject,
  type VerifiedProject,
} from "../queries/evidence.ts";
import { verifyAgain } from "./verify_again.ts";

/** Projects that are written at the same time; verifying takes turns by itself. */
const MAX_PARALLEL_WRITES = 5;

/**
 * Verifies the quotes of these projects again that wait for it, and stores what came of it: two round trips for each. What changes
 * meanwhile waits for the next who asks.
 *
 * @param db With the rights of a back end: whoever looks at a project has its quotes verified.
 * @returns The state of each project that had such quotes, by id.
 */
export async function verifyPending(
  db: Db,
  project_ids: string[],
): Promise<Map<string, VerifiedProject>> {
  const pending = await callReadPendingEvidence(db, project_ids);
  const verified = pooledMap(
    MAX_PARALLEL_WRITES,
    pending,
    async (project) => [project.project_id, await verifyProject(db, project)] as const,
  );
  return new Map(await Array.fromAsync(verified));
}

async function verifyProject(db: Db, project: PendingProject): Promise<VerifiedProject> {
  const { project_id, evidence_version, elements: stored } = project;
  const verified = verifyAgain(project);
  const elements = Object.fromEntries(
    Object.entries(stored).map(([name, was]) => [name, { was, value: verified[name] ?? was }]),
  );
  return await callCommitVerifiedEvidence(db, { project_id, evidence_version, elements });
}
