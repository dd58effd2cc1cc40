import type { DiAgentResponse } from "../../shared/contracts/di_agent.ts";
import { researchResultSchema } from "../../shared/contracts/research.ts";
import type { AgentRun } from "../../shared/queries/call_finish_agent_run.ts";

type ResearchSignal = NonNullable<AgentRun["research"]>[number];

/**
 * What a run found on the web as signals: the pages' own words with their addresses, and without the model's synthesis, so that
 * only what was published can be quoted.
 */
export function toResearchSignals(
  run_id: string,
  tools_called: DiAgentResponse["tools_called"],
): ResearchSignal[] {
  return tools_called
    .filter(({ tool_name, success }) => tool_name === "run_research" && success)
    .map(({ tool_args, result }) => {
      const { findings, queries } = researchResultSchema.parse(result);
      const { research_question } = tool_args;
      return {
        title: `Research: ${research_question}`,
        content: findings.map(({ title, url, text }) => `${title}\n${url}\n${text}`).join("\n\n"),
        metadata: { run_id, research_question, queries },
      };
    });
}
