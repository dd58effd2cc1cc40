/**
 * The whole job by clicks alone, from an account that does not exist yet to a project that is ready to build and handed over: no
 * REST, no SQL, no seeded user, and no model, so that the rules read the signals.
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { unzipSync } from "fflate";
import type { Download, Page } from "playwright-core";
import type { Mail } from "../../local/stack/create_app.ts";
import { createProject } from "./testing/create_project.ts";
import { withConsole } from "./testing/with_console.ts";

const mails: Mail[] = [];
const test = withConsole(() => ({ mail: (mail) => mails.push(mail) }));

test("a studio and its client bring a project from nothing to build-ready, hand it over, and part", async ({ open }) => {
  const { page: ida } = await open({ expects: /status of 409/ });
  await signUp(ida, "Ida Berg", "ida@studio.example");
  await createProject(ida, "Returns desk", "Outdoor clothing");
  await go(ida, "People");
  await invite(ida, "client", "dana@client.example");
  await ida.getByText("is on its way to dana@client.example").waitFor();
  await invite(ida, "consultant");
  const link = await ida.getByLabel(/^Link for one consultant/).inputValue();
  await ida.getByText("By link").waitFor();

  const { page: dana } = await open();
  await joinByMail(dana, "dana@client.example");
  assertEquals(await dana.getByRole("link", { name: "Settings", exact: true }).count(), 0);
  const { page: mia } = await open();
  await joinByLink(mia, link);

  await dropFiles(ida);
  await sayWhoIsWho(ida);
  await go(ida, "Signals");
  await ida.getByRole("button", { name: "Extract", exact: true }).click();
  await ida.getByRole("row", { name: /Core pain Extracted/ }).waitFor();
  await attachWords(ida);
  await writeProduct(ida);
  await attachToProduct(ida);
  await planMeeting(ida);
  const values = await correctElements(ida);

  await objectToPain(dana);
  await sayYes(dana, PROTOTYPE_TITLES);
  await phaseOf(ida, "Prototype ready");
  const news = ida.getByRole("region", { name: "What changed since you last looked" });
  await news.getByText("was confirmed by the client").first().waitFor();
  await runAgent(ida);
  await sayYes(dana, BUILD_TITLES);
  await phaseOf(ida, "Build ready");
  await go(ida, "Review");
  await ida.getByText("It is two garments by now.").waitFor();

  await checkHandOver(ida, values);
  await eraseMarta(ida);
  await changeOwners(ida, mia);
  await endProject(mia);
});

const PAIN = "We lose a garment every week because nobody counts in the morning.";
const COST = "Forty pounds each time.";
const FILES = {
  "call.txt": `Ines Roth: What goes wrong?
Marta Lem: ${PAIN}
Ines Roth: And what does it cost?
Marta Lem: ${COST}
`,
  "mail.eml": `From: Dana Voss <dana@client.example>
To: Ida Berg <ida@studio.example>
Date: Tue, 3 Nov 2026 09:12:00 +0000
Subject: Money and time
Content-Type: text/plain; charset=utf-8

Hello Ida,

we have 30,000 pounds for a first version, and it should run before Easter.

Dana
`,
  "second mail.eml": `From: Dana Voss <dana@client.example>
To: Ida Berg <ida@studio.example>
Date: Thu, 5 Nov 2026 16:40:00 +0000
Subject: How it should look
Content-Type: text/plain; charset=utf-8

Hello Ida,

it should look calm and plain, with large buttons for people who wear gloves.

Dana
`,
};

const FEATURES = ["Count by scan", "Shelf plan", "Evening list", "Loss report", "Gloves mode"];

/** What is written for each element where the signals say nothing of it, or not all. */
const WRITTEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "Core pain": {
    "Trigger": "The lease of the second shop",
    "Stakes": "Forty pounds for each garment",
    "Who feels it": "The shift lead",
  },
  "Primary persona": {
    "Name": "Shift lead",
    "Role": "Opens the counter in the morning",
    "Goal": "Know what is there before the doors open",
    "How the pain meets them": "Answers for what is missing",
    "Context": "Alone until nine, with gloves on",
  },
  "Wow moment": {
    "Description": "The count is done before the coffee is",
    "How it turns the pain around": "Nothing is missing in the morning",
    "Emotional impact": "Relief",
    "Visual concept": "A shelf that turns green",
    "In the prototype": "Scan one shelf",
  },
  "Design preferences": {
    "Visual style": "Calm and plain",
    "References": "The till they have",
    "Specific requirements": "Large buttons",
  },
  "Business case": {
    "Value to business": "Two thousand pounds a year",
    "Return on investment": "Paid back in fifteen years, or in two with the second shop",
    "Why now, and before others": "The second shop opens at Easter",
  },
  "Budget constraints": {
    "Budget range": "30,000 pounds",
    "Timeline": "Before Easter",
  },
};

