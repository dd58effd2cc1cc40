import { assert, assertEquals } from "@std/assert";
import { startDeadline } from "./start_deadline.ts";

Deno.test("startDeadline() aborts with a TimeoutError when the time is up", async () => {
  const { signal } = startDeadline(1);

  await new Promise((resolve) => signal.addEventListener("abort", resolve));

  assert(signal.reason instanceof DOMException);
  assertEquals(signal.reason.name, "TimeoutError");
});

Deno.test("startDeadline() leaves no timer behind once it is cleared", () => {
  const { signal, clear } = startDeadline(60_000);

  clear();

  assertEquals(signal.aborted, false);
});
