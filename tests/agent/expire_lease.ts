import { retry } from "@std/async";
import type { LocalStack } from "../../local/stack.ts";

/**
 * Makes the lease of the project's run look as it does long after its isolate died. Waits for the run's first report, which would
 * renew it.
 */
export async function expireLease(stack: LocalStack, project_id: string): Promise<void> {
  await retry(async () => {
    const expired = await stack.sql(
      `update public.di_agent_runs set lease_expires_at = now()
      where project_id = $1 and state = 'running' and events <> '[]' returning id`,
      [project_id],
    );
    if (expired.length === 0) throw new Error("The run has not reported yet");
  }, { minTimeout: 5, multiplier: 1, maxAttempts: 1_000 });
}
