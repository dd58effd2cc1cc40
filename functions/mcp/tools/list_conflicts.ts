import * as z from "zod";
import { FACT_ASPECTS, type OpenConflict, type Said } from "../../../shared/contracts/fact.ts";
import type { Env } from "../../../shared/env.ts";
import { requireProject } from "../../../shared/http/require_project.ts";
import { callListConflicts } from "../../../shared/queries/facts.ts";
import { consoleLink } from "../console_link.ts";
import { quotationLink, quotationSchema } from "../quotation.ts";
import type { Tool } from "../tool.ts";

const statementSchema = quotationSchema.omit({ signal_title: true });

const inputSchema = z.strictObject({
  project_id: z.uuid(),
  limit: z.int().min(1).max(100).default(50),
});

const outputSchema = z.object({
  project_id: z.uuid(),
  conflicts: z.array(z.object({
    conflict_id: z.uuid(),
    subject: z.enum(FACT_ASPECTS),
    earlier: statementSchema,
    later: statementSchema,
  })).describe("Newest first"),
  url: z.string().nullable().describe("Where the client is asked which of two holds"),
});

/** What was said twice and differently. */
export const listConflicts: Tool<typeof inputSchema, typeof outputSchema> = {
  name: "list_conflicts",
  title: "List conflicts",
  description:
    "Statements about the same thing of which only one can hold, such as two budgets or two deadlines, which have not been " +
    "settled. Which of the two holds is for the client to say.",
  input: inputSchema,
  output: outputSchema,
  is_read_only: true,
  run: async ({ project_id, limit }, { reader, tracker, deps }) => {
    const conflicts = await callListConflicts(reader, project_id, limit);
    const found = requireProject(conflicts, project_id);
    tracker.project_id = project_id;
    return {
      project_id,
      conflicts: toConflicts(found, project_id, deps.env),
      url: consoleLink(deps.env, `/projects/${project_id}`),
    };
  },
};

/** The conflicts with where either statement was made. */
export function toConflicts(
  conflicts: readonly OpenConflict[],
  project_id: string,
  env: Env,
): z.infer<typeof outputSchema>["conflicts"] {
  return conflicts.map(({ id, subject, earlier, later }) => ({
    conflict_id: id,
    subject,
    earlier: toStatement(earlier, project_id, env),
    later: toStatement(later, project_id, env),
  }));
}

function toStatement(
  { signal_id, quote, speaker, said_at }: Said,
  project_id: string,
  env: Env,
): z.infer<typeof statementSchema> {
  return {
    untrusted_quotation: quote,
    speaker,
    said_at,
    signal_id,
    url: quotationLink(env, project_id, { signal_id, quote }),
  };
}
