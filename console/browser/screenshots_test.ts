/** The pictures in docs/console, taken of the bundled case when asked: `deno task docs:screenshots`. */
import { assertEquals, assertLess } from "@std/assert";
import { fromFileUrl } from "@std/path";
import type { Page } from "playwright-core";
import { loadDemoCase } from "../../local/demo/demo_case.ts";
import type { LocalStack } from "../../local/stack.ts";
import { createProject } from "./testing/create_project.ts";
import { listPages } from "./testing/list_pages.ts";
import { readScore } from "./testing/read_score.ts";
import { showPage } from "./testing/show_page.ts";
import { type ShownConsole, withConsole } from "./testing/with_console.ts";

const DIRECTORY = fromFileUrl(new URL("../../docs/console/", import.meta.url));
const MAX_BYTES = 200_000;

if (Deno.env.get("SCREENSHOTS") === "1") {
  const test = withConsole();

  test("every page has its picture in docs/console", async (shown) => {
    await fillDemo(shown);
    const desk = await shown.open({ user: "consultant" });
    for (const page of await listPages(shown.stack, shown.demo.project_id)) {
      await showPage(desk, page, shown.stack);
      await PREPARATIONS[page.name]?.(desk.page);
      await take(desk.page, page.name);
    }
    const at = `/projects/${shown.demo.project_id}`;
    const night = await shown.open({ user: "consultant", scheme: "dark" });
    await night.load(at);
    await take(night.page, "board_dark");
    const phone = await shown.open({ user: "consultant", width: 360 });
    await phone.load(at);
    await take(phone.page, "board_phone");
    // What the client's people see, with whom no scores are shared.
    const client = await shown.open({ user: "client" });
    await client.load(at);
    await take(client.page, "board_client");
    await client.load(`${at}/review`);
    await take(client.page, "review_client");
  });
}

/** What a week with the client leaves behind: runs of the agent, the foundation, the client's own words for the core pain. */
async function fillDemo({ stack, demo, open }: ShownConsole): Promise<void> {
  const at = `/projects/${demo.project_id}`;
  const { page, go } = await open({ user: "consultant" });
  for (const [name, vertical] of OTHERS) {
    await createProject(page, name, vertical);
    await go("/");
  }
  await go(`${at}/agent`);
  await run(page);
  await go(`${at}/signals`);
  await page.getByRole("button", { name: "Extract" }).click();
  await page.getByRole("row", { name: /Core pain/ }).waitFor();
  await go(at);
  await readScore(page);
  await correctCorePain(stack, demo.project_id);
  await page.reload();
  await readScore(page);
  await stack.idle();
  // A day between one score and the next, so that there is a trend to see.
  await stack.sql(
    `update public.readiness_history set computed_at = now() - interval '1 day' *
      (select count(*) from public.readiness_history later
        where later.project_id = readiness_history.project_id and later.computed_at > readiness_history.computed_at)`,
  );
}

const OTHERS = [
  ["Tidewell: one queue for four clinics", "Outpatient clinics"],
  ["Harrow Lifts: parts that come twice", "Lift maintenance"],
] as const;

async function correctCorePain(stack: LocalStack, project_id: string): Promise<void> {
  const { access_token } = await stack.createUser("client@example.com", "groundwork");
  const { client_correction } = await loadDemoCase();
  const [shown] = await stack.sql<{ id: string }>(
    `select id from public.foundation_revisions
    where project_id = $1 and element = 'core_pain' and kind = 'accepted' order by created_at desc limit 1`,
    [project_id],
  );
  const response = await fetch(`${stack.url}/functions/v1/foundation/confirm`, {
    method: "POST",
    headers: {
      apikey: stack.publishable_key,
      authorization: `Bearer ${access_token}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({
      project_id,
      element: "core_pain",
      value: client_correction,
      revision_id: shown?.id,
    }),
  });
  assertEquals([response.status, await response.body?.cancel()], [200, undefined]);
}

async function run(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await page.getByRole("heading", { name: "Outcome" }).waitFor();
}

/** What a page shows only after a click. */
const PREPARATIONS: Record<string, (page: Page) => Promise<void>> = {
  agent: async (page) => {
    await page.getByLabel("Decide again").check();
    await run(page);
    await page.getByRole("list", { name: "The run, step by step" }).evaluate((list) =>
      scrollTo(0, list.getBoundingClientRect().top + scrollY - 48)
    );
  },
  signal: async (page) => {
    await page.getByRole("navigation", { name: "Quoted from here" }).getByRole("link").last()
      .click();
    await page.locator("mark.sought").first().waitFor();
  },
};

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const clip = CLIPS[name];
  const path = `${DIRECTORY}${name}.png`;
  const { length } = await page.screenshot({ path, ...(clip && { clip }) });
  assertLess(length, MAX_BYTES, name);
}

/** A page full of words is too large a picture: the part around those that are sought says as much. */
const CLIPS: Record<string, { x: number; y: number; width: number; height: number }> = {
  signal: { x: 0, y: 130, width: 1280, height: 540 },
};
