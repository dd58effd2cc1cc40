import * as z from "zod";
import { extractableNameSchema } from "../../../shared/contracts/element.ts";
import { revisionSchema } from "../../../shared/contracts/foundation.ts";
import { fieldValue } from "../../../shared/contracts/standing.ts";
import { confirmedBySchema } from "../../../shared/contracts/stored_element.ts";
import { listFields } from "../../../shared/elements/gates.ts";
import type { Changes } from "../../../shared/contracts/foundation.ts";
import { callListChanges } from "../../../shared/queries/foundation.ts";
import { consoleLink } from "../console_link.ts";
import { quotationLink } from "../quotation.ts";
import type { Tool } from "../tool.ts";

const inputSchema = z.strictObject({
  project_id: z.uuid(),
  since: z.iso.datetime({ offset: true }).optional()
    .describe("Default: when the caller last looked at the project, else seven days ago"),
});

const outputSchema = z.object({
  project_id: z.uuid(),
  since: z.string(),
  elements: z.array(z.object({
    element: extractableNameSchema,
    revision_id: z.uuid(),
    kind: revisionSchema.shape.kind.describe(
      "accepted: it is the value; proposal: it was kept aside",
    ),
    confirmed_by: confirmedBySchema.nullable(),
    by_name: z.string().nullable(),
    changed_at: z.string(),
    fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
  })).describe("Newest first"),
  signals: z.array(z.object({
    signal_id: z.uuid(),
    signal_title: z.string().nullable(),
    source_type: z.string(),
    said_at: z.string(),
    added_at: z.string(),
    url: z.string().nullable(),
  })),
  conflicts: z.array(z.object({
    conflict_id: z.uuid(),
    subject: z.string(),
    kind: z.enum(["corrected", "superseded", "open"]),
    resolution: z.enum(["earlier", "later", "both"]).nullable(),
    changed_at: z.string(),
  })).describe("Found or settled since; list_conflicts has the words"),
  url: z.string().nullable().describe("What awaits an answer, in the console"),
});

/** What became different in a project. */
export const listChanges: Tool<typeof inputSchema, typeof outputSchema> = {
  name: "list_changes",
  title: "List changes",
  description:
    "What changed in the project since the caller last looked, or since a given time: which fields of the foundation got which " +
    "value, what was confirmed or proposed, which signals came in, and which conflicts were found or settled.",
  input: inputSchema,
  output: outputSchema,
  is_read_only: true,
  run: async ({ project_id, since: asked }, { reader, tracker, deps }) => {
    const { since, revisions, signals, conflicts } = await callListChanges(
      reader,
      project_id,
      asked,
    );
    tracker.project_id = project_id;
    return {
      project_id,
      since,
      elements: revisions.filter(({ created_at }) => isAfter(created_at, since))
        .map((revision) => toChange(revision, revisions)),
      signals: signals.map(({ id, title, created_at, ...signal }) => ({
        ...signal,
        signal_id: id,
        signal_title: title,
        added_at: created_at,
        url: quotationLink(deps.env, project_id, { signal_id: id }),
      })),
      conflicts: conflicts.map(({ id, ...conflict }) => ({ ...conflict, conflict_id: id })),
      url: consoleLink(deps.env, `/projects/${project_id}/review`),
    };
  },
};

type Revision = Changes["revisions"][number];

const isAfter = (at: string, since: string) => Date.parse(at) > Date.parse(since);

/** The revision with what it says differently from the value before it. */
function toChange(
  revision: Revision,
  revisions: readonly Revision[],
): z.infer<typeof outputSchema>["elements"][number] {
  const { id, element, kind, confirmed_by, name, created_at, value } = revision;
  const older = revisions.slice(revisions.indexOf(revision) + 1);
  const before = older.find((one) => one.element === element && one.kind === "accepted")?.value;
  const fields = listFields(element).map(([field]) => ({
    field,
    before: fieldValue(before, field) ?? null,
    after: fieldValue(value, field) ?? null,
  }));
  return {
    element,
    revision_id: id,
    kind,
    confirmed_by,
    by_name: name,
    changed_at: created_at,
    fields: fields.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after)),
  };
}
