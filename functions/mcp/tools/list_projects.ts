import * as z from "zod";
import { callerUserId } from "../../../shared/http/authenticate.ts";
import { memberRoleSchema } from "../../../shared/contracts/person.ts";
import { selectProjects } from "../../../shared/queries/projects.ts";
import { consoleLink } from "../console_link.ts";
import type { Tool } from "../tool.ts";

const inputSchema = z.strictObject({
  name: z.string().trim().max(200).optional().describe("Part of the project's name"),
  limit: z.int().min(1).max(100).default(50),
  offset: z.int().min(0).max(100_000).default(0),
});

const outputSchema = z.object({
  projects: z.array(z.object({
    project_id: z.uuid(),
    name: z.string(),
    vertical: z.string().nullable(),
    status: z.string(),
    role: memberRoleSchema.nullable()
      .describe("The caller's; null for a secret key"),
    url: z.string().nullable().describe("The project in the console"),
  })),
  total: z.int().describe("How many there are in all"),
});

/** The caller's projects, the active ones first. */
export const listProjects: Tool<typeof inputSchema, typeof outputSchema> = {
  name: "list_projects",
  title: "List projects",
  description:
    "The projects of the caller, the active ones first, each by name. Start here: every other tool needs a project_id.",
  input: inputSchema,
  output: outputSchema,
  is_read_only: true,
  run: async (input, { reader, caller, deps }) => {
    const user_id = callerUserId(caller);
    const { projects, total } = await selectProjects(reader, input);
    return {
      total,
      projects: projects.map(({ id, name, vertical, status, project_members }) => ({
        project_id: id,
        name,
        vertical,
        status,
        role: project_members.find((member) => member.user_id === user_id)?.role ?? null,
        url: consoleLink(deps.env, `/projects/${id}`),
      })),
    };
  },
};
