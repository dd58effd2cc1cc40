import { assertEquals, assertThrows } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { findChromium, NO_CHROMIUM } from "./find_chromium.ts";

const SOME_FILE = fromFileUrl(import.meta.url);

// deno-lint-ignore no-console -- whoever reads the results wants to know why tests are missing
if (findChromium() === null) console.warn(NO_CHROMIUM);

Deno.test("findChromium() takes the file that CHROMIUM names, and no other in its place", () => {
  assertEquals(findChromium(SOME_FILE, ["/usr/bin"]), SOME_FILE);
  assertThrows(() => findChromium("/nowhere/chromium", [SOME_FILE]), Error, "/nowhere/chromium");
});

Deno.test("findChromium() takes the first in a usual place, and is null where there is none", () => {
  assertEquals(findChromium("", ["/nowhere/chromium", SOME_FILE]), SOME_FILE);
  assertEquals(findChromium("", ["/nowhere/chromium"]), null);
});
