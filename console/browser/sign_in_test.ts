/** Who comes in, and what stays out of sight until then. */
import { assertEquals } from "@std/assert";
import { withConsole } from "./testing/with_console.ts";

const test = withConsole();

test("sign-in says what is wrong with a password, and lets the right one in", async ({ open }) => {
  const { page } = await open({ expects: /status of 400/ });
  await page.getByLabel("E-mail").fill("consultant@example.com");
  await page.getByLabel("Password").fill("guessed");
  await page.getByRole("button", { name: "Sign in" }).click();

  const refusal = await page.getByRole("alert").innerText();
  await page.getByLabel("Password").fill("groundwork");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Projects" }).waitFor();

  assertEquals(refusal, "Invalid login credentials");
});

test("sign-in comes before every address, which is kept for afterwards", async ({ open, demo }) => {
  const { page } = await open({ at: `/projects/${demo.project_id}/foundation` });
  await page.getByRole("button", { name: "Sign in" }).waitFor();
  const before = await page.locator("body").innerText();

  await page.getByLabel("E-mail").fill("client@example.com");
  await page.getByLabel("Password").fill("groundwork");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Core pain" }).waitFor();
  const after = await page.getByRole("heading", { level: 1 }).innerText();

  assertEquals(before.includes(after), false);
});

test("the request of an application that Supabase Auth does not know opens nothing", async ({ open }) => {
  const { page } = await open({ user: "consultant", expects: /status of 404/ });
  await page.goto("/?authorization_id=forged");
  await page.getByRole("heading", { name: "Let an assistant in" }).waitFor();
  await page.getByRole("alert").waitFor();

  assertEquals(await page.getByRole("button", { name: "Let it in" }).count(), 0);
  assertEquals(new URL(page.url()).search, "?authorization_id=forged");
});
