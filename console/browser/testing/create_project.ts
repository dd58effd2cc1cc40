import type { Page } from "playwright-core";

/** Creates a project on the page of the projects, as a person does; its board is shown then. */
export async function createProject(page: Page, name: string, vertical = ""): Promise<void> {
  await page.getByRole("button", { name: "New project" }).click();
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Line of business").fill(vertical);
  await page.getByRole("button", { name: "Create" }).click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
}
