import { createClient } from "@supabase/supabase-js";
import { insertCase, loadDemoCase } from "./demo/demo_case.ts";
import type { LocalStack } from "./stack.ts";

/** A user of the demo project. */
interface SeededUser {
  email: string;
  password: string;
  user_id: string;
  role: "owner" | "client";
}

export interface SeededDemo {
  project_id: string;
  users: SeededUser[];
}

/**
 * Creates the demo project with the bundled case, a consultant as its owner and a client, unless they exist. An existing project
 * is left unchanged.
 */
export async function seedDemo(stack: LocalStack): Promise<SeededDemo> {
  const consultant = await stack.createUser(CONSULTANT.email, PASSWORD);
  const client = await stack.createUser(CLIENT.email, PASSWORD);
  const existing = await stack.sql("select from public.projects where id = $1", [PROJECT_ID]);
  if (existing.length === 0) {
    const { project, ...demo_case } = await loadDemoCase();
    const supabase = createClient(stack.url, stack.publishable_key, {
      accessToken: () => Promise.resolve(consultant.access_token),
    });
    await insertCase(stack, supabase, { ...demo_case, project: { ...project, id: PROJECT_ID } }, [
      { user_id: client.user_id, role: "client" },
    ]);
  }
  return {
    project_id: PROJECT_ID,
    users: [
      { ...CONSULTANT, user_id: consultant.user_id },
      { ...CLIENT, user_id: client.user_id },
    ],
  };
}

/** Fixed, so that bookmarks and scripts still work after a restart. */
const PROJECT_ID = "de300000-0000-4000-8000-000000000001";
const PASSWORD = "groundwork";
const CONSULTANT = { email: "consultant@example.com", password: PASSWORD, role: "owner" } as const;
const CLIENT = { email: "client@example.com", password: PASSWORD, role: "client" } as const;
