/** Who may see and do what. The database and the functions decide it; the console offers nothing that they refuse. */
import { assertEquals } from "@std/assert";
import { createProject } from "../../tests/harness/project.ts";
import { extractDemo } from "./testing/extract_demo.ts";
import { listPages } from "./testing/list_pages.ts";
import { withConsole } from "./testing/with_console.ts";

const test = withConsole();

test("a client is offered neither an extraction nor a run of the agent", async ({ stack, demo, open }) => {
  await extractDemo(stack, demo.project_id);
  const client = await open({ user: "client", expects: /status of 403/ });
  const consultant = await open({ user: "consultant" });

  for (const section of ["foundation", "signals", "agent"]) {
    const at = `/projects/${demo.project_id}/${section}`;
    const offered = await Promise.all([client, consultant].map(async ({ page, load }) => {
      await load(at);
      return await page.getByRole("button", { name: /^(Extract|Run)/ }).count() > 0;
    }));

    assertEquals([section, ...offered], [section, false, true]);
  }
});

test("a client sees no score until the studio shares it on the page of the settings", async ({ stack, demo, open }) => {
  await extractDemo(stack, demo.project_id);
  const root = `/projects/${demo.project_id}`;
  const numbers = /\b\d+(\.\d+)? of 100|% confidence|\bpoints?\b/;
  const client = await open({ user: "client" });
  const readAll = async () => {
    const texts: string[] = [];
    for (const at of ["/", root, `${root}/foundation`, `${root}/review`, `${root}/hand-over`]) {
      await client.load(at);
      await client.page.getByText(/Brackwater/).first().waitFor();
      texts.push(await client.page.locator("main").innerText());
    }
    return texts;
  };

  const before = await readAll();
  const studio = await open({ user: "consultant", at: `${root}/settings` });
  await studio.page.getByText("but no scores").waitFor();
  await studio.page.getByRole("button", { name: "Share scores with the client" }).click();
  await studio.page.getByRole("button", { name: "Keep scores to the studio" }).waitFor();
  const [, board, foundation] = await readAll();

  assertEquals(before.map((text) => numbers.exec(text)?.[0]), Array(5).fill(undefined));
  assertEquals(before[1]?.includes("How far it is"), true);
  assertEquals([numbers.test(board!), numbers.test(foundation!)], [true, true]);
});

test("a project of others is none at all, at each of its addresses", async ({ stack, open }) => {
  const { project_id } = await createProject(stack, { name: "Somebody else's secret" });
  await stack.sql(
    "insert into public.signals (project_id, source_type, content) values ($1, 'note', 'Hush')",
    [project_id],
  );
  const { page, load } = await open({ user: "consultant", expects: /status of 404/ });
  const pages = (await listPages(stack, project_id)).filter(({ at }) => at.includes(project_id));

  for (const { name, at } of pages) {
    await load(at);
    const text = await page.locator("main").innerText();
    assertEquals([name, text.includes("There is no such project")], [name, true]);
    assertEquals(text.includes("Somebody else's secret"), false);
  }
  await load("/");
  await page.getByRole("link", { name: /Brackwater/ }).waitFor();
  assertEquals(await page.getByText("Somebody else's secret").count(), 0);
});

test("who signs out leaves nothing of a project behind", async ({ stack, demo, open }) => {
  await extractDemo(stack, demo.project_id);
  const { page, load } = await open({ user: "consultant" });
  await load(`/projects/${demo.project_id}/foundation`);
  await page.getByRole("button", { name: "Extract again: Core pain" }).click();
  await page.getByText("Last extraction").first().waitFor();
  const kept = await page.evaluate(() => sessionStorage.length);

  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Sign in" }).waitFor();
  const left = await page.evaluate(() =>
    JSON.stringify([
      { ...sessionStorage },
      { ...localStorage },
      document.title,
      document.body.innerText,
    ])
  );

  assertEquals(kept > 0, true);
  assertEquals(/garment|Brackwater|consultant@/.test(left), false, left);
});
