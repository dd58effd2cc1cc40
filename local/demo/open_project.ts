import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import type { LocalStack } from "../stack.ts";
import type { DemoCase } from "./demo_case.ts";
import { insertCase } from "./insert_case.ts";

/** The two sides of an engagement, each signed in. */
export interface Members {
  consultant: SupabaseClient;
  client: SupabaseClient;
}

/** The members of a new project that holds the case; the consultant created it and owns it. */
export async function openProject(stack: LocalStack, demo_case: DemoCase): Promise<Members> {
  // One stack may hold several demo projects, each with people of its own.
  const [consultant, client] = await Promise.all([
    signIn(stack, `consultant.${demo_case.project.id}@example.com`),
    signIn(stack, `client.${demo_case.project.id}@example.com`),
  ]);
  await insertCase(consultant.supabase, demo_case, [{ user_id: client.user_id, role: "client" }]);
  return { consultant: consultant.supabase, client: client.supabase };
}

async function signIn(stack: LocalStack, email: string) {
  const { user_id, access_token } = await stack.createUser(email, crypto.randomUUID());
  const supabase: SupabaseClient = createClient(stack.url, stack.publishable_key, {
    accessToken: () => Promise.resolve(access_token),
  });
  return { user_id, supabase };
}
