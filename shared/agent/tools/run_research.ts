import { researchRequestSchema } from "../../contracts/research.ts";
import { AppError } from "../../errors.ts";
import { plural } from "../../text/plural.ts";
import { defineTool } from "../agent_tool.ts";

/** Searches the web. */
export const runResearch = defineTool({
  name: "run_research",
  description:
    "Searches the web for one question about the client's market, rules or rivals, and returns the queries, findings with " +
    "their addresses and a short synthesis. Needs no signal and moves no gate: what others publish is never evidence of " +
    "what this client needs. Use it when a fact from outside decides what to ask or to show next.",
  args_schema: researchRequestSchema,
  action_type: "tool_call",
  run: async (args, { deps }) => {
    if (deps.research === undefined) {
      throw new AppError("unavailable", "Cannot search the web: research is switched off");
    }
    const found = await deps.research(args);
    const found_something = found.findings.length > 0;
    return {
      success: found_something,
      data: found,
      error: found_something ? null : "no page found answers the question",
      next: found_something
        ? `${plural(found.findings.length, "finding")} from outside: raise with the client ` +
          "what bears on their case, and keep it apart from what they said themselves."
        : "The web does not answer this question: put it to the client, or ask it more broadly.",
    };
  },
});
