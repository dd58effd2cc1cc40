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
  return await listPages(stack, demo.project_id);
}

/** What axe-core finds serious or critical: the rule, and the elements that break it. */
async function findFaults(page: Page): Promise<string[]> {
  const { passes, violations } = await new AxeBuilder({ page }).analyze();
  assert(passes.length > 0, "axe-core looked at nothing");
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

for (const scheme of ["light", "dark"] as const) {
  test(`every page is free of serious faults for axe-core when ${scheme}`, async (shown) => {
    const pages = await preparePages(shown);
    const stranger = await shown.open({ scheme });
    const tab = await shown.open({ scheme, user: "consultant" });
    const faults = { "sign-in": await findFaults(stranger.page) };

    for (const page of pages) {
      await showPage(tab, page, shown.stack);
      Object.assign(faults, { [page.name]: await findFaults(tab.page) });
    }

    assertEquals(Object.values(faults).flat(), []);
    assertEquals(Object.keys(faults).length, pages.length + 1);
  });
}

test("every page fits a phone without scrolling sideways", async (shown) => {
  const pages = await preparePages(shown);
  const tab = await shown.open({ width: 360, user: "consultant" });
  const too_wide: string[] = [];

  for (const page of pages) {
    await showPage(tab, page, shown.stack);
    const excess = await tab.page.evaluate(() =>
      document.documentElement.scrollWidth - document.documentElement.clientWidth
    );
    if (excess > 0) too_wide.push(`${page.name}: ${excess} px`);
  }

  assertEquals(too_wide, []);
});

/** Below 0.1 a page counts as stable (web.dev/cls). */
const STABLE = 0.1;

test("every page stands still while it loads", async (shown) => {
  const pages = await preparePages(shown);
  for (const width of [1280, 360]) {
    const tab = await shown.open({ width, user: "consultant" });
    for (const page of pages) {
      await showPage(tab, page, shown.stack);
      const shift = await measureShift(tab.page);
      assert(shift < STABLE, `${page.name} shifts by ${shift} at a width of ${width} px`);
    }
  }
});

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
