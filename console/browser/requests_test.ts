/** How long the way to the first picture is, counted in requests that wait for one another. */
import { assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { countRounds, type Interval } from "../../tests/harness/intervals.ts";
import { withConsole } from "./testing/with_console.ts";

const test = withConsole();

/** In milliseconds, longer than a page takes to send all that it can send at once. */
const HELD_MS = 400;

/** Holds every request to the API for a while, so that those which do not wait for one another overlap. */
async function watchRequests(page: Page): Promise<Interval[]> {
  const spans: Interval[] = [];
  await page.route(/\/(rest|functions)\/v1\//, async (route) => {
    const span = { started_at_ms: performance.now(), ended_at_ms: Infinity };
    spans.push(span);
    await new Promise((resolve) => setTimeout(resolve, HELD_MS));
    const response = await route.fetch();
    span.ended_at_ms = performance.now();
    await route.fulfill({ response });
  });
  return spans;
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel("E-mail").fill("consultant@example.com");
  await page.getByLabel("Password").fill("groundwork");
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("the board stands one round of requests after the sign-in", async ({ demo, open }) => {
  const { page } = await open({ at: `/projects/${demo.project_id}` });
  const spans = await watchRequests(page);

  await signIn(page);
  await page.getByRole("heading", { name: /Brackwater/ }).waitFor();
  await page.getByRole("heading", { name: "Prototype gates" }).waitFor();

  assertEquals([countRounds(spans, []), spans.length], [1, 4]);
});

test("the projects stand with their scores two rounds of requests after the sign-in", async ({ open }) => {
  const { page } = await open();
  const spans = await watchRequests(page);

  await signIn(page);
  await page.getByRole("row", { name: /Brackwater/ }).getByText("Not ready").waitFor();

  assertEquals([countRounds(spans, []), spans.length], [2, 3]);
});

test("every page of a project asks for all it shows at once", async ({ demo, open }) => {
  const { page, go } = await open({ user: "consultant" });
  const spans = await watchRequests(page);
  const rounds: Record<string, number> = {};

  for (const section of SECTIONS) {
    spans.length = 0;
    await go(`/projects/${demo.project_id}/${section}`);
    await page.getByRole("heading", { name: /Brackwater/, level: 1 }).waitFor();
    await page.waitForFunction(() => document.querySelector('[aria-label^="Loading"]') === null);
    rounds[section] = countRounds(spans, []);
  }

  // What to ask next is only for the studio, so that the page knows first who looks.
  const expected = SECTIONS.map((section) => [section, section === "hand-over" ? 2 : 1]);
  assertEquals(rounds, Object.fromEntries(expected));
});

const SECTIONS = [
  "foundation",
  "product",
  "signals",
  "meetings",
  "agent",
  "hand-over",
  "people",
  "settings",
  "settings/webhooks",
];
