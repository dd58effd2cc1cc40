import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { errorBodySchema } from "../../shared/contracts/error.ts";
import type { LocalStack } from "../../local/stack.ts";
import { createWorld } from "./create_world.ts";
import { type FuzzedRequest, fuzzedRequest } from "./fuzzed_request.ts";

interface FuzzOptions {
  /** How many requests. */
  runs: number;
  /** The same seed gives the same requests, except for the ids in them. */
  seed: number;
  /** What the stack has logged so far. Errors in it count as failures. */
  log: readonly Record<string, unknown>[];
}

/**
 * Sends generated requests one after the other and returns the number of responses by status.
 *
 * @throws {Error} At the first request that causes a server error, whose error response violates the contract, or that is
 * refused and yet changes the database. The message contains the request and the seed.
 */
export async function fuzzApi(
  stack: LocalStack,
  { runs, seed, log }: FuzzOptions,
): Promise<Record<number, number>> {
  const world = await createWorld(stack);
  const counts: Record<number, number> = {};
  let before = await readState(stack);
  await fc.assert(
    fc.asyncProperty(fuzzedRequest(world), async (request) => {
      const response = await send(stack, request);
      const text = await response.text();
      await stack.idle();
      const [state_before, after] = [before, await readState(stack)];
      before = after;

      counts[response.status] = (counts[response.status] ?? 0) + 1;
      assert(response.status < 500, `${response.status} ${text}`);
      assertEquals(log.filter(isFailure), []);
      if (response.status >= 400) {
        errorBodySchema.parse(JSON.parse(text));
        assertEquals(after, state_before, `${response.status} ${text}`);
      }
    }),
    // No shrinking: the database has changed by the time a smaller request would be tried.
    { numRuns: runs, seed, endOnFailure: true },
  );
  return counts;
}

function send(stack: LocalStack, { method, path, headers, body }: FuzzedRequest) {
  return fetch(`${stack.url}/functions/v1/${path}`, {
    method,
    headers,
    ...(body !== null && { body }),
  });
}

/** Whether a function, or its background work, has thrown. */
const isFailure = ({ event }: Record<string, unknown>) =>
  event === "function_threw" || event === "background_failed";

/** Changes whenever a row is written, except in operation_metrics, where refused requests are recorded as well. */
async function readState(stack: LocalStack): Promise<unknown> {
  return await stack.sql(`
    select
      (select count(*) || ' ' || coalesce(max(updated_at)::text, '') from public.projects) as projects,
      (select count(*) || ' ' || coalesce(max(updated_at)::text, '') from public.project_members) as members,
      (select count(*) || ' ' || coalesce(max(updated_at)::text, '') from public.signals) as signals,
      (select count(*) || ' ' || coalesce(max(updated_at)::text, '') from public.strategic_context) as contexts,
      (select count(*) || ' ' || coalesce(max(updated_at)::text, '') from public.project_foundation) as foundations,
      (select count(*) || ' ' || coalesce(max(updated_at)::text, '') from public.foundation_revisions) as revisions,
      (select count(*) || ' ' || coalesce(max(updated_at)::text, '') from public.readiness_cache) as scores,
      (select count(*) || ' ' || coalesce(max(updated_at)::text, '') from public.readiness_history) as history,
      (select count(*) || ' ' || coalesce(max(updated_at)::text, '') from public.di_analysis_cache) as analyses,
      (select count(*) || ' ' || coalesce(max(updated_at)::text, '') from public.di_agent_runs) as runs,
      (select count(*) || ' ' || coalesce(max(updated_at)::text, '') from public.di_agent_logs) as logs`);
}
