import { assertEquals } from "@std/assert";
import { delay } from "@std/async";
import { createBackground } from "./create_background.ts";

Deno.test("createBackground() waits for all work, including work added by work, and reports failures", async () => {
  const seen: unknown[] = [];
  const background = createBackground((error) => seen.push((error as Error).message));
  background.waitUntil(Promise.reject(new Error("failed")));
  background.waitUntil(
    delay(5).then(() => {
      seen.push("first");
      background.waitUntil(delay(5).then(() => seen.push("second")));
    }),
  );

  await background.settled();

  assertEquals(seen, ["failed", "first", "second"]);
});
