import type { Page } from "playwright-core";

/** The score that the board shows. */
export async function readScore(page: Page): Promise<number> {
  return Number(
    await page.getByRole("region", { name: "Score" }).locator("strong").first().innerText(),
  );
}
