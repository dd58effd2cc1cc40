import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import type { LocalStack } from "../../local/stack.ts";
import { signToken } from "./sign_token.ts";

export type MemberRole = "owner" | "consultant" | "client";

/** A user, and supabase-js acting as this user. */
export interface TestUser {
  user_id: string;
  access_token: string;
  client: SupabaseClient;
}

export interface TestProject<Role extends MemberRole> {
  project_id: string;
  /** By role, one user each. */
  members: Record<Role, TestUser>;
}

export interface ProjectOptions<Role extends MemberRole> {
  name?: string;
  /** Default: an owner. */
  members?: readonly Role[];
}

/** A project of its own for one test, with new users as its members. */
export async function createProject<Role extends MemberRole = "owner">(
  stack: LocalStack,
  options: ProjectOptions<Role> = {},
): Promise<TestProject<Role>> {
  const roles = options.members ?? ["owner" as Role];
  const users = await Promise.all(roles.map(() => createUser(stack)));
  const [project] = await stack.sql<{ id: string }>(
    "insert into public.projects (name) values ($1) returning id",
    [options.name ?? "Test project"],
  );
  const project_id = project!.id; // an insert that does not throw returns its row
  await stack.sql(
    `insert into public.project_members (project_id, user_id, role)
    select $1, member.user_id, member.role from unnest($2::uuid[], $3::text[]) as member (user_id, role)`,
    [project_id, users.map((user) => user.user_id), roles],
  );
  const members = Object.fromEntries(roles.map((role, index) => [role, users[index]]));
  return { project_id, members: members as Record<Role, TestUser> };
}

/** A signed-in user who is a member of nothing. */
export async function createUser(stack: LocalStack): Promise<TestUser> {
  const user_id = crypto.randomUUID();
  const access_token = await signToken(stack, user_id);
  const client = createClient(stack.url, stack.publishable_key, {
    accessToken: () => Promise.resolve(access_token),
  });
  return { user_id, access_token, client };
}
