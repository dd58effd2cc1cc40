import type { Browser, Page } from "playwright-core";

export interface TabOptions {
  /** In px. Default: 1280. */
  width?: number;
  /** Default: light. */
  scheme?: "light" | "dark";
  /** Signs in as this user of the demo project. Default: nobody does. */
  user?: "consultant" | "client";
  /** The address in the console that is opened. Default: "/". */
  at?: string;
  /** What the browser may complain of. Default: nothing. */
  expects?: RegExp;
}

export interface Tab extends AsyncDisposable {
  page: Page;
  /** What the browser complained of: errors that nobody caught, refused requests, breaches of the page's policy. */
  complaints: readonly string[];
  /** Leads the page to an address of the console, as a link does. */
  go(address: string): Promise<void>;
  /** Loads the console anew at an address, as a bookmark does, and waits until nothing more comes. */
  load(address: string): Promise<void>;
}

/** A tab that shows the console to somebody of whom the browser remembers nothing. */
export async function openTab(
  browser: Browser,
  url: string,
  { width = 1280, scheme = "light", user, at = "/", expects }: TabOptions,
): Promise<Tab> {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 740 : 800 },
    colorScheme: scheme,
    locale: "en-GB",
    reducedMotion: "reduce",
    permissions: ["clipboard-read", "clipboard-write"],
    baseURL: url,
  });
  const page = await context.newPage();
  const complaints = collectComplaints(page, expects);
  await page.goto(`/#${at}`);
  if (user !== undefined) await signIn(page, user);
  return {
    page,
    complaints,
    go: async (address) => void await page.goto(`/#${address}`),
    load: async (address) => {
      await page.goto("about:blank");
      await page.goto(`/#${address}`, { waitUntil: "networkidle" });
      // On a busy machine the network rests before the page has asked for anything.
      await page.waitForFunction(() => {
        const main = document.querySelector<HTMLElement>("main") ?? document.body;
        const is_titled = [...document.querySelectorAll("h1")]
          .every(({ textContent }) => textContent?.trim() !== "");
        return main.innerText.trim() !== "" && is_titled &&
          document.querySelector('[aria-label^="Loading"]') === null;
      });
    },
    async [Symbol.asyncDispose]() {
      // A request that a test holds back would be answered on a page that is gone.
      await page.unrouteAll({ behavior: "wait" });
      await context.close();
    },
  };
}

async function signIn(page: Page, user: string): Promise<void> {
  await page.getByLabel("E-mail").fill(`${user}@example.com`);
  await page.getByLabel("Password").fill("groundwork");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
}

function collectComplaints(page: Page, expects: RegExp | undefined): readonly string[] {
  const complaints: string[] = [];
  const complain = (text: string) => {
    if (!expects?.test(text)) complaints.push(text);
  };
  page.on("pageerror", (error) => complain(String(error)));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complain(message.text());
  });
  return complaints;
}
