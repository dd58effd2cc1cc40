import type { LocalStack } from "../../../local/stack.ts";
import type { PageAddress } from "./list_pages.ts";
import type { Tab } from "./open_tab.ts";

/** Loads a page with all that it has to show: the operations behind their key too. */
export async function showPage(
  { page, load }: Tab,
  { name, at }: PageAddress,
  { secret_key }: Pick<LocalStack, "secret_key">,
): Promise<void> {
  await load(at);
  if (name !== "operations") return;
  await page.getByLabel("Secret key").fill(secret_key);
  await page.getByRole("button", { name: "Show the figures" }).click();
  await page.getByRole("heading", { name: "Time to answer" }).waitFor();
}
