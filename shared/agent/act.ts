import { ZodError } from "zod";
import type { DiAgentResponse, Observation } from "../contracts/di_agent.ts";
import type { Decision } from "../contracts/reasoner.ts";
import { AppError } from "../errors.ts";
import type { ActDeps, ToolOutcome } from "./agent_tool.ts";
import { ALL_TOOLS } from "./tools/all_tools.ts";

/** What an action adds to the answer of a run. */
export type Action = Pick<
  DiAgentResponse,
  | "action_type"
  | "tools_called"
  | "guidance"
  | "stop_reason"
  | "what_would_help"
  | "recommended_next"
>;

/**
 * Runs the decision's tool, exactly once. Never throws: a tool that fails is reported as `success: false` with a message that is
 * safe to show, and what was thrown goes to `deps.report`.
 */
export async function act(
  decision: Decision,
  observation: Observation,
  deps: ActDeps,
): Promise<Action> {
  const tool = ALL_TOOLS[decision.tool_name];
  const outcome = await runTool(decision, observation, deps);
  return {
    action_type: tool.action_type,
    tools_called: [{
      tool_name: tool.name,
      tool_args: decision.tool_args,
      result: outcome.data,
      success: outcome.success,
      error: outcome.error,
    }],
    guidance: outcome.guidance ?? null,
    stop_reason: outcome.stop?.reason ?? null,
    what_would_help: outcome.stop?.what_would_help ?? [],
    recommended_next: recommendNext(decision, outcome),
  };
}

async function runTool(
  { tool_name, tool_args }: Decision,
  observation: Observation,
  deps: ActDeps,
): Promise<ToolOutcome> {
  try {
    return await ALL_TOOLS[tool_name].run(tool_args, { observation, deps });
  } catch (error) {
    deps.report(error);
    const message = toMessage(error);
    return {
      success: false,
      data: null,
      error: message,
      next: `${tool_name} failed (${message}): run the agent again.`,
    };
  }
}

/** Only AppErrors and invalid arguments reach the caller; anything else becomes a generic message. */
function toMessage(error: unknown): string {
  if (error instanceof AppError) return error.message;
  if (error instanceof ZodError) {
    const problems = error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    return `Cannot run with these arguments: ${problems.join("; ")}`;
  }
  return "An internal error";
}

/** The decision recommended before the result was known, so the result comes first, and alone where the tool failed. */
function recommendNext({ recommended_next }: Decision, { success, next }: ToolOutcome): string {
  if (!success || next.includes(recommended_next)) return next;
  return `${next} ${recommended_next}`;
}
