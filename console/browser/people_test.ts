/** Whose words count is asked once for each name, answered with a click, and can be taken back. */
import { assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import type { LocalStack } from "../../local/stack.ts";
import { createProject } from "./testing/create_project.ts";
import { type ShownConsole, withConsole } from "./testing/with_console.ts";

const test = withConsole();

const CALL = `Ines Roth: How do you count the garments?
Marta Lem: By hand, every evening.
Ines Roth: And who counts?
Marta Lem: Whoever is on the late shift.
Ines Roth: How long does it take?
Marta Lem: An hour, more before holidays.
Ines Roth: So an hour.
Marta Lem: At least.
`;

/** A project with one call in it, shown. */
async function openCall({ open }: ShownConsole, name: string, call: string): Promise<Page> {
  const { page } = await open({ user: "consultant" });
  await createProject(page, name);
  await page.getByRole("link", { name: "Signals", exact: true }).click();
  await page.getByLabel("Files to add").setInputFiles([
    { name: "call.txt", mimeType: "text/plain", buffer: Buffer.from(call) },
  ]);
  await page.getByText("Added", { exact: true }).waitFor();
  await page.getByRole("link", { name: "call" }).click();
  await page.getByRole("heading", { name: "Who is this?" }).waitFor();
  return page;
}

function selectPeople(stack: LocalStack, project: string) {
  return stack.sql<{ name: string; side: string }>(
    `select name, side from public.project_people
    where user_id is null and project_id = (select id from public.projects where name = $1)
    order by name`,
    [project],
  );
}

const question = (page: Page, name: string) => page.getByRole("group", { name: `Who is ${name}?` });
const turnsOf = (page: Page, side: string) => page.locator(`.turn-of-${side} .turn-words`);

test("who asks and who answers is guessed, said with a click, and seen at the words", async (shown) => {
  const page = await openCall(shown, "Sides", CALL);

  const guessed = await Promise.all(
    ["Ines Roth", "Marta Lem"].map((name) => question(page, name).locator(".primary").innerText()),
  );
  const before = await turnsOf(page, "unknown").count();
  await question(page, "Ines Roth").getByRole("button", { name: "Studio" }).click();
  await question(page, "Ines Roth").waitFor({ state: "detached" });
  await question(page, "Marta Lem").getByRole("button", { name: "Client" }).click();
  await page.getByRole("heading", { name: "Who is this?" }).waitFor({ state: "detached" });

  assertEquals([guessed, before], [["Studio", "Client"], 8]);
  assertEquals(await turnsOf(page, "unknown").count(), 0);
  assertEquals(await turnsOf(page, "studio").first().innerText(), CALL.slice(11, 41));
  assertEquals(await turnsOf(page, "client").count(), 4);
  const colour = (side: string) =>
    turnsOf(page, side).first().evaluate((words) => getComputedStyle(words).color);
  assertEquals(await colour("studio") === await colour("client"), false);
  assertEquals(await selectPeople(shown.stack, "Sides"), [
    { name: "Ines Roth", side: "studio" },
    { name: "Marta Lem", side: "client" },
  ]);
});

test("the board asks who is who first, and the page People takes the answer", async (shown) => {
  const page = await openCall(shown, "Board asks", CALL);
  await page.getByRole("link", { name: "Board", exact: true }).click();
  const asked = page.getByText("Nobody has said on whose side these people are");
  await asked.waitFor();
  const names = await asked.innerText();

  await page.getByRole("link", { name: "Say who is who" }).click();
  await question(page, "Ines Roth").getByRole("button", { name: "Studio" }).click();
  await question(page, "Marta Lem").getByRole("button", { name: "Client" }).click();
  await page.getByRole("heading", { name: "Who is this?" }).waitFor({ state: "detached" });

  assertEquals([names.includes("Ines Roth"), names.includes("Marta Lem")], [true, true]);
  assertEquals((await selectPeople(shown.stack, "Board asks")).length, 2);
});

test("what was said of somebody is corrected and taken back", async (shown) => {
  const page = await openCall(shown, "Corrected", CALL);
  await question(page, "Marta Lem").getByRole("button", { name: "Studio" }).click();
  await question(page, "Marta Lem").waitFor({ state: "detached" });

  await page.getByText("Known people").click();
  await page.getByLabel("Side of Marta Lem").selectOption("client");
  await turnsOf(page, "client").first().waitFor();
  const corrected = await selectPeople(shown.stack, "Corrected");
  await page.getByRole("button", { name: "Remove Marta Lem" }).click();
  await question(page, "Marta Lem").waitFor();

  assertEquals(corrected, [{ name: "Marta Lem", side: "client" }]);
  assertEquals(await selectPeople(shown.stack, "Corrected"), []);
});

test("a part of a known name is the same person after a click", async (shown) => {
  const page = await openCall(shown, "Short names", CALL.replaceAll("Ines Roth", "Ines"));
  await question(page, "Marta Lem").getByRole("button", { name: "Client" }).click();
  await shown.stack.sql(
    `insert into public.project_people (project_id, name, side)
    select id, 'Ines Roth', 'studio' from public.projects where name = 'Short names'`,
  );
  await page.reload();

  await question(page, "Ines").getByRole("button", { name: "Ines Roth" }).click();
  await page.getByRole("heading", { name: "Who is this?" }).waitFor({ state: "detached" });

  assertEquals(await turnsOf(page, "studio").count(), 4);
  await page.getByText("Known people").click();
  await page.getByRole("button", { name: "Ines is not Ines Roth" }).click();
  await question(page, "Ines").waitFor();
});

test("a label of a transcript gets a name in its call alone", async (shown) => {
  const labelled = CALL.replaceAll("Ines Roth", "Speaker 1").replaceAll("Marta Lem", "Speaker 2");
  const page = await openCall(shown, "Labels", labelled);

  const form = page.getByRole("form", { name: "Who is Speaker 2?" });
  await form.getByLabel("Name of Speaker 2").fill("Marta Lem");
  await form.getByRole("button", { name: "Client" }).click();
  await form.waitFor({ state: "detached" });
  await turnsOf(page, "client").first().waitFor();

  assertEquals(await turnsOf(page, "client").count(), 4);
  assertEquals(await selectPeople(shown.stack, "Labels"), [{ name: "Marta Lem", side: "client" }]);
  const [signal] = await shown.stack.sql<{ content: string; turns: { speaker: string }[] }>(
    `select content, turns from public.signals
    where project_id = (select id from public.projects where name = 'Labels')`,
  );
  assertEquals(
    new Set(signal?.turns.map(({ speaker }) => speaker)),
    new Set(["Speaker 1", "Marta Lem"]),
  );
  assertEquals(signal?.content.includes("Speaker 2: By hand"), true);
});

test("a client sees whose words are whose, and is not asked", async ({ stack, demo, open }) => {
  const [call] = await stack.sql<{ id: string }>(
    "select id from public.signals where project_id = $1 and source_type = 'transcript' limit 1",
    [demo.project_id],
  );
  const { page, load } = await open({ user: "client" });

  await load(`/projects/${demo.project_id}/signals/${call?.id}`);

  assertEquals(await turnsOf(page, "studio").count() > 0, true);
  assertEquals(await turnsOf(page, "client").count() > 0, true);
  assertEquals(await page.getByText("Known people").count(), 0);
});
