import type { RunEvent, RunEventName } from "../../shared/contracts/di_agent.ts";
import { readEvents } from "./read_events.ts";
import type { LocalStack } from "../stack.ts";
import type { DemoCase } from "./demo_case.ts";
import { openProject } from "./open_project.ts";

/**
 * Everything that one run of the agent tells of the case, in a project of its own.
 *
 * @throws {Error} If the run is refused.
 */
export async function showRun(stack: LocalStack, demo_case: DemoCase): Promise<RunEvent[]> {
  const { consultant } = await openProject(stack, demo_case);
  const { data, error } = await consultant.functions.invoke<Response>("di-agent", {
    body: { project_id: demo_case.project.id, trigger: "user_request" },
    headers: { Accept: "text/event-stream" },
  });
  if (data === null) throw new Error("Cannot run the agent", { cause: error });
  const events = await Array.fromAsync(readEvents(data));
  return events.map(({ event, data }) => ({ event: event as RunEventName, data }));
}
