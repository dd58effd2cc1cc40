import * as z from "zod";
import { requireProject } from "../../../shared/http/require_project.ts";
import { selectProject } from "../../../shared/queries/projects.ts";
import { callSearchSignals } from "../../../shared/queries/signals.ts";
import { placeSchema, quotationLink, quotationSchema } from "../quotation.ts";
import type { Tool } from "../tool.ts";

const inputSchema = z.strictObject({
  project_id: z.uuid(),
  query: z.string().trim().min(1).max(500)
    .describe('All words, each also as the beginning of one; "a phrase", -without, or'),
  speaker: z.string().trim().min(1).max(200).optional().describe("Part of who said it"),
  since: z.iso.datetime({ offset: true }).optional().describe("Said at or after"),
  until: z.iso.datetime({ offset: true }).optional().describe("Said before"),
  limit: z.int().min(1).max(50).default(10),
});

const outputSchema = z.object({
  project_id: z.uuid(),
  found: z.array(quotationSchema.extend({
    source_type: z.string(),
    turn: placeSchema.describe("The whole turn in which it was said"),
  })).describe("Best match first"),
});

/** Where something was said, word for word. */
export const searchSignals: Tool<typeof inputSchema, typeof outputSchema> = {
  name: "search_signals",
  title: "Search the signals",
  description:
    "Where something was said or written in the project's e-mails, calls and notes, with the passage, the speaker, the date and a " +
    "link. What is found was said, which does not yet mean that it was meant or still holds: read_foundation says that.",
  input: inputSchema,
  output: outputSchema,
  is_read_only: true,
  run: async ({ project_id, limit, ...search }, { reader, tracker, deps }) => {
    const found = await callSearchSignals(reader, { project_id, ...search, max_results: limit });
    // A project of others has no signals either: nothing found must not be taken for nothing said.
    if (found.length === 0) requireProject(await selectProject(reader, project_id), project_id);
    tracker.project_id = project_id;
    return {
      project_id,
      found: found.map(({ excerpt, title, start, end, signal_id, ...turn }) => ({
        ...turn,
        untrusted_quotation: excerpt.map(({ text }) => text).join(""),
        signal_id,
        signal_title: title,
        url: quotationLink(deps.env, project_id, { signal_id, start, end }),
        turn: { start, end },
      })),
    };
  },
};
