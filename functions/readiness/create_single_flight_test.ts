import { assertEquals, assertRejects } from "@std/assert";
import { createSingleFlight } from "./create_single_flight.ts";

Deno.test("createSingleFlight() runs once for all who come while it is under way", async () => {
  const storing = createSingleFlight<number>();
  const gate = Promise.withResolvers<void>();
  let runs = 0;
  const run = async () => {
    runs += 1;
    await gate.promise;
    return runs;
  };

  const results = [storing("a", run), storing("a", run), storing("b", run)];
  gate.resolve();

  assertEquals(await Promise.all(results), [2, 2, 2]);
  assertEquals(await storing("a", run), 3);
});

Deno.test("createSingleFlight() shares a failure, and forgets it", async () => {
  const storing = createSingleFlight<string>();
  const fail = () => Promise.reject(new TypeError("gone"));

  await Promise.all([0, 1].map(() => assertRejects(() => storing("a", fail), TypeError)));

  assertEquals(await storing("a", () => Promise.resolve("back")), "back");
});
