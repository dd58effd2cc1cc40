/** Owners tell other programs what happens: from the address to a signed message, and what to do where it does not arrive. */
import { assert, assertEquals } from "@std/assert";
import { Webhook } from "standardwebhooks";
import type { LocalStack } from "../../local/stack.ts";
import { prepareJobs, runJob } from "../../local/schedule.ts";
import { withConsole } from "./testing/with_console.ts";

const test = withConsole();

interface Receiver extends AsyncDisposable {
  url: string;
  received: { headers: Record<string, string>; body: string }[];
}

function startReceiver(): Receiver {
  const received: Receiver["received"] = [];
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    async (request) => {
      received.push({ headers: Object.fromEntries(request.headers), body: await request.text() });
      return new Response(null, { status: 204 });
    },
  );
  return {
    url: `http://127.0.0.1:${server.addr.port}/in`,
    received,
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}

/** What the schedule does every minute. */
async function deliver(stack: LocalStack): Promise<void> {
  const job = (await prepareJobs(stack)).find(({ name }) => name === "webhook-deliveries");
  assert(job);
  await runJob(stack, job);
  await stack.idle();
}

/** Something happens of which webhooks are told. */
const endRun = (stack: LocalStack, project_id: string) =>
  stack.sql("select private.tell_webhooks($1, 'run.finished', '{}')", [project_id]);

test("an owner adds a webhook, sees its secret once and what was told, pauses and deletes it", async ({ stack, demo, open }) => {
  await using receiver = startReceiver();
  const { project_id } = demo;
  const { page, load } = await open({ user: "consultant" });
  await load(`/projects/${project_id}/settings`);
  await page.getByRole("link", { name: "Webhooks and their deliveries" }).click();
  await page.getByText("No webhooks yet").waitFor();
  const hooks = page.getByRole("region", { name: "Webhooks" });
  const deliveries = page.getByRole("region", { name: "Deliveries" });
  const lookAgain = () => deliveries.getByRole("button", { name: "Look again" }).click();

  // An address without TLS is refused before it is sent.
  await page.getByLabel("Address to post to").fill("http://hooks.example.com");
  await page.getByRole("button", { name: "Add the webhook" }).click();
  const is_valid = await page.getByLabel("Address to post to").evaluate((input) =>
    (input as HTMLInputElement).checkValidity()
  );
  await page.getByLabel("Address to post to").fill(receiver.url);
  await page.getByRole("checkbox", { name: /higher phase/ }).uncheck();
  await page.getByRole("button", { name: "Add the webhook" }).click();
  const secret = await page.getByLabel(/shown this once/).inputValue();
  await hooks.getByText(receiver.url).waitFor();
  await page.reload();
  await hooks.getByText(receiver.url).waitFor();

  assertEquals(is_valid, false);
  assertEquals((await page.content()).includes(secret), false);
  const [row] = await stack.sql<{ events: string[] }>(
    "select events from public.webhooks where project_id = $1",
    [project_id],
  );
  assertEquals(row?.events, ["element.confirmed", "conflict.opened", "run.finished"]);

  await endRun(stack, project_id);
  await lookAgain();
  await deliveries.getByRole("listitem").getByText("Waiting").waitFor();
  await deliver(stack);
  await lookAgain();
  await deliveries.getByRole("listitem").getByText("Delivered").waitFor();
  const [message] = receiver.received;
  assert(message);
  new Webhook(secret).verify(message.body, message.headers); // throws on any other secret

  await hooks.getByRole("button", { name: `Pause ${receiver.url}` }).click();
  await hooks.getByText("Paused").waitFor();
  await endRun(stack, project_id);
  await deliver(stack);
  assertEquals(receiver.received.length, 1);
  await hooks.getByRole("button", { name: `Resume ${receiver.url}` }).click();
  await hooks.getByText("Active").waitFor();

  await hooks.getByRole("button", { name: `New secret for ${receiver.url}` }).click();
  await hooks.getByRole("button", { name: "Yes, new secret" }).click();
  const second = await hooks.getByLabel(/shown this once/).inputValue();
  await endRun(stack, project_id);
  await deliver(stack);
  const [, later] = receiver.received;
  assert(later);
  new Webhook(second).verify(later.body, later.headers);

  await hooks.getByRole("button", { name: `Delete ${receiver.url}` }).click();
  await hooks.getByRole("button", { name: "Yes, delete" }).click();
  await page.getByText("No webhooks yet").waitFor();
  await deliveries.getByText("To a webhook that was deleted").first().waitFor();
});

test("what was given up is found and sent again", async ({ stack, demo, open }) => {
  await using receiver = startReceiver();
  const { project_id } = demo;
  await stack.sql("insert into public.webhooks (project_id, url) values ($1, $2)", [
    project_id,
    receiver.url,
  ]);
  await endRun(stack, project_id);
  await stack.sql(
    `update public.webhook_deliveries
    set state = 'dead', attempts = 8, error = 'The receiver answered with status 500', response_status = 500
    where project_id = $1 and state = 'pending'`,
    [project_id],
  );
  const { page, load } = await open({ user: "consultant" });
  await load(`/projects/${project_id}/settings/webhooks`);
  const deliveries = page.getByRole("region", { name: "Deliveries" });

  await deliveries.getByRole("button", { name: "Given up" }).click();
  await deliveries.getByText("The receiver answered with status 500").waitFor();
  await deliveries.getByRole("button", { name: "Send again" }).click();
  await deliveries.getByText("None.").waitFor();
  await deliver(stack);
  await deliveries.getByRole("button", { name: "Delivered" }).click();
  await deliveries.getByRole("listitem").first().waitFor();

  assertEquals(receiver.received.length, 1);
});

test("the client's people are shown no webhook and are offered none", async ({ stack, demo, open }) => {
  const { project_id } = demo;
  await stack.sql("insert into public.webhooks (project_id, url) values ($1, $2)", [
    project_id,
    "https://hooks.example/secret-path",
  ]);
  const { page, load } = await open({ user: "client" });

  await load(`/projects/${project_id}/settings/webhooks`);
  await page.getByText("The project’s owners keep the webhooks.").waitFor();
  assertEquals((await page.content()).includes("secret-path"), false);
  await load(`/projects/${project_id}/settings`);
  assertEquals(await page.getByRole("link", { name: /Webhooks/ }).count(), 0);
});
