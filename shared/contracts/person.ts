/** The people of a project: whose words are whose, and whose words count. */
import * as z from "zod";

/** Whose side a person is on: only the client's words open a gate. `other`: suppliers, quoted third persons. */
export const sideSchema = z.enum(["client", "studio", "other"]);
export type Side = z.infer<typeof sideSchema>;

/** Whose words they are: the side of who said them, as far as that is known. */
export const spokenSideSchema = z.enum([...sideSchema.options, "unknown"]);
export type SpokenSide = z.infer<typeof spokenSideSchema>;

/** What a member of a project may do. */
export const memberRoleSchema = z.enum(["owner", "consultant", "client"]);
export type MemberRole = z.infer<typeof memberRoleSchema>;

/** A row of `project_people`. `user_id` is set for members, whose side follows from their role. */
export const personSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  spellings: z.array(z.string()),
  addresses: z.array(z.string()),
  side: sideSchema,
  user_id: z.uuid().nullable(),
});
export type Person = z.infer<typeof personSchema>;
