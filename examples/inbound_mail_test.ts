import { assertEquals } from "@std/assert";
import { createClient } from "@supabase/supabase-js";
import { createProject } from "../tests/harness/project.ts";
import { withStack } from "../tests/harness/stack.ts";
import { createInboundHandler } from "./inbound_mail.ts";

const stack = withStack();
const PASSWORD = "pass:word";

const MAIL = `From: Marta Lind <marta@client.example>
To: signals@in.example.com
Subject: The linen
Date: Mon, 16 Nov 2026 09:00:00 +0000
Message-ID: <1@client.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Nobody knows where the linen is. It cost us 4,000 € last year.
`.replaceAll("\n", "\r\n");

async function post(payload: unknown, password = PASSWORD): Promise<[number, unknown]> {
  const handler = createInboundHandler({
    supabase: createClient(stack().url, stack().secret_key),
    password: PASSWORD,
  });
  const response = await handler(
    new Request("http://127.0.0.1/", {
      method: "POST",
      headers: { authorization: `Basic ${btoa(`mail:${password}`)}` },
      body: typeof payload === "string" ? payload : JSON.stringify(payload),
    }),
  );
  return [response.status, await response.json().catch(() => null)];
}

const postmark = (project_id: string, RawEmail = MAIL) => ({
  FromName: "Marta Lind",
  From: "marta@client.example",
  To: `signals+${project_id}@in.example.com`,
  ToFull: [{ Email: `signals+${project_id}@in.example.com`, Name: "", MailboxHash: project_id }],
  OriginalRecipient: `signals+${project_id}@in.example.com`,
  Subject: "The linen",
  MessageID: crypto.randomUUID(),
  MailboxHash: project_id,
  TextBody: "",
  RawEmail,
});

const ses = (project_id: string, more: Record<string, unknown> = {}) => ({
  Type: "Notification",
  MessageId: crypto.randomUUID(),
  TopicArn: "arn:aws:sns:eu-west-1:123456789012:mail",
  Message: JSON.stringify({
    notificationType: "Received",
    mail: { messageId: "1", source: "marta@client.example" },
    receipt: {
      recipients: [`signals+${project_id.toUpperCase()}@in.example.com`],
      spamVerdict: { status: "PASS" },
      virusVerdict: { status: "PASS" },
      action: { type: "SNS", encoding: "BASE64" },
      ...more,
    },
    content: btoa(String.fromCharCode(...new TextEncoder().encode(MAIL))),
  }),
});

const listSignals = (project_id: string) =>
  stack().sql<{ title: string; content: string; source_type: string }>(
    "select title, content, source_type from public.signals where project_id = $1",
    [project_id],
  );

Deno.test("a mail that Postmark posts becomes a signal with its words and its turns, once", async () => {
  const { project_id } = await createProject(stack());

  assertEquals(await post(postmark(project_id)), [200, { added: 1, present: 0 }]);
  assertEquals(await post(postmark(project_id)), [200, { added: 0, present: 1 }]);

  const [signal] = await listSignals(project_id);
  assertEquals([signal?.title, signal?.source_type], ["The linen", "email"]);
  assertEquals(signal?.content.includes("It cost us 4,000 € last year."), true);
});

Deno.test("the same mail by way of SES is the same signal", async () => {
  const { project_id } = await createProject(stack());

  assertEquals(await post(ses(project_id)), [200, { added: 1, present: 0 }]);
  assertEquals(await post(postmark(project_id)), [200, { added: 0, present: 1 }]);
});

Deno.test("spam and viruses are not kept, and not sent again", async () => {
  const { project_id } = await createProject(stack());

  assertEquals(await post(ses(project_id, { virusVerdict: { status: "FAIL" } })), [200, {
    added: 0,
    present: 0,
  }]);
  assertEquals(await listSignals(project_id), []);
});

Deno.test("what is for no project, is no mail, or comes from a stranger is refused", async () => {
  const { project_id } = await createProject(stack());

  assertEquals((await post(postmark(project_id), "guess"))[0], 401);
  assertEquals((await post(postmark(crypto.randomUUID())))[0], 403);
  assertEquals((await post(postmark("linen")))[0], 403);
  assertEquals((await post({ hello: "world" }))[0], 400);
  assertEquals((await post("no json"))[0], 400);
  assertEquals((await post(postmark(project_id, "\r\n")))[0], 422);
  for (
    const SubscribeURL of [
      "https://evil.example/",
      "https://sns.evil.example/?.amazonaws.com",
      "http://sns.eu-west-1.amazonaws.com/",
    ]
  ) {
    assertEquals((await post({ Type: "SubscriptionConfirmation", SubscribeURL }))[0], 400);
  }
  assertEquals(await listSignals(project_id), []);
});
