import { act } from "../../shared/agent/act.ts";
import type { ActDeps } from "../../shared/agent/agent_tool.ts";
import { isExtraction } from "../../shared/agent/is_extraction.ts";
import { reason, type ReasonOptions } from "../../shared/agent/reason.ts";
import type { DiAgentRequest, Observation } from "../../shared/contracts/di_agent.ts";
import type { RequestContext } from "../../shared/endpoint/request_context.ts";
import { rulesReasoner } from "../../shared/llm/rules_reasoner.ts";
import type { ObservedProject } from "./observe_project.ts";

/** The part of a day's tokens that is kept for what was decided. */
const RESERVED_BUDGET = 1 / 4;

/**
 * Whether the run may begin an extraction before it is decided: there is a model to wait for, the settings and the day's tokens
 * allow it, and the user asks for nothing in particular, which the rules would guess too often wrong.
 */
export function mayWorkAhead(
  { deps: { env } }: RequestContext,
  { specific_request }: DiAgentRequest,
  { project: { tokens_left } }: ObservedProject,
): boolean {
  return env.EXTRACT_AHEAD && env.ANTHROPIC_API_KEY !== undefined &&
    specific_request === undefined &&
    (tokens_left === null || tokens_left > RESERVED_BUDGET * env.DAILY_TOKEN_BUDGET);
}

/**
 * Begins the extraction on which the rules would decide, while the reasoner still decides: the two take their time together
 * rather than one after the other. Where the reasoner decides on something else, it costs the tokens that the calls have used
 * by then: the signals once, as written to the prompt cache, and what of the answers had come.
 *
 * @param deps What the expected tool is given; what it comes to is for them to keep.
 */
export function workAhead(
  observation: Observation,
  reasoning: Omit<ReasonOptions, "reasoner">,
  deps: ActDeps,
): void {
  const work = async () => {
    const expected = await reason(observation, { ...reasoning, reasoner: rulesReasoner() });
    if (isExtraction(expected.tool_name)) await act(expected, observation, deps);
  };
  // What fails here fails again where it is wanted, and is heard there.
  work().catch(() => {});
}
