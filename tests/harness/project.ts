import { type CryptoKey, importJWK, SignJWT } from "jose";
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import type { LocalStack } from "../../local/stack.ts";

type MemberRole = "owner" | "consultant" | "client";

/** A user, and supabase-js acting as this user. */
export interface TestUser {
  user_id: string;
  access_token: string;
  client: SupabaseClient;
}

interface NewProject<Role extends MemberRole> {
  project_id: string;
  /** By role, one user each. */
  members: Record<Role, TestUser>;
}

interface ProjectOptions<Role extends MemberRole> {
  name?: string;
  /** Default: an owner. */
  members?: readonly Role[];
}

/** A new project, with a new user for each of the roles. */
export async function createProject<Role extends MemberRole = "owner">(
  stack: LocalStack,
  options: ProjectOptions<Role> = {},
): Promise<NewProject<Role>> {
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

/** A new signed-in user who is not a member of any project. */
export async function createUser(stack: LocalStack): Promise<TestUser> {
  const user_id = crypto.randomUUID();
  const access_token = await signToken(stack, user_id);
  const client = createClient(stack.url, stack.publishable_key, {
    accessToken: () => Promise.resolve(access_token),
  });
  return { user_id, access_token, client };
}

interface TokenOptions {
  /** Seconds from now; negative for an expired token. Default: one hour. */
  expires_in_seconds?: number;
  /** Signs instead of the stack's key, to forge a token. */
  key?: Uint8Array | CryptoKey;
  /** The application that Supabase Auth gave the token to. Default: none. */
  client_id?: string;
}

/**
 * A user's access token that REST and the functions accept. Signing up would hash a password, which takes about 100 ms, and
 * nothing in the schema requires a row in auth.users.
 */
export async function signToken(
  stack: Pick<LocalStack, "supabase_env">,
  user_id: string,
  options: TokenOptions = {},
): Promise<string> {
  const { jwks } = stack.supabase_env;
  const jwk = jwks && "keys" in jwks ? jwks.keys[0] : undefined;
  if (jwk?.kid === undefined) throw new TypeError("Cannot sign a token: the stack has no key");
  const issued_at = Math.floor(Date.now() / 1000);
  const { client_id } = options;
  return await new SignJWT({ role: "authenticated", ...client_id !== undefined && { client_id } })
    .setProtectedHeader({ alg: "HS256", kid: jwk.kid, typ: "JWT" })
    .setSubject(user_id)
    .setAudience("authenticated")
    .setIssuedAt(issued_at)
    .setExpirationTime(issued_at + (options.expires_in_seconds ?? 3600))
    .sign(options.key ?? await importJWK(jwk, "HS256"));
}
