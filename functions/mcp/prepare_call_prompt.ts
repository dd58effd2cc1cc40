import type { McpServer } from "@modelcontextprotocol/server";
import * as z from "zod";
import { answer, type McpCall, NOTICE } from "./tool.ts";
import { toConflicts } from "./tools/list_conflicts.ts";
import { toQuestions } from "./tools/next_questions.ts";

/** Registers the prompt that prepares a call; its data is read in one round trip. */
export function registerCallPreparation(server: McpServer, call: McpCall): void {
  const { context } = call;
  server.registerPrompt(
    "prepare_call",
    {
      title: "Prepare a call",
      description:
        "A briefing for the next call with the client: what to ask, why, and what was said so far",
      argsSchema: z.object({ project_id: z.uuid().describe("As list_projects gives it") }),
    },
    ({ project_id }) =>
      answer(call, async () => {
        // Loaded when first needed: few requests prepare a call.
        const { readQuestions } = await import("../../shared/http/read_questions.ts");
        const read = await readQuestions(context, project_id);
        const { score, phase, next_milestone, path } = read.readiness;
        const { env } = context.deps;
        const data = {
          ...{ score, phase, next_milestone, path },
          questions: toQuestions(read, env),
          conflicts: toConflicts(read.facts.conflicts, project_id, env),
        };
        const text = `${TASK}\n\n${NOTICE}\n\n${JSON.stringify(data, null, 2)}`;
        return { messages: [{ role: "user", content: { type: "text", text } }] };
      }),
  );
}

const TASK =
  "Prepare my next call with the client of this project, on one page: where the project stands and what the call has to bring; the " +
  "questions, in their order and in my words, each with why it is asked and what a good answer holds; what they said already that " +
  "comes closest, quoted word for word with speaker, date and link; and where they contradict themselves, both statements side by " +
  "side. Invent nothing that is not in the data.";
