/** What a stranger wrote is shown, and does nothing. */
import { Buffer } from "node:buffer";
import { assert, assertEquals } from "@std/assert";
import type { LocalStack } from "../../local/stack.ts";
import { extractDemo } from "./testing/extract_demo.ts";
import { listPages } from "./testing/list_pages.ts";
import { withConsole } from "./testing/with_console.ts";

const test = withConsole();

const MARKUP = `<script>window.pwned=1</script><img src=x onerror="window.pwned=1">` +
  `<svg onload="window.pwned=1"><a href="javascript:window.pwned=1">{{7*7}}</a>`;

/** What brackets behind a name may hold still counts as the speaker's. */
const SPEAKER = `<img src=x onerror=window.pwned=1>`;

/** The bundled project with markup in its name and wherever its first call and its people speak. */
async function poison(stack: LocalStack, project_id: string): Promise<void> {
  await stack.sql("update public.projects set name = name || $2, vertical = $2 where id = $1", [
    project_id,
    MARKUP,
  ]);
  await stack.sql(
    `update public.signals set title = title || $2,
      content = replace(replace(content, 'Ruth Adeyemi:', 'Ruth (' || $3 || '):'), 'a garment is', 'a garment ' || $2 || ' is')
    where project_id = $1`,
    [project_id, MARKUP, SPEAKER],
  );
  await stack.sql("update public.features set name = name || $2 where project_id = $1", [
    project_id,
    MARKUP,
  ]);
}

test("markup in names, titles, speakers and words is text on every page", async ({ stack, demo, open }) => {
  await poison(stack, demo.project_id);
  await extractDemo(stack, demo.project_id);
  const { page, load } = await open({ user: "consultant" });
  const shown: Record<string, boolean> = {};

  for (const { name, at } of await listPages(stack, demo.project_id)) {
    await load(at);
    for (const details of await page.locator("main details > summary").all()) await details.click();
    const found = await page.evaluate(() => ({
      pwned: "pwned" in window,
      foreign: document.querySelectorAll(
        "main script, main img, main iframe, main [onerror], main [onload], main a[href^='javascript']",
      ).length,
      text: document.body.innerText,
    }));

    assertEquals([name, found.pwned, found.foreign], [name, false, 0]);
    shown[name] = found.text.includes("<script>window.pwned=1</script>");
  }

  assertEquals(shown, {
    ...shown,
    projects: true,
    board: true,
    foundation: true,
    signals: true,
    signal: true,
    agent: true,
  });
});

test("a file with a hostile name is imported and shown as text", async ({ demo, open }) => {
  const { page, load } = await open({ user: "consultant" });
  await load(`/projects/${demo.project_id}/signals`);
  const name = `<img src=x onerror=window.pwned=1>.txt`;

  await page.getByLabel("Files to add").setInputFiles([
    {
      name,
      mimeType: "text/plain",
      buffer: Buffer.from(`Eve (${SPEAKER}): ${MARKUP}`),
    },
    {
      name: `${name}.exe`,
      mimeType: "text/plain",
      buffer: Buffer.from(MARKUP),
    },
  ]);
  await page.getByText("Added", { exact: true }).waitFor();
  await page.getByText("Refused", { exact: true }).waitFor();
  await page.getByRole("link", { name: /^<img src=x/ }).click();
  await page.getByRole("heading", { name: /^<img src=x/ }).waitFor();

  assert((await page.locator("main").innerText()).includes(MARKUP));
  assertEquals(await page.evaluate(() => ["pwned" in window, document.images.length]), [false, 0]);
});

test("the page's policy stops what would come from elsewhere", async ({ open }) => {
  const { page, complaints } = await open({ expects: /Content Security Policy|violates/ });

  const ran = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "window.pwned = 1";
    document.body.append(script);
    const image = document.createElement("img");
    image.src = "https://example.com/x.png";
    document.body.append(image);
    await new Promise((resolve) =>
      document.addEventListener("securitypolicyviolation", resolve, { once: true })
    );
    return "pwned" in window;
  });

  assertEquals([ran, complaints], [false, []]);
});
