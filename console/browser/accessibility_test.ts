/** Every page, for every eye, hand and screen. */
import { AxeBuilder } from "@axe-core/playwright";
import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { extractDemo } from "./testing/extract_demo.ts";
import { listPages } from "./testing/list_pages.ts";
import { showPage } from "./testing/show_page.ts";
import { type ShownConsole, withConsole } from "./testing/with_console.ts";

const test = withConsole();

async function preparePages({ stack, demo }: ShownConsole) {
  await extractDemo(stack, demo.project_id);
  // One that is told, of which a message was given up.
  await stack.sql(
    `with webhook as (
      insert into public.webhooks (project_id, url) values ($1, 'https://hooks.example/in') returning id
    )
    insert into public.webhook_deliveries (webhook_id, project_id, event, payload, state, attempts, error)
    select id, $1, 'run.finished', '{"type": "run.finished"}', 'dead', 8, 'The receiver answered with status 500'
    from webhook`,
    [demo.project_id],
  );
  return await listPages(stack, demo.project_id);
}

/** What axe-core finds serious or critical: the theme, the rule, and the elements that break it. */
async function findFaults(page: Page): Promise<string[]> {
  const light = await analyze(page, "light", new AxeBuilder({ page }));
  // All else is the same in every theme.
  const colours = new AxeBuilder({ page }).withRules(["color-contrast"]);
  return [...light, ...await analyze(page, "dark", colours)];
}

async function analyze(
  page: Page,
  colorScheme: "light" | "dark",
  builder: AxeBuilder,
): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  const { passes, violations, incomplete } = await builder.analyze();
  assert(
    passes.length + violations.length + incomplete.length > 0,
    `axe-core looked at nothing at ${page.url()}`,
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${colorScheme}: ${id}: ${target.join(" ")}`)
    );
}

/** Below 0.1 a page counts as stable (web.dev/cls). */
const STABLE = 0.1;

for (const width of [1280, 360]) {
  test(`every page stands still and fits at ${width} px${width > 600 ? ", free of serious faults for axe-core in both themes" : ""}`, async (shown) => {
    const pages = await preparePages(shown);
    const stranger = await shown.open({ width });
    const tab = await shown.open({ width, user: "consultant" });
    const inspect = (page: Page) => width > 600 ? findFaults(page) : [];
    const faults: Record<string, string[]> = { "sign-in": await inspect(stranger.page) };

    for (const page of pages) {
      await showPage(tab, page, shown.stack);
      const shift = await measureShift(tab.page);
      const excess = await tab.page.evaluate(() =>
        document.documentElement.scrollWidth - document.documentElement.clientWidth
      );
      faults[page.name] = [
        ...await inspect(tab.page),
        ...shift < STABLE ? [] : [`shifts by ${shift}`],
        ...excess > 0 ? [`${excess} px too wide`] : [],
      ];
    }

    assertEquals(faults, Object.fromEntries(Object.keys(faults).map((name) => [name, []])));
    assertEquals(Object.keys(faults).length, pages.length + 1);
  });
}

/** The sum of the layout shifts since the page began to load, without those that follow an input. */
function measureShift(page: Page): Promise<number> {
  return page.evaluate(() =>
    new Promise<number>((resolve) => {
      new PerformanceObserver((list) => {
        const shifts = list.getEntries() as (PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
        })[];
        resolve(shifts.reduce((sum, shift) => sum + (shift.hadRecentInput ? 0 : shift.value), 0));
      }).observe({ type: "layout-shift", buffered: true });
      setTimeout(() => resolve(0), 500); // the observer is silent where nothing moved
    })
  );
}

test("a claim is reached and confirmed from the keyboard alone", async ({ stack, demo, open }) => {
  await extractDemo(stack, demo.project_id);
  const { page } = await open();
  await page.getByLabel("E-mail").waitFor();
  const reach = async (name: RegExp) => {
    for (let presses = 0; presses < 80; presses++) {
      await page.keyboard.press("Tab");
      const focused = page.locator(":focus");
      const text = await focused.evaluate((element) =>
        element.getAttribute("aria-label") ?? element.closest("label")?.textContent ??
          element.textContent ?? ""
      );
      if (name.test(text)) return;
    }
    throw new Error(`Cannot reach ${name} with the Tab key`);
  };

  await reach(/^E-mail/);
  await page.keyboard.type("consultant@example.com");
  await reach(/^Password/);
  await page.keyboard.type("groundwork\n");
  await page.getByRole("link", { name: /Brackwater/ }).waitFor();
  await reach(/Brackwater/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Prototype gates" }).waitFor();
  await reach(/^Foundation$/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Core pain" }).waitFor();
  await reach(/nobody knows where a garment is/);
  await page.keyboard.press("Enter");
  await page.locator("mark.sought:focus").waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: "Core pain" }).waitFor();
  await reach(/^Confirm Core pain/);
  await page.keyboard.press("Enter");

  const pain = page.getByRole("region", { name: "Core pain" });
  await pain.getByText("Confirmed by the consultant").first().waitFor();
});
