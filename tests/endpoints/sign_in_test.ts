/** People sign up, sign in by the link of a mail, and join a project, with supabase-js against the local stack. */
import { assert, assertEquals } from "@std/assert";
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import type { Mail } from "../../local/stack/create_app.ts";
import { withStack } from "../harness/stack.ts";

const mails: Mail[] = [];
const stack = withStack({ functions: {}, mail: (mail) => mails.push(mail) });

/** A browser with its own session. */
function createBrowser(): SupabaseClient {
  return createClient(stack().url, stack().publishable_key, {
    auth: { persistSession: false, autoRefreshToken: false },
  });
}

async function signUp(email: string, full_name: string): Promise<SupabaseClient> {
  const browser = createBrowser();
  const { data, error } = await browser.auth.signUp({
    email,
    password: "correct horse",
    options: { data: { full_name } },
  });
  assertEquals(error, null);
  assert(data.session);
  return browser;
}

/** Opens the link of the newest mail to the address, as the browser does: the session is in the fragment that it leads to. */
async function openMail(email: string): Promise<{ browser: SupabaseClient; landed: URL }> {
  const mail = mails.findLast(({ to }) => to === email);
  const [link] = /https?:\/\/\S+/.exec(mail?.text ?? "") ?? [];
  assert(link);
  const response = await fetch(link, { redirect: "manual" });
  await response.body?.cancel();
  const landed = new URL(response.headers.get("location") ?? "");
  const session = new URLSearchParams(landed.hash.slice(1));
  const browser = createBrowser();
  const { error } = await browser.auth.setSession({
    access_token: session.get("access_token") ?? "",
    refresh_token: session.get("refresh_token") ?? "",
  });
  assertEquals(error, null);
  landed.hash = "";
  return { browser, landed };
}

async function createProject(owner: SupabaseClient): Promise<string> {
  const { data, error } = await owner.from("projects").insert({ name: "Returns desk" })
    .select("id").single();
  assertEquals(error, null);
  return data?.id;
}

Deno.test("a colleague invited by mail signs in by its link and joins", async () => {
  const owner = await signUp("ida@studio.example", "Ida Berg");
  const project_id = await createProject(owner);
  const address = "Dana@Client.example";

  const { data: invitation } = await owner.rpc("invite_member", {
    project_id,
    role: "client",
    address,
  });
  const sent = await owner.auth.signInWithOtp({
    email: address,
    options: { emailRedirectTo: stack().url },
  });
  assertEquals([sent.error, (await owner.auth.getUser()).data.user?.email], [
    null,
    "ida@studio.example",
  ]);
  const { browser, landed } = await openMail("dana@client.example");
  const received = await browser.rpc("received_invitations");
  const accepted = await browser.rpc("accept_invitation", { invitation_id: received.data[0]?.id });

  assertEquals(landed.href, `${stack().url}/`);
  assertEquals(
    received.data.map(({ id, project_name, role, invited_by }: typeof received.data) => (
      { id, project_name, role, invited_by }
    )),
    [{
      id: invitation.id,
      project_name: "Returns desk",
      role: "client",
      invited_by: "Ida Berg",
    }],
  );
  assertEquals(accepted.data, { project_id, role: "client" });
  const { data: people } = await browser.from("project_people").select("name, addresses, side")
    .eq("project_id", project_id).order("side");
  assertEquals(people, [
    { name: "dana", addresses: ["dana@client.example"], side: "client" },
    { name: "Ida Berg", addresses: ["ida@studio.example"], side: "studio" },
  ]);
});

Deno.test("who has the link of an invitation signs up and joins, and the owner reads who came", async () => {
  const owner = await signUp("otto@studio.example", "Otto Lind");
  const project_id = await createProject(owner);
  const { data: invitation } = await owner.rpc("invite_member", {
    project_id,
    role: "consultant",
  });

  const guest = await signUp("mia@studio.example", "Mia Sand");
  const shown = await guest.rpc("received_invitations", { token: invitation.token });
  const accepted = await guest.rpc("accept_invitation", { token: invitation.token });
  const other = await signUp("eve@elsewhere.example", "Eve");
  const refused = await other.rpc("accept_invitation", { token: invitation.token });

  assertEquals(shown.data.length, 1);
  assertEquals(accepted.data, { project_id, role: "consultant" });
  assertEquals([refused.status, refused.error?.code], [410, "PT410"]);
  const { data: invitations, error } = await owner.from("project_invitations").select("*")
    .eq("project_id", project_id);
  assertEquals(error, null);
  assertEquals(invitations?.map(({ accepted_by, address }) => ({ accepted_by, address })), [{
    accepted_by: (await guest.auth.getUser()).data.user?.id,
    address: null,
  }]);
  assertEquals((await guest.from("project_invitations").select("*")).data, []);
});

Deno.test("a password is reset by the link of a mail", async () => {
  const email = "lee@studio.example";
  const browser = await signUp(email, "Lee");
  await browser.auth.signOut();

  await createBrowser().auth.resetPasswordForEmail(email, { redirectTo: stack().url });
  const { browser: opened } = await openMail(email);
  await opened.auth.updateUser({ password: "another horse" });
  const { data } = await createBrowser().auth.signInWithPassword({
    email,
    password: "another horse",
  });

  assertEquals(data.user?.email, email);
});

Deno.test("links in mails lead to the stack and nowhere else", async () => {
  const email = "max@studio.example";
  await createBrowser().auth.signInWithOtp({
    email,
    options: { emailRedirectTo: "https://evil.example/" },
  });

  assertEquals((await openMail(email)).landed.href, `${stack().url}/`);
});