const PROTOTYPE_TITLES = [
  "Core pain",
  "Primary persona",
  "Wow moment",
  "Design preferences",
  "Shift lead",
];
const BUILD_TITLES = ["Business case", "Budget constraints", "Confirmed scope", ...FEATURES];

async function go(page: Page, section: string): Promise<void> {
  await page.getByRole("link", { name: section, exact: true }).click();
}

async function signUp(page: Page, name: string, email: string): Promise<void> {
  await page.getByRole("button", { name: "I am new" }).click();
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill("correct horse");
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
}

async function invite(page: Page, role: string, address = ""): Promise<void> {
  const panel = page.getByRole("region", { name: "Invite" });
  await panel.getByLabel("Role").selectOption(role);
  await panel.getByLabel("E-mail address").fill(address);
  await panel.getByRole("button", { name: "Invite" }).click();
}

async function joinByMail(page: Page, address: string): Promise<void> {
  const mail = mails.findLast(({ to }) => to === address);
  const [link] = /https?:\/\/\S+/.exec(mail?.text ?? "") ?? [];
  assert(link);
  await page.goto(link);
  const invitation = page.getByRole("region", { name: "Invitation to Returns desk" });
  await invitation.getByText("Ida Berg invites you to").waitFor();
  await invitation.getByRole("button", { name: "Join" }).click();
  await page.getByRole("heading", { name: "Returns desk", level: 1 }).waitFor();
}

async function joinByLink(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByText("You are invited to a project").waitFor();
  await signUp(page, "Mia Sand", "mia@studio.example");
  await page.getByRole("button", { name: "Join" }).click();
  await page.getByRole("heading", { name: "Returns desk", level: 1 }).waitFor();
  await page.goto(link);
  await page.getByText("was used or taken back, or has expired").waitFor();
}

async function dropFiles(page: Page): Promise<void> {
  await go(page, "Signals");
  await page.getByLabel("Files to add").setInputFiles(
    Object.entries(FILES).map(([name, text]) => ({
      name,
      mimeType: name.endsWith(".eml") ? "message/rfc822" : "text/plain",
      buffer: Buffer.from(text),
    })),
  );
  const added = page.getByText("Added", { exact: true });
  await added.nth(Object.keys(FILES).length - 1).waitFor();
}

async function sayWhoIsWho(page: Page): Promise<void> {
  await page.getByRole("link", { name: "call", exact: true }).click();
  for (const [name, side] of [["Ines Roth", "Studio"], ["Marta Lem", "Client"]] as const) {
    const question = page.getByRole("group", { name: `Who is ${name}?` });
    await question.getByRole("button", { name: side }).click();
    await question.waitFor({ state: "detached" });
  }
}

