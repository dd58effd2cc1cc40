/** The whole job by clicks alone, from an account that does not exist yet: no REST, no SQL, no seeded user. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { Page } from "playwright-core";
import type { Mail } from "../../local/stack/create_app.ts";
import { createProject } from "./testing/create_project.ts";
import { withConsole } from "./testing/with_console.ts";

const mails: Mail[] = [];
const test = withConsole(() => ({ mail: (mail) => mails.push(mail) }));

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

/** Where the link of the newest mail to the address leads, as the browser would open it. */
function findLink(address: string): string {
  const mail = mails.findLast(({ to }) => to === address);
  const [link] = /https?:\/\/\S+/.exec(mail?.text ?? "") ?? [];
  assert(link);
  return link;
}

const CALL = `Ines Roth: What goes wrong?
Marta Lem: We lose a garment every week because nobody counts in the morning.
Ines Roth: And what does it cost?
Marta Lem: Forty pounds each time.
`;
const PAIN = "We lose a garment every week because nobody counts in the morning.";

/** The foundation as it is handed over. */
async function copyHandOver(page: Page): Promise<string> {
  await page.getByRole("link", { name: "Hand-over", exact: true }).click();
  await page.getByRole("button", { name: "Copy as Markdown" }).click();
  return await page.evaluate(() => navigator.clipboard.readText());
}

test("a studio and its client come together in a project, agree on words, and part", async ({ open }) => {
  const { page: ida } = await open({ expects: /status of 409/ });
  await signUp(ida, "Ida Berg", "ida@studio.example");
  await createProject(ida, "Returns desk", "Outdoor clothing");
  await ida.getByRole("link", { name: "People", exact: true }).click();

  await invite(ida, "client", "dana@client.example");
  await ida.getByText("is on its way to dana@client.example").waitFor();
  await invite(ida, "consultant");
  const link = await ida.getByLabel(/^Link for one consultant/).inputValue();
  await ida.getByText("By link").waitFor();

  const { page: dana } = await open();
  await dana.goto(findLink("dana@client.example"));
  const invitation = dana.getByRole("region", { name: "Invitation to Returns desk" });
  await invitation.getByText("Ida Berg invites you to").waitFor();
  await invitation.getByRole("button", { name: "Join" }).click();
  await dana.getByRole("heading", { name: "Returns desk", level: 1 }).waitFor();
  assertEquals(await dana.getByRole("link", { name: "Settings", exact: true }).count(), 0);

  const { page: mia } = await open();
  await mia.goto(link);
  await mia.getByText("You are invited to a project").waitFor();
  await signUp(mia, "Mia Sand", "mia@studio.example");
  await mia.getByRole("button", { name: "Join" }).click();
  await mia.getByRole("heading", { name: "Returns desk", level: 1 }).waitFor();
  await mia.goto(link);
  await mia.getByText("was used or taken back, or has expired").waitFor();

  await ida.getByRole("link", { name: "Signals", exact: true }).click();
  await ida.getByLabel("Files to add").setInputFiles([
    { name: "call.txt", mimeType: "text/plain", buffer: Buffer.from(CALL) },
  ]);
  await ida.getByText("Added", { exact: true }).waitFor();
  await ida.getByRole("link", { name: "call", exact: true }).click();
  for (const [name, side] of [["Ines Roth", "Studio"], ["Marta Lem", "Client"]] as const) {
    const question = ida.getByRole("group", { name: `Who is ${name}?` });
    await question.getByRole("button", { name: side }).click();
    await question.waitFor({ state: "detached" });
  }
  await ida.getByText(PAIN).selectText();
  const attach = ida.getByRole("region", { name: "Attach words" });
  await ida.waitForFunction(
    (words) => [...document.querySelectorAll("textarea")].some(({ value }) => value === words),
    PAIN,
  );
  await attach.getByRole("button", { name: "Attach" }).click();
  await attach.getByText("Attached to the").waitFor();

  await dana.getByRole("link", { name: "Review", exact: true }).click();
  const understood = dana.getByRole("article", { name: "Core pain" });
  await understood.getByText("Marta Lem").waitFor();
  await understood.getByRole("button", { name: "Not quite" }).click();
  await understood.getByLabel("Not quite").fill("It is two garments by now.");
  await understood.getByRole("button", { name: "Send" }).click();
  await understood.getByText("Your words are with the studio now").waitFor();
  await understood.getByRole("button", { name: "Yes, that is right" }).click();
  await dana.getByText("Nothing waits for you").waitFor();

  await ida.getByRole("link", { name: "Review", exact: true }).click();
  await ida.getByText("It is two garments by now.").waitFor();
  const handed = await copyHandOver(ida);
  assertStringIncludes(handed, `> ${PAIN}`);
  assertStringIncludes(handed, "Confirmed by the client: dana");
  await ida.getByRole("link", { name: "People", exact: true }).click();
  await ida.getByText("Known people").click();
  await ida.getByRole("button", { name: "Erase Marta Lem" }).click();
  await ida.getByRole("button", { name: "Yes, erase" }).click();
  await ida.getByText("Known people: 4").waitFor();
  assertEquals(/Marta|nobody counts/.test(await copyHandOver(ida)), false);
  await ida.getByRole("link", { name: "Signals", exact: true }).click();
  await ida.getByRole("searchbox", { name: "Words" }).fill("garment");
  await ida.getByRole("button", { name: "Search" }).click();
  await ida.getByText("Found once").waitFor();

  await ida.getByRole("link", { name: "People", exact: true }).click();
  const members = ida.getByRole("region", { name: "Members" });
  await members.getByText("the only owner").waitFor();
  await members.getByLabel("Role of Mia Sand").selectOption("owner");
  await members.getByRole("button", { name: "Leave the project" }).click();
  await members.getByRole("button", { name: "Yes, leave" }).click();
  await ida.getByText("There is no project yet").waitFor();

  await mia.getByRole("link", { name: "your projects" }).click();
  await mia.getByRole("link", { name: "Returns desk" }).click();
  await mia.getByRole("link", { name: "Settings", exact: true }).click();
  await mia.getByRole("textbox", { name: "Name of the project", exact: true }).fill(
    "Returns counter",
  );
  await mia.getByRole("button", { name: "Save" }).click();
  await mia.getByRole("heading", { name: "Returns counter", level: 1 }).waitFor();
  await mia.getByRole("button", { name: "Archive the project" }).click();
  await mia.getByRole("button", { name: "Take it up again" }).waitFor();
  const remove = mia.getByRole("button", { name: "Delete the project" });
  assertEquals(await remove.isDisabled(), true);
  await mia.getByLabel(/^Type the name/).fill("Returns counter");
  await remove.click();
  await mia.getByText("There is no project yet").waitFor();
});

