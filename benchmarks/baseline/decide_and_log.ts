import { reason } from "../../shared/agent/reason.ts";
import type { Observation } from "../../shared/contracts/di_agent.ts";
import type { Decision, Reasoner } from "../../shared/contracts/reasoner.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { runQuery } from "../../shared/queries/db.ts";

/**
 * One decision and its row in the log. The action is announced and not carried out, as in the current state; that favours it,
 * since ours does carry it out.
 */
export async function decideAndLog(
  { tracker, signal, writer }: RequestContext,
  observation: Observation,
  reasoner: Reasoner,
): Promise<Decision> {
  const decision = await reason(observation, reasoner, { tracker, signal });
  await runQuery(writer, "insert_log", (client, signal) =>
    client.from("di_agent_logs").insert({
      project_id: observation.project.id,
      trigger: observation.trigger,
      observation: decision.observation,
      thinking: decision.thinking,
      decision: decision.decision,
      model: decision.model,
    }).abortSignal(signal));
  return decision;
}