async function attachWords(page: Page): Promise<void> {
  await page.getByRole("link", { name: "call", exact: true }).click();
  await page.locator(".turn-words").getByText(COST).selectText();
  const attach = page.getByRole("region", { name: "Attach words" });
  await page.waitForFunction(
    (marked) => [...document.querySelectorAll("textarea")].some(({ value }) => value === marked),
    COST,
  );
  await attach.getByLabel("Field").selectOption("Stakes");
  await attach.getByRole("button", { name: "Attach" }).click();
  await attach.getByText("Attached to the").waitFor();
}

async function writeProduct(page: Page): Promise<void> {
  await go(page, "Product");
  const personas = page.getByRole("region", { name: "Personas" });
  await personas.getByRole("button", { name: "Add a persona" }).click();
  await personas.getByLabel("Name").fill("Shift lead");
  await personas.getByLabel("Goals").fill("Know the count\nGo home on time");
  await personas.getByRole("button", { name: "Save" }).click();
  await personas.getByText("Go home on time").waitFor();

  const features = page.getByRole("region", { name: "Features" });
  for (const name of FEATURES) {
    await features.getByRole("button", { name: "Add a feature" }).click();
    await features.getByLabel("Name").fill(name);
    await features.getByLabel("What it does").fill(`${name} for whoever opens the counter.`);
    await features.getByLabel("What the user does").fill("scans a garment");
    await features.getByLabel("Shift lead").check();
    await features.getByRole("button", { name: "Save" }).click();
    await features.getByRole("button", { name: `Confirm ${name}` }).click();
    await features.getByRole("button", { name: `Confirm ${name}` }).waitFor({ state: "detached" });
  }
  await features.getByText("First version").first().waitFor();
  await writePath(page);
}

/** Three steps, put into order once by keys and once by dragging. */
async function writePath(page: Page): Promise<void> {
  const path = page.getByRole("region", { name: "Value path" });
  for (const label of ["Arrives", "Is scanned", "Is shelved"]) {
    await path.getByRole("button", { name: "Add a step" }).click();
    await path.getByLabel("Step", { exact: true }).fill(label);
    await path.getByLabel("Who acts").selectOption("Shift lead");
    await path.getByRole("button", { name: "Save" }).click();
    await path.getByRole("heading", { name: label }).waitFor();
  }
  const order = () => path.getByRole("heading", { level: 3 }).allInnerTexts();
  await path.getByRole("button", { name: "Move Is shelved, 3 of 3" }).press("ArrowUp");
  await page.getByText("Is shelved is now 2 of 3").waitFor();
  const by_key = await order();
  const handle = path.getByRole("button", { name: /^Move Arrives/ });
  const last = path.getByRole("listitem").filter({ hasText: "Is scanned" }).last();
  await handle.scrollIntoViewIfNeeded();
  const [from, to] = [await handle.boundingBox(), await last.boundingBox()];
  await page.mouse.move(from!.x + 5, from!.y + 5);
  await page.mouse.down();
  await page.mouse.move(from!.x + 5, to!.y + to!.height - 2, { steps: 4 });
  await page.mouse.up();
  await page.getByText("Arrives is now 3 of 3").waitFor();
  assertEquals([by_key, await order()], [
    ["Arrives", "Is shelved", "Is scanned"],
    ["Is shelved", "Is scanned", "Arrives"],
  ]);
}

/** The words are shown under the feature and the step, each a link to where they were said, and can be taken off again. */
async function attachToProduct(page: Page): Promise<void> {
  for (
    const [name, section] of [["Count by scan", "Features"], ["Arrives", "Value path"]] as const
  ) {
    await go(page, "Signals");
    await page.getByRole("link", { name: "call", exact: true }).click();
    const attach = page.getByRole("region", { name: "Attach words" });
    await attach.getByLabel("Words").fill(COST);
    await attach.getByLabel(/^To/).selectOption(name);
    await attach.getByRole("button", { name: "Attach" }).click();
    await page.getByRole("navigation", { name: "Quoted from here" }).getByText(name).waitFor();
    await attach.getByRole("link", { name }).click();

    const quotes = page.getByRole("region", { name: section }).getByRole("list", {
      name: `What ${name} stands on`,
    });
    await quotes.getByText("Marta Lem · call").waitFor();
    await quotes.getByRole("link").click();
    await page.locator("mark").getByText(COST).waitFor();
  }
  await go(page, "Product");
  const path = page.getByRole("region", { name: "Value path" });
  await path.getByRole("button", { name: `Remove “${COST}” from Arrives` }).click();
  await path.getByRole("button", { name: "Yes, remove" }).click();
  await path.getByRole("link", { name: COST }).waitFor({ state: "detached" });
}

