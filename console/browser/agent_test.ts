/** A run of the agent, watched while it happens. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { Page } from "playwright-core";
import { platformFunctions } from "../../local/stack/platform_functions.ts";
import { createCut } from "./testing/create_cut.ts";
import { createModel, type TestModel } from "./testing/create_model.ts";
import { readScore } from "./testing/read_score.ts";
import { withConsole } from "./testing/with_console.ts";

let model: TestModel;
const cut = createCut();
const test = withConsole(async (resources) => {
  model = resources.use(await createModel({ forged: "Purple elephants sign our invoices." }));
  const { "di-agent": createHandler, ...others } = platformFunctions;
  return {
    env: model.env,
    functions: { ...others, "di-agent": cut.behind(createHandler!) },
  };
});

const steps = (page: Page) =>
  page.getByRole("list", { name: "The run, step by step" }).getByRole("heading", { level: 3 });
const step = (page: Page, title: string) => steps(page).filter({ hasText: title });

test("a run is told step by step while it happens, and moves the score on the board", async ({ demo, open }) => {
  const at = `/projects/${demo.project_id}`;
  const { page, go } = await open({ user: "consultant", at });
  const before = await readScore(page);
  await go(`${at}/agent`);

  const answer = model.hold();
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await step(page, "Observed").waitFor();
  const while_it_thinks = await steps(page).allInnerTexts();
  answer();
  await step(page, "Outcome").waitFor();
  const told = await steps(page).allInnerTexts();
  await page.getByText(/Readiness rose from/).waitFor();
  const past = page.getByRole("region", { name: "Past runs" }).getByRole("listitem");
  await past.filter({ hasText: "On request" }).waitFor();
  await go(at);
  const after = await readScore(page);

  assertEquals(while_it_thinks, ["Observed"]);
  assertEquals(told, ["Observed", "Thought", "Extract core pain", "Done", "Outcome"]);
  assert(after > before, `${after} is not above ${before}`);
});

test("a run whose connection is cut is taken up again, and nothing is told twice", async ({ demo, open }) => {
  const { page } = await open({
    user: "consultant",
    at: `/projects/${demo.project_id}/agent`,
    expects: /ERR_INCOMPLETE_CHUNKED_ENCODING/,
  });
  await page.getByLabel("Decide again").check();

  cut.arm();
  const answer = model.hold();
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await step(page, "Observed").waitFor();
  await page.getByText("Connection lost").waitFor();
  answer();
  await step(page, "Outcome").waitFor();
  const told = await steps(page).allInnerTexts();

  assertEquals([told.length, new Set(told).size, told[0]], [5, 5, "Observed"]);
  assertEquals(await page.getByText("Connection lost").count(), 0);
});

test("a run that was left is there again on return", async ({ demo, open }) => {
  const at = `/projects/${demo.project_id}`;
  const { page, go } = await open({ user: "consultant", at: `${at}/agent` });
  await page.getByLabel("Decide again").check();

  const answer = model.hold();
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await step(page, "Observed").waitFor();
  await go(at);
  await page.getByRole("heading", { name: "Prototype gates" }).waitFor();
  await go(`${at}/agent`);
  await step(page, "Observed").waitFor();
  answer();

  await step(page, "Outcome").waitFor();
});

test("questions are copied, each alone and all at once", async ({ demo, open }) => {
  const { page } = await open({ user: "consultant", at: `/projects/${demo.project_id}/agent` });
  const section = page.getByRole("region", { name: "Prepare the next talk" });
  await section.getByRole("button", { name: "Copy question 2" }).click();
  await section.getByText("Copied").first().waitFor();
  const one = await page.evaluate(() => navigator.clipboard.readText());
  await section.getByRole("button", { name: "Copy all questions" }).click();
  await page.waitForFunction(
    (one) => navigator.clipboard.readText().then((text) => text !== one),
    one,
  );
  const all = await page.evaluate(() => navigator.clipboard.readText());

  const questions = await section.locator(".agent-question-head p").allInnerTexts();
  assertStringIncludes(one, questions[1]!); // there are five
  for (const question of questions) assertStringIncludes(all, question);
});