test("the product is written, ordered and confirmed by clicks and keys", async ({ open }) => {
  const { page } = await open();
  await signUp(page, "Otto Lind", "otto@studio.example");
  await createProject(page, "Counting desk");
  await page.getByRole("link", { name: "Product", exact: true }).click();

  const personas = page.getByRole("region", { name: "Personas" });
  await personas.getByRole("button", { name: "Add a persona" }).click();
  await personas.getByLabel("Name").fill("Shift lead");
  await personas.getByLabel("Goals").fill("Know the count\nGo home on time");
  await personas.getByRole("button", { name: "Save" }).click();
  await personas.getByText("Go home on time").waitFor();

  const features = page.getByRole("region", { name: "Features" });
  await features.getByRole("button", { name: "Add a feature" }).click();
  await features.getByLabel("Name").fill("Count by scan");
  await features.getByLabel("What it does").fill("Counts garments as they are scanned in.");
  await features.getByLabel("What the user does").fill("scans a garment");
  await features.getByLabel("Shift lead").check();
  await features.getByRole("button", { name: "Save" }).click();
  await features.getByRole("button", { name: "Confirm Count by scan" }).click();
  await features.getByText("Confirmed by the studio").waitFor();
  await features.getByText("First version").waitFor();

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

  await page.getByRole("link", { name: "Meetings", exact: true }).click();
  await page.getByRole("button", { name: "Add a meeting" }).click();
  await page.getByLabel("About").fill("Second call");
  await page.getByLabel("When").fill("2026-12-04T10:30");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "Second call" }).waitFor();

  await page.getByRole("link", { name: "Foundation", exact: true }).click();
  await page.getByRole("button", { name: "Write Business case" }).click();
  await page.getByLabel("Value to business").fill("An hour saved every evening");
  await page.getByRole("button", { name: "Add a success measure" }).click();
  await page.getByLabel("Measure", { exact: true }).fill("Minutes of counting");
  await page.getByRole("button", { name: "Confirm as corrected" }).click();
  const business_case = page.getByRole("region", { name: "Business case" });
  await business_case.getByText("Minutes of counting").first().waitFor();
  await page.getByRole("button", { name: "Write Confirmed scope" }).click();
  await page.getByLabel("Count by scan").selectOption("First version");
  await page.getByLabel("First version agreed").check();
  await page.getByRole("button", { name: "Confirm as corrected" }).click();
  const scope = page.getByRole("region", { name: "Confirmed scope" });
  await scope.getByText("Count by scan").first().waitFor();

  await page.getByRole("link", { name: "Hand-over", exact: true }).click();
  const [docx] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Word (.docx)" }).click(),
  ]);
  assertEquals(docx.suggestedFilename(), "counting-desk.docx");
  await page.getByRole("button", { name: "Copy as Markdown" }).click();
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  assertStringIncludes(markdown, "An hour saved every evening");
  assertStringIncludes(markdown, "### Count by scan");
  const requirements = page.getByRole("region", { name: "Requirements" });
  await requirements.getByRole("button", { name: "Show" }).click();
  await requirements.getByText("- **WHEN** scans a garment").waitFor();
});