async function planMeeting(page: Page): Promise<void> {
  await go(page, "Meetings");
  await page.getByRole("button", { name: "Add a meeting" }).click();
  await page.getByLabel("About").fill("Second call");
  await page.getByLabel("When").fill("2026-12-04T10:30");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "Second call" }).waitFor();
}

/** What was read stays; what was not told is written, with a success measure, and with the scope in the client's features. */
async function correctElements(page: Page): Promise<string[]> {
  const values: string[] = [];
  await go(page, "Foundation");
  for (const [name, fields] of Object.entries(WRITTEN)) {
    await page.getByRole("button", { name: new RegExp(`^(Write|Correct) ${name}$`) }).click();
    const element = page.getByRole("region", { name, exact: true });
    for (const [label, text] of Object.entries(fields)) {
      const field = element.getByLabel(new RegExp(`^${label}`));
      if (await field.inputValue() === "") await field.fill(text);
    }
    if (name === "Business case") await addMeasure(element);
    values.push(
      ...await element.locator("textarea").evaluateAll((inputs) =>
        inputs.flatMap((input) => (input as HTMLTextAreaElement).value.split("\n"))
      ),
    );
    await confirmCorrected(page, name);
  }
  await page.getByRole("button", { name: "Write Confirmed scope" }).click();
  const scope = page.getByRole("region", { name: "Confirmed scope" });
  for (const name of FEATURES) await scope.getByLabel(name).selectOption("First version");
  await scope.getByLabel("First version agreed").check();
  await confirmCorrected(page, "Confirmed scope");
  return values;
}

async function addMeasure(element: ReturnType<Page["getByRole"]>): Promise<void> {
  await element.getByRole("button", { name: "Add a success measure" }).click();
  await element.getByLabel("Measure", { exact: true }).fill("Garments lost");
  await element.getByLabel("Today").fill("One a week");
  await element.getByLabel("Target").fill("Not one a month");
  await element.getByLabel("How it is measured").fill("By the evening list");
  await element.getByLabel("By when").fill("A month after Easter");
}

async function confirmCorrected(page: Page, name: string): Promise<void> {
  const element = page.getByRole("region", { name, exact: true });
  await element.getByRole("button", { name: "Confirm as corrected" }).click();
  await element.getByText("The client’s yes is still to come.").waitFor();
}

async function objectToPain(page: Page): Promise<void> {
  await go(page, "Review");
  const understood = page.getByRole("article", { name: "Core pain" });
  await understood.getByRole("button", { name: "Not quite" }).click();
  await understood.getByLabel("Not quite").fill("It is two garments by now.");
  await understood.getByRole("button", { name: "Send" }).click();
  await understood.getByText("Your words are with the studio now").waitFor();
}

async function sayYes(page: Page, titles: readonly string[]): Promise<void> {
  await go(page, "Board");
  await go(page, "Review");
  for (const title of titles) {
    const understood = page.getByRole("article", { name: title, exact: true }).first();
    await understood.getByRole("button", { name: "Yes, that is right" }).click();
    await understood.waitFor({ state: "detached" });
  }
}

async function phaseOf(page: Page, phase: string): Promise<void> {
  await go(page, "Board");
  const score = page.getByRole("region", { name: "Score" });
  await score.getByText(phase, { exact: true }).waitFor();
}

