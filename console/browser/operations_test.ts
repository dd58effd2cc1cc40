/** How the functions fare, for who holds a secret key. */
import { assertEquals } from "@std/assert";
import { createModel } from "./testing/create_model.ts";
import { extractDemo } from "./testing/extract_demo.ts";
import { withConsole } from "./testing/with_console.ts";

const test = withConsole(async (resources) => {
  const model = resources.use(await createModel({ forged: "Purple elephants sign our invoices." }));
  return { env: model.env };
});

test("operations stay shut to a key that is none, and are shown for a secret key", async ({ stack, demo, open }) => {
  await extractDemo(stack, demo.project_id);
  const { page, go } = await open({ user: "consultant", expects: /status of 401/ });
  await page.getByText("Not ready").waitFor();
  await stack.idle();
  await go("/operations");
  const enter = async (key: string) => {
    await page.getByLabel("Secret key").fill(key);
    await page.getByRole("button", { name: "Show the figures" }).click();
  };

  await enter(stack.publishable_key);
  await page.getByText("That is no secret key of this project.").waitFor();
  await enter(stack.secret_key);
  const row = page.getByRole("row", { name: /foundation/i }).first();
  await row.waitFor();
  const calls = await row.getByRole("cell").first().innerText();
  await page.locator("figure svg").nth(2).waitFor();
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...sessionStorage }, { ...localStorage }])
  );

  assertEquals(Number(calls) >= 1, true);
  assertEquals(kept.includes(stack.secret_key), false);
});
