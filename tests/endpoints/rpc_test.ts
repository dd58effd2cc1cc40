/** What the RPCs for clients return, against the schemas by which docs/openapi.json describes them. */
import { assertEquals } from "@std/assert";
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { RPC_RESULTS } from "../../shared/contracts/rpc.ts";
import { createProject, type TestUser } from "../harness/project.ts";
import { withStack } from "../harness/stack.ts";
import { insertLetter } from "./agent_case.ts";

const stack = withStack();

function clientOf({ access_token }: TestUser): SupabaseClient {
  return createClient(stack().url, stack().publishable_key, {
    accessToken: () => Promise.resolve(access_token),
  });
}

async function call(client: SupabaseClient, name: string, args: object): Promise<unknown> {
  const { data, error } = await client.rpc(name, args);
  assertEquals(error, null, name);
  return data;
}

Deno.test("every RPC for clients returns what its schema says, and nothing else", async () => {
  const { project_id, members } = await createProject(stack(), { members: ["owner", "client"] });
  const other = await createProject(stack());
  const owner = clientOf(members.owner);
  const client = clientOf(members.client);
  const guest = clientOf(other.members.owner);
  await insertLetter(stack(), project_id);
  const { data: feature, error } = await owner.from("features")
    .insert({ project_id, name: "Tracking", confirmation_status: "needs_client" })
    .select().single();
  assertEquals(error, null);

  const invited = await call(owner, "invite_member", { project_id, role: "consultant" });
  const { token } = invited as { token: string };
  const added = await call(owner, "add_webhook", { project_id, url: "https://hooks.example/in" });
  const { id: webhook_id } = added as { id: string };
  const results: Record<keyof typeof RPC_RESULTS, unknown> = {
    invite_member: invited,
    received_invitations: await call(guest, "received_invitations", { token }),
    accept_invitation: await call(guest, "accept_invitation", { token }),
    mark_seen: await call(owner, "mark_seen", { project_id }),
    confirm_entity: await call(client, "confirm_entity", {
      project_id,
      entity: "features",
      entity_id: feature.id,
      updated_at: feature.updated_at,
    }),
    search_signals: await call(owner, "search_signals", { project_id, query: "garment" }),
    add_webhook: added,
    replace_webhook_secret: await call(owner, "replace_webhook_secret", { webhook_id }),
  };

  for (const [name, result] of Object.entries(results)) {
    const parsed = RPC_RESULTS[name as keyof typeof RPC_RESULTS].parse(result);
    assertEquals(parsed, result, name);
  }
  assertEquals((results.received_invitations as unknown[]).length, 1);
  assertEquals((results.search_signals as unknown[]).length > 0, true);
});