/** The run tells its steps as they happen; what it does is its own choice. */
async function runAgent(page: Page): Promise<void> {
  await go(page, "Agent");
  await page.getByRole("button", { name: "Run", exact: true }).click();
  const steps = page.getByRole("list", { name: "The run, step by step" });
  await steps.getByRole("heading", { level: 3, name: "Outcome" }).waitFor();
}

async function copyHandOver(page: Page): Promise<string> {
  await go(page, "Hand-over");
  await page.getByRole("button", { name: "Copy as Markdown" }).click();
  return await page.evaluate(() => navigator.clipboard.readText());
}

/** Every value that the client confirmed is in both files, and the pain with the words it stands on. */
async function checkHandOver(page: Page, values: readonly string[]): Promise<void> {
  const markdown = await copyHandOver(page);
  const [docx] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Word (.docx)" }).click(),
  ]);
  assertEquals(docx.suggestedFilename(), "returns-desk.docx");
  for (const text of [markdown, await readDocx(docx)]) {
    const expected = [...values, PAIN, COST, "Garments lost", ...FEATURES];
    assertEquals(expected.filter((value) => !text.includes(value)), []);
  }
  assertStringIncludes(markdown, `> ${PAIN}`);
  assertStringIncludes(markdown.slice(markdown.indexOf("### Count by scan")), `> ${COST}`);
  assertStringIncludes(markdown, "Confirmed by the client: dana");
  const requirements = page.getByRole("region", { name: "Requirements" });
  await requirements.getByRole("button", { name: "Show" }).click();
  await requirements.getByText("- **WHEN** scans a garment").first().waitFor();
}

async function readDocx(download: Download): Promise<string> {
  const { "word/document.xml": document } = unzipSync(await Deno.readFile(await download.path()));
  return new TextDecoder().decode(document).replaceAll(/<\/w:p>/g, "\n").replaceAll(/<[^>]*>/g, "")
    .replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");
}

/** None of her words remains, wherever they were. */
async function eraseMarta(page: Page): Promise<void> {
  await go(page, "People");
  await page.getByText("Known people").click();
  await page.getByRole("button", { name: "Erase Marta Lem" }).click();
  await page.getByRole("button", { name: "Yes, erase" }).click();
  await page.getByText("Known people: 4").waitFor();
  assertEquals(/Marta|nobody counts|Forty pounds/.test(await copyHandOver(page)), false);
  await go(page, "Signals");
  await page.getByRole("searchbox", { name: "Words" }).fill("nobody counts");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByText("Not found in the signals.").waitFor();
}

async function changeOwners(ida: Page, mia: Page): Promise<void> {
  await go(ida, "People");
  const members = ida.getByRole("region", { name: "Members" });
  await members.getByText("the only owner").waitFor();
  await members.getByLabel("Role of Mia Sand").selectOption("owner");
  await members.getByRole("button", { name: "Leave the project" }).click();
  await members.getByRole("button", { name: "Yes, leave" }).click();
  await ida.getByText("There is no project yet").waitFor();
  await mia.getByRole("link", { name: "your projects" }).click();
  await mia.getByRole("link", { name: "Returns desk" }).click();
}

async function endProject(page: Page): Promise<void> {
  await go(page, "Settings");
  const name = page.getByRole("textbox", { name: "Name of the project", exact: true });
  await name.fill("Returns counter");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "Returns counter", level: 1 }).waitFor();
  await page.getByRole("button", { name: "Archive the project" }).click();
  await page.getByRole("button", { name: "Take it up again" }).waitFor();
  const remove = page.getByRole("button", { name: "Delete the project" });
  assertEquals(await remove.isDisabled(), true);
  await page.getByLabel(/^Type the name/).fill("Returns counter");
  await remove.click();
  await page.getByText("There is no project yet").waitFor();
}
