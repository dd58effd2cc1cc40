import { assertEquals } from "@std/assert";
import type { Browser } from "playwright-core";
import { seedDemo, type SeededDemo } from "../../../local/seed.ts";
import { type LocalStack, type StackOptions, startStack } from "../../../local/stack.ts";
import { findChromium } from "./find_chromium.ts";
import { launchChromium } from "./launch_chromium.ts";
import { openTab, type Tab, type TabOptions } from "./open_tab.ts";

/** The console as a person meets it: served by a stack that holds the demo project, shown by Chromium. */
export interface ShownConsole {
  stack: LocalStack;
  demo: SeededDemo;
  /** A tab of a browser that remembers nobody; closed at the end of the test. */
  open(options?: TabOptions): Promise<Tab>;
}

type BrowserTest = (name: string, run: (shown: ShownConsole) => Promise<void>) => void;

/**
 * One stack and one browser for all tests of a file; what it returns declares a test that is given them. Where there is no
 * Chromium the tests are ignored. `prepare` gives the stack's options; what it adds to `resources` is closed at the end.
 */
export function withConsole(
  prepare: (resources: AsyncDisposableStack) => StackOptions | Promise<StackOptions> = () => ({}),
): BrowserTest {
  const executable = findChromium();
  if (executable === null) return (name) => Deno.test.ignore(name, () => {});

  const running = new AsyncDisposableStack();
  let stack: LocalStack;
  let browser: Browser;
  let demo: SeededDemo;
  Deno.test.beforeAll(async () => {
    stack = running.use(await startStack({ ...await prepare(running), console: true }));
    demo = await seedDemo(stack);
    // The console is built when it is first asked for: on a busy machine that takes longer than a page may take to load.
    await (await fetch(stack.url)).body?.cancel();
    browser = await launchChromium(executable);
    running.defer(() => browser.close());
  });
  Deno.test.afterAll(() => running.disposeAsync());

  return (name, run) =>
    Deno.test(name, async () => {
      const tabs: Tab[] = [];
      const open = async (options: TabOptions = {}) => {
        const tab = await openTab(browser, stack.url, options);
        tabs.push(tab);
        return tab;
      };
      try {
        await run({ stack, demo, open });
      } finally {
        await Promise.all(tabs.map((tab) => tab[Symbol.asyncDispose]()));
        const complaints = tabs.flatMap(({ complaints }) => complaints);
        // deno-lint-ignore no-console -- a test that failed shows what the browser said
        if (complaints.length > 0) console.error("The browser complained:", complaints);
      }
      assertEquals(tabs.flatMap(({ complaints }) => complaints), []);
    });
}
