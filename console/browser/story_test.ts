/** From a file to a claim that the client confirmed, with the clicks of those who do it. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { Page } from "playwright-core";
import { createModel, type TestModel } from "./testing/create_model.ts";
import { importFile } from "./testing/import_file.ts";
import { createProject } from "./testing/create_project.ts";
import { extractDemo } from "./testing/extract_demo.ts";
import { withConsole } from "./testing/with_console.ts";

const FORGED = "Purple elephants sign our invoices before breakfast.";

let model: TestModel;
const test = withConsole(async (resources) => {
  model = resources.use(await createModel({ forged: FORGED }));
  return { env: model.env };
});

test("a project begins with a name, and its board says that nothing was heard yet", async ({ open }) => {
  const { page } = await open({ user: "consultant" });

  await createProject(page, "Lifts that stand still");
  await page.getByText("Nothing from the client is here yet").waitFor();
  await page.getByRole("link", { name: "Projects", exact: true }).click();
  await page.getByRole("row", { name: /Lifts that stand still.*Not ready/ }).waitFor();
});

test("the projects stand with their scores, and are sorted by them on demand", async ({ open }) => {
  const { page } = await open({ user: "consultant" });
  const names = page.getByRole("rowheader");
  await page.getByText("Not ready").first().waitFor();

  const by_name = await names.allInnerTexts();
  await page.getByRole("button", { name: "Score" }).click();
  const by_score = await names.allInnerTexts();

  assertEquals(by_name, by_name.toSorted());
  assertEquals(by_score.toSorted(), by_name);
  assertEquals(await page.getByRole("meter", { name: "Score" }).count(), by_name.length);
});

test("a meeting is imported, extracted, and each quote leads to the words that were said", async ({ open }) => {
  const { page } = await open({ user: "consultant" });
  await createProject(page, "A meeting of designers");
  await page.getByRole("link", { name: "Signals", exact: true }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Choose files" }).click(),
  ]);
  await chooser.setFiles(importFile());
  await page.getByText("Added", { exact: true }).waitFor();
  await page.getByText("Unread").waitFor();

  const answer = model.hold();
  await page.getByRole("button", { name: "Extract" }).click();
  await page.getByRole("progressbar", { name: "Extraction under way" }).waitFor();
  assert(await page.getByRole("button", { name: "Extract" }).isDisabled());
  answer();
  const outcome = page.getByRole("row", { name: /Core pain Extracted/ });
  await outcome.waitFor();
  assertEquals(await page.getByRole("progressbar").count(), 0);
  await page.getByText("Unread").waitFor({ state: "detached" });

  await outcome.getByRole("link", { name: "Core pain" }).click();
  const pain = page.getByRole("region", { name: "Core pain" });
  const quote = pain.getByRole("link").filter({ has: page.locator("q") }).first();
  const words = await quote.locator("q").textContent();
  const caption = await quote.innerText();
  await quote.click();
  const turn = page.getByRole("listitem").filter({ has: page.locator("mark.sought") });
  await turn.first().waitFor();
  const marked = await turn.locator("mark.sought").evaluateAll((marks) =>
    marks.map((mark) => mark.textContent).join("")
  );

  assertEquals(marked, words);
  await waitUntilInView(page);
  const [speaker] = (await turn.locator(".turn-speaker").innerText()).split("\n");
  assert(speaker);
  assertStringIncludes(caption, speaker);
});

/** Until the words that were sought stand on the screen from the first to the last: the page scrolls after it has painted. */
async function waitUntilInView(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const marks = [...document.querySelectorAll("mark.sought")];
    return marks.length > 0 && marks.every((mark) => {
      const { top, bottom } = mark.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  });
}

test("a quote that nobody said is refused, and shown with the reason", async ({ open, stack, demo }) => {
  const { page } = await open({ user: "consultant" });
  await page.getByRole("link", { name: /Brackwater/ }).click();
  await page.getByRole("link", { name: "Foundation", exact: true }).click();
  await page.getByRole("button", { name: "Extract again: Core pain" }).click();
  const pain = page.getByRole("region", { name: "Core pain" });
  await pain.getByText("Refused quotes, 1").click();

  const refused = await pain.locator(".refused-quotes").innerText();
  const [stored] = await stack.sql<{ text: string }>(
    "select core_pain::text as text from public.project_foundation where project_id = $1",
    [demo.project_id],
  );

  assertStringIncludes(refused, FORGED);
  assertStringIncludes(refused, "These words are in no signal.");
  assertStringIncludes(stored!.text, "garment"); // the element was stored
  assertEquals(stored!.text.includes("elephants"), false);
});

test("a claim is confirmed by the consultant, then by the client, and is the client's from then on", async ({ open, stack, demo }) => {
  await extractDemo(stack, demo.project_id);
  const at = `/projects/${demo.project_id}/foundation`;
  const consultant = await open({ user: "consultant", at });
  await confirm(consultant.page, "consultant");
  const client = await open({ user: "client", at });
  await confirm(client.page, "client");
  await consultant.load(at);

  const pain = consultant.page.getByRole("region", { name: "Core pain" });
  await pain.getByText("Confirmed by the client, client, client@example.com").waitFor();
  await consultant.page.getByText("has an address at example.com, as the studio does").waitFor();
  await pain.getByText("Gate satisfied").waitFor();
  assertEquals(await pain.getByRole("button", { name: /^(Confirm|Correct)/ }).count(), 0);
  await pain.getByText("History").click();
  const history = await pain.getByRole("listitem").allInnerTexts();
  const stages = ["Confirmed by the client", "Confirmed by the consultant", "Extracted"];
  assertEquals(stages.filter((stage) => history.some((entry) => entry.includes(stage))), stages);
});

test("a client says yes field by field, takes one back, and with the last one has confirmed the whole", async ({ open, stack, demo }) => {
  await extractDemo(stack, demo.project_id);
  await stack.sql(
    "update public.project_foundation set core_pain = core_pain || '{\"confirmed_by\": null}' where project_id = $1",
    [demo.project_id],
  );
  const root = `/projects/${demo.project_id}`;
  const { page, load } = await open({ user: "client", at: `${root}/review` });
  const card = page.getByRole("article", { name: "Core pain", exact: true });
  const yeses = card.getByRole("button", { name: /^Yes to .* of Core pain/ });
  await yeses.first().waitFor();
  const count = await yeses.count();

  await yeses.first().click();
  await card.getByText("You said yes.").waitFor();
  await card.getByText(/^Your yes is still missing to/).waitFor();
  await card.getByRole("button", { name: /^Take back the yes to/ }).click();
  await card.getByText("You said yes.").waitFor({ state: "detached" });
  await load(`${root}/foundation/core_pain`);
  const element = page.getByRole("region", { name: "Core pain" });
  const left = element.getByRole("button", { name: /^Yes to .* of Core pain/ });
  for (let at = count; at > 0; at--) {
    await left.first().click();
    await element.getByRole("button", { name: /^Take back the yes to .* of/ })
      .nth(count - at).waitFor();
  }

  await element.getByText("Confirmed by the client").first().waitFor();
  assertEquals([count > 1, await left.count()], [true, 0]);
});

async function confirm(page: Page, role: string): Promise<void> {
  const pain = page.getByRole("region", { name: "Core pain" });
  await pain.getByRole("button", { name: /^Confirm/ }).click();
  await pain.getByText(`Confirmed by the ${role}`).first().waitFor();
}
