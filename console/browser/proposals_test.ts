/** What an assistant proposed is seen beside the value, and taken over or left with one click. */
import { assertEquals } from "@std/assert";
import { asUser, connectMcp } from "../../tests/harness/mcp_client.ts";
import { extractDemo } from "./testing/extract_demo.ts";
import { type ShownConsole, withConsole } from "./testing/with_console.ts";

const test = withConsole();

/** Proposes a wow moment with words of the demo's signals, as the consultant's assistant. */
async function propose({ stack, demo }: ShownConsole, impact: string): Promise<void> {
  const { access_token } = await stack.createUser("consultant@example.com", "groundwork");
  await using mcp = await connectMcp(stack, asUser({ access_token }));
  const { content: known } = await mcp.call("read_foundation", {
    project_id: demo.project_id,
    elements: ["core_pain"],
  });
  const [pain] = known?.["elements"] as {
    fields: { quotes: { signal_id: string; cited: string }[] }[];
  }[];
  const [quote] = pain?.fields.flatMap(({ quotes }) => quotes) ?? [];
  const { content, text } = await mcp.call("propose_value", {
    project_id: demo.project_id,
    element: "core_pain",
    value: { statement: impact },
    citations: [{ field: "statement", signal_id: quote?.signal_id, quote: quote?.cited }],
  });
  assertEquals(content?.["status"], "proposed", text);
}

test("a proposal is left, another one taken over, each with one click", async (shown) => {
  const { stack, demo, open } = shown;
  await extractDemo(stack, demo.project_id);
  const { page, load } = await open({ user: "consultant" });
  const proposal = page.getByRole("region", { name: "Proposal for Core pain" });

  await propose(shown, "Garments cannot be found, the first reading.");
  await load(`/projects/${demo.project_id}/foundation/core_pain`);
  await proposal.getByText("Garments cannot be found, the first reading.").waitFor();
  const quotes = await proposal.locator("q").count();
  await proposal.getByRole("button", { name: "Leave the proposal for Core pain" }).click();
  await proposal.waitFor({ state: "detached" });
  assertEquals(quotes, 1);

  await propose(shown, "Garments cannot be found, the second reading.");
  await page.reload();
  await proposal.getByRole("button", { name: "Take over the proposal for Core pain" }).click();
  await proposal.waitFor({ state: "detached" });
  const pain = page.getByRole("region", { name: "Core pain", exact: true });
  await pain.getByText("Garments cannot be found, the second reading.").first().waitFor();
  await pain.getByText("Confirmed by the consultant").first().waitFor();

  // Whoever has left one by mistake finds it in the history.
  await pain.getByText(/^History/).click();
  const again = pain.getByRole("button", { name: /^Take over the Core pain proposed/ });
  await again.click();
  // The history has its words already: only that it can no longer be taken over tells that it was.
  await again.waitFor({ state: "detached" });
  await pain.getByText("Garments cannot be found, the first reading.").first().waitFor();

  const decisions = await stack.sql(
    `select decision from public.foundation_revisions
    where project_id = $1 and kind = 'proposal' and user_id is not null order by created_at`,
    [demo.project_id],
  );
  assertEquals(decisions, [{ decision: "taken_over" }, { decision: "taken_over" }]);
});

test("the client's people are asked about no proposal", async (shown) => {
  const { stack, demo, open } = shown;
  await extractDemo(stack, demo.project_id);
  await propose(shown, "Garments cannot be found, says the studio.");
  const { page, load } = await open({ user: "client" });

  await load(`/projects/${demo.project_id}/foundation/core_pain`);

  await page.getByRole("heading", { name: "Core pain" }).waitFor();
  assertEquals(await page.getByRole("button", { name: /the proposal/ }).count(), 0);
});
