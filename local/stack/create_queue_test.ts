import { assertEquals, assertRejects } from "@std/assert";
import { createQueue } from "./create_queue.ts";

Deno.test("createQueue() runs one function at a time, in order, past a failure", async () => {
  const queue = createQueue();
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} starts`);
    await Promise.resolve();
    seen.push(`${name} ends`);
    if (name === "b") throw new RangeError("b failed");
    return name;
  };

  const [a, b, c] = ["a", "b", "c"].map((name) => queue(work(name)));

  await assertRejects(() => b!, RangeError, "b failed");
  assertEquals([await a, await c], ["a", "c"]);
  assertEquals(seen, ["a starts", "a ends", "b starts", "b ends", "c starts", "c ends"]);
});
