/** What the client has said twice and differently: whoever reads it can say which holds, and say yes again. */
import type { Page } from "playwright-core";
import type { LocalStack } from "../../local/stack.ts";
import { createProject } from "../../tests/harness/project.ts";
import { extractDemo } from "./testing/extract_demo.ts";
import { withConsole } from "./testing/with_console.ts";

const test = withConsole();

/** A project of the client's whose budget is read from one mail. */
async function createBudget(stack: LocalStack): Promise<string> {
  const { project_id } = await createProject(stack);
  const { user_id } = await stack.createUser("client@example.com", "groundwork");
  await stack.sql(
    "insert into public.project_members (project_id, user_id, role) values ($1, $2, 'client')",
    [project_id, user_id],
  );
  await addMail(stack, project_id, "Our budget is 20,000 euros. We need it by May.", "2026-03-02");
  return project_id;
}

async function addMail(stack: LocalStack, project_id: string, text: string, day: string) {
  await stack.sql(
    `insert into public.signals (project_id, source_type, authority, content, occurred_at)
    values ($1, 'email', 'client', $2, $3)`,
    [project_id, text, day],
  );
  await extractDemo(stack, project_id);
}

const BUDGET = "Budget constraints";
const budgetOn = (page: Page) => page.getByRole("article", { name: BUDGET, exact: true });

test("a field about which the client has said something else is asked for again, and one click settles it", async ({ stack, open }) => {
  const project_id = await createBudget(stack);
  const { page, load } = await open({ user: "client" });
  await load(`/projects/${project_id}/review`);
  await budgetOn(page).getByRole("button", { name: `Yes to Budget range of ${BUDGET}` }).click();
  await budgetOn(page).getByText("You said yes.").waitFor();
  await addMail(stack, project_id, "Our budget is now 26,000 euros.", "2026-03-05");

  await load(`/projects/${project_id}/foundation/budget_constraints`);
  const element = page.getByRole("region", { name: BUDGET, exact: true });
  await element.getByRole("link", { name: "See both statements" }).click();
  await page.getByRole("article", { name: "Conflict: Budget" }).waitFor();
  await budgetOn(page).getByText("You said yes, and something else since.").waitFor();
  await budgetOn(page).getByRole("button", {
    name: `Yes, Budget range of ${BUDGET} still holds`,
  }).click();

  await budgetOn(page).getByText("You said yes, and something else since.").waitFor({
    state: "detached",
  });
  await page.getByRole("article", { name: "Conflict: Budget" }).waitFor({ state: "detached" });
});

test("whoever reads two statements that do not go together says which of them holds", async ({ stack, open }) => {
  const project_id = await createBudget(stack);
  await addMail(stack, project_id, "Our budget is 26,000 euros.", "2026-03-05");
  const { page, load } = await open({ user: "client" });

  await load(`/projects/${project_id}/foundation/budget_constraints`);
  const element = page.getByRole("region", { name: BUDGET, exact: true });
  await element.getByText("Disputed: the client has also said otherwise.").waitFor();
  await element.getByRole("link", { name: "See both statements" }).click();
  const conflict = page.getByRole("article", { name: "Conflict: Budget" });
  await conflict.getByText("Our budget is 20,000 euros.").waitFor();
  await conflict.getByText("Our budget is 26,000 euros.").waitFor();
  await conflict.getByRole("button", { name: /^The later one/ }).click();

  await conflict.waitFor({ state: "detached" });
  await page.getByRole("heading", { name: "Awaits your yes" }).waitFor();
});

test("a yes to what does not hold is told as such, and is taken back or given again", async ({ stack, open }) => {
  const project_id = await createBudget(stack);
  const { page, load } = await open({ user: "client" });
  await load(`/projects/${project_id}/review`);
  await budgetOn(page).getByRole("button", { name: `Yes to Budget range of ${BUDGET}` }).click();
  await budgetOn(page).getByText("You said yes.").waitFor();
  await addMail(stack, project_id, "Our budget is now 26,000 euros.", "2026-03-05");
  await load(`/projects/${project_id}/review`);
  const conflict = page.getByRole("article", { name: "Conflict: Budget" });
  await conflict.getByRole("button", { name: /^The later one/ }).click();
  await conflict.waitFor({ state: "detached" });

  await budgetOn(page).getByText("You said yes, but another statement holds.").waitFor();
  await load(`/projects/${project_id}/foundation/budget_constraints`);
  const element = page.getByRole("region", { name: BUDGET, exact: true });
  await element.getByText("Another statement holds: ask for a yes to it").waitFor();
  await element.getByRole("button", { name: `Take back the yes to Budget range of ${BUDGET}` })
    .click();

  await element.getByText("Another statement holds: it stands here once").waitFor();
});
