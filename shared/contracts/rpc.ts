/** What the RPCs that docs/rest.md offers to clients return: documented and tested by these schemas. */
import * as z from "zod";
import { memberRoleSchema } from "./person.ts";
import { sourceTypeSchema } from "./signal.ts";

const timeSchema = z.iso.datetime({ offset: true });

const foundTurnSchema = z.object({
  signal_id: z.uuid(),
  title: z.string().nullable(),
  source_type: sourceTypeSchema,
  said_at: timeSchema,
  speaker: z.string().nullable(),
  start: z.int().describe("Of the turn, in UTF-16 code units of the signal's text"),
  end: z.int().describe("Exclusive"),
  excerpt: z.array(z.object({ text: z.string(), is_match: z.boolean() })),
});
export type FoundTurn = z.infer<typeof foundTurnSchema>;

const receivedInvitationSchema = z.object({
  id: z.uuid(),
  project_id: z.uuid(),
  project_name: z.string(),
  role: memberRoleSchema,
  invited_by: z.string().nullable().describe("The name of the owner; null where it is not known"),
  expires_at: timeSchema,
});
export type ReceivedInvitation = z.infer<typeof receivedInvitationSchema>;

/** The results by RPC. An RPC that is not here returns nothing. */
export const RPC_RESULTS = {
  invite_member: z.object({
    id: z.uuid(),
    project_id: z.uuid(),
    role: memberRoleSchema,
    address: z.string().nullable().describe("null where whoever has the link may use it"),
    expires_at: timeSchema,
    token: z.string().describe("Shown this once"),
  }),
  received_invitations: z.array(receivedInvitationSchema),
  accept_invitation: z.object({ project_id: z.uuid(), role: memberRoleSchema }),
  mark_seen: timeSchema,
  confirm_entity: z.looseObject({
    project_id: z.uuid(),
    confirmation_status: z.literal("confirmed_client"),
    updated_at: timeSchema,
  }).describe("The row without its quotes"),
  search_signals: z.array(foundTurnSchema),
  add_webhook: z.object({ id: z.uuid(), secret: z.string().describe("Shown this once") }),
  replace_webhook_secret: z.string().nullable()
    .describe("Shown this once; null where the caller owns no project with such a webhook"),
} satisfies Record<string, z.ZodType>;
