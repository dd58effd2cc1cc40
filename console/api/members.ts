import type { SupabaseClient } from "@supabase/supabase-js";
import type { ReceivedInvitation } from "../../shared/contracts/rpc.ts";
import { ApiError } from "../../packages/client/call_function.ts";
import { throwIfRefused } from "../../packages/client/read_product.ts";
import type { MemberRole } from "../../shared/contracts/person.ts";

export interface Member {
  user_id: string;
  role: MemberRole;
  /** "" where nothing is known of the account. */
  name: string;
  address: string;
}

/** An invitation that can still be accepted. */
export interface Invitation {
  id: string;
  role: MemberRole;
  /** Null if the link is open to anyone who has it. */
  address: string | null;
  expires_at: string;
}

export interface Membership {
  members: Member[];
  /** Empty for users who are not owners. */
  invitations: Invitation[];
  /** The signed-in user. */
  user_id: string;
}

/** Who works on the project, owners first, and who was asked to. */
export async function readMembership(
  supabase: SupabaseClient,
  project_id: string,
  signal: AbortSignal,
): Promise<Membership> {
  const [session, members, people, invitations] = await Promise.all([
    supabase.auth.getSession(),
    supabase.from("project_members").select("user_id, role").eq("project_id", project_id)
      .order("created_at").order("user_id").abortSignal(signal)
      .returns<Pick<Member, "user_id" | "role">[]>(),
    supabase.from("project_people").select("user_id, name, addresses")
      .eq("project_id", project_id).not("user_id", "is", null).abortSignal(signal)
      .returns<{ user_id: string; name: string; addresses: string[] }[]>(),
    supabase.from("project_invitations").select("id, role, address, expires_at")
      .eq("project_id", project_id).is("accepted_at", null).is("revoked_at", null)
      .gt("expires_at", new Date().toISOString()).order("created_at").order("id")
      .abortSignal(signal).returns<Invitation[]>(),
  ]);
  for (const { error } of [members, people, invitations]) throwIfRefused(error);
  const person_by_user = new Map(people.data?.map((person) => [person.user_id, person]));
  return {
    members: (members.data ?? []).map((member) => {
      const person = person_by_user.get(member.user_id);
      return { ...member, name: person?.name ?? "", address: person?.addresses[0] ?? "" };
    }).toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role)),
    invitations: invitations.data ?? [],
    user_id: session.data.session?.user.id ?? "",
  };
}

export const ROLES: readonly MemberRole[] = ["owner", "consultant", "client"];

/** Creates an invitation by link and returns its token, which is shown only once. */
export async function inviteByLink(
  supabase: SupabaseClient,
  { project_id, role }: { project_id: string; role: MemberRole },
): Promise<string> {
  const { data, error } = await supabase.rpc("invite_member", { project_id, role });
  throwIfRefused(error);
  return data.token;
}

/** Invites the account with this e-mail address, and has Supabase Auth send it a link to sign in, which leads to `url`. */
export async function inviteByMail(
  supabase: SupabaseClient,
  { project_id, role, address, url }: {
    project_id: string;
    role: MemberRole;
    address: string;
    url: string;
  },
): Promise<void> {
  const { data, error } = await supabase.rpc("invite_member", { project_id, role, address });
  throwIfRefused(error);
  const sent = await supabase.auth.signInWithOtp({
    email: data.address,
    options: { emailRedirectTo: url },
  });
  if (sent.error) {
    throw new ApiError({
      code: "mail_not_sent",
      message: `The invitation stands, but no mail could be sent: ${sent.error.message}`,
      hint: "The invitation appears when they sign in with that address; or invite by link",
    });
  }
}

export async function revokeInvitation(
  supabase: SupabaseClient,
  invitation_id: string,
): Promise<void> {
  throwIfRefused((await supabase.rpc("revoke_invitation", { invitation_id })).error);
}

export async function changeRole(
  supabase: SupabaseClient,
  member: { project_id: string; user_id: string },
  role: MemberRole,
): Promise<void> {
  throwIfRefused(
    (await supabase.from("project_members").update({ role }).match(member)).error,
  );
}

/** Ends a membership: somebody else's, or one's own. */
export async function removeMember(
  supabase: SupabaseClient,
  member: { project_id: string; user_id: string },
): Promise<void> {
  throwIfRefused((await supabase.from("project_members").delete().match(member)).error);
}

/** The invitations that the user can accept; with a token also the one of its link. */
export async function listReceivedInvitations(
  supabase: SupabaseClient,
  token: string | null,
  signal: AbortSignal,
): Promise<ReceivedInvitation[]> {
  const { data, error } = await supabase
    .rpc("received_invitations", token === null ? {} : { token })
    .abortSignal(signal);
  throwIfRefused(error);
  return data;
}

/** Becomes a member, by the token of a link or by the id of an invitation to one's address, and returns the project's id. */
export async function acceptInvitation(
  supabase: SupabaseClient,
  by: { token: string } | { invitation_id: string },
): Promise<string> {
  const { data, error } = await supabase.rpc("accept_invitation", by);
  throwIfRefused(error);
  return data.project_id;
}
